"""The fields of readings, their attainment, and the staircase as it is drawn."""

from fruehe_hilfen_cli.vocabulary.term import Term

READINGS: dict[str, Term] = {
    "latest": Term("letzte_messung", "letzte Messung", "Die jüngste Messung; leer, solange es keine gibt."),
    "attainment": Term(
        "zielerreichung", "Zielerreichung", "Wie viel vom Ausgangswert zum Zielwert geschafft ist."
    ),
    "share": Term("anteil", "Anteil", "0 beim Ausgangswert, 1 beim Zielwert; leer: nicht berechenbar."),
    "Attainment.reason": Term("grund", "Grund", "Warum sie sich nicht berechnen lässt."),
    "Attainment.approx": Term("circa", "rund", "Ob der gemessene Wert nur ungefähr bekannt ist."),
    "elapsed": Term(
        "zeit_vergangen",
        "Zeit vergangen",
        "Wie viel der Zeit vom Ausgangswert zum Zieltermin um ist, 0 bis 1.",
    ),
    "tendency": Term("tendenz", "Tendenz", "Die jüngste Messung, verglichen mit dem Wert davor."),
    "IndicatorResult.due": Term(
        "faellig", "fällig", "Wann die nächste Messung fällig ist; leer ohne Rhythmus."
    ),
    "IndicatorResult.indicator": Term("indikator", "Indikator", "Der Indikator, wie er am Stichtag gilt."),
    "IndicatorResult.days_left": Term("tage_bis", "Tage", "Tage bis dahin; unter null: so viele darüber."),
    "IndicatorResult.overdue": Term("ueberfaellig", "überfällig", "Ob die Messung schon da sein sollte."),
    "missing": Term("fehlt", "fehlt", "Was fehlt, um die Zielerreichung zu berechnen."),
    "loose": Term("ohne_ziel", "ohne Ziel", "Indikatoren, deren Ziel es in der Treppe nicht gibt."),
    "staircases": Term("wirkungstreppe", "Wirkungstreppe", "Die Wirkungstreppe jeder Kommune."),
    "steps": Term("stufen", "Stufen", "Die sieben Stufen mit ihren Zielen; leer ohne Treppe."),
    "StepState.level": Term("ebene", "Ebene", "Output, Outcome oder Impact; Wirkung beginnt auf Stufe 4."),
    "empty_reason": Term("leer_weil", "leer, weil", "Warum die Stufe mit Absicht leer ist."),
    "GoalOnStep.goal": Term("ziel", "Ziel", "Das Ziel, wie es am Stichtag gilt."),
}
