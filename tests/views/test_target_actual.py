import tomllib

import pytest
from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, day, project

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.measures import MeasurePlan
from fruehe_hilfen_cli.model.staircase import Staircase
from fruehe_hilfen_cli.views.results.gaps import GapKind
from fruehe_hilfen_cli.views.results.measure_course import MeasureStatus
from fruehe_hilfen_cli.views.results.target_actual import Tally, TargetActual, target_actual
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus

STAIRCASE = """
ziel = [
  { id = "Z2", stufe = 4, titel = "Eltern wissen Bescheid" },
  { id = "Z1", stufe = 2, titel = "Familien sind erreicht", vereinbart_am = 2022-04-01 },
]
indikator = [
  { id = "I1", ziel = "Z1", titel = "Besuche", ausgangswert = 60, ausgangswert_am = "2022-04", zielwert = 80,
    zielwert_bis = "2022-12" },
  { id = "I2", ziel = "Z1", titel = "Wochen", richtung = "weniger", ausgangswert = 10, zielwert = 8,
    alle_monate = 1 },
  { id = "I3", ziel = "Z1", titel = "Befragung" },
]
"""
MEASURES = """
massnahme = [
  { id = "M1", titel = "Besuche", ziel = ["Z1"], beginn = "2022-04", ende = "2022-12", einheit = "Besuche",
    geplante_anzahl = 100, ressource = [{ was = "Stunden", stunden = 40 }, { was = "Fahrten", euro = 0.1 }],
    ueberpruefung = { alle_monate = 1 } },
  { id = "M2", titel = "Kalender", ressource = [{ was = "Druck", euro = 2800 }] },
  { id = "M3", titel = "Treff", ressource = [{ was = "Miete", euro = 0.2 }] },
]
"""
READ = 'art = "notiz", messung = [{ indikator = "I1", wert = 70 }, { indikator = "I2", wert = 12 }]'
USED = 'inanspruchnahme = [{ massnahme = "M1", anzahl = 3 }]'
DROPPED = 'massnahmenstand = [{ massnahme = "M2", stand = "eingestellt", grund = "x" }]'


def _tables(text: str) -> dict[str, object]:
    """An inline table has one line in TOML; here its later lines are indented by four."""
    return tomllib.loads(text.replace("\n    ", " "))


def compared(on: str, *lines: str, reader: Visibility = Visibility.INTERNAL) -> TargetActual:
    found = replace(
        project(ONE_BLOCK, *lines),
        staircase=Staircase.model_validate(_tables(STAIRCASE), by_alias=True, by_name=False),
        measures=MeasurePlan.model_validate(_tables(MEASURES), by_alias=True, by_name=False),
    )
    return target_actual(found, day(on), reader)


def _gaps(found: TargetActual) -> dict[str, tuple[GapKind, ...]]:
    return {gap.id: gap.kinds for gap in found.gaps}


def test_without_plans_nothing_is_compared_but_milestones_and_formats() -> None:
    found = target_actual(project(ONE_BLOCK), day("2022-05-01"))
    assert (found.goals, found.measures, found.gaps) == ((), (), ())
    assert found.tally == Tally(0, 0, 0, 0, 0, 0)
    assert [milestone.id for milestone in found.milestones] == ["1.1", "1.2"]


def test_goals_stand_in_the_order_of_their_steps_with_their_indicators() -> None:
    found = compared("2022-05-01")
    assert [
        (goal.goal.id, [part.result.indicator.id for part in goal.indicators]) for goal in found.goals
    ] == [("Z1", ["I1", "I2", "I3"]), ("Z2", [])]


def test_indicators_are_counted_by_their_attainment() -> None:
    assert compared("2022-06-01", f"2022-05-02 {READ}").tally == Tally(3, 0, 1, 1, 1, 0)
    reached = READ.replace("70", "80").replace("12", "7")
    assert compared("2022-06-01", f"2022-05-02 {reached}").tally == Tally(3, 2, 0, 0, 1, 0)


def test_the_day_decides_what_is_known() -> None:
    lines = f"2022-05-02 {READ}", "2022-06-02 erreicht = ['1.1']"
    before, after = compared("2022-05-01", *lines), compared("2022-06-02", *lines)
    assert before.tally == Tally(3, 0, 0, 0, 3, 0)
    assert [found.done_on for found in before.milestones] == [None, None]
    assert [found.done_on for found in after.milestones] == [day("2022-06-02"), None]


def test_resources_are_summed_without_what_is_given_up() -> None:
    found = compared("2022-05-01", f"2022-05-01 {DROPPED}").resources
    assert (found.euros, found.hours, found.dropped_euros, found.dropped_hours) == (0.3, 40, 2800, None)


@pytest.mark.parametrize(
    ("on", "line", "days"),
    [
        ("2022-06-30", "", 0),
        ("2022-07-03", "", 3),
        ("2022-08-01", "2022-07-05 erreicht = ['1.1']", 5),
        ("2022-08-01", "2022-06-05 erreicht = ['1.1']", 0),
        ("2022-08-01", "2022-07 erreicht = ['1.1']", 1),
        ("2022-08-01", '2022-07-05 datum_ist = "spaetestens", erreicht = ["1.1"]', None),
        ("2022-08-01", '2022-06-05 datum_ist = "spaetestens", erreicht = ["1.1"]', 0),
        ("2022-08-01", '2022-07-05 entfallen = [{ meilenstein = "1.1", grund = "x" }]', None),
    ],
)
def test_days_late_are_those_that_are_certain(on: str, line: str, days: int | None) -> None:
    assert compared(on, *([line] if line else [])).milestones[0].days_late == days


def test_what_is_missing_is_named() -> None:
    assert _gaps(compared("2022-05-01")) == {
        "I1": (GapKind.READING,),
        "I2": (GapKind.READING,),
        "I3": (GapKind.BASELINE, GapKind.TARGET, GapKind.READING),
        "Z2": (GapKind.NOT_AGREED, GapKind.NO_INDICATOR),
    }


def test_overdue_readings_and_reviews_and_uncounted_measures_are_missing() -> None:
    begun = 'massnahmenstand = [{ massnahme = "M1", stand = "begonnen" }]'
    found = _gaps(compared("2022-08-01", f"2022-05-02 {READ}, {begun}"))
    assert found["I2"] == (GapKind.READING_OVERDUE,)
    assert found["M1"] == (GapKind.UPTAKE, GapKind.REVIEW_OVERDUE)
    assert "I1" not in found


def test_what_is_dropped_lacks_nothing() -> None:
    gone = 'zielaenderung = [{ betrifft = "ziel Z2", entfaellt = true, grund = "x" }]'
    assert "Z2" not in _gaps(compared("2022-06-01", f"2022-05-02 {gone}"))


def test_another_reader_sees_only_what_is_released_and_where_more_is_known() -> None:
    lines = f"2022-05-02 {READ}", f"2022-05-03 sichtbarkeit = 'nzfh', {USED}", "2022-05-04 erreicht = ['1.1']"
    found = compared("2022-06-01", *lines, reader=Visibility.NZFH)
    assert found.left_out == 2
    by_id = {part.result.indicator.id: part for goal in found.goals for part in goal.indicators}
    assert [by_id[name].withheld for name in ("I1", "I2", "I3")] == [True, True, False]
    assert by_id["I1"].result.latest is None
    assert found.tally == Tally(3, 0, 0, 0, 1, 2)
    assert [milestone.state for milestone in found.milestones] == [None, MilestoneStatus.OPEN]
    assert [milestone.days_late for milestone in found.milestones] == [None, 0]
    assert [measure.withheld for measure in found.measures] == [False, False, False]
    assert "I1" not in _gaps(found)


def test_what_is_counted_by_withheld_entries_is_not_said_to_be_missing() -> None:
    begun = "massnahmenstand = [{ massnahme = 'M1', stand = 'begonnen' }]"
    lines = f"2022-04-03 sichtbarkeit = 'nzfh', {begun}", f"2022-05-03 {USED}"
    found = compared("2022-05-04", *lines, reader=Visibility.NZFH)
    assert (found.measures[0].uptakes, found.measures[0].counts_withheld) == ((), True)
    assert GapKind.UPTAKE not in _gaps(found).get("M1", ())
    assert not compared("2022-05-04", *lines).measures[0].counts_withheld


def test_small_counts_do_not_leave_the_house() -> None:
    line = f"2022-05-03 sichtbarkeit = 'oeffentlich', {USED}"
    [inside] = compared("2022-08-01", line).measures[0].uptakes
    [outside] = compared("2022-08-01", line, reader=Visibility.PUBLIC).measures[0].uptakes
    assert (inside.total.count, inside.share) == (3, 0.03)
    assert (outside.total.count, outside.share) == (None, None)


def test_inside_the_house_nothing_is_withheld() -> None:
    found = compared(
        "2022-06-01", f"2022-05-02 {READ}", f"2022-05-03 {USED}", "2022-05-04 erreicht = ['1.1']"
    )
    assert found.left_out == 0
    assert not any(goal.withheld or any(part.withheld for part in goal.indicators) for goal in found.goals)
    assert not any(measure.withheld for measure in found.measures)
    assert not any(milestone.withheld for milestone in found.milestones)


def test_a_withheld_deviation_hides_the_new_date_and_nothing_else() -> None:
    moved = 'abweichung = [{ betrifft = "meilenstein 1.1", neues_ende = "2022-08", grund = "x" }]'
    lines = f"2022-06-02 {moved}", "2022-07-05 sichtbarkeit = 'nzfh', erreicht = ['1.1']"
    inside = compared("2022-08-01", *lines).milestones[0]
    outside = compared("2022-08-01", *lines, reader=Visibility.NZFH).milestones[0]
    assert str(inside.due_current) == "2022-08"
    assert (outside.due_current, outside.withheld) == (None, True)
    assert (outside.state, outside.days_late) == (MilestoneStatus.REACHED, 5)


def test_where_an_idea_comes_from_does_not_hide_a_measure() -> None:
    text = MEASURES.replace('titel = "Treff"', 'titel = "Treff", idee = "aaaaa/1"')
    found = replace(
        project(ONE_BLOCK, '2022-05-02 idee = [{ was = "Treff" }]'),
        measures=MeasurePlan.model_validate(_tables(text), by_alias=True, by_name=False),
    )
    outside = target_actual(found, day("2022-06-01"), Visibility.PUBLIC).measures[2]
    assert (outside.withheld, outside.measure.idea_text) == (False, None)


def test_a_withheld_change_of_the_target_is_told() -> None:
    change = "zielaenderung = [{ betrifft = 'indikator I1', zielwert = 90, grund = 'x' }]"
    for reader, target, withheld in ((Visibility.INTERNAL, 90, False), (Visibility.NZFH, None, True)):
        first = compared("2022-06-01", f"2022-05-02 {change}", reader=reader).goals[0].indicators[0]
        assert (first.result.indicator.target, first.target_withheld) == (target, withheld)


def test_what_was_spent_on_measures_is_summed() -> None:
    lines = (
        '2022-05-02 ausgabe = [{ betrag = 12.5, zweck = "x", massnahme = "M1" }]',
        '2022-05-03 ausgabe = [{ betrag = 1, circa = true, zweck = "x", massnahme = "M3" }]',
        '2022-05-04 ausgabe = [{ betrag = 5, zweck = "x", massnahme = "M2" }, { betrag = 7, zweck = "x" }]',
    )
    found = compared("2022-06-01", *lines, f"2022-05-05 {DROPPED}")
    totals = found.resources
    assert (totals.spent, totals.spent_approx) == (13.5, True)
    assert (totals.dropped_spent, totals.dropped_spent_approx) == (5, False)
    assert [one.spent_withheld for one in found.measures] == [False, False, False]
    outside = compared("2022-06-01", *lines, reader=Visibility.NZFH)
    assert outside.resources.spent is None
    assert [one.spent_withheld for one in outside.measures] == [True, True, True]


def test_a_measure_of_which_hidden_entries_tell_something_else_says_nothing_false() -> None:
    begun = 'massnahmenstand = [{ massnahme = "M2", stand = "begonnen" }]'
    paid = 'ausgabe = [{ betrag = 7, zweck = "x", massnahme = "M2" }]'
    back = 'ausgabe = [{ betrag = -5, zweck = "x", massnahme = "M2" }]'
    lines = (
        f"2022-05-02 sichtbarkeit = 'nzfh', {begun}, {paid}",
        f"2022-05-05 {DROPPED}, {back}",
    )
    inside, outside = (
        compared("2022-06-01", *lines, reader=reader) for reader in (Visibility.INTERNAL, Visibility.NZFH)
    )
    assert (inside.resources.dropped_euros, inside.resources.euros) == (2800, 0.3)
    measure = outside.measures[1].measure
    assert (measure.state, measure.since, measure.entry_id, measure.ended_on, measure.spent) == (
        MeasureStatus.UNKNOWN, None, None, None, None,
    )  # fmt: skip
    assert {"stand", "seit", "ausgegeben"} <= set(measure.untold)
    assert outside.measures[0].measure == inside.measures[0].measure
    totals = outside.resources
    assert (totals.dropped_euros, totals.dropped_spent, totals.spent) == (None, None, None)
    assert totals.euros == pytest.approx(2800.3)
    assert not totals.tells("dropped_euros")
    assert not totals.tells("spent")
    assert totals.tells("euros")


def test_how_often_a_format_was_held_is_the_least_it_can_be() -> None:
    plan = f"{ONE_BLOCK}\nrichtwert = [{{ art = 'workshop', name = 'Workshops', anzahl = 3 }}]"
    held = project(plan, '2022-04-20 art = "workshop", sichtbarkeit = "nzfh"', '2022-04-27 art = "workshop"')
    (found,) = target_actual(held, day("2022-06-01"), Visibility.NZFH).formats
    assert (found.state.held, found.state.last, found.state.tells("held")) == (1, None, False)
