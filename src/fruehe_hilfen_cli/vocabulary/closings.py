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
    "closing": Term(
        "abschluss", "Abschluss", "Wie ein Gremium zuletzt über das Ende der Phase entschieden hat."
    ),
    "ClosingState.result": Term("ergebnis", "Entscheidung", "positiv, auflagen oder negativ."),
    "open_conditions": Term(
        "offene_auflagen", "offene Auflagen", "Die Auflagen, deren Aufgabe noch nicht erledigt ist."
    ),
    "departure": Term(
        "ausgeschieden", "Ausgeschieden", "Seit wann und warum die Kommune nicht mehr dabei ist."
    ),
    "Departure.day": Term("datum", "am", "Der Tag oder Monat, an dem sie ausgeschieden ist."),
    "Reason.phase": Term("phase", "Phase", "Die Phase, deren Abschluss abgelehnt ist."),
    "dropout": Term("ausgeschieden", "Ausgeschieden", "Dass die Kommune an diesem Tag ausscheidet."),
}
