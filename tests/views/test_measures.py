"""Where measures stand, checked against examples worked out by hand."""

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from msgspec.structs import replace
from tests.conftest import DAYS, day, random_entries, when
from tests.measure_plans import measures_known, with_measures

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.money import total
from fruehe_hilfen_cli.views.results.measure_course import MeasureEvidence, MeasureStatus
from fruehe_hilfen_cli.views.results.measures import (
    MeasureSelection,
    MeasureState,
    listed_measures,
    measure_states,
)

PLAN = 'massnahme = [{ id = "M1", titel = "Café", beginn = 2022-05-10, ende = "2022-08" }]'
"""Planned from 10.05.2022 to 31.08.2022."""

TWO = """
    massnahme = [
      { id = "M1", titel = "A", beginn = "2022-05", ende = "2022-08", ueberpruefung = { alle_monate = 3 } },
      { id = "M2", titel = "Brief", beginn = 2022-09-01 },
    ]
"""


def state(on: str, *lines: str, plan: str = PLAN) -> MeasureState:
    """The first measure on a day."""
    return measure_states(measures_known(on, plan, *lines))[0]


def marked(day: str, word: str, measure: str = "M1") -> str:
    """An entry that says what became of a measure."""
    return f'{day} massnahmenstand = [{{ massnahme = "{measure}", stand = "{word}", grund = "so" }}]'


def used(day: str, count: int, more: str = "") -> str:
    """An entry that reports the use of M1."""
    return f'{day} inanspruchnahme = [{{ massnahme = "M1", anzahl = {count}{more} }}]'


def reviewed(day: str, result: str) -> str:
    """An entry that reports a review of M1."""
    return f'{day} pruefung = [{{ massnahme = "M1", ergebnis = "{result}", grund = "weil" }}]'


def test_nothing_said_is_planned() -> None:
    found = state("2022-05-10")
    assert (found.state, found.since, found.begun_on) == (MeasureStatus.PLANNED, None, None)
    assert (found.begin_days_late, found.begin_overdue) == (0, False)
    assert (found.days_late, found.overdue) == (0, False)


def test_a_planned_begin_that_has_passed_is_overdue() -> None:
    found = state("2022-05-13")
    assert (found.begin_days_late, found.begin_overdue, found.overdue) == (3, True, False)


def test_a_planned_end_that_has_passed_is_overdue() -> None:
    found = state("2022-09-05", marked("2022-05-12", "begonnen"))
    assert (found.begin_days_late, found.begin_overdue) == (2, False)
    assert (found.days_late, found.overdue) == (5, True)


def test_what_was_completed_late_says_by_how_much() -> None:
    found = state("2023-01-01", marked("2022-05-10", "begonnen"), marked("2022-09-03", "abgeschlossen"))
    assert (found.state, found.ended_on) == (MeasureStatus.COMPLETED, day("2022-09-03"))
    assert (found.begin_days_late, found.days_late, found.overdue) == (0, 3, False)


def test_what_is_given_up_is_late_in_nothing() -> None:
    found = state("2023-01-01", marked("2022-06-01", "eingestellt"))
    assert (found.state, found.reason, found.entry_id) == (MeasureStatus.DROPPED, "so", "aaaaa")
    assert (found.begin_days_late, found.days_late, found.begin_overdue) == (None, None, False)


@pytest.mark.parametrize(
    ("line", "begun", "by"),
    [
        (used("2022-07-02", 12), "2022-07-02", MeasureEvidence.UPTAKE),
        (used("2022-07-02", 12, ', von = "2022-06", bis = "2022-06"'), "2022-06", MeasureEvidence.UPTAKE),
        (used("2022-07-02", 12, ', von = "2022-09"'), "2022-07-02", MeasureEvidence.UPTAKE),
        (reviewed("2022-07", "weiter"), "2022-07", MeasureEvidence.REVIEW),
        (marked("2022-05-01", "begonnen"), "2022-05-01", MeasureEvidence.MARK),
    ],
)
def test_it_runs_once_an_entry_tells(line: str, begun: str, by: MeasureEvidence) -> None:
    found = state("2022-08-01", line)
    assert (found.state, found.begun_on, found.begun_by) == (MeasureStatus.RUNNING, when(begun), by)


def test_no_use_at_all_is_no_begin() -> None:
    assert state("2022-08-01", used("2022-07-02", 0)).state is MeasureStatus.PLANNED


def test_the_last_review_says_whether_it_is_adapted() -> None:
    lines = [marked("2022-05-10", "begonnen"), reviewed("2022-06-01", "angepasst"), used("2022-06-02", 5)]
    found = state("2022-07-01", *lines)
    assert (found.state, found.since, found.reason) == (MeasureStatus.ADAPTED, day("2022-06-01"), "weil")
    found = state("2022-08-01", *lines, reviewed("2022-07-15", "weiter"))
    assert (found.state, found.since) == (MeasureStatus.RUNNING, day("2022-07-15"))
    found = state("2022-08-01", *lines, reviewed("2022-07-15", "beendet"))
    assert (found.state, found.ended_on) == (MeasureStatus.DROPPED, day("2022-07-15"))
    assert (found.shown_by, found.reason) == (MeasureEvidence.REVIEW, "weil")


def test_only_the_word_begun_starts_it_again() -> None:
    lines = [marked("2022-05-10", "begonnen"), marked("2022-06-01", "eingestellt")]
    later = [used("2022-07-01", 9), reviewed("2022-07-02", "angepasst")]
    found = state("2022-08-01", *lines, *later)
    assert (found.state, len(found.reviews)) == (MeasureStatus.DROPPED, 1)
    found = state("2022-08-01", *lines, *later, marked("2022-07-20", "begonnen"))
    assert (found.state, found.since, found.ended_on) == (MeasureStatus.RUNNING, day("2022-07-20"), None)
    assert found.begun_on == day("2022-05-10")


def test_words_of_one_day_have_an_order_of_their_own() -> None:
    lines = (marked("2022-06-01", "begonnen"), reviewed("2022-06-01", "weiter"), used("2022-06-01", 3))
    for order in permutations((*lines, marked("2022-06-01", "abgeschlossen"))):
        found = state("2022-07-01", *order)
        assert (found.state, found.begun_by) == (MeasureStatus.COMPLETED, MeasureEvidence.MARK)


def test_the_next_review() -> None:
    plan = PLAN.replace(" }", ", ueberpruefung = { alle_monate = 2 } }")
    waiting = state("2022-08-01", plan=plan)
    assert (waiting.next_review, waiting.review_overdue) == (day("2022-07-10"), False)
    begun = state("2022-08-01", marked("2022-05-20", "begonnen"), plan=plan)
    assert (begun.next_review, begun.review_days_left, begun.review_overdue) == (day("2022-07-20"), -12, True)
    done = state("2022-08-01", marked("2022-05-20", "begonnen"), reviewed("2022-07-30", "weiter"), plan=plan)
    assert (done.next_review, done.review_overdue) == (day("2022-09-30"), False)
    ended = state("2022-08-01", marked("2022-05-20", "abgeschlossen"), plan=plan)
    assert ended.next_review is None


def test_sums_are_exact() -> None:
    assert total([0.1, None, 0.2]) == 0.3
    assert total([1, 2]) == 3
    assert isinstance(total([1.5, 1.5]), int)
    assert total([None]) is None
    assert total([]) is None


def test_resources_are_summed() -> None:
    rows = '{ was = "A", euro = 1200.5 }, { was = "B", euro = 300, stunden = 8 }'
    found = state("2022-05-01", plan=PLAN.replace(" }", f", ressource = [{rows}] }}"))
    assert (found.euros, found.hours) == (1500.5, 8)


def test_the_idea_it_comes_from() -> None:
    plan = PLAN.replace(" }", ', idee = "k7q2m/2" }')
    line = 'k7q2m 2022-03-01 idee = [{ was = "Eins" }, { was = "Zwei" }]'
    assert state("2022-05-01", line, plan=plan).idea_text == "Zwei"
    assert state("2022-02-01", line, plan=plan).idea_text is None
    assert state("2022-05-01", line, plan=plan.replace("/2", "/3")).idea_text is None


def test_without_a_file_there_are_none() -> None:
    bare = replace(with_measures(PLAN), measures=None)
    assert measure_states(history(bare, day("2022-05-01"))) == ()


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        (MeasureSelection(), ["M1", "M2", "M3"]),
        (MeasureSelection(goal="z1"), ["M1", "M3"]),
        (MeasureSelection(who="familienb"), ["M1", "M2"]),
        (MeasureSelection(states=(MeasureStatus.RUNNING,)), ["M3"]),
        (MeasureSelection(overdue=True), ["M1"]),
    ],
)
def test_selecting(selection: MeasureSelection, ids: list[str]) -> None:
    plan = """
    massnahme = [
      { id = "M1", titel = "A", ziel = ["Z1"], zustaendig = "Familienbildung", beginn = 2022-05-01 },
      { id = "M2", titel = "B", ziel = ["Z2"], partner = ["Die Familienbildung"] },
      { id = "M3", titel = "C", ziel = ["Z2", "Z1"] },
    ]
    """
    found = with_measures(plan, marked("2022-05-01", "begonnen", "M3"))
    assert [one.id for one in listed_measures([found], day("2022-06-01"), selection)] == ids


@given(random_entries(), DAYS)
def test_where_it_stands_hangs_together(entries: list[Logged], on: date) -> None:
    project = replace(with_measures(TWO), entries=tuple(entries))
    for found in measure_states(history(project, on)):
        assert found.is_open is (found.state not in {MeasureStatus.COMPLETED, MeasureStatus.DROPPED})
        assert (found.since is None) is (found.state is MeasureStatus.PLANNED)
        assert found.is_running <= (found.begun_on is not None)
        assert not (found.begin_overdue and found.begun_on)
        assert not (found.overdue and not found.is_open)


@given(random_entries(), DAYS)
def test_the_order_of_writing_does_not_matter(entries: list[Logged], on: date) -> None:
    project = replace(with_measures(TWO), entries=tuple(entries))
    turned = replace(project, entries=tuple(reversed(entries)))
    assert measure_states(history(turned, on)) == measure_states(history(project, on))
