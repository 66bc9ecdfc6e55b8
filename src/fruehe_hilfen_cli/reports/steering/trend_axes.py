"""The two axes of the trend's drawing: report days across, expected dates upwards."""

from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import Month, german, last_day
from fruehe_hilfen_cli.reports.roadmap.scale import Scale, fitting

_YEAR, _WEEK = 12, 7
_WIDEST_MONTH = 14
_STEPS = (0, 1, 2, 3, 6, 12, 24, 60, 120, 600, 6000, 120000)
"""Months in a row of the drawing; 0 stands for a week."""
_UNITS = {0: "Woche", 1: "Monat", 3: "Quartal", 6: "Halbjahr", 12: "Jahr"}


class Across(Struct, frozen=True):
    """Days on columns, by a scale of months."""

    scale: Scale

    @property
    def width(self) -> int:
        """Columns from the first to the last month."""
        return self.scale.width

    def column(self, day: date) -> int:
        """The column of a day: its share of its month's columns, where a month has several."""
        month = Month.of(day)
        first = self.scale.column(month)
        if self.scale.months > 1:
            return first
        return first + (day.day - 1) * self.scale.columns // last_day(month).day


def across(first: date, last: date, room: int) -> Across:
    """The widest scale of the days from one to another that fits into so many columns."""
    begin, end = Month.of(first), Month.of(last)
    columns = min(_WIDEST_MONTH, room // (begin.until(end) + 1))
    if columns:
        return Across(Scale(begin, end, 1, columns))
    return Across(fitting(begin, end, least=room, roomy=room))


class Upwards(Struct, frozen=True):
    """Days on rows; row 0 is the lowest and earliest.

    Args:
        first: the earliest day.
        last: the latest day.
        months: months in a row; 0 stands for a week.
    """

    first: date
    last: date
    months: int

    @property
    def height(self) -> int:
        """Rows from the earliest to the latest day."""
        return self.row(self.last) + 1

    @property
    def unit(self) -> str:
        """What a row is: "Monat", "2 Monate", "2 Jahre"."""
        if unit := _UNITS.get(self.months):
            return unit
        return f"{self.months} Monate" if self.months < _YEAR else f"{self.months // _YEAR} Jahre"

    def row(self, day: date) -> int:
        """The row of a day; negative before the earliest one's."""
        return self._step(day) - self._step(self.first)

    def label(self, row: int) -> str:
        """How a row is named: by its first month, a week by its Monday."""
        step = self._step(self.first) + row
        if self.months:
            year, month = divmod(step * self.months, _YEAR)
            return german(Month(year, month + 1))
        return german(date.fromordinal(step * _WEEK + 1))

    def _step(self, day: date) -> int:
        if self.months:
            return (day.year * _YEAR + day.month - 1) // self.months
        return (day.toordinal() - 1) // _WEEK


def upwards(first: date, last: date, room: int) -> Upwards:
    """The finest rows of the days from one to another, at most so many; of weeks two to half as many."""
    axes = (Upwards(first, last, months) for months in _STEPS)
    return next(
        axis for axis in axes if (axis.height <= room if axis.months else 1 < axis.height <= room // 2)
    )
