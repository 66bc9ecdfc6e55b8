from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import (
    DAYS,
    ONE_BLOCK,
    TWO_BLOCKS,
    day,
    known,
    project,
    random_entries,
    when,
    with_entries,
)

from fruehe_hilfen_cli.model.dates import Month, When, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.views.history import history, is_known
from fruehe_hilfen_cli.views.steering.duties import (
    DutySelection,
    DutyState,
    duty_states,
    listed_duties,
    months_later,
    open_duties,
)

BREMEN = (
    """k7q2m 2021-12-14 berichtspflicht = [{ was = "Zwischenbericht", wem = "Senat", bis = "2022-12",
       herkunft = "Senatsbeschluss" }]""",
    'abcde 2023-02-28 berichtet = ["k7q2m/1"]',
)
"""The Senate asked in December 2021 for an interim report by the end of 2022; it had it on 28.02.2023."""


def duty(on: str, *lines: str) -> DutyState:
    [found] = duty_states(known(on, ONE_BLOCK, *lines))
    return found


def asked(what: str, on: str = "2023-03-14") -> str:
    return f'k7q2m {on} berichtspflicht = [{{ was = "Stand", wem = "Ausschuss", {what} }}]'


def test_the_interim_report_of_bremen_came_59_days_late() -> None:
    early, late, done = (duty(on, *BREMEN) for on in ("2022-12-31", "2023-01-15", "2023-02-28"))
    assert (early.due, early.days_left, early.overdue) == (Month(2022, 12), 0, False)
    assert (late.days_left, late.overdue, late.is_open) == (-15, True, True)
    assert (done.due, done.overdue, done.is_open, done.last_on) == (None, False, False, day("2023-02-28"))
    [report] = done.fulfilled
    assert (report.day, report.entry_id, report.days_late) == (day("2023-02-28"), "abcde", 59)


def test_a_rhythm_counts_from_the_asking_then_from_the_last_report() -> None:
    lines = (
        asked("alle_monate = 6"),
        'abcde 2023-09-01 berichtet = ["k7q2m/1"]',
        'fghij 2024-03-20 berichtet = ["k7q2m/1"]',
    )
    assert duty("2023-03-14", *lines).due == day("2023-09-14")
    assert duty("2023-09-01", *lines).due == day("2024-03-01")
    last = duty("2024-12-31", *lines)
    assert (last.due, last.overdue) == (day("2024-09-20"), True)
    assert [report.days_late for report in last.fulfilled] == [0, 19]


def test_the_end_of_a_rhythm_ends_what_is_due() -> None:
    lines = (asked("alle_monate = 6, bis = 2023-12-31"), 'abcde 2023-09-10 berichtet = ["k7q2m/1"]')
    assert duty("2023-06-01", *lines).due == day("2023-09-14")
    ended = duty("2023-09-10", *lines)
    assert (ended.due, ended.is_open) == (None, False)
    without_report = duty("2024-06-01", lines[0])
    assert (without_report.due, without_report.overdue) == (day("2023-09-14"), True)


def test_without_rhythm_and_end_nothing_is_ever_overdue() -> None:
    lines = (asked('herkunft = "Bitte"'), 'abcde 2023-09-10 berichtet = ["k7q2m/1"]')
    found = duty("2030-01-01", *lines)
    assert (found.due, found.days_left, found.overdue, found.is_open) == (None, None, False, True)
    assert (found.last_on, found.fulfilled[0].days_late) == (day("2023-09-10"), None)


@pytest.mark.parametrize(
    ("start", "months", "later"),
    [
        ("2022-08-31", 6, "2023-02-28"),
        ("2023-08-31", 6, "2024-02-29"),
        ("2023-02-28", 6, "2023-08-28"),
        ("2022-11-30", 14, "2024-01-30"),
        ("2022-11", 3, "2023-02"),
        ("9999-12-31", 1, "9999-12-31"),
    ],
)
def test_months_later(start: str, months: int, later: str) -> None:
    assert months_later(when(start), months) == when(later)


@given(st.dates() | st.dates().map(Month.of), st.integers(1, 60))
def test_months_later_never_leaves_the_month_meant(start: When, months: int) -> None:
    later = months_later(start, months)
    assert isinstance(later, Month) == isinstance(start, Month)
    month = min(Month(start.year, start.month).plus(months), Month.of(date.max))
    assert Month.of(last_day(later)) == month


def test_a_month_is_due_in_a_month_and_late_from_its_first_day() -> None:
    lines = (asked("alle_monate = 3", "2023-03"), 'abcde 2023-06 berichtet = ["k7q2m/1"]')
    assert duty("2023-05-31", *lines).due == Month(2023, 6)
    found = duty("2023-06-30", *lines)
    assert (found.fulfilled[0].days_late, found.due) == (0, Month(2023, 9))


def test_overdue_ones_come_first_and_those_without_a_deadline_last() -> None:
    place = project(
        ONE_BLOCK,
        """k7q2m 2022-05-03 berichtspflicht = [{ was = "Ohne Frist", wem = "A" },
           { was = "Bald", wem = "A", bis = 2022-06-30 }, { was = "Vorbei", wem = "A", bis = 2022-05-31 },
           { was = "Erfüllt", wem = "A", bis = 2022-05-20 }]""",
        'abcde 2022-05-20 berichtet = ["k7q2m/4"]',
    )
    today = day("2022-06-10")
    assert [found.what for found in open_duties(history(place, today))] == ["Vorbei", "Bald", "Ohne Frist"]
    assert [found.what for found in listed_duties([place], today, DutySelection(done=True))][-1] == "Erfüllt"


@given(random_entries(), DAYS, st.randoms())
def test_what_comes_later_and_the_order_of_writing_change_nothing(
    logbook: list[Logged], on: date, chance: Random
) -> None:
    now = [logged for logged in logbook if is_known(logged, on)]
    mixed = list(logbook)
    chance.shuffle(mixed)
    bare = project(TWO_BLOCKS)
    told = [list(duty_states(history(with_entries(bare, *some), on))) for some in (now, logbook, mixed)]
    assert told[0] == told[1] == told[2]
    for found in told[0]:
        assert not (found.overdue and found.due is None)
        assert found.is_open or not found.overdue
