"""How far dates move, and what moves along."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import TWO_BLOCKS, known, random_entries, when, with_entries
from tests.conftest import project as plan_of

from fruehe_hilfen_cli.model.dates import Month, When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.parts import Move
from fruehe_hilfen_cli.records.steering.following import (
    Distance,
    NoDistance,
    OnlyMonths,
    distance,
    following,
    moved,
    moved_exactly,
    parse_distance,
)
from fruehe_hilfen_cli.views.history import history

PLAN = """
    zeitraum = [
      { phasen = [1], beginn = "2022-04", ende = "2022-06" },
      { phasen = [2, 3], beginn = 2022-07-01, ende = 2022-12-31 },
      { phasen = [4], beginn = "2023-01" },
      { phasen = [5], ende = "2024-02" },
    ]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Ohne Termin" },
      { id = "1.2", phase = 1, titel = "War fällig", faellig = 2022-05-01 },
      { id = "1.3", phase = 1, titel = "Steht bevor", faellig = "2022-06" },
      { id = "1.4", phase = 1, titel = "Erreicht", faellig = "2022-06" },
      { id = "3.1", phase = 3, titel = "Am 31.", faellig = 2022-08-31 },
      { id = "4.1", phase = 4, titel = "Ohne Termin" },
    ]
"""
PAST = known("2022-05-20", PLAN, '2022-05-10 erreicht = ["1.4"]')
MONTHS = st.builds(Month, st.integers(2020, 2030), st.integers(1, 12))
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("2 Monate", Distance(2)),
        ("1 monat", Distance(1)),
        ("-1 Jahr", Distance(-12)),
        ("14 Tage", Distance(0, 14)),
        ("+2 Wochen", Distance(0, 14)),
        ("- 3 Tagen", Distance(0, -3)),
        ("2Monaten", Distance(2)),
    ],
)
def test_a_distance_is_read(words: str, expected: Distance) -> None:
    assert parse_distance(words) == expected


@pytest.mark.parametrize("words", ["", "2", "Monate", "0 Tage", "2 Äpfel", "1,5 Monate", "1000 Tage"])
def test_what_is_no_distance_is_refused(words: str) -> None:
    with pytest.raises(NoDistance):
        parse_distance(words)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("2022-06", "2022-08", Distance(2)),
        ("2022-06-30", "2022-08", Distance(2)),
        ("2022-06", "2022-08-31", Distance(2)),
        ("2022-06-15", "2022-08-15", Distance(2)),
        ("2022-06", "2022-07-14", Distance(1, 14)),
        ("2022-06-10", "2022-06-24", Distance(0, 14)),
        ("2022-08", "2022-06", Distance(-2)),
    ],
)
def test_the_distance_between_two_dates(before: str, after: str, expected: Distance) -> None:
    assert distance(when(before), when(after)) == expected


def test_months_get_no_day_and_short_months_end_earlier() -> None:
    assert moved(Month(2022, 11), Distance(2, 14)) == Month(2023, 1)
    assert moved(date(2022, 12, 31), Distance(2)) == date(2023, 2, 28)
    assert moved(date(2022, 12, 31), Distance(2, 14)) == date(2023, 1, 14)
    with pytest.raises(OnlyMonths):
        moved_exactly(Month(2022, 11), Distance(0, 14))


def test_what_lies_behind_moves_with_the_dates_it_has_ahead() -> None:
    assert following(PAST, "phase 1", Distance(2)) == (
        Move(subject="meilenstein 1.3", new_end=Month(2022, 8)),
        Move(subject="phase 2", new_begin=date(2022, 9, 1), new_end=date(2023, 2, 28)),
        Move(subject="meilenstein 3.1", new_end=date(2022, 10, 31)),
        Move(subject="phase 4", new_begin=Month(2023, 3)),
        Move(subject="phase 5", new_end=Month(2024, 4)),
    )


def test_by_days_only_days_move_unless_a_month_is_crossed() -> None:
    assert following(PAST, "phase 3", Distance(0, 3)) == (
        Move(subject="meilenstein 3.1", new_end=date(2022, 9, 3)),
    )
    assert [move.new_begin for move in following(PAST, "phase 3", Distance(1, 14))] == [
        None,
        Month(2023, 2),
        None,
    ]


@pytest.mark.parametrize("subject", ["meilenstein 1.3", "vereinbarung Zeit", "phase 5", "phase 6"])
def test_behind_other_things_and_the_last_block_nothing_moves(subject: str) -> None:
    assert following(PAST, subject, Distance(2)) == ()


def test_no_distance_moves_nothing() -> None:
    assert following(PAST, "phase 1", Distance(0)) == ()


def test_what_would_then_be_over_stays() -> None:
    moves = following(PAST, "phase 1", Distance(-2))
    assert [move.subject for move in moves if move.new_begin] == ["phase 4"]
    assert all(last_day(move.new_end) > PAST.day for move in moves if move.new_end)


def test_a_milestone_that_a_deviation_gave_a_date_has_its_own() -> None:
    line = '2022-05-02 abweichung = [{ betrifft = "meilenstein 4.1", neues_ende = 2023-03-01, grund = "x" }]'
    past = known("2022-05-20", PLAN, line)
    moves = {move.subject: move.new_end for move in following(past, "phase 1", Distance(1))}
    assert moves["meilenstein 4.1"] == date(2023, 4, 1)


@given(MONTHS, MONTHS, st.integers(-30, 30))
def test_windows_of_months_keep_their_length(begin: Month, end: Month, months: int) -> None:
    new = Distance(months)
    now = (moved(begin, new), moved(end, new))
    assert isinstance(now[0], Month)
    assert isinstance(now[1], Month)
    assert now[0].until(now[1]) == begin.until(end)


@given(DAYS, DAYS, st.integers(-900, 900))
def test_windows_of_days_keep_their_length_by_days(begin: date, end: date, days: int) -> None:
    new = Distance(0, days)
    assert last_day(moved(end, new)) - first_day(moved(begin, new)) == end - begin


@given(st.tuples(DAYS, DAYS) | st.tuples(MONTHS, MONTHS))
def test_a_distance_leads_from_the_one_date_to_the_other(dates: tuple[When, When]) -> None:
    before, after = dates
    assert moved(before, distance(before, after)) == after


@given(random_entries(), st.integers(-6, 6))
def test_moving_never_touches_what_is_agreed_and_gives_no_month_a_day(
    entries: list[Logged], months: int
) -> None:
    bare = plan_of(TWO_BLOCKS)
    past = history(with_entries(bare, *entries), date(2022, 8, 15))
    for move in following(past, "phase 1", Distance(months)):
        assert all(last_day(new) > past.day for new in (move.new_end,) if new)
        assert move.new_begin or move.new_end
    assert past.project.roadmap == bare.roadmap
