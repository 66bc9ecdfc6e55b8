from datetime import date
from typing import get_args

import pytest

from fruehe_hilfen_cli.model.plan import Land
from fruehe_hilfen_cli.views.dates.days_off import DayOff, days_off

LANDS: tuple[Land, ...] = get_args(Land)
FERIEN = {
    "Herbstferien",
    "Himmelfahrts-/Pfingstferien",
    "Oster-/Frühjahrsferien",
    "Sommerferien",
    "Weihnachtsferien",
    "Winterferien",
}
FEIERTAGE = {
    "80. Jahrestag der Befreiung vom Nationalsozialismus und der Beendigung des Zweiten Weltkriegs in Europa",
    "Allerheiligen",
    "Buß- und Bettag",
    "Christi Himmelfahrt",
    "Erster Mai",
    "Erster Weihnachtstag",
    "Fronleichnam",
    "Heilige Drei Könige",
    "Frauentag",
    "Karfreitag",
    "Mariä Himmelfahrt",
    "Neujahr",
    "Ostermontag",
    "Ostersonntag",
    "Pfingstmontag",
    "Pfingstsonntag",
    "Reformationstag",
    "75. Jahrestag des Aufstandes vom 17. Juni 1953",
    "Tag der Deutschen Einheit",
    "Weltkindertag",
    "Zweiter Weihnachtstag",
}


def test_a_public_holiday_stands_before_the_school_holidays_it_lies_in() -> None:
    found = days_off("NI", date(2026, 12, 1), date(2026, 12, 31))
    assert found.on(date(2026, 12, 25)) == (
        DayOff("Erster Weihnachtstag", school=False),
        DayOff("Weihnachtsferien", school=True),
    )
    assert found.on(date(2026, 12, 8)) == ()
    assert found.known_until is None


@pytest.mark.parametrize("land", LANDS)
def test_every_land_has_its_days_with_german_names(land: Land) -> None:
    for year in range(2022, 2029):
        found = days_off(land, date(year, 1, 1), date(year, 12, 31))
        names = {free.name for day in found.names.values() for free in day if free.school}
        assert {"Sommerferien", "Herbstferien", "Weihnachtsferien"} <= names <= FERIEN
        public = {free.name for day in found.names.values() for free in day if not free.school}
        assert {"Neujahr", "Tag der Deutschen Einheit"} <= public <= FEIERTAGE
        assert sum(any(free.school for free in day) for day in found.names.values()) >= 60
        assert found.known_until is None


@pytest.mark.parametrize("land", LANDS)
def test_the_end_of_the_data_is_said_wherever_the_span_begins(land: Land) -> None:
    known = {days_off(land, date(year, 1, 1), date(2060, 12, 31)).known_until for year in (2022, 2029, 2059)}
    [end] = known
    assert end
    assert end > date(2029, 7, 1)
    assert days_off(land, end, end).known_until is None


def test_no_name_is_left_over() -> None:
    spans = (days_off(land, date(2022, 1, 1), date(2028, 12, 31)) for land in LANDS)
    assert {free.name for span in spans for day in span.names.values() for free in day} == FERIEN | FEIERTAGE


def test_the_lands_differ() -> None:
    corpus_christi = date(2026, 6, 4)
    assert days_off("NW", corpus_christi, corpus_christi).on(corpus_christi) == (
        DayOff("Fronleichnam", school=False),
    )
    assert days_off("NI", corpus_christi, corpus_christi).on(corpus_christi) == ()
