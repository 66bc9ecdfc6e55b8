"""A view as a table of typed values: what CSV, Excel and Markdown print, whatever it is about."""

from collections.abc import Iterator
from datetime import date, time
from enum import StrEnum

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import Month

Scalar = str | int | float | bool | date | time | Month | StrEnum | None
"""A single value; words of a closed list are printed by their label."""

Items = tuple[tuple["Value", ...], ...]
"""Several values in one cell; each may have parts, such as a task: what, who, until when. A part may be
several values again, such as what moves along with a deviation."""

Value = Scalar | Items


class DataColumn(Struct, frozen=True):
    """A column.

    Args:
        field: the field it shows.
        name: its heading.
        words: its items are single words, so that commas separate them too.
    """

    field: str
    name: str
    words: bool = False


class DataTable(Struct, frozen=True):
    """A table; every row has as many values as there are columns."""

    name: str
    columns: tuple[DataColumn, ...]
    rows: tuple[tuple[Value, ...], ...]

    def records(self) -> Iterator[dict[str, Value]]:
        """The rows as values by their columns' fields."""
        fields = [column.field for column in self.columns]
        return (dict(zip(fields, row, strict=True)) for row in self.rows)
