"""Excel sheets, read row by row: what a cell shows, its merged cells filled from above.

openpyxl's streaming mode keeps memory small whatever a sheet claims to be, but knows no merged cells: their
areas are read here. python-calamine is faster, but allocates the whole area between the first and the last
cell, so that two cells in a sheet can end the process.
"""

import re
import warnings
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import IO, TYPE_CHECKING, Any, NamedTuple
from xml.parsers import expat

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.table import SourceTable
from fruehe_hilfen_cli.store.tables import MOST_COLUMNS, UnknownTable, broken, rows_of
from fruehe_hilfen_cli.text import folded, listed

if TYPE_CHECKING:
    from openpyxl import Workbook

_MERGE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main}mergeCell"
_LAST_ROW = 1_048_576
_MOST_MERGED = 10_000
_CHUNK = 1 << 16
_CARRIAGE_RETURN = re.compile("_x000D_\n?|\r\n?")


class _Merged(NamedTuple):
    """Rows of one column that Excel shows as one cell, from 1."""

    column: int
    first: int
    last: int


def read(data: bytes, file: str, sheet: str | None) -> tuple[SourceTable, ...]:
    """The sheets of a workbook, or the one of that name.

    Raises:
        UnknownTable: when there is no sheet of that name.
        TableUnreadable: when the file is broken, or beyond all measure.
    """
    from openpyxl import load_workbook

    try:
        with warnings.catch_warnings():  # they are about styles and extensions, and in English
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(data), read_only=True, data_only=True, keep_links=False)
            try:
                return tuple(_table(book, name, file) for name in _names(book, sheet, file))
            finally:
                book.close()
    except Refusal:
        raise
    except Exception as error:  # the library has no error of its own: a broken file raises any kind
        raise broken(file, "Excel") from error


def _names(book: "Workbook", sheet: str | None, file: str) -> list[str]:
    names = [found.title for found in book.worksheets]
    if sheet is None:
        return names
    for name in names:
        if folded(name.strip()) == folded(sheet.strip()):
            return [name]
    hint = f"Es gibt {listed([f'„{name}“' for name in names])}."
    raise UnknownTable(wanted=f"Ein Blatt „{sheet}“", file=file, hint=hint)


def _table(book: "Workbook", name: str, file: str) -> SourceTable:
    sheet: Any = book[name]  # of the streaming kind, which the stubs do not describe
    sheet.reset_dimensions()  # what a sheet says of its size is often wrong
    lines = enumerate(sheet.iter_rows(max_row=_LAST_ROW, values_only=True), 1)
    epoch = book.epoch.date()
    return SourceTable(name, rows_of(_filled(lines, _merged(sheet)), file), epoch)


def _merged(sheet: Any) -> list[_Merged]:  # noqa: ANN401 - see above
    """The merged cells of several rows, by their first column; side by side, the first one says it all."""
    from openpyxl.utils.cell import range_boundaries

    found: list[_Merged] = []
    for reference in _references(sheet._get_source()):  # noqa: SLF001 - openpyxl reads them in no public way
        column, first, _, last = range_boundaries(reference)
        if column and first and last and last > first and column <= MOST_COLUMNS:
            found.append(_Merged(column, first, last))
        if len(found) > _MOST_MERGED:
            break
    return found


def _references(source: IO[bytes]) -> Iterator[str]:
    """The areas of merged cells; no element is kept, however many there are."""
    found: list[str] = []
    parser = expat.ParserCreate(namespace_separator="}")
    parser.StartElementHandler = lambda name, given: (
        found.append(given.get("ref", "")) if name == _MERGE else None
    )
    with source:
        while chunk := source.read(_CHUNK):
            parser.Parse(chunk, False)  # noqa: FBT003 - expat takes it by position only
            yield from found
            found.clear()


def _filled(
    lines: Iterable[tuple[int, tuple[object, ...]]], merged: list[_Merged]
) -> Iterator[tuple[int, list[object]]]:
    """The rows, with the value of a merged cell in each of its rows that says something of its own."""
    begun: dict[int, list[_Merged]] = {}
    for area in merged:
        begun.setdefault(area.first, []).append(area)
    current: dict[int, tuple[_Merged, object]] = {}
    for number, row in lines:
        values: list[object] = [_text(value) for value in row]
        own = any(value is not None for value in values)
        current = {column: held for column, held in current.items() if number <= held[0].last}
        if own and current:
            values += [None] * (max(current) - len(values))
            for column, (_, value) in current.items():
                values[column - 1] = value
        for area in begun.get(number, ()):
            if (value := _at(values, area.column)) is not None:
                current[area.column] = area, value
        yield number, values


def _at(values: list[object], column: int) -> object:
    return values[column - 1] if column <= len(values) else None


def _text(value: object) -> object:
    return _CARRIAGE_RETURN.sub("\n", value) if isinstance(value, str) else value
