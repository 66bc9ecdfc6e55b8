"""Distances between days as people type them: every four weeks, every two months."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from fruehe_hilfen_cli.model.dates import Month

STEP_FORMS = "eine Zahl bis 999 mit w (Wochen), m (Monate) oder d (Tage), z. B. 4w, 2m, 10d"
_FORM = re.compile(r"([1-9]\d{0,2}) ?([dwm])", re.ASCII)
_WEEK = 7


@dataclass(frozen=True)
class Step:
    """A distance: so many days, or so many calendar months; one of the two is 0."""

    days: int = 0
    months: int = 0

    def after(self, begin: date, number: int) -> date:
        """The day so many steps after a day; where a month has no such day, its last one.

        Raises:
            OverflowError: when the calendar ends before.
        """
        if not self.months:
            return begin + timedelta(days=self.days * number)
        month = Month.of(begin).plus(self.months * number)
        if month.year > date.max.year:
            raise OverflowError(month)
        return date(month.year, month.month, min(begin.day, monthrange(month.year, month.month)[1]))

    def days_until(self, begin: date, last: date) -> list[date]:
        """The days from one on in this distance, up to another one (included when it is met)."""
        found: list[date] = []
        try:
            while (day := self.after(begin, len(found))) <= last:
                found.append(day)
        except OverflowError:
            pass
        return found


def parse_step(words: str) -> Step | None:
    """Read a distance: the closed grammar of ``STEP_FORMS``; None when it is none."""
    found = _FORM.fullmatch(words.strip().lower())
    if found is None:
        return None
    number = int(found[1])
    match found[2]:
        case "m":
            return Step(months=number)
        case "w":
            return Step(days=number * _WEEK)
        case _:
            return Step(days=number)
