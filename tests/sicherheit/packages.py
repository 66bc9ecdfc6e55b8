"""Word and Excel files that attack: small ones that stand for gigabytes, XML that expands, disguises."""

import io
import zipfile
from collections.abc import Iterable, Iterator

from docx import Document
from openpyxl import Workbook

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
TEXT, SHEET = "word/document.xml", "xl/worksheets/sheet1.xml"
_BLOCK = 1000


def word_file() -> bytes:
    """A Word file with a table, and the place for a report."""
    made, file = Document(), io.BytesIO()
    made.add_paragraph("{{ inhalt }}")
    table = made.add_table(2, 2)
    for position, words in enumerate(("Datum", "Titel", "17.01.2023", "x")):
        table.cell(position // 2, position % 2).text = words
    made.save(file)
    return file.getvalue()


def excel_file() -> bytes:
    """An Excel file with a table."""
    made, file = Workbook(), io.BytesIO()
    assert made.active is not None
    for row in (("Datum", "Titel"), ("17.01.2023", "x")):
        made.active.append(row)
    made.save(file)
    return file.getvalue()


def replaced(data: bytes, parts: "dict[str, bytes | Iterable[bytes]]") -> bytes:
    """The file with other parts, by their names."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.infolist():
            if item.filename not in parts:
                new.writestr(item, old.read(item))
        for name, content in parts.items():
            with new.open(name, "w") as file:
                file.writelines([content] if isinstance(content, bytes) else content)
    return made.getvalue()


def part(data: bytes, name: str) -> bytes:
    """A part of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name)


def filled(begin: str, inner: str, size: int, end: str) -> Iterator[bytes]:
    """XML of about so many bytes that says the same again and again."""
    yield f'<?xml version="1.0"?>{begin}'.encode()
    block = inner.encode() * _BLOCK
    for _ in range(size // len(block)):
        yield block
    yield end.encode()


def text(inner: str, size: int) -> Iterator[bytes]:
    """The text of a Word file."""
    return filled(f"<w:document {W}><w:body>", inner, size, "</w:body></w:document>")


def sheet(inner: str, size: int, begin: str = "<sheetData>", end: str = "</sheetData>") -> Iterator[bytes]:
    """A sheet of an Excel file."""
    return filled(f"<worksheet {S}>{begin}", inner, size, f"{end}</worksheet>")


CELL = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
WIDE = '<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr><w:gridBefore w:val="1000000000"/></w:trPr></w:tr></w:tbl>'

MERGED = '<mergeCell ref="A1:A1048576"/>'


def bombs(size: int) -> "dict[str, tuple[str, dict[str, Iterator[bytes]]]]":
    """Small files that stand for that many bytes: the ending, and the parts, by what they are."""
    return {
        "paragraphs": (".docx", {TEXT: text("<w:p/>", size)}),
        "tables": (".docx", {TEXT: text(CELL, size)}),
        "wide row": (".docx", {TEXT: text(WIDE, 200_000)}),
        "depth": (".docx", {TEXT: text("<w:p>", size)}),
        "cells": (".xlsx", {SHEET: sheet("<c/>", size, "<sheetData><row>", "</row></sheetData>")}),
        "rows": (".xlsx", {SHEET: sheet("<row/>", size)}),
        "wide rows": (".xlsx", {SHEET: sheet('<row><c r="XFD1"/></row>', size)}),
        "values": (".xlsx", {SHEET: sheet("<row><c><v>1</v></c></row>", size)}),
        "elements": (".xlsx", {SHEET: sheet("<x/>", size, "", "")}),
        "nested": (".xlsx", {SHEET: sheet("<x>", size, "", "")}),
        "strings": (
            ".xlsx",
            {"xl/sharedStrings.xml": filled(f"<sst {S}>", "<si><t>a</t></si>", size, "</sst>")},
        ),
        "styles": (
            ".xlsx",
            {"xl/styles.xml": filled(f"<styleSheet {S}><fonts>", "<font/>", size, "</fonts></styleSheet>")},
        ),
        "merged": (
            ".xlsx",
            {
                SHEET: sheet(
                    "<row><c><v>1</v></c></row>",
                    min(size, 500_000),
                    "<sheetData>",
                    f"</sheetData><mergeCells>{MERGED * 9999}</mergeCells>",
                )
            },
        ),
    }
