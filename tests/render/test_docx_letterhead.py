"""Letterheads: what may stand in them, what reports take from them, and what is refused beforehand."""

import io
import re
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document as Docx
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, RGBColor
from tests.render.test_docx import ABOUT, REPORT
from tests.word import changed, found, names, part, told

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.render.docx import require_letterhead, sample_letterhead, to_docx
from fruehe_hilfen_cli.render.docx.fields import FIELDS
from fruehe_hilfen_cli.render.docx.style_list import STYLES, TABLE
from fruehe_hilfen_cli.render.docx.xml import tag
from fruehe_hilfen_cli.reports.document import Column, Document, Heading, Items, Paragraph, Table

DAY = date(2023, 3, 14)
SAMPLE = sample_letterhead(DAY)
MANUAL = Path(__file__).parents[2] / "docs" / "briefbogen.md"
CONTENT = "{{ inhalt }}"
NO_GRID = b"<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:sectPr>"
"""A table that docxtpl stumbles over."""


def letterhead(*paragraphs: str, change: Callable[[Docx], object] = lambda _: None) -> bytes:
    """A letterhead as Word makes it."""
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    change(made)
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def refused(data: bytes) -> str:
    with pytest.raises(Refusal) as refusal:
        require_letterhead(data, "kreis.docx")
    assert "kreis.docx" in refusal.value.told()
    return f"{refusal.value.told()} {refusal.value.advised()}"


def filled(data: bytes, report: Document = REPORT) -> bytes:
    require_letterhead(data, "kreis.docx")
    return to_docx(report, DAY, data)


def headers(data: bytes, kind: str) -> list[str]:
    return [told(part(data, name)) for name in names(data) if name.startswith(f"word/{kind}")]


def test_fields_are_filled_in_wherever_they_stand() -> None:
    def fill(made: Docx) -> None:
        section = made.sections[0]
        section.header.paragraphs[0].text = "{{ kommune }} – {{titel}}"
        section.footer.paragraphs[0].text = "{{ stand }}, {{ zeitraum }}, für {{ fuer }}"
        cell = made.add_table(1, 1).cell(0, 0)
        cell.text = "Az. {{ titel }}"

    data = filled(letterhead("{{ kommune }}", CONTENT, "Ende", change=fill))
    assert headers(data, "header") == ["Kreis & Süd – Phasenstand"]
    assert headers(data, "footer") == ["14.03.2023, von Beginn an, für NZFH"]
    text = told(part(data)).split("\n")
    assert text[:2] == ["Kreis & Süd", "Kreis & Süd: Phasenstand"]
    assert text[-2:] == ["Ende", "Az. Phasenstand"]
    assert "inhalt" not in "".join(text)


def test_a_field_that_word_has_torn_apart_is_one() -> None:
    def tear(made: Docx) -> None:
        for piece in ("{", "{ in", "hal", "t }", "}"):
            made.paragraphs[0].add_run(piece)

    assert "Überblick" in told(part(filled(letterhead("", change=tear))))


def test_the_styles_of_the_letterhead_win_and_missing_ones_come_along() -> None:
    def style(made: Docx) -> None:
        made.styles["Heading 1"].font.color.rgb = RGBColor(1, 2, 3)
        for name in ("Title", "List Bullet"):
            made.styles.element.remove(made.styles[name].element)
        ours = made.styles.add_style("Eigene Liste", WD_STYLE_TYPE.PARAGRAPH)
        ours.element.set(tag("w:styleId"), "ListBullet")

    data = filled(letterhead(CONTENT, change=style))
    root = part(data, "word/styles.xml")
    assert found(root, "w:style[w:name/@w:val='heading 1' or w:name/@w:val='Heading 1']//w:color/@w:val") == [
        "010203"
    ]
    (bullet,) = found(root, "w:style[w:name/@w:val='List Bullet']/@w:styleId")
    assert bullet != "ListBullet"
    assert found(part(data), f".//w:pStyle[@w:val='{bullet}']")
    assert found(root, "w:style[w:name/@w:val='Bericht Tabelle']")
    identifiers = found(root, "w:style/@w:styleId")
    assert len(identifiers) == len(set(identifiers))


def test_a_letterhead_without_lists_gets_one() -> None:
    def without(made: Docx) -> None:
        made.styles.element.remove(made.styles["List Bullet"].element)
        for key, relation in list(made.part.rels.items()):
            if relation.reltype.endswith("/numbering"):
                del made.part.rels[key]

    data = filled(letterhead(CONTENT, change=without), Document((Items(("eins",)),), ABOUT))
    assert found(part(data, "word/numbering.xml"), "w:num")


def test_the_page_is_the_letterheads() -> None:
    def narrow(made: Docx) -> None:
        made.sections[0].left_margin = made.sections[0].right_margin = Cm(5)

    data = filled(letterhead(CONTENT, change=narrow))
    page = docx.Document(io.BytesIO(data)).sections[0]
    assert page.page_width is not None
    room = (page.page_width - Cm(10)) // 635
    for table in found(part(data), ".//w:tbl"):
        assert abs(sum(map(int, found(table, ".//w:gridCol/@w:w"))) - room) <= 1
    for extent in found(part(data), ".//wp:extent/@cx"):
        assert int(extent) <= page.page_width - Cm(10)


def test_a_report_in_the_last_paragraph_of_a_section_keeps_the_section() -> None:
    def divide(made: Docx) -> None:
        made.add_section()
        made.sections[0].left_margin = Cm(6)

    data = filled(letterhead(CONTENT, change=divide))
    sections = docx.Document(io.BytesIO(data)).sections
    assert len(sections) == 2
    assert sections[0].left_margin == pytest.approx(Cm(6), abs=1000)


def test_a_letterhead_without_the_day_gets_it_on_every_page() -> None:
    line = "Kreis & Süd · Phasenstand · Stand: 14.03.2023 · Zeitraum: von Beginn an · für: NZFH"

    def first(made: Docx) -> None:
        made.sections[0].different_first_page_header_footer = True
        made.sections[0].footer.paragraphs[0].text = "Postfach 1"

    footers = headers(filled(letterhead(CONTENT, change=first)), "footer")
    assert sorted(footers) == [f"\n{line}", f"Postfach 1\n{line}"]


def test_notes_and_names_stay_in_the_house() -> None:
    def note(made: Docx) -> None:
        made.core_properties.author = made.core_properties.last_modified_by = "Erika Beispiel"
        made.core_properties.title = "{{ kaputt"
        made.add_comment(made.paragraphs[0].runs[0], "nur für uns", "Erika Beispiel", "EB")

    data = filled(letterhead(CONTENT, change=note))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist()).decode(errors="replace")
    assert "Erika" not in everything
    assert "nur für uns" not in everything
    assert "commentReference" not in everything


def test_a_letterhead_of_another_language_tells_german_texts() -> None:
    data = filled(letterhead(CONTENT))
    assert found(part(data, "word/styles.xml"), "w:docDefaults//w:lang/@w:val") == ["de-DE"]


def test_the_same_report_makes_the_same_bytes() -> None:
    assert filled(SAMPLE) == filled(SAMPLE)
    assert sample_letterhead(DAY) == SAMPLE


def test_a_report_without_a_head_can_be_written_too() -> None:
    assert "Titel" in told(part(filled(SAMPLE, Document((Heading("Titel", 1), Paragraph("Text"))))))


def test_the_sample_has_every_field_and_explains_it() -> None:
    require_letterhead(SAMPLE, "briefbogen.docx")
    held = "\n".join([told(part(SAMPLE)), *headers(SAMPLE, "header"), *headers(SAMPLE, "footer")])
    assert set(re.findall(r"\{\{ (\w+) \}\}", held)) == set(FIELDS)
    note = told(part(SAMPLE, "word/comments.xml"))
    for field, meaning in FIELDS.items():
        assert f"{{{{ {field} }}}}: {meaning}" in note
    known = found(part(SAMPLE, "word/styles.xml"), "w:style/w:name/@w:val")
    assert {style.name for style in STYLES} <= set(known)


def test_the_manual_has_every_field_and_style() -> None:
    text = MANUAL.read_text("utf-8")
    rows = dict(re.findall(r"^\| `\{\{ (\w+) \}\}` \| (.+) \|$", text, re.MULTILINE))
    assert rows == FIELDS
    for style in (*(style.name for style in STYLES if style.ours), TABLE):
        assert style.removeprefix("Bericht ") in text


@pytest.mark.parametrize(
    ("paragraphs", "words"),
    [
        (("{{ inhalt }}", "{{ komune }}"), ["unbekanntes Feld: komune", "{{ kommune }}", "zeitraum"]),
        (("{{ inhalt }}", "{{ größe }}"), ["unbekanntes Feld: größe", "Es gibt: kommune"]),
        (("{{ stand }}",), ["fehlt die Stelle", "{{ inhalt }}"]),
        ((), ["fehlt die Stelle"]),
        (("{{ inhalt }}", "{{ inhalt }}"), ["2-mal"]),
        (("Hier: {{ inhalt }}",), ["eigenen Absatz"]),
        (("{{ inhalt }}", "{% for x in y %}{% endfor %}"), ["mehr als ein Feld: {% for x"]),
        (("{{ inhalt }}", "{# Notiz #}"), ["mehr als ein Feld: {# Notiz"]),
        (("{{ inhalt }}", "{{ stand|upper }}"), ["mehr als ein Feld: {{ stand|upper }}"]),
        (("{{ inhalt }}", "{{ stand.x() }}"), ["mehr als ein Feld"]),
        (("{{ inhalt }}", "{{ 1 + 1 }}"), ["mehr als ein Feld"]),
        (("{{ inhalt }}", "{{p stand }}"), ["mehr als ein Feld"]),
        (("{{ inhalt }}", "{{r stand }}"), ["mehr als ein Feld"]),
        (("{{ inhalt }}", "{{ stand"), ["nicht geschlossen"]),
        (("{{ inhalt }}", "stand }}"), ["nicht geschlossen oder nicht geöffnet"]),
        (("{{ inhalt }}", "{{ stand }"), ["nicht geschlossen"]),
        (("{{ inhalt }}", "{{ }}"), ["nicht geschlossen"]),
        (("{{ inhalt }}", "{{ {{ stand }} }}"), ["nicht geschlossen"]),
    ],
    ids=range(18),
)
def test_what_is_not_a_plain_field_is_refused(paragraphs: tuple[str, ...], words: list[str]) -> None:
    sentence = refused(letterhead(*paragraphs))
    for expected in words:
        assert expected in sentence


def test_a_field_in_the_head_is_looked_at_too() -> None:
    def head(made: Docx) -> None:
        made.sections[0].header.paragraphs[0].text = "{{ stad }}"

    sentence = refused(letterhead(CONTENT, change=head))
    assert "in der Kopfzeile" in sentence
    assert "{{ stand }}" in sentence


def test_the_report_stands_in_no_table_and_no_head() -> None:
    def in_table(made: Docx) -> None:
        made.add_table(1, 1).cell(0, 0).text = CONTENT

    def in_head(made: Docx) -> None:
        made.sections[0].header.paragraphs[0].text = CONTENT

    for place in (in_table, in_head):
        assert "nicht in einem eigenen Absatz" in refused(letterhead("Text", change=place))


def bomb(name: str, size: int) -> bytes:
    """A letterhead with a part that becomes large."""
    file = io.BytesIO(SAMPLE)
    with zipfile.ZipFile(file, "a", zipfile.ZIP_DEFLATED) as archive, archive.open(name, "w") as grown:
        for _ in range(size):
            grown.write(b" " * 1_000_000)
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "beschädigt"),
        (b"Kein Zip", "beschädigt"),
        (SAMPLE[:3000], "beschädigt"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "alten Format"),
        (changed(SAMPLE, {"word/document.xml": lambda _: b"<w:kaputt"}), "beschädigt"),
        (
            changed(SAMPLE, {"word/document.xml": lambda xml: b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + xml}),
            "Anweisungen",
        ),
        (
            changed(
                SAMPLE, {"[Content_Types].xml": lambda xml: xml.replace(b"document.main", b"template.main")}
            ),
            "Dokumentvorlage",
        ),
        (
            changed(SAMPLE, {"word/document.xml": lambda xml: xml.replace(b"<w:sectPr>", NO_GRID)}),
            "beschädigt",
        ),
        (bomb("word/bombe.xml", 5), "zu groß"),
        (bomb("word/media/bild.bin", 61), "zu groß"),
    ],
    ids=["empty", "text", "cut", "old", "torn", "entity", "template", "no grid", "xml bomb", "bomb"],
)
def test_what_is_no_word_file_is_refused(data: bytes, words: str) -> None:
    assert words in refused(data)


def test_a_table_that_has_no_room_is_written_smaller() -> None:
    def narrow(made: Docx) -> None:
        made.sections[0].left_margin = made.sections[0].right_margin = Cm(6)

    table = Table(tuple(Column(f"Überschrift{number}") for number in range(5)), (("x",) * 5,))
    report = Document((table,), ABOUT)
    for change, name in ((narrow, "BerichtTabellentextKlein"), (lambda _: None, "BerichtTabellentext")):
        data = filled(letterhead(CONTENT, change=change), report)
        assert set(found(part(data), ".//w:tbl//w:pStyle/@w:val")) == {name}
