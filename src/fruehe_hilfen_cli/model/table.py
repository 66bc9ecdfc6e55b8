"""A table as a file holds it, before anybody knows what its columns mean."""

from dataclasses import dataclass
from datetime import date

CellValue = str | int | float | bool | date | None
"""What stands in a cell; None where nothing does. A date with a time is read as its day."""

EXCEL_EPOCH = date(1899, 12, 30)
"""Day 0 of Excel's serial dates."""


@dataclass(frozen=True)
class Row:
    """A row that is not empty.

    Args:
        number: its number as people see it in the file, from 1.
        cells: its values, from the first column on; rows may differ in length.
    """

    number: int
    cells: tuple[CellValue, ...]

    def cell(self, position: int) -> CellValue:
        """The value in a column; None beyond the row's end."""
        return self.cells[position] if position < len(self.cells) else None


@dataclass(frozen=True)
class SourceTable:
    """A table of a file: of Excel a sheet, of Word a table, of CSV the whole file.

    Args:
        name: how people find it in the file; empty when there is only one.
        rows: those that are not empty.
        epoch: the day 0 of its serial dates.
    """

    name: str
    rows: tuple[Row, ...]
    epoch: date = EXCEL_EPOCH
