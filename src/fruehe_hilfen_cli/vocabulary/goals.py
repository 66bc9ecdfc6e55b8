"""The fields of goals and indicators as they hold on a day, and of their lists."""

from fruehe_hilfen_cli.vocabulary.term import Term

GOALS: dict[str, Term] = {
    "GoalState.id": Term("id", "Nr.", "Das Kürzel des Ziels, z. B. Z1."),
    "GoalState.until": Term("bis", "bis", "Bis wann es erreicht sein soll, wie zuletzt vereinbart."),
    "GoalState.agreed": Term("vereinbart", "vereinbart", "Ob es am Stichtag vereinbart war."),
    "IndicatorState.agreed": Term("vereinbart", "vereinbart", "Ob sein Ziel am Stichtag vereinbart war."),
    "dropped_on": Term(
        "entfallen_am", "entfallen am", "Seit wann es nicht mehr gilt; leer, solange es gilt."
    ),
    "dropped_reason": Term("entfallen_weil", "entfallen, weil", "Warum es nicht mehr gilt."),
    "GoalState.changes": Term("unterschiede", "neu vereinbart", "Was seit der Vereinbarung neu gilt."),
    "IndicatorState.changes": Term("unterschiede", "neu vereinbart", "Was seit der Vereinbarung neu gilt."),
    "ResultRevision.field": Term("feld", "Angabe", "Der Schlüssel der Angabe, die neu vereinbart ist."),
    "IndicatorState.id": Term("id", "Nr.", "Das Kürzel des Indikators, z. B. I1."),
    "IndicatorState.kind": Term(
        "art", "Art", "quantitativ (Zahlen) oder qualitativ (eine Skala aus Wörtern)."
    ),
    "IndicatorState.source": Term("quelle", "Quelle", "Woher seine Werte kommen."),
    "IndicatorState.every_months": Term("alle_monate", "alle … Monate", "Wie oft er gemessen wird."),
    "GoalStep.level": Term("ebene", "Ebene", "Output, Outcome oder Impact."),
    "ListedGoal.goal": Term("ziel", "Ziel", "Das Ziel, wie es am Stichtag gilt."),
    "ListedIndicator.indicator": Term("indikator", "Indikator", "Der Indikator, wie er am Stichtag gilt."),
    "hints": Term("hinweise", "Hinweise", "Was dem Ziel fehlt, um überprüfbar zu sein."),
    "goal_title": Term("ziel_titel", "Ziel", "Der Titel des Ziels, zu dem er gehört."),
    "lacking": Term("angaben_fehlen", "es fehlt", "Die Schlüssel der Angaben, die er noch braucht."),
}
