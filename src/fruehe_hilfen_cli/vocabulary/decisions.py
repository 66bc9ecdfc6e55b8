"""The fields of decisions, and of how far they are carried out."""

from fruehe_hilfen_cli.vocabulary.term import Term

DECISIONS: dict[str, Term] = {
    "decisions": Term("beschluss", "Beschlüsse", "Was Gremien beschlossen oder zur Kenntnis genommen haben."),
    "Decision.title": Term("titel", "Beschluss", "Worum es geht, in einer Zeile."),
    "paper": Term("vorlage", "Vorlage", "Die Vorlage: ihre Nummer, oder z. B. k7q2m/1."),
    "Decision.body": Term("gremium", "Gremium", "Welches Gremium; ohne Angabe das des Eintrags."),
    "Decision.role": Term("rolle", "Rolle", "vorberatung, entscheidung, kenntnisnahme oder anhoerung."),
    "Decision.result": Term(
        "ergebnis",
        "Ergebnis",
        "beschlossen, geaendert-beschlossen, zur-kenntnis-genommen, vertagt oder abgelehnt.",
    ),
    "agenda_item": Term("tagesordnungspunkt", "TOP", "Der Punkt der Tagesordnung, z. B. 7."),
    "wording": Term("wortlaut", "Wortlaut", "Der Wortlaut des Beschlusses."),
    "Decision.until": Term("bis", "bis", "Bis wann er umgesetzt sein soll."),
    "Decision.every_months": Term(
        "alle_monate", "alle … Monate", "Wie oft über die laufende Umsetzung berichtet wird."
    ),
    "decision_marks": Term("beschlussstand", "Stand von Beschlüssen", "Wie weit Beschlüsse umgesetzt sind."),
    "decision": Term("beschluss", "Beschluss", "Der Beschluss, z. B. k7q2m/1."),
    "DecisionMark.state": Term("stand", "Stand", "in-arbeit, erledigt oder laufend."),
    "DecisionMark.until": Term("bis", "bis", "Bis wann er jetzt umgesetzt sein soll."),
}
