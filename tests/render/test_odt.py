import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from msgspec.structs import replace
from tests.office import as_pdf, flat_text, needs_office, text_of
from tests.render.samples import ABOUT, DAY, FOOT, HEAD, every_block, visible_signs
from tests.render.test_terminal import NASTY, USER_TEXT
from tests.validators import broken_odf_rules, needs_odf_check

from fruehe_hilfen_cli.render.characters import visible
from fruehe_hilfen_cli.render.odt import to_odt
from fruehe_hilfen_cli.reports.document import Column, Document, Facts, Heading, Items, Paragraph, Table

OASIS = "urn:oasis:names:tc:opendocument:xmlns"
TEXT, TABLE, STYLE, FO = (
    f"{{{OASIS}:{name}:1.0}}" for name in ("text", "table", "style", "xsl-fo-compatible")
)
SVG, DRAW = (f"{{{OASIS}:{name}:1.0}}" for name in ("svg-compatible", "drawing"))
PLACES = 11
"""So often a text stands in a document with every block, whole."""
LINK = "{http://www.w3.org/1999/xlink}href"


def parts(document: Document) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(to_odt(document, DAY))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def parsed(data: bytes) -> ET.Element:
    return ET.fromstring(data)  # noqa: S314 - the printer's own


def content(document: Document) -> ET.Element:
    return parsed(parts(document)["content.xml"])


def said(element: ET.Element) -> str:
    """The text of an element as readers see it."""
    own = {f"{TEXT}line-break": "\n", f"{TEXT}tab": "\t"}
    blanks = " " * int(element.get(f"{TEXT}c", 1)) if element.tag == f"{TEXT}s" else ""
    inside = "".join(said(child) + (child.tail or "") for child in element)
    return own.get(element.tag, blanks) + (element.text or "") + inside


def test_headings_have_styles_and_levels_without_gaps() -> None:
    document = Document((Heading("Titel", 1), Heading("Zwei", 2), Heading("Vier", 4), Heading("Drei", 3)))
    found = [
        (said(heading), heading.get(f"{TEXT}style-name"), heading.get(f"{TEXT}outline-level"))
        for heading in content(document).iter(f"{TEXT}h")
    ]
    assert found == [
        ("Titel", "Title", "1"),
        ("Zwei", "Heading_20_2", "2"),
        ("Vier", "Heading_20_3", "3"),
        ("Drei", "Heading_20_3", "3"),
    ]


def test_tables_repeat_their_head_and_keep_their_rows_whole() -> None:
    tree = content(every_block("Wort"))
    table = next(tree.iter(f"{TABLE}table"))
    heads = table.find(f"{TABLE}table-header-rows")
    assert heads is not None
    assert [said(cell) for cell in heads.iter(f"{TABLE}table-cell")] == ["Nr.", "Wort", "Zahl"]
    assert {row.get(f"{TABLE}style-name") for row in table.iter(f"{TABLE}table-row")} == {"Zeile"}
    row = next(style for style in tree.iter(f"{STYLE}style") if style.get(f"{STYLE}name") == "Zeile")
    assert row[0].get(f"{FO}keep-together") == "always"


def test_a_row_that_is_longer_than_a_page_may_be_broken() -> None:
    table = next(content(Document((Table((Column("Text"),), (("Wort " * 1000,),)),))).iter(f"{TABLE}table"))
    assert [row.get(f"{TABLE}style-name") for row in table.iter(f"{TABLE}table-row")] == ["Zeile", None]


@pytest.mark.parametrize(("words", "width"), [("Wort", 8.5), ("Wort " * 9, 17)])
def test_columns_take_the_whole_width_or_half_of_it(words: str, width: float) -> None:
    tree = content(every_block(words))
    widths = [
        float(str(column.get(f"{STYLE}column-width")).removesuffix("cm"))
        for column in tree.iter(f"{STYLE}table-column-properties")
    ]
    assert sum(widths) == pytest.approx(width, abs=0.01)
    (table,) = tree.iter(f"{STYLE}table-properties")
    assert table.get(f"{STYLE}width") == f"{width:.2f}cm"


def test_two_tables_in_a_row_stay_two() -> None:
    table = Table((Column("Nr."),), (("1",),))
    body = content(Document((table, table)))[-1][0]
    assert [element.tag.partition("}")[2] for element in body] == ["table", "p", "table", "p"]


def test_sources_are_raised_links_to_a_list_at_the_end() -> None:
    tree = content(every_block("Wort"))
    marks = {mark.get(f"{TEXT}name") for mark in tree.iter(f"{TEXT}bookmark")}
    links = {link.get(LINK) for link in tree.iter(f"{TEXT}a")}
    assert marks == {"eintrag-k7q2m", "quelle-1", "quelle-2"}
    assert links == {"#eintrag-k7q2m", "#quelle-1", "#quelle-2"}
    lines = [said(line) for line in tree.iter(f"{TEXT}p") if line.get(f"{TEXT}style-name") == "Quelle"]
    assert lines == [
        "[1]\t13.02.2023: Bundesweites Treffen (Sitzung), k7q2m. Belege: protokoll.pdf",
        "[2]\t05/2022: Auswahl (Prozessschritt), h4rmz",
    ]
    raised = [
        said(span) for span in tree.iter(f"{TEXT}span") if span.get(f"{TEXT}style-name") == "Quellenziffer"
    ]
    assert raised == ["[1]", "[1,\xa02]", "[2]", "[2]", "[2]"]


def test_a_long_name_stands_above_what_is_said_of_it() -> None:
    facts = Facts((("Telefon- und Videokonferenzen der Steuerungsgruppe", "9"), ("Workshops", "3")))
    first, second = (said(line) for line in content(Document((facts,))).iter(f"{TEXT}p"))
    assert first == "Telefon- und Videokonferenzen der Steuerungsgruppe\n9"
    assert second == "Workshops\t3"


def test_a_short_list_and_what_introduces_something_are_not_left_alone() -> None:
    tree = content(Document((Paragraph("Dazu:"), Items(("Eins", "Zwei")), Paragraph("Ende"))))
    names = [str(line.get(f"{TEXT}style-name")) for line in tree.iter(f"{TEXT}p")]
    kept = {style.get(f"{STYLE}name") for style in tree.iter(f"{STYLE}style")}
    assert [name in kept or name == "Einleitung" for name in names] == [True, True, False, False]


def test_every_page_says_what_it_is() -> None:
    styles = parsed(parts(every_block("Wort"))["styles.xml"])
    assert said(next(styles.iter(f"{STYLE}header"))) == "\t".join(HEAD)
    assert said(next(styles.iter(f"{STYLE}footer"))) == f"{FOOT}\tSeite 1 von 1"
    assert next(styles.iter(f"{TEXT}page-count")) is not None
    properties = next(styles.iter(f"{STYLE}text-properties"))
    assert (properties.get(f"{FO}language"), properties.get(f"{FO}country")) == ("de", "DE")


@pytest.mark.parametrize(("columns", "lies"), [(2, "portrait"), (14, "landscape")])
def test_wide_tables_lie_on_their_side(columns: int, lies: str) -> None:
    table = Table(tuple(Column("Überschrift") for _ in range(columns)), ())
    styles = parsed(parts(Document((table,)))["styles.xml"])
    page = next(styles.iter(f"{STYLE}page-layout-properties"))
    assert page.get(f"{STYLE}print-orientation") == lies


def test_what_the_file_says_of_itself() -> None:
    told = parts(every_block("Wort"))["meta.xml"].decode()
    assert "<dc:title>Kreis Süd: Phasenstand</dc:title>" in told
    assert f"<dc:description>{FOOT}</dc:description>" in told
    assert "<dc:language>de-DE</dc:language>" in told
    assert "<meta:generator>fruehe-hilfen-cli</meta:generator>" in told
    assert told.count("2023-03-14T00:00:00") == 2


def test_pictures_tell_what_they_show() -> None:
    found = parts(every_block("Wort"))
    frame = next(parsed(found["content.xml"]).iter(f"{DRAW}frame"))
    assert frame.findtext(f"{SVG}title") == "Bild 1"
    assert frame.findtext(f"{SVG}desc") == "Bild: Wort"
    assert frame[0].get(LINK) == "Pictures/bild-1.svg"
    assert found["Pictures/bild-1.svg"].startswith(b"<svg")
    assert b'manifest:full-path="Pictures/bild-1.svg"' in found["META-INF/manifest.xml"]


def test_the_same_report_gives_the_same_bytes() -> None:
    data = to_odt(every_block("Wort"), DAY)
    assert data == to_odt(every_block("Wort"), DAY)
    assert data != to_odt(every_block("Wort"), DAY.replace(day=15))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first, *others = archive.infolist()
    assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    assert {member.date_time[0] for member in (first, *others)} == {1980}


def test_empty_blocks_leave_no_trace() -> None:
    document = Document((Items(()), Facts(()), Table((), ()), Paragraph("")))
    assert not said(content(document))


def test_blanks_and_line_ends_stay() -> None:
    words = " zwei  drei   \nTab\tEnde"
    assert said(content(Document((Items((words,)),)))) == words


def check(words: str) -> None:
    """All texts are in the file as they were, but for what XML cannot hold."""
    document = replace(every_block(words), about=replace(ABOUT, subject=words, title=words))
    found = parts(document)
    tree = parsed(found["content.xml"])
    for name in ("styles.xml", "meta.xml", "META-INF/manifest.xml", "Pictures/bild-1.svg"):
        parsed(found[name])
    items = [said(item) for item in tree.iter(f"{TEXT}list-item")]
    assert items == [visible(words).replace("\r", "\n")] * 2
    expected = visible_signs(visible(words))
    seen = visible_signs(said(tree))
    assert not {sign for sign, number in expected.items() if seen[sign] < PLACES * number}


@given(USER_TEXT)
def test_no_text_is_eaten(words: str) -> None:
    check(words)


@pytest.mark.parametrize("words", [*NASTY, "\ud800 \ufffe \x00 & < > \" ' ]]>"], ids=range(len(NASTY) + 1))
def test_no_nasty_text_is_eaten(words: str) -> None:
    check(words)


@needs_office
def test_libreoffice_shows_all_of_it(tmp_path: Path) -> None:
    file = tmp_path / "bericht.odt"
    file.write_bytes(
        to_odt(every_block("Größe & <b> [x] =1 \U0001f44d \u05e9\u05dc\u05d5\u05dd", rows=60), DAY)
    )
    (made,) = as_pdf(tmp_path / "aus", [file])
    pages = text_of(made).rstrip("\f").split("\f")
    assert len(pages) > 1
    for number, page in enumerate(pages, 1):
        assert all(words in page for words in (*HEAD, FOOT, f"Seite {number} von {len(pages)}"))
    for page in pages[1:3]:
        assert "Nr." in page
    told = flat_text(made)
    for words in ("Größe & <b> [x] =1", "Belege: protokoll.pdf", "■ rot", "░█", "Prozessschritt"):
        assert words in told


@needs_odf_check
@pytest.mark.langsam
def test_the_schema_is_kept_whatever_the_text(tmp_path: Path) -> None:
    for words in (*NASTY, ""):
        document = replace(every_block(words), about=replace(ABOUT, subject=words, title=words))
        file = tmp_path / "bericht.odt"
        file.write_bytes(to_odt(document, DAY))
        assert not broken_odf_rules(file)


def test_every_style_that_is_used_is_there() -> None:
    found = parts(every_block("Wort", rows=2))
    trees = [parsed(found[name]) for name in ("content.xml", "styles.xml")]
    known = {
        (style.get(f"{STYLE}family"), style.get(f"{STYLE}name"))
        for tree in trees
        for style in tree.iter(f"{STYLE}style")
    }
    families = {f"{TEXT}p": "paragraph", f"{TEXT}h": "paragraph", f"{TEXT}span": "text"}
    used = {
        (families[element.tag], element.get(f"{TEXT}style-name"))
        for tree in trees
        for element in tree.iter()
        if element.tag in families
    }
    parents = {
        (style.get(f"{STYLE}family"), style.get(f"{STYLE}parent-style-name", "Standard"))
        for tree in trees
        for style in tree.iter(f"{STYLE}style")
        if style.get(f"{STYLE}family") == "paragraph"
    }
    assert used | parents <= known
