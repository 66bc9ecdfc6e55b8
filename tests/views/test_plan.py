from datetime import date

import pytest
from hypothesis import given
from tests.conftest import DAYS, TWO_BLOCKS, known, milestones, project, random_entries, when, with_entries

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.roadmap.plan import (
    MilestoneStatus,
    Window,
    block_of,
    current_end,
    ideal_window,
    milestone_states,
    months_moved,
)

PLAN = """
    zeitraum = [
      { phasen = [1], beginn = "2022-04", ende = "2022-06" },
      { phasen = [2, 3], beginn = "2022-07", ende = 2022-10-15 },
      { phasen = [4], beginn = 2022-10-16 },
    ]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "1.2", phase = 1, titel = "Vertrag", faellig = 2022-05-31 },
      { id = "3.1", phase = 3, titel = "Bestand", pflicht = false },
      { id = "4.1", phase = 4, titel = "Maßnahmen" },
      { id = "9.1", phase = 9, titel = "In keinem Zeitraum" },
    ]
"""


def test_the_ideal_course_never_leaves_the_calendar() -> None:
    for begin, first in (("9999-12", Month(9999, 12)), ("0001-01", Month(1, 1))):
        found = project(f'kommune.ideal_beginn = "{begin}"\n{TWO_BLOCKS}')
        window = ideal_window(found, (1, 2, 3, 4, 5, 6))
        assert window == Window(first, Month(9999, 12) if first.year > 1 else window.end)
        assert str(window.end) > "0001-12"


def test_a_milestone_is_open_until_an_entry_marks_it() -> None:
    found = milestones("2022-06-20", PLAN)["1.1"]
    assert (found.id, found.phase, found.title, found.required) == ("1.1", 1, "Informiert", True)
    assert (found.state, found.is_open, found.counts) == (MilestoneStatus.OPEN, True, True)
    assert (found.done_on, found.entry_id, found.reason) == (None, None, None)


def test_a_reached_milestone_names_its_day_and_entry_and_has_no_days_left() -> None:
    found = milestones("2022-07-20", PLAN, 'k7q2m 2022-06 erreicht = ["1.1"]')["1.1"]
    assert (found.state, found.is_open, found.counts) == (MilestoneStatus.REACHED, False, True)
    assert (found.done_on, found.entry_id) == (Month(2022, 6), "k7q2m")
    assert (found.days_left, found.late, found.overdue) == (None, False, False)


def test_a_waived_milestone_names_its_reason_and_no_longer_counts() -> None:
    waived = 'k7q2m 2022-05-03 entfallen = [{ meilenstein = "1.1", grund = "gilt noch" }]'
    found = milestones("2022-07-20", PLAN, waived)["1.1"]
    assert (found.state, found.is_open, found.counts) == (MilestoneStatus.WAIVED, False, False)
    assert (found.done_on, found.entry_id, found.reason) == (date(2022, 5, 3), "k7q2m", "gilt noch")
    assert (found.days_left, found.late) == (None, False)


def test_a_voluntary_milestone_does_not_count() -> None:
    found = milestones("2022-06-20", PLAN)["3.1"]
    assert (found.is_open, found.required, found.counts) == (True, False, False)


@pytest.mark.parametrize(
    ("milestone", "due"),
    [("1.1", "2022-06"), ("1.2", "2022-05-31"), ("3.1", "2022-10-15"), ("4.1", None), ("9.1", None)],
)
def test_a_milestone_is_due_on_its_own_date_else_at_the_end_of_its_block(
    milestone: str, due: str | None
) -> None:
    found = milestones("2022-05-01", PLAN)[milestone]
    assert found.due_agreed == found.due_current == (when(due) if due else None)


@pytest.mark.parametrize(
    ("day", "left", "late"), [("2022-06-29", 1, False), ("2022-06-30", 0, False), ("2022-07-01", -1, True)]
)
def test_a_month_is_over_after_its_last_day(day: str, left: int, late: bool) -> None:
    found = milestones(day, PLAN)["1.1"]
    assert (found.days_left, found.late, found.overdue) == (left, late, late)


def test_a_milestone_without_a_date_is_never_late() -> None:
    found = milestones("2030-01-01", PLAN)["4.1"]
    assert (found.days_left, found.late, found.overdue) == (None, False, False)


def test_a_deviation_of_the_block_moves_only_milestones_without_a_date_of_their_own() -> None:
    moved = '2022-05-03 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-08", grund = "Urlaub" }]'
    found = milestones("2022-07-02", PLAN, moved)
    assert (found["1.1"].due_agreed, found["1.1"].due_current) == (Month(2022, 6), Month(2022, 8))
    assert found["1.2"].due_current == date(2022, 5, 31)
    assert (found["1.1"].late, found["1.1"].overdue, found["1.1"].covered) == (True, False, True)


def test_a_deviation_about_any_phase_of_a_block_moves_the_whole_block() -> None:
    moved = '2022-07-03 abweichung = [{ betrifft = "phase 2", neues_ende = "2022-12", grund = "Urlaub" }]'
    past = known("2022-08-01", PLAN, moved)
    first, second, _ = past.project.roadmap.blocks
    assert (current_end(first, past), current_end(second, past)) == (Month(2022, 6), Month(2022, 12))
    assert milestones("2022-08-01", PLAN, moved)["3.1"].due_current == Month(2022, 12)


def test_a_deviation_of_a_milestone_goes_before_that_of_its_block() -> None:
    found = milestones(
        "2022-05-20",
        PLAN,
        '2022-05-03 abweichung = [{ betrifft = "meilenstein 1.1", neues_ende = 2022-07-09, grund = "a" }]',
        '2022-05-04 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-08", grund = "b" }]',
    )
    assert found["1.1"].due_current == date(2022, 7, 9)


def test_of_several_deviations_the_latest_with_a_date_moves_a_milestone() -> None:
    lines = (
        '2022-05-01 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-08", grund = "a" }]',
        '2022-05-02 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-09", grund = "b" }]',
        '2022-05-03 abweichung = [{ betrifft = "phase 1", grund = "c" }]',
    )
    found = milestones("2022-05-04", PLAN, *lines)["1.1"]
    assert (found.due_current, found.moved_by, found.explained_by) == (Month(2022, 9), "bbbbb/1", "aaaaa/1")


def test_a_milestone_moved_to_an_earlier_day_is_late_from_then_on() -> None:
    moved = '2022-05-03 abweichung = [{ betrifft = "meilenstein 1.1", neues_ende = 2022-05-09, grund = "a" }]'
    found = milestones("2022-05-10", PLAN, moved)["1.1"]
    assert (found.days_left, found.late, found.overdue, found.covered) == (-1, True, True, False)


def test_a_milestone_that_only_a_deviation_gives_a_date_is_late_after_that() -> None:
    moved = '2022-11-03 abweichung = [{ betrifft = "phase 4", neues_ende = "2022-12", grund = "a" }]'
    assert not milestones("2022-12-31", PLAN, moved)["4.1"].late
    assert milestones("2023-01-01", PLAN, moved)["4.1"].late


@pytest.mark.parametrize(
    ("deviation", "covered"),
    [
        ('betrifft = "phase 1", grund = "a"', True),
        ('betrifft = "meilenstein 1.1", ausloeser = "ziel", grund = "a"', True),
        ('betrifft = "meilenstein 1.1", neues_ende = "2022-07", grund = "a"', True),
        ('betrifft = "meilenstein 1.1", neues_ende = 2022-07-01, grund = "a"', False),
        ('betrifft = "meilenstein 1.2", grund = "a"', False),
        ('betrifft = "phase 2", grund = "a"', False),
        ('betrifft = "vereinbarung Vertrag", grund = "a"', False),
    ],
)
def test_which_deviation_explains_a_delay(deviation: str, covered: bool) -> None:
    found = milestones("2022-07-02", PLAN, f"2022-06-03 abweichung = [{{ {deviation} }}]")["1.1"]
    assert (found.late, found.covered) == (True, covered)


@pytest.mark.parametrize(
    ("phases", "begin", "end"),
    [((1,), "2022-04", "2022-06"), ((2, 3), "2022-07", "2023-04"), ((6,), "2024-12", "2025-06")],
)
def test_the_ideal_window_spans_the_phases(phases: tuple[int, ...], begin: str, end: str) -> None:
    assert ideal_window(project(PLAN), phases) == Window(when(begin), when(end))


def test_the_ideal_window_of_phases_that_the_scheme_does_not_have_is_unknown() -> None:
    assert ideal_window(project(PLAN), (9,)) == Window(None, None)


def test_the_ideal_course_moves_by_whole_months_to_where_it_begins_here() -> None:
    moved = project(f'kommune.ideal_beginn = "2025-07"\n{PLAN}')
    assert (months_moved(project(PLAN)), months_moved(moved)) == (0, 39)
    assert ideal_window(moved, (3,)) == Window(Month(2026, 1), Month(2026, 7))


def test_the_block_of_a_phase() -> None:
    found = project(PLAN)
    assert block_of(found, 3) == found.roadmap.blocks[1]
    assert block_of(found, 9) is None


@given(random_entries(), DAYS)
def test_a_milestone_is_never_both_done_and_due(entries: list[Logged], day: date) -> None:
    past = history(with_entries(project(TWO_BLOCKS), *entries), day)
    for found in milestone_states(past):
        marked = found.id in past.reached or found.id in past.waived
        assert found.is_open != marked
        assert (found.done_on is None) == (found.entry_id is None) == found.is_open
        assert found.is_open or (found.days_left, found.late, found.overdue) == (None, False, False)
        assert found.late or not found.overdue
