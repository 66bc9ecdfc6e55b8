"""Tables in Word files: all that stands in them, also in form fields and tracked insertions."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.table import SourceTable
from fruehe_hilfen_cli.store.tables import MOST_COLUMNS, MOST_ROWS, broken, rows_of, too_large

if TYPE_CHECKING:
    from docx.table import Table

_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_ROWS = "./w:tr[not(w:trPr/w:del)] | ./w:sdt/w:sdtContent/w:tr"
_CELLS = "./w:tc | ./w:sdt/w:sdtContent/w:tc"
_BEGUN_ABOVE = "continue"


def read(data: bytes, file: str) -> tuple[SourceTable, ...]:
    """The tables of a Word file, in their order.

    Raises:
        TableUnreadable: when the file is broken, or beyond all measure.
    """
    from docx import Document

    try:
        return tuple(_tables(Document(BytesIO(data)).tables, file))
    except Refusal:
        raise
    except Exception as error:  # the libraries below raise many kinds for a broken file
        raise broken(file, "Word") from error


def _tables(tables: Iterable["Table"], file: str) -> Iterator[SourceTable]:
    rows = 0
    for number, table in enumerate(tables, 1):
        found = SourceTable(f"Tabelle {number}", rows_of(_lines(table, file), file))
        rows += len(found.rows)
        if rows > MOST_ROWS:
            raise too_large(file, "ihre Tabellen haben zusammen viel zu viele Zeilen")
        yield found


def _lines(table: "Table", file: str) -> Iterator[tuple[int, list[str]]]:
    """The rows with the words of their cells; a cell merged over rows says the same in each of them.

    The XML is walked here, for python-docx does not see rows, cells and words inside form fields.
    """
    above: dict[int, str] = {}
    for number, row in enumerate(table._tbl.xpath(_ROWS), 1):  # noqa: SLF001 - see above
        cells: dict[int, str] = {}
        position = row.grid_before
        _require_width(position, file)
        for cell in row.xpath(_CELLS):
            cells[position] = above.get(position, "") if cell.vMerge == _BEGUN_ABOVE else _words(cell)
            position += cell.grid_span
            _require_width(position, file)
        above = cells
        yield number, [cells.get(column, "") for column in range(position)]


def _require_width(columns: int, file: str) -> None:
    if columns > MOST_COLUMNS:
        raise too_large(file, f"eine Zeile hat mehr als {MOST_COLUMNS} Spalten")


def _words(cell: Any) -> str:  # noqa: ANN401 - an XML element, which lxml does not type
    """The text of a cell, a line for each paragraph; without what is deleted or repeated for old programs."""
    paragraphs = ("".join(_pieces(paragraph)) for paragraph in cell.xpath(".//w:p[not(ancestor::w:del)]"))
    return "\n".join(paragraphs).strip()


def _pieces(paragraph: Any) -> Iterator[str]:  # noqa: ANN401 - see above
    for element in _inside(paragraph):
        name = element.tag.rpartition("}")[2]
        yield (element.text or "") if name == "t" else _BREAKS.get(name, "")


def _inside(paragraph: Any) -> Iterable[Any]:  # noqa: ANN401 - see above
    found: Iterable[Any] = paragraph.xpath(
        ".//*[self::w:t or self::w:tab or self::w:br or self::w:cr or self::w:noBreakHyphen]"
        "[not(ancestor::w:pPr)][not(ancestor::w:del)][not(ancestor::w:txbxContent)]"
    )
    return found
