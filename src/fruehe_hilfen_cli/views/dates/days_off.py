"""Public holidays and school holidays (Ferien) of a Land, with their German names.

The holidays library knows both. Days off of single municipalities (the Augsburger Friedensfest, Mariä
Himmelfahrt in parts of Bayern, Fronleichnam in parts of Sachsen and Thüringen) are not among them: the
roadmap says the Land, not the place.
"""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.plan import Land

_SURELY_KNOWN = 2024
"""A year whose school holidays the library has for every Land."""


class DayOff(Struct, frozen=True):
    """Why a day is off: its name, and whether these are school holidays or a public holiday."""

    name: str
    school: bool


class DaysOff(Struct, frozen=True):
    """The days off of a Land in a span of time.

    Args:
        names: what each day off is.
        known_until: the last day of which school holidays are known, when the span ends later; None when
            all of it is known.
    """

    names: Mapping[date, tuple[DayOff, ...]]
    known_until: date | None

    def on(self, day: date) -> tuple[DayOff, ...]:
        """What a day is: a public holiday first; nothing on other days."""
        return self.names.get(day, ())


def days_off(land: Land, first: date, last: date) -> DaysOff:
    """The days off of a Land from the first to the last day."""
    from holidays import PUBLIC, SCHOOL

    public = _named(land, PUBLIC, range(first.year, last.year + 1))
    # with a year before and after, the latest school holiday shows how far the data reach
    school = _named(land, SCHOOL, range(min(first.year, _SURELY_KNOWN), last.year + 2))
    end = max(school)
    names = {
        day: (
            *(DayOff(name, school=False) for name in public.get(day, ())),
            *(DayOff(name, school=True) for name in school.get(day, ())),
        )
        for day in sorted({*public, *school})
        if first <= day <= last
    }
    return DaysOff(names, end if end < last else None)


def _named(land: Land, category: str, years: range) -> dict[date, tuple[str, ...]]:
    from holidays.constants import HOLIDAY_NAME_DELIMITER
    from holidays.countries.germany import Germany

    found = Germany(subdiv=land, years=years, categories=(category,), language="de")
    return {day: tuple(names.split(HOLIDAY_NAME_DELIMITER)) for day, names in found.items()}
