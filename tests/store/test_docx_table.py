from pathlib import Path

import docx
from docx.document import Document
from docx.oxml import parse_xml
from docx.table import Table

from fruehe_hilfen_cli.store.tables import read_tables

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def table(document: Document, *lines: tuple[str, ...]) -> Table:
    made: Table = document.add_table(len(lines), len(lines[0]))
    for row, line in zip(made.rows, lines, strict=True):
        for cell, words in zip(row.cells, line, strict=True):
            cell.text = words
    return made


def rows(path: Path, document: Document) -> list[dict[int, tuple[object, ...]]]:
    document.save(str(path))
    return [{row.number: row.cells for row in found.rows} for found in read_tables(path)]


def test_the_tables_of_a_file(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("Prozesslogbuch")
    table(document, ("Kommune", "Kreis X"))
    table(document, ("Datum", "Titel"), ("", ""), ("17.01.2023", "Größe\nzwei"))
    assert rows(tmp_path / "a.docx", document) == [
        {1: ("Kommune", "Kreis X")},
        {1: ("Datum", "Titel"), 3: ("17.01.2023", "Größe\nzwei")},
    ]
    assert [found.name for found in read_tables(tmp_path / "a.docx")] == ["Tabelle 1", "Tabelle 2"]


def test_merged_cells(tmp_path: Path) -> None:
    document = docx.Document()
    made = table(
        document,
        ("Logbuch", "", ""),
        ("Datum", "Titel", "Text"),
        ("17.01.2023", "eins", "a"),
        ("", "zwei", "b"),
        ("", "drei", "c"),
    )
    made.cell(0, 0).merge(made.cell(0, 2))
    made.cell(2, 0).merge(made.cell(4, 0))
    made.cell(3, 1).merge(made.cell(3, 2))
    assert rows(tmp_path / "a.docx", document) == [
        {
            1: ("Logbuch",),
            2: ("Datum", "Titel", "Text"),
            3: ("17.01.2023", "eins", "a"),
            4: ("17.01.2023", "zwei\nb"),
            5: ("17.01.2023", "drei", "c"),
        }
    ]


def test_form_fields_insertions_and_deletions(tmp_path: Path) -> None:
    document = docx.Document()
    made = table(document, ("Datum", "Titel"), ("x", "y"))
    made.cell(1, 0).paragraphs[0]._p.getparent().replace(  # noqa: SLF001 - python-docx makes no form fields
        made.cell(1, 0).paragraphs[0]._p,  # noqa: SLF001 - see above
        parse_xml(
            f"<w:p {WORD}><w:sdt><w:sdtContent><w:r><w:t>17.01.2023</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        ),
    )
    made.cell(1, 1).paragraphs[0]._p.extend(  # noqa: SLF001 - see above
        [
            parse_xml(f"<w:ins {WORD}><w:r><w:t> neu</w:t><w:br/><w:t>Zeile</w:t></w:r></w:ins>"),
            parse_xml(f"<w:del {WORD}><w:r><w:delText>alt</w:delText></w:r></w:del>"),
        ]
    )
    made._tbl.append(  # noqa: SLF001 - see above
        parse_xml(
            f"<w:sdt {WORD}><w:sdtContent><w:tr><w:tc><w:p><w:r><w:t>18.01.2023</w:t></w:r></w:p></w:tc>"
            "</w:tr></w:sdtContent></w:sdt>"
        )
    )
    assert rows(tmp_path / "a.docx", document) == [
        {1: ("Datum", "Titel"), 2: ("17.01.2023", "y neu\nZeile"), 3: ("18.01.2023",)}
    ]


def test_a_file_without_a_table(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Nur Text")
    assert rows(tmp_path / "a.docx", document) == []
