"""CSV as German programs write it: any of three separators, UTF-8 or Windows-1252, line breaks in cells."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator

from fruehe_hilfen_cli.model.table import SourceTable
from fruehe_hilfen_cli.store.tables import LARGEST_FILE, TableUnreadable, rows_of
from fruehe_hilfen_cli.text import decoded

_SEPARATORS = ";\t,"
"""The likelier ones first."""
_LOOKED_AT = 60
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_SEPARATOR_LINE = re.compile(r"\s*sep=(.)\s*(?:\r\n?|\n)", re.IGNORECASE)
_GUARDED = re.compile(r"'(?='*[=+\-@\t\r\n＝＋－＠])")


def read(data: bytes, file: str) -> tuple[SourceTable, ...]:
    """The table of a CSV file; the numbers of its rows are those that Excel would show.

    Raises:
        TableUnreadable: when it is no text, or beyond all measure.
    """
    text = _decoded(data, file)
    named = _SEPARATOR_LINE.match(text)
    text = text[named.end() :] if named else text  # Excel does not show it as a row
    separator = named[1] if named else _separator(text)
    csv.field_size_limit(LARGEST_FILE)
    try:
        lines = [[_unguarded(cell) for cell in row] for row in _rows(text, separator)]
    except csv.Error as error:
        raise TableUnreadable(
            file=file, reason="sie ist keine CSV-Datei.", advice="Speichern Sie die Tabelle neu als CSV."
        ) from error
    return (SourceTable("", rows_of(enumerate(lines, 1), file)),)


def _decoded(data: bytes, file: str) -> str:
    encoding = next((name for bom, name in _BOMS if data.startswith(bom)), "")
    text = decoded(data, [encoding] if encoding else ["utf-8", "cp1252"])
    if text is None:
        raise TableUnreadable(
            file=file,
            reason="sie ist kein Text in UTF-8 oder Windows-1252.",
            advice="Speichern Sie die Tabelle in Excel als „CSV UTF-8“.",
        )
    return text


def _rows(text: str, separator: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=separator)


def _separator(text: str) -> str:
    """The one that makes all first rows equally long, as programs write them; else most of them."""
    return max(_SEPARATORS, key=lambda sign: _regularity(text, sign))


def _regularity(text: str, sign: str) -> tuple[bool, int]:
    try:
        rows = [row for row, _ in zip(_rows(text, sign), range(_LOOKED_AT), strict=False) if row]
    except csv.Error:
        return (False, 0)
    widths = Counter(map(len, rows))
    split = {width: number for width, number in widths.items() if width > 1}
    equal = len(widths) == 1 and bool(split)
    return (equal, 0 if equal else max(split.values(), default=0))


def _unguarded(cell: str) -> str:
    """Without the apostrophe by which an export keeps Excel from taking a text for a formula."""
    return _GUARDED.sub("", cell, count=1) if _GUARDED.match(cell) else cell
