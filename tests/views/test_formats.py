from datetime import date

import pytest
from tests.conftest import known

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.views.formats import CallState, FormatState, call_state, format_states

PLAN = """
    zeitraum = [{ phasen = [1] }]
    richtwert = [
      { art = "konferenz", name = "Konferenzen", anzahl = 15, zaehlt = ["konferenz", "vor-ort-beratung"] },
      { art = "workshop", name = "Workshops", anzahl = 3 },
    ]
"""
BARE = "zeitraum = [{ phasen = [1] }]"


def held(day: str, *lines: str) -> dict[str, int]:
    return {found.name: found.held for found in format_states(known(day, PLAN, *lines))}


def calls(day: str, rhythm: str, *days: str) -> CallState:
    lines = (f'{called} art = "jour-fixe"' for called in days)
    return call_state(known(day, f"{rhythm}\n{BARE}", *lines, '2022-03-01 art = "konferenz"'))


def test_on_site_advice_counts_among_the_conferences_and_other_kinds_do_not() -> None:
    lines = (
        '2022-05-03 art = "konferenz"',
        '2022-05-04 art = "vor-ort-beratung"',
        '2022-05 art = "konferenz"',
        '2022-05-05 art = "workshop"',
        '2022-05-06 art = "jour-fixe"',
        '2022-05-06 art = "sitzung"',
    )
    assert held("2022-06-01", *lines) == {"Konferenzen": 3, "Workshops": 1}
    assert held("2022-05-03", *lines) == {"Konferenzen": 2, "Workshops": 0}


def test_a_format_stands_beside_its_guide_value_even_when_it_is_exceeded() -> None:
    lines = [f'2022-05-0{number} art = "workshop"' for number in range(1, 6)]
    _, found = format_states(known("2022-06-01", PLAN, *lines))
    assert found == FormatState(EntryKind.WORKSHOP, "Workshops", held=5, guide=3)


def test_a_roadmap_without_guide_values_has_no_formats() -> None:
    assert format_states(known("2022-06-01", BARE, '2022-05-03 art = "konferenz"')) == ()


def test_without_a_rhythm_calls_are_only_counted() -> None:
    assert calls("2022-06-01", "", "2022-05-03") == CallState(1, date(2022, 5, 3), None, None)
    assert calls("2022-06-01", "") == CallState(0, None, None, None)


@pytest.mark.parametrize(
    ("day", "following"),
    [
        ("2022-04-01", "2022-05-10"),
        ("2022-05-10", "2022-05-10"),
        ("2022-05-11", "2022-05-24"),
        ("2022-05-24", "2022-05-24"),
        ("2022-12-24", "2023-01-03"),
    ],
)
def test_the_next_call_by_the_rhythm_from_its_first_day_on(day: str, following: str) -> None:
    assert calls(day, "jour_fixe.erster = 2022-05-10") == CallState(
        0, None, date.fromisoformat(following), every_weeks=2
    )


def test_a_call_held_today_makes_the_next_one_the_next() -> None:
    assert calls("2022-05-24", "jour_fixe.erster = 2022-05-10", "2022-05-24").next == date(2022, 6, 7)


def test_a_call_held_on_another_day_does_not_move_the_rhythm_of_a_first_day() -> None:
    found = calls("2022-05-27", "jour_fixe.erster = 2022-05-10", "2022-05-10", "2022-05-26")
    assert (found.held, found.last, found.next) == (2, date(2022, 5, 26), date(2022, 6, 7))


def test_without_a_first_day_the_rhythm_counts_from_the_last_call_held() -> None:
    rhythm = "jour_fixe = { alle_wochen = 3 }"
    found = calls("2022-06-10", rhythm, "2022-05-10", "2022-05-26")
    assert (found.next, found.every_weeks) == (date(2022, 6, 16), 3)
    assert calls("2022-05-26", rhythm, "2022-05-10", "2022-05-26").next == date(2022, 6, 16)
    assert calls("2022-05-25", rhythm, "2022-05-10", "2022-05-26").next == date(2022, 5, 31)
    assert calls("2022-05-09", rhythm, "2022-05-10").next is None


def test_months_count_as_calls_but_give_no_rhythm() -> None:
    found = calls("2022-06-10", "jour_fixe.alle_wochen = 2", "2022-05")
    assert (found.held, found.last, found.next) == (1, Month(2022, 5), None)
    assert calls("2022-06-10", 'jour_fixe.erster = "2022-05"', "2022-05-26").next == date(2022, 6, 23)
