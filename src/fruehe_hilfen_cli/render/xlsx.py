"""Tables as Excel files: typed cells, a frozen heading, filters; text never becomes a formula or a link."""

import io
import math
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any, ClassVar

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.render.cells import written
from fruehe_hilfen_cli.views.table import DataColumn, DataTable, Value

_LONGEST = 32_767
_FIRST_YEAR = 1901
_EXACT = 10**15
_WIDEST, _NARROWEST = 60, 8
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_DATE = "dd.mm.yyyy"
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")


class TooLongForExcel(Refusal):
    """A text is longer than a cell of Excel can be."""

    sentence: ClassVar[str] = (
        "Ein Text in der Spalte „{column}“ hat {length} Zeichen; eine Excel-Zelle fasst 32.767."
    )
    advice: ClassVar[str] = "Nehmen Sie --format csv oder jsonl, oder kürzen Sie den Text."


def to_xlsx(tables: Sequence[DataTable], day: date) -> bytes:
    """Tables as the bytes of an Excel file, a sheet each; the same for the same tables and day.

    Raises:
        TooLongForExcel: when a text does not fit into a cell.
    """
    import xlsxwriter  # type: ignore[import-untyped]  # it ships no types

    file = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with xlsxwriter.Workbook(file, options) as book:
        # the time of writing would make every file another one
        book.set_properties({"created": datetime.combine(day, time())})
        for table in tables:
            _sheet(book, table)
    return file.getvalue()


def _sheet(book: Any, table: DataTable) -> None:  # noqa: ANN401 - XlsxWriter has no types
    sheet = book.add_worksheet(_FORBIDDEN_IN_NAME.sub(" ", table.name)[:_LONGEST_NAME])
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    formats = {
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "date": book.add_format({"num_format": _DATE, "valign": "top", "align": "left"}),
    }
    for position, column in enumerate(table.columns):
        sheet.write_string(0, position, column.name, head)
        values = [row[position] for row in table.rows]
        sheet.set_column(position, position, _width(column.name, values))
        for line, value in enumerate(values, 1):
            _write(sheet, (line, position), value, formats, column)
    sheet.freeze_panes(1, 0)
    if table.columns:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _write(
    sheet: Any,  # noqa: ANN401 - see above
    place: tuple[int, int],
    value: Value,
    formats: dict[str, Any],
    column: DataColumn,
) -> None:
    """Write a value by its type; what Excel cannot hold as such becomes text."""
    match value:
        case None | "" | ():
            return
        case bool():
            sheet.write_boolean(*place, value, formats["text"])
        case int() | float() if math.isfinite(value) and abs(value) < _EXACT:
            sheet.write_number(*place, value, formats["text"])
        case date() if value.year >= _FIRST_YEAR:
            sheet.write_datetime(*place, datetime.combine(value, time()), formats["date"])
        case _:
            words = _NO_XML.sub("\N{REPLACEMENT CHARACTER}", written(value, column))
            if len(words.encode("utf-16-le")) // 2 > _LONGEST:
                raise TooLongForExcel(column=column.name, length=f"{len(words):,}".replace(",", "."))
            sheet.write_string(*place, words, formats["text"])


def _width(name: str, values: Sequence[Value]) -> int:
    """As wide as the longest line, within what still reads well."""
    lines = [line for value in values for line in written(value).split("\n")]
    longest = max((len(line) for line in [name, *lines]), default=0)
    return max(_NARROWEST, min(_WIDEST, longest + 3))
