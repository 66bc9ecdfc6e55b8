"""The fields of what is computed of measures."""

from fruehe_hilfen_cli.vocabulary.term import Term

MEASURES: dict[str, Term] = {
    "MeasureState.begin": Term("beginn", "Beginn", "Wann die Maßnahme nach Plan beginnt."),
    "MeasureState.end": Term("ende", "Ende", "Wann sie nach Plan endet."),
    "MeasureState.idea": Term("idee", "Idee", "Die Idee, aus der sie wurde, z. B. k7q2m/1."),
    "idea_text": Term("idee_text", "Idee im Wortlaut", "Was die Idee war, wie der Eintrag sie nennt."),
    "MeasureState.euros": Term("euro", "Euro", "Die Summe der Euro ihrer Ressourcen."),
    "MeasureState.hours": Term("stunden", "Stunden", "Die Summe der Stunden ihrer Ressourcen."),
    "MeasureState.since": Term("seit", "seit", "Der Tag des Eintrags, aus dem der Stand folgt."),
    "shown_by": Term("erkennbar_an", "erkennbar an", "Woraus im Eintrag der Stand folgt."),
    "begun_on": Term("begonnen_am", "begonnen", "Wann sie begonnen hat."),
    "begun_by": Term("begonnen_durch", "Beginn erkennbar an", "Woraus folgt, dass sie begonnen hat."),
    "begin_days_late": Term(
        "beginn_tage_verspaetet",
        "Beginn: Tage zu spät",
        "Tage vom geplanten Beginn bis zum tatsächlichen oder zum Stichtag; 0, wenn rechtzeitig.",
    ),
    "begin_overdue": Term(
        "beginn_ueberfaellig",
        "Beginn überfällig",
        "Ob ihr Beginn vorbei und sie nicht begonnen ist.",
    ),
    "ended_on": Term("beendet_am", "beendet", "Wann sie abgeschlossen oder eingestellt wurde."),
    "MeasureState.days_late": Term(
        "tage_verspaetet",
        "Ende: Tage zu spät",
        "Tage vom geplanten Ende bis zum Abschluss oder zum Stichtag; 0, wenn rechtzeitig.",
    ),
    "MeasureState.overdue": Term(
        "ueberfaellig", "überfällig", "Ob das geplante Ende vorbei und sie nicht abgeschlossen ist."
    ),
    "next_review": Term("naechste_ueberpruefung", "nächste Überprüfung", "Wann sie überprüft werden soll."),
    "review_days_left": Term(
        "ueberpruefung_tage_bis",
        "Tage zur Überprüfung",
        "Tage bis zur nächsten Überprüfung; unter null: so viele darüber.",
    ),
    "review_overdue": Term(
        "ueberpruefung_ueberfaellig", "Überprüfung überfällig", "Ob die Überprüfung schon da sein sollte."
    ),
    "PlannedMeasure.since": Term("seit", "seit", "Der Tag des Eintrags, aus dem der Stand folgt."),
    "PlannedMeasure.planned": Term("geplant", "geplant", "Von wann bis wann sie geplant ist."),
    "PlannedMeasure.overdue": Term(
        "ueberfaellig", "überfällig", "Ob das geplante Ende vorbei und sie nicht zu Ende ist."
    ),
    "PlannedStep.planned": Term("geplant", "geplant", "Von wann bis wann der Schritt geplant ist."),
    "measure_frames": Term(
        "massnahmen_rahmen", "Rahmen", "Leitprinzipien und Handlungsfelder jeder Kommune, die welche nennt."
    ),
    "measure_plans": Term("massnahmenplan", "Maßnahmenplan", "Die Maßnahmen jeder Kommune über den Monaten."),
    "actual": Term("tatsaechlich", "tatsächlich", "Von wann bis wann es nach den Einträgen ist."),
}
