"""The trend: worked out by hand, the same as the naive way, and blind for what comes later."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import DAYS, TWO_BLOCKS, day, project, random_entries, when, with_entries

from fruehe_hilfen_cli.model.dates import When, first_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.steps import Step
from fruehe_hilfen_cli.views.dates.report_days import report_days
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus, milestone_states
from fruehe_hilfen_cli.views.steering import expectations
from fruehe_hilfen_cli.views.steering.trend import MilestoneTrend, MoveCause, Trend, TrendSelection, trend

PLAN = """
    zeitraum = [
      { phasen = [1], beginn = "2022-04", ende = "2022-06" },
      { phasen = [2], beginn = "2022-07", ende = "2022-09" },
    ]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "2.1", phase = 2, titel = "Struktur" },
      { id = "2.2", phase = 2, titel = "Vertrag", faellig = 2022-08-31 },
    ]
"""
CALLS = (
    '2022-05-10 art = "jour-fixe"',
    '2022-05-24 art = "jour-fixe"',
    '2022-06-07 art = "jour-fixe"',
)
SHIFT = (
    'k7q2m 2022-05-20 abweichung = [{ betrifft = "phase 2", neues_ende = "2022-11", grund = "Wahl", '
    'verschiebt = [{ betrifft = "meilenstein 2.2", neues_ende = 2022-09-15 }] }]'
)
REACHED = 'w8ckd 2022-05-31 erreicht = ["1.1"]'


def of(found: Trend, milestone: str) -> MilestoneTrend:
    return next(item for item in found.milestones if item.id == milestone)


def course(found: Trend, milestone: str) -> list[tuple[When | None, int | None]]:
    """The expected date and the days it moved on each report day."""
    return [(point.expected, point.days) for point in of(found, milestone).points]


def test_worked_out_by_hand() -> None:
    found = trend(project(PLAN, *CALLS, SHIFT, REACHED), day("2022-06-10"))
    assert found.report_days == (day("2022-05-10"), day("2022-05-24"), day("2022-06-07"), day("2022-06-10"))
    # 31 May instead of 30 June: 30 days earlier
    june, may = when("2022-06"), day("2022-05-31")
    assert course(found, "1.1") == [(june, 0), (june, 0), (may, -30), (may, 0)]
    # the end of November instead of the end of September: 31 days of October and 30 of November
    autumn, winter = when("2022-09"), when("2022-11")
    assert course(found, "2.1") == [(autumn, 0), (winter, 61), (winter, 0), (winter, 0)]
    # 15 September instead of 31 August: it moves along by 15 days
    assert [days for _, days in course(found, "2.2")] == [0, 15, 0, 0]
    assert [milestone.days for milestone in found.milestones] == [-30, 61, 15]


def test_every_change_has_its_reason() -> None:
    found = trend(project(PLAN, *CALLS, SHIFT, REACHED), day("2022-06-10"))
    told = [
        (move.milestone, move.report_day.isoformat(), move.days, move.cause, move.deviation, move.entry_id)
        for move in found.movements
    ]
    assert told == [
        ("2.1", "2022-05-24", 61, MoveCause.DEVIATION, "k7q2m/1", "k7q2m"),
        ("2.2", "2022-05-24", 15, MoveCause.DEVIATION, "k7q2m/1", "k7q2m"),
        ("1.1", "2022-06-07", -30, MoveCause.REACHED, None, "w8ckd"),
    ]
    assert [move.reason for move in found.movements] == ["Wahl", "Wahl", None]


def test_a_deviation_before_the_first_report_day_counts_from_the_agreed_date() -> None:
    found = trend(project(PLAN, SHIFT), day("2022-05-21"))
    assert course(found, "2.1") == [(when("2022-11"), 61)]
    assert found.movements[0].before == when("2022-09")


def test_reached_late_between_two_report_days_names_the_deviation_that_explained_it() -> None:
    late = 'w8ckd 2022-11-10 erreicht = ["2.1"]'
    (move, _) = trend(project(PLAN, SHIFT, late), day("2022-11-20"), TrendSelection(phase=2)).movements
    assert (move.cause, move.days, move.entry_id) == (MoveCause.REACHED, 41, "w8ckd")
    assert (move.deviation, move.reason) == ("k7q2m/1", "Wahl")


def test_open_again() -> None:
    again = 'h4rmz 2022-06-08 wieder_offen = [{ meilenstein = "1.1", grund = "Irrtum" }]'
    found = trend(project(PLAN, *CALLS, REACHED, again), day("2022-06-10"), TrendSelection(phase=1))
    reached, reopened = found.movements
    assert (reopened.before, reopened.after, reopened.days) == (day("2022-05-31"), when("2022-06"), 30)
    assert (reopened.cause, reopened.reason, reopened.entry_id) == (MoveCause.REOPENED, "Irrtum", "h4rmz")
    assert reached.cause is MoveCause.REACHED


def test_not_required_is_out_until_it_is_required_again() -> None:
    waived = '2022-05-12 entfallen = [{ meilenstein = "2.1", grund = "Gibt es schon" }]'
    again = '2022-06-08 wieder_offen = [{ meilenstein = "2.1", grund = "Doch nicht" }]'
    assert [item.id for item in trend(project(PLAN, *CALLS, waived), day("2022-06-07")).milestones] == [
        "1.1",
        "2.2",
    ]
    found = trend(project(PLAN, *CALLS, waived, again), day("2022-06-10"))
    autumn = when("2022-09")
    assert course(found, "2.1") == [(autumn, 0), (None, None), (None, None), (autumn, None)]
    assert [(move.cause, move.reason) for move in found.movements] == [
        (MoveCause.WAIVED, "Gibt es schon"),
        (MoveCause.REOPENED, "Doch nicht"),
    ]


def test_reached_at_the_latest_says_not_by_how_much_it_was_late() -> None:
    late = '2022-08-01 datum_ist = "spaetestens", erreicht = ["1.1"]'
    (move,) = trend(project(PLAN, late), day("2022-08-10")).movements
    assert (move.days, move.at_latest) == (None, True)


def test_a_deviation_without_a_new_date_is_named_until_one_gives_it() -> None:
    unknown = 'tk7vi 2022-05-20 abweichung = [{ betrifft = "meilenstein 2.1", grund = "Wahl" }]'
    given_later = '2022-05-30 abweichung = [{ betrifft = "phase 2", neues_ende = "2022-11", grund = "Wahl" }]'
    assert of(trend(project(PLAN, unknown), day("2022-05-29")), "2.1").undated == "tk7vi/1"
    assert of(trend(project(PLAN, unknown, given_later), day("2022-05-30")), "2.1").undated is None
    goal = unknown.replace("grund", 'ausloeser = "ziel", grund')
    assert of(trend(project(PLAN, goal), day("2022-05-29")), "2.1").undated is None


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        (TrendSelection(phase=2), ["2.1", "2.2"]),
        (TrendSelection(milestones=("2.2", "1.1")), ["1.1", "2.2"]),
        (TrendSelection(only_open=True), ["2.1", "2.2"]),
        (TrendSelection(phase=9), []),
    ],
)
def test_a_selection(selection: TrendSelection, ids: list[str]) -> None:
    found = trend(project(PLAN, *CALLS, SHIFT, REACHED), day("2022-06-10"), selection)
    assert [milestone.id for milestone in found.milestones] == ids
    assert {move.milestone for move in found.movements} <= set(ids)


def test_since_a_day_moves_are_counted_from_the_report_day_before() -> None:
    everything = project(PLAN, *CALLS, SHIFT, REACHED)
    found = trend(everything, day("2022-06-10"), TrendSelection(since=day("2022-06-01")))
    assert found.report_days == (day("2022-06-07"), day("2022-06-10"))
    assert course(found, "2.1") == [(when("2022-11"), 0), (when("2022-11"), 0)]
    assert [move.milestone for move in found.movements] == ["1.1"]
    assert of(found, "2.1").days == 61
    later = trend(everything, day("2022-06-10"), TrendSelection(since=day("2023-01-01")))
    assert later.report_days == (day("2022-06-10"),)


def test_report_days_are_calls_held_each_day_once() -> None:
    calls = (*CALLS, CALLS[0], '2022-06 art = "jour-fixe"', '2022-07-01 art = "jour-fixe"', "2022-06-09")
    found = report_days(project(PLAN, *calls), day("2022-06-30"))
    assert [item.isoformat() for item in found] == ["2022-05-10", "2022-05-24", "2022-06-07", "2022-06-30"]
    assert report_days(project(PLAN, *calls), day("2022-06-10"))[-2:] == (
        day("2022-06-07"),
        day("2022-06-10"),
    )


def test_report_days_in_a_fixed_distance_from_the_begin_of_the_project() -> None:
    found = report_days(project(PLAN), day("2022-05-10"), Step(days=14))
    assert [str(item) for item in found] == ["2022-04-01", "2022-04-15", "2022-04-29", "2022-05-10"]
    nowhere = project("zeitraum = [{ phasen = [1] }]", "2022-04-20")
    assert report_days(nowhere, day("2022-05-10"), Step(months=1)) == (day("2022-04-20"), day("2022-05-10"))
    assert report_days(project("zeitraum = [{ phasen = [1] }]"), day("2022-05-10"), Step(months=1)) == (
        day("2022-05-10"),
    )


def naive(found: Project, report_day: date) -> dict[str, When | None]:
    """By the whole logbook, folded anew."""
    states = milestone_states(history(found, report_day))
    by_state = {
        state.id: {MilestoneStatus.OPEN: state.due_current, MilestoneStatus.REACHED: state.done_on}
        for state in states
    }
    return {state.id: by_state[state.id].get(state.state) for state in states}


STEPS = st.none() | st.sampled_from([Step(days=14), Step(months=1)])


@given(random_entries(), DAYS, STEPS)
def test_it_says_what_folding_everything_anew_says(
    entries: list[Logged], today: date, every: Step | None
) -> None:
    full = with_entries(project(TWO_BLOCKS), *entries)
    found = trend(full, today, TrendSelection(every=every))
    for place, report_day in enumerate(found.report_days):
        wanted = naive(full, report_day)
        assert {item.id: item.points[place].expected for item in found.milestones} == {
            item.id: wanted[item.id] for item in found.milestones
        }


@given(random_entries(), DAYS, STEPS)
def test_every_change_of_a_point_is_a_move_with_a_source(
    entries: list[Logged], today: date, every: Step | None
) -> None:
    found = trend(with_entries(project(TWO_BLOCKS), *entries), today, TrendSelection(every=every))
    for milestone in found.milestones:
        moves = [move for move in found.movements if move.milestone == milestone.id]
        current = milestone.due_agreed
        for move in moves:
            assert move.before == current != move.after
            assert move.entry_id in {logged.id for logged in entries}
            current = move.after
        assert current == milestone.points[-1].expected


@given(random_entries(), DAYS, STEPS)
def test_what_comes_later_does_not_exist(entries: list[Logged], today: date, every: Step | None) -> None:
    asked = TrendSelection(every=every)
    full = with_entries(project(TWO_BLOCKS), *entries)
    known = [logged for logged in entries if first_day(logged.entry.day) <= today]
    assert trend(full, today, asked) == trend(with_entries(project(TWO_BLOCKS), *known), today, asked)


def test_only_what_moves_dates_is_folded_and_only_when_it_comes_in(monkeypatch: pytest.MonkeyPatch) -> None:
    folds: list[int] = []

    def counted(found: Project, on: date) -> object:
        folds.append(len(found.entries))
        return history(found, on)

    monkeypatch.setattr(expectations, "history", counted)
    calls = [f'2022-{month:02}-{date_:02} art = "jour-fixe"' for month in (4, 5) for date_ in range(1, 11)]
    trend(project(PLAN, *calls, SHIFT, REACHED), day("2022-06-10"))
    assert folds == [0, 2], "once for what was agreed, once for the two entries, known on the last day"
