"""The fields of closed phases, and of municipalities that leave."""

from fruehe_hilfen_cli.vocabulary.term import Term

CLOSINGS: dict[str, Term] = {
    "phase_closings": Term(
        "phasenabschluss", "Phasenabschlüsse", "Wie über das Ende von Phasen entschieden ist."
    ),
    "PhaseClosing.result": Term("ergebnis", "Entscheidung", "positiv, auflagen oder negativ."),
    "conditions": Term("auflagen", "Auflagen", "Was noch zu erfüllen ist."),
    "PhaseClosing.body": Term(
        "gremium", "Gremium", "Wer entschieden hat; ohne Angabe das Gremium des Eintrags."
    ),
    "dropout": Term("ausgeschieden", "Ausgeschieden", "Dass die Kommune an diesem Tag ausscheidet."),
}
