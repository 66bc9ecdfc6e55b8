"""A scale of months for drawings made of characters: which column stands for which month, and its ruler."""

from collections.abc import Iterator

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import Month

_YEAR = 12
_YEAR_WIDTH = 4
_MONTHS = ("Jan", "Feb", "Mrz", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez")
_UNITS = {1: "Monat", 3: "Quartal", 6: "Halbjahr", 12: "Jahr"}
_STEPS = (
    *((1, columns) for columns in (4, 3, 2, 1)),
    *((3, columns) for columns in (2, 1)),
    *((months, 1) for months in (6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)),
)


class Scale(Struct, frozen=True):
    """Months on columns.

    Args:
        first: the earliest month shown.
        last: the latest month shown.
        months: months in one step; steps begin with the calendar (a quarter with January, April …).
        columns: columns of one step.
    """

    first: Month
    last: Month
    months: int
    columns: int

    @property
    def width(self) -> int:
        """Columns from the first to the last step."""
        return self.after(self.last)

    @property
    def unit(self) -> str:
        """What a step is: "Monat", "Quartal", "2 Jahre"."""
        return _UNITS.get(self.months) or f"{self.months // _YEAR} Jahre"

    def column(self, month: Month) -> int:
        """The first column of the step in which a month lies; 0 is the leftmost."""
        return (self._step(month) - self._step(self.first)) * self.columns

    def after(self, month: Month) -> int:
        """The column after the step in which a month lies."""
        return self.column(month) + self.columns

    def span(self, begin: Month, end: Month) -> range:
        """All columns from one month's step to another's."""
        return range(self.column(begin), self.after(end))

    def years(self) -> str:
        """The ruler's first line: each year above its January, as far as there is room."""
        line = ""
        for column, year in self._year_columns():
            if not line or column > len(line):
                line = f"{line:{column}}{year:04}"
        return line

    def steps(self) -> str:
        """The ruler's second line: the first letters of the months, or the number of the quarter."""
        return "".join(f"{self._step_name(step):{self.columns}}" for step in self._steps()).rstrip()

    def _step(self, month: Month) -> int:
        return (month.year * _YEAR + month.month - 1) // self.months

    def _steps(self) -> range:
        return range(self._step(self.first), self._step(self.last) + 1)

    def _step_name(self, step: int) -> str:
        if self.months >= _YEAR:
            return ""
        position = step * self.months % _YEAR // self.months
        if self.months > 1:
            return str(position + 1)
        name = _MONTHS[position]
        return name if len(name) < self.columns else name[0]

    def _year_columns(self) -> Iterator[tuple[int, int]]:
        """Where years begin; a year shown in part comes first if its number has room before the next one."""
        begins = [
            (place * self.columns, step * self.months // _YEAR)
            for place, step in enumerate(self._steps())
            if step * self.months % _YEAR < self.months
        ]
        if not begins or begins[0][0] > _YEAR_WIDTH:
            yield 0, self.first.year
        yield from begins


def fitting(first: Month, last: Month, *, least: int, roomy: int) -> Scale:
    """The most detailed scale that fits.

    Args:
        first: the earliest month to be shown.
        last: the latest month to be shown.
        least: columns there are for a scale of at most one column a month.
        roomy: columns there are for more than that; it is a comfort, so it may be granted less.
    """
    scales = [Scale(first, last, months, columns) for months, columns in _STEPS]
    fits = (scale for scale in scales if scale.width <= (roomy if scale.columns > scale.months else least))
    return next(fits, scales[-1])
