"""Time in pictures: months on a line, across or upwards, and where its ticks are."""

from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import Month, last_day

_YEAR = 12
_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000, 24000, 120000)
"""Months from one tick to the next."""


class TimeAxis(Struct, frozen=True):
    """Months side by side, each as wide as the others.

    Args:
        first: the earliest month.
        last: the latest month.
        begin: where the earliest month begins.
        end: where the latest month ends; may be less than ``begin``, as upwards.
    """

    first: Month
    last: Month
    begin: float
    end: float

    @property
    def month(self) -> float:
        """How wide a month is."""
        return (self.end - self.begin) / (self.first.until(self.last) + 1)

    def start(self, month: Month) -> float:
        """Where a month begins."""
        return self.begin + self.first.until(month) * self.month

    def after(self, month: Month) -> float:
        """Where a month ends."""
        return self.start(month) + self.month

    def at(self, day: date) -> float:
        """Where a day is: its middle."""
        month = Month.of(day)
        return self.start(month) + (day.day - 0.5) / last_day(month).day * self.month

    def ticks(self, room: float, least: int = 1) -> tuple[Month, ...]:
        """The months at which ticks stand, by the calendar: a year begins with January.

        Args:
            room: what lies between two ticks at least.
            least: the months from one to the next at least.
        """
        wide = abs(self.month)
        step = next((step for step in _STEPS if step >= least and step * wide >= room), _STEPS[-1])
        number = self.first.year * _YEAR + self.first.month - 1
        ahead = range(-number % step, self.first.until(self.last) + 1, step)
        return tuple(self.first.plus(months) for months in ahead)
