"""The fields of what entries tell of papers, decisions, money, and the ends of phases."""

from fruehe_hilfen_cli.vocabulary.term import Term

GOVERNANCE: dict[str, Term] = {
    "governance": Term(
        "gremien_und_geld",
        "Gremien und Geld",
        "Was neue Einträge zu Vorlagen, Beschlüssen, Ausgaben und Abschlüssen sagen.",
    ),
    "EntryState.governance": Term(
        "gremien_und_geld",
        "Gremien und Geld",
        "Was er zu Vorlagen, Beschlüssen, Ausgaben und Abschlüssen sagt.",
    ),
    "CourseEvent.governance": Term(
        "gremien_und_geld",
        "Gremien und Geld",
        "Was zu Vorlagen, Beschlüssen, Ausgaben oder Abschlüssen gesagt ist.",
    ),
    "GovernanceEvent.body": Term("gremium", "Gremium", "Welches Gremium entschieden hat."),
    "GovernanceEvent.role": Term(
        "rolle", "Rolle", "vorberatung, entscheidung, kenntnisnahme oder anhoerung."
    ),
    "GovernanceEvent.result": Term(
        "ergebnis", "Ergebnis", "Was die Beratung oder der Abschluss der Phase ergab."
    ),
    "GovernanceEvent.state": Term("stand", "Stand", "Wie weit der Beschluss umgesetzt ist."),
    "GovernanceEvent.until": Term("bis", "bis", "Bis wann er jetzt umgesetzt sein soll."),
    "GovernanceEvent.year": Term("jahr", "Jahr", "Das Haushaltsjahr, wo es ein anderes ist."),
}
