"""Tables as Excel files: typed cells, frozen headings, filters; text never becomes a formula or a link."""

import io
import math
import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, ClassVar

from msgspec.structs import replace

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.render.cells import written
from fruehe_hilfen_cli.render.characters import one_line, visible
from fruehe_hilfen_cli.render.german_xlsx import in_german
from fruehe_hilfen_cli.render.xlsx_sizes import height, width
from fruehe_hilfen_cli.text import shortened
from fruehe_hilfen_cli.views.table import DataColumn, DataTable, Value

if TYPE_CHECKING:
    from fruehe_hilfen_cli.reports.document import About

_LONGEST = 32_767
_FIRST_YEAR = 1901
_EXACT = 10**15
_PAGE_WIDTH = 200
"""How many characters of a column's width a printed page takes, small but readable."""
_HEAD_ROOM = 3
"""Points between the headings and the line below them."""
_HEAD = {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1}
_FORBIDDEN_IN_NAME = re.compile(r"[\[\]:*?/\\']")
_LONGEST_NAME = 31
_LONGEST_PROPERTY, _LONGEST_IN_HEADER = 255, 40
_DATE, _TIME, _PERCENT = "dd.mm.yyyy", "hh:mm", "0 %"
_TRUTH = '"ja";"ja";"nein"'
"""How LibreOffice shows a truth value; Excel has its own words for them."""
_SHARES = frozenset({"share", "elapsed"})
"""The fields that are parts of a whole."""


class TooLongForExcel(Refusal):
    """A text is longer than a cell of Excel can be."""

    sentence: ClassVar[str] = (
        "Ein Text in der Spalte „{column}“ hat {length} Zeichen; eine Excel-Zelle fasst 32.767."
    )
    advice: ClassVar[str] = "Nehmen Sie --format csv, oder kürzen Sie den Text."


def to_xlsx(tables: Sequence[DataTable], day: date, about: "About | None" = None) -> bytes:
    """Tables as the bytes of an Excel file, a sheet each; the same for the same tables and day.

    Args:
        tables: their names differ.
        day: the day of the data; as the time of writing.
        about: what every printed page says.

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
        book.set_properties({"created": datetime.combine(day, time()), **_properties(about)})
        formats = _formats(book)
        for table in tables:
            _sheet(book, table, formats, about)
    return in_german(file.getvalue())


def _properties(about: "About | None") -> dict[str, str]:
    if about is None:
        return {}
    from fruehe_hilfen_cli.reports.about import running_line

    properties = {"title": f"{about.title}: {about.subject}", "subject": running_line(about)}
    return {name: visible(words)[:_LONGEST_PROPERTY] for name, words in properties.items()}


def _formats(book: Any) -> dict[str, Any]:  # noqa: ANN401 - XlsxWriter has no types
    """How cells look, by what is in them; under "right" those of columns that hold only numbers."""
    top, left, right = {"valign": "top"}, {"align": "left"}, {"align": "right", "indent": 1}
    return {
        "head": book.add_format({**_HEAD, **left}),
        "text": book.add_format({**top, "text_wrap": True}),
        "truth": book.add_format({**top, **left, "num_format": _TRUTH}),
        "number": book.add_format({**top, **left}),
        "share": book.add_format({**top, **left, "num_format": _PERCENT}),
        "date": book.add_format({**top, **left, "num_format": _DATE}),
        "time": book.add_format({**top, **left, "num_format": _TIME}),
        "right": {
            "head": book.add_format({**_HEAD, **right}),
            "number": book.add_format({**top, **right}),
            "share": book.add_format({**top, **right, "num_format": _PERCENT}),
        },
    }


def _sheet(book: Any, table: DataTable, formats: dict[str, Any], about: "About | None") -> None:  # noqa: ANN401 - see above
    sheet = book.add_worksheet(_FORBIDDEN_IN_NAME.sub(" ", visible(table.name))[:_LONGEST_NAME])
    names = [column.name for column in table.columns]
    widths = [width(name, [row[place] for row in table.rows]) for place, name in enumerate(names)]
    for position, column in enumerate(table.columns):
        right = all(_is_number(row[position]) for row in table.rows if row[position] is not None)
        sheet.set_column(position, position, widths[position])
        own = formats | (formats["right"] if right else {})
        sheet.write_string(0, position, visible(column.name), own["head"])
        for line, row in enumerate(table.rows, 1):
            _write(sheet, (line, position), row[position], own, column)
    for line, cells in enumerate([tuple(names), *table.rows]):
        sheet.set_row(line, height(cells, widths) + (0 if line else _HEAD_ROOM))
    sheet.freeze_panes(1, 0)
    if table.columns:
        sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    _pages(sheet, math.ceil(sum(widths) / _PAGE_WIDTH), about)


def _is_number(value: Value) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _pages(sheet: Any, wide: int, about: "About | None") -> None:  # noqa: ANN401 - see above
    """How it is printed: landscape A4, so many pages wide, headings and first column on every one."""
    sheet.repeat_rows(0)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(max(1, wide), 0)
    if wide > 1:
        sheet.repeat_columns(0)
    if about is not None:
        from fruehe_hilfen_cli.reports.about import running_line

        subject, title = _brief(about.subject), _brief(about.title)
        line = running_line(replace(about, subject=subject, title=title))
        sheet.set_header(f"&L{line.replace('&', '&&')}")  # a single one would begin a code
        sheet.set_footer("&L&A&RSeite &P von &N")


def _brief(words: str) -> str:
    """Words of a header, which must not be long as a whole."""
    return shortened(one_line(words), _LONGEST_IN_HEADER)[:_LONGEST_IN_HEADER]


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
            sheet.write_boolean(*place, value, formats["truth"])
        case int() | float() if math.isfinite(value) and abs(value) < _EXACT:
            sheet.write_number(*place, value, formats["share" if column.field in _SHARES else "number"])
        case date() if value.year >= _FIRST_YEAR:
            sheet.write_datetime(*place, datetime.combine(value, time()), formats["date"])
        case time():
            sheet.write_datetime(*place, value, formats["time"])
        case _:
            words = visible(written(value, column))
            if len(words.encode("utf-16-le")) // 2 > _LONGEST:
                raise TooLongForExcel(column=column.name, length=f"{len(words):,}".replace(",", "."))
            sheet.write_string(*place, words, formats["text"])
