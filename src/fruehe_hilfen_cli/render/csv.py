"""Tables as CSV that a German Excel opens by a double click: UTF-8 with BOM, semicolons, CRLF."""

import csv
import io
import re

from fruehe_hilfen_cli.render.cells import written
from fruehe_hilfen_cli.views.table import DataColumn, DataTable, Value

_BOM = b"\xef\xbb\xbf"
_FORMULA = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")
"""How a cell begins that some program takes for a formula; apostrophes before it are kept by one more."""


def to_csv(table: DataTable) -> bytes:
    """The table as the bytes of a file; no cell of it can become a formula.

    A text that begins with = + - @, their wide forms, a tab or a line end gets an apostrophe; the import
    takes it away again.
    """
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
    writer.writerow([_text(written(column.name)) for column in table.columns])
    writer.writerows(map(_cell, row, table.columns) for row in table.rows)
    return _BOM + file.getvalue().encode()


def _cell(value: Value, column: DataColumn) -> str:
    words = written(value, column)
    number = isinstance(value, int | float) and not isinstance(value, bool)
    return words if number else _text(words)


def _text(words: str) -> str:
    return f"'{words}" if _FORMULA.match(words) else words
