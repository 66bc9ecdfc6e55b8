"""The fields of what is computed of planning actors, and of the comparison of target and actual."""

from fruehe_hilfen_cli.vocabulary.term import Term

TARGET_ACTUAL: dict[str, Term] = {
    # --- planning actors
    "planner_maps": Term("planungsakteure", "Planungsakteure", "Wer in jeder Kommune plant."),
    "PlannerState.id": Term("id", "Kürzel", "Das Kürzel, mit dem Verbindungen ihn nennen."),
    "PlannerState.tasks": Term("aufgabe", "plant", "Was er plant."),
    "tied_to": Term("verbunden_mit", "verbunden mit", "Die Kürzel derer, mit denen er zusammenarbeitet."),
    "alone": Term("unverbunden", "mit niemandem verbunden", "Die Kürzel derer, die keine Verbindung nennt."),
    # --- target and actual
    "target_actuals": Term("soll_ist", "Soll und Ist", "Soll und Ist jeder Kommune."),
    "reader": Term("leserschaft", "für", "Für wen die Ausgabe ist; andere Einträge zählen nicht."),
    "left_out": Term(
        "nicht_beruecksichtigt",
        "nicht berücksichtigt",
        "Wie viele Einträge nicht für die Leserschaft freigegeben sind.",
    ),
    "withheld": Term(
        "nicht_freigegeben",
        "nicht freigegeben",
        "Ob es dazu Einträge gibt, die nicht für die Leserschaft freigegeben sind und anderes sagen.",
    ),
    "target_withheld": Term(
        "zielwert_nicht_freigegeben",
        "Zielwert nicht freigegeben",
        "Ob nicht freigegebene Einträge einen anderen Zielwert oder eine andere Frist nennen.",
    ),
    "counts_withheld": Term(
        "anzahlen_nicht_freigegeben",
        "Anzahlen nicht freigegeben",
        "Ob es Anzahlen gibt, die nicht für die Leserschaft freigegeben sind.",
    ),
    "Tally.withheld": Term("nicht_freigegeben", "nicht freigegeben", "Zu wie vielen nichts gesagt ist."),
    "tally": Term("zielerreichungen", "Zielerreichungen", "Wie viele Indikatoren wie weit sind."),
    "Tally.reached": Term("erreicht", "am Ziel", "Wie viele ihren Zielwert erreicht haben."),
    "under_way": Term("unterwegs", "unterwegs", "Wie viele zwischen Ausgangswert und Zielwert sind."),
    "behind": Term("dahinter", "hinter dem Ausgangswert", "Wie viele schlechter als am Anfang sind."),
    "not_computable": Term(
        "nicht_berechenbar", "nicht berechenbar", "Wie viele sich nicht berechnen lassen, weil etwas fehlt."
    ),
    "gaps": Term("luecken", "Was zum Urteil noch fehlt", "Was Zielen, Indikatoren und Maßnahmen fehlt."),
    "Gap.id": Term("id", "Kürzel", "Das Kürzel des Ziels, des Indikators oder der Maßnahme."),
    "Gap.kinds": Term("arten", "fehlt", "Was fehlt."),
    "GoalComparison.goal": Term("ziel", "Ziel", "Das Ziel, wie es am Stichtag gilt."),
    "IndicatorComparison.result": Term("ergebnis", "Stand", "Der Indikator mit seinen Messungen."),
    "MeasureComparison.measure": Term("massnahme", "Maßnahme", "Die Maßnahme mit ihrem Stand."),
    "MilestoneComparison.ideal": Term("ideal", "ideal", "Das Ende der Phase im idealen Ablauf."),
    "MilestoneComparison.days_late": Term(
        "tage_verspaetet",
        "Tage",
        "Tage nach der vereinbarten Fälligkeit, erreicht oder bis zum Stichtag; 0, wenn rechtzeitig.",
    ),
    "dropped_euros": Term("euro_eingestellt", "Euro, eingestellt", "Was für Eingestelltes geplant war."),
    "dropped_hours": Term(
        "stunden_eingestellt", "Stunden, eingestellt", "Was für Eingestelltes geplant war."
    ),
}
