"""One report, many printers: the bytes of its file, or of its files where one cannot hold it."""

import io
from collections.abc import Callable, Sequence
from datetime import date
from itertools import chain, count
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.render.formats import Format
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.text import slug

if TYPE_CHECKING:
    from fruehe_hilfen_cli.views.table import DataTable

_TEXT_WIDTH = 100


def printed(kind: Format, content: Content, day: date, letterhead: bytes | None = None) -> dict[str, bytes]:
    """A report as files.

    Args:
        kind: what they are to be.
        content: what the report holds.
        day: the day of the data; as the time of writing, so that the same data give the same bytes.
        letterhead: a municipality's own DOCX file to write into; only for that kind.

    Returns:
        The bytes by what the name of the file adds to that of the report: mostly one file, under "".
    """
    if kind is Format.CSV:
        return _csv(content)
    if kind is Format.DOCX:
        from fruehe_hilfen_cli.render.docx import to_docx

        return {"": to_docx(content.document, day, letterhead)}
    return {"": _PRINTERS[kind](content, day)}


def _csv(content: Content) -> dict[str, bytes]:
    """A file for each table; every row says of which municipality and day it is, and for whom."""
    from fruehe_hilfen_cli.render.csv import to_csv
    from fruehe_hilfen_cli.render.origin import about_table, with_origin

    tables, about = _tables(content), content.document.about
    if about is not None:
        tables = tuple(with_origin(table, about) for table in tables) or (about_table(about),)
    names = [""] if len(tables) == 1 else file_names([table.name for table in tables])
    return {name: to_csv(table) for name, table in zip(names, tables, strict=True)}


def file_names(names: Sequence[str]) -> list[str]:
    """What tables are called as files: all different, though their names may differ only in signs."""
    found: list[str] = []
    for name in names:
        plain = slug(name) or "tabelle"
        tries = chain([plain], (f"{plain}-{number}" for number in count(2)))
        found.append(next(word for word in tries if word not in found))
    return found


def _tables(content: Content) -> "tuple[DataTable, ...]":
    from fruehe_hilfen_cli.views.data_tables import tables_of

    return tables_of(content.views) if content.tables is None else content.tables


def _text(content: Content, _day: date) -> bytes:
    from fruehe_hilfen_cli.render.terminal import console, print_document
    from fruehe_hilfen_cli.reports.texts import without_hints

    stream = io.StringIO()
    out = console(stream, colour=False)
    out.width = _TEXT_WIDTH
    print_document(without_hints(content.document), out)
    return stream.getvalue().encode()


def _markdown(content: Content, _day: date) -> bytes:
    from fruehe_hilfen_cli.render.markdown_document import to_markdown

    return to_markdown(content.document).encode()


def _json(content: Content, _day: date) -> bytes:
    from fruehe_hilfen_cli.render.json import to_json

    return f"{to_json(content.views)}\n".encode("utf-8", "backslashreplace")  # as JSON writes lone surrogates


def _html(content: Content, _day: date) -> bytes:
    from fruehe_hilfen_cli.render.html import to_html

    return to_html(content.document)


def _odt(content: Content, day: date) -> bytes:
    from fruehe_hilfen_cli.render.odt import to_odt

    return to_odt(content.document, day)


def _pdf(content: Content, day: date) -> bytes:
    from fruehe_hilfen_cli.render.pdf import to_pdf

    return to_pdf(content.document, day)


def _xlsx(content: Content, day: date) -> bytes:
    from fruehe_hilfen_cli.render.origin import with_about_table
    from fruehe_hilfen_cli.render.xlsx import to_xlsx

    tables, about = _tables(content), content.document.about
    return to_xlsx(tables if about is None else with_about_table(tables, about), day, about)


_PRINTERS: dict[Format, Callable[[Content, date], bytes]] = {
    Format.TEXT: _text,
    Format.MARKDOWN: _markdown,
    Format.JSON: _json,
    Format.HTML: _html,
    Format.ODT: _odt,
    Format.PDF: _pdf,
    Format.XLSX: _xlsx,
}
