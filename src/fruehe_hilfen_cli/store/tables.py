"""Tables in files of other programs: Excel, Word, CSV; nothing in such a file is trusted."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import ClassVar

from fruehe_hilfen_cli import untrusted
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.table import CellValue, Row, SourceTable
from fruehe_hilfen_cli.text import listed

LARGEST_FILE = 20_000_000
LARGEST_CONTENT = 150_000_000
LARGEST_XML = 60_000_000
MOST_PARTS = 5_000
MOST_ROWS = 20_000
MOST_COLUMNS = 300
_MOST_CELLS = MOST_ROWS * MOST_COLUMNS
"""Also of empty ones: a few bytes can stand for a row of 16,384."""
_MOST_TAGS = {".xlsx": 2_000_000, ".docx": 1_000_000}
"""Word files are held in memory as a whole, some 150 bytes for each tag."""
_MOST_SMALL = 100_000
_DATA = re.compile(r"xl/(worksheets/[^/]+|sharedStrings|calcChain)\.xml|word/[^/]+\.xml")
SUFFIXES = (".xlsx", ".docx", ".csv")

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


class TableUnreadable(Refusal):
    """A file is no table that can be read."""

    exit_code: ClassVar[ExitCode] = ExitCode.UNREADABLE
    sentence: ClassVar[str] = "„{file}“ lässt sich nicht lesen: {reason}"
    advice: ClassVar[str] = "{advice}"


class UnknownTable(Refusal):
    """The file has no sheet of that name, or no table of that number."""

    exit_code: ClassVar[ExitCode] = ExitCode.UNKNOWN_ID
    sentence: ClassVar[str] = "{wanted} gibt es in „{file}“ nicht."
    advice: ClassVar[str] = "{hint}"


def read_tables(path: Path, sheet: str | None = None) -> tuple[SourceTable, ...]:
    """The tables of a file: of Excel one for each sheet, of Word all, of CSV one.

    Args:
        path: the file.
        sheet: of Excel only the sheet of that name.

    Raises:
        TableUnreadable: when it is none of the three, is broken, or beyond all measure.
        UnknownTable: when the sheet is not there.
        OSError: when it cannot be opened.
    """
    data = _read(path)
    kind = _kind(path.name, data)
    if kind == ".csv":
        from fruehe_hilfen_cli.store import csv_table

        return csv_table.read(data, path.name)
    _require_harmless(data, kind, path.name)
    if kind == ".docx":
        from fruehe_hilfen_cli.store import docx_table

        return docx_table.read(data, path.name)
    from fruehe_hilfen_cli.store import xlsx_table

    return xlsx_table.read(data, path.name, sheet)


def rows_of(lines: Iterable[tuple[int, Iterable[object]]], file: str) -> tuple[Row, ...]:
    """The rows in which something stands, without the empty cells at their ends.

    Args:
        lines: number and values of each row.
        file: how a refusal names the file.

    Raises:
        TableUnreadable: when there are more rows or columns than a logbook can have.
    """
    rows: list[Row] = []
    seen = 0
    for number, values in lines:
        cells = [_plain(value) for value in values]
        seen += len(cells)
        if seen > _MOST_CELLS:
            raise too_large(file, "sie hat viel zu viele leere Zellen")
        while cells and cells[-1] is None:
            cells.pop()
        if len(cells) > MOST_COLUMNS:
            raise too_large(file, f"eine Zeile hat mehr als {MOST_COLUMNS} Spalten")
        if cells:
            rows.append(Row(number, tuple(cells)))
        if len(rows) > MOST_ROWS:
            raise too_large(file, f"sie hat mehr als {MOST_ROWS:,} Zeilen".replace(",", "."))
    return tuple(rows)


def chosen(tables: tuple[SourceTable, ...], number: int | None, file: str) -> SourceTable:
    """The table of a number, from 1.

    Raises:
        UnknownTable: when there are not so many.
    """
    if number is None or not 1 <= number <= len(tables):
        names = listed(
            [f"{position} ({table.name})" for position, table in enumerate(tables, 1) if table.name]
        )
        hint = f"Es gibt: {names}." if names else "Es gibt nur eine."
        raise UnknownTable(wanted=f"Eine Tabelle Nr. {number}", file=file, hint=hint)
    return tables[number - 1]


def too_large(file: str, reason: str) -> TableUnreadable:
    """A refusal for what no logbook looks like."""
    advice = "Speichern Sie nur die Tabelle des Logbuchs als eigene Datei."
    return TableUnreadable(file=file, reason=f"{reason}.", advice=advice)


def broken(file: str, program: str) -> TableUnreadable:
    """A refusal for a file whose own program could perhaps still open it."""
    return TableUnreadable(
        file=file,
        reason="die Datei ist beschädigt.",
        advice=f"Öffnen Sie sie mit {program}, und speichern Sie sie unter neuem Namen.",
    )


def _read(path: Path) -> bytes:
    """The content; of a file that is too large not even that."""
    with path.open("rb") as file:
        data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise too_large(path.name, f"sie ist größer als {LARGEST_FILE // 1_000_000} MB")
    return data


def _kind(file: str, data: bytes) -> str:
    suffix = Path(file).suffix.lower()
    if data.startswith(_OLD_OFFICE):
        raise TableUnreadable(
            file=file,
            reason="sie ist in einem alten Format, oder mit einem Kennwort geschützt.",
            advice="Speichern Sie sie ohne Kennwort als .xlsx oder .docx.",
        )
    if suffix in {".txt", ".tsv"}:
        return ".csv"
    if suffix == ".xlsm":
        return ".xlsx"
    if suffix not in SUFFIXES:
        raise TableUnreadable(
            file=file,
            reason=f"„{suffix or 'ohne Endung'}“ ist keine bekannte Art von Tabelle.",
            advice="Speichern Sie sie als .xlsx, .docx oder .csv.",
        )
    return suffix


def _require_harmless(data: bytes, kind: str, file: str) -> None:
    """Refuse archives that grow beyond all measure, and XML that declares entities of its own."""
    limits = untrusted.Limits(MOST_PARTS, LARGEST_CONTENT, LARGEST_XML, _MOST_TAGS[kind], _MOST_SMALL, _DATA)
    try:
        untrusted.require_harmless(data, limits)
    except untrusted.TooLarge as error:
        raise too_large(file, "ausgepackt wäre sie viel zu groß") from error
    except untrusted.Declares as error:
        raise TableUnreadable(
            file=file,
            reason="sie enthält Anweisungen, die in eine solche Datei nicht gehören.",
            advice="Fragen Sie, woher die Datei stammt, und öffnen Sie sie nicht.",
        ) from error
    except untrusted.Broken as error:
        raise broken(file, "Excel oder Word") from error


def _plain(value: object) -> CellValue:
    """A cell's value: blanks are nothing, a time of day is left out."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, str):
        return value if value.strip() else None
    return value if isinstance(value, int | float | date) else None
