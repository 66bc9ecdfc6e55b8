import io
import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from pypdf import PdfReader
from tests.render.samples import ABOUT, DAY, FOOT, HEAD, decoded, every_block, visible_signs
from tests.render.test_terminal import NASTY, USER_TEXT
from tests.validators import broken_pdf_rules, needs_pdf_check

from fruehe_hilfen_cli.errors import ExitCode
from fruehe_hilfen_cli.render.characters import visible
from fruehe_hilfen_cli.render.pdf import NeedsTypst, to_pdf
from fruehe_hilfen_cli.reports.document import (
    Chart,
    Column,
    Document,
    Drawing,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Words,
)
from fruehe_hilfen_cli.reports.picture import Label, Picture

if TYPE_CHECKING:
    from collections.abc import Iterator

A4 = (595, 842)


def read(document: Document) -> PdfReader:
    return PdfReader(io.BytesIO(to_pdf(document, DAY)))


def pages(document: Document) -> list[str]:
    """The texts of the pages, the words parted by one blank."""
    told = (page.extract_text() for page in read(document).pages)
    return [" ".join(normalize("NFC", words).split()) for words in told]


def tags(document: Document) -> list[str]:
    """The kinds of the elements that screen readers are told of, in order."""
    root: Any = read(document).trailer["/Root"]
    return list(kinds(root["/StructTreeRoot"]))


def kinds(element: Any) -> "Iterator[str]":  # noqa: ANN401 - pypdf does not type what it has read
    found = element.get_object()
    if isinstance(found, list):
        for child in found:
            yield from kinds(child)
    elif isinstance(found, dict):
        if "/S" in found:
            yield found["/S"].removeprefix("/")
        if "/K" in found:
            yield from kinds(found["/K"])


def test_every_page_says_what_it_is() -> None:
    found = pages(every_block("Wort", rows=120))
    assert len(found) > 2
    for number, page in enumerate(found, 1):
        assert page.startswith(" ".join(HEAD))
        assert page.endswith(f"{FOOT} Seite {number} von {len(found)}")


@pytest.mark.parametrize("name", ["\ue000" * 60, "Verwaltungsgemeinschaft " * 5], ids=["codes", "letters"])
def test_what_stands_above_a_page_takes_one_line(name: str) -> None:
    about = replace(ABOUT, subject=name, title="Phasenstand")
    text = read(Document((Paragraph("Text"),), about)).pages[0].extract_text()
    above, _ = text.split("Text", 1)
    assert [line.split()[-1] for line in above.splitlines() if line.strip()] == ["Phasenstand"]


def test_the_head_of_a_table_is_repeated_and_no_row_is_broken() -> None:
    rows = tuple((f"Nr. {number}", "Anfang " + "mitten drin " * 30 + "Ende") for number in range(40))
    found = pages(Document((Table((Column("Erste Spalte", whole=True), Column("Zweite Spalte")), rows),)))
    assert len(found) > 2
    for page in found:
        assert page.count("Erste Spalte Zweite Spalte") == 1
        assert page.count("Anfang") == page.count("Ende")


def test_a_row_that_is_longer_than_a_page_is_broken() -> None:
    found = pages(Document((Table((Column("Text"),), (("Wort " * 3000,),)),)))
    assert len(found) > 2
    assert sum(page.count("Wort") for page in found) == 3000


def test_the_elements_have_their_kinds() -> None:
    found = tags(every_block("Wort"))
    kept = {"H1", "H2", "H3", "L", "LI", "Table", "THead", "TH", "TR", "TD", "Figure", "Link"}
    assert kept <= set(found)
    assert [kind for kind in found if kind in ("H1", "H2", "H3")] == ["H1", "H2", "H3", "H2"]
    assert found.count("TH") == 3


def test_no_level_of_headings_is_left_out() -> None:
    levels = (3, 1, 4, 6, 2)
    found = tags(Document(tuple(Heading("Wort", level) for level in levels)))
    assert [kind for kind in found if kind.startswith("H")] == ["H1", "H1", "H2", "H3", "H2"]


def test_what_the_file_says_of_itself() -> None:
    found = read(every_block("Wort"))
    assert found.metadata
    assert found.metadata.title == "Kreis Süd: Phasenstand"
    assert found.metadata.author == "Kreis Süd"
    assert found.metadata.subject == FOOT
    assert found.metadata.creation_date == datetime(2023, 3, 14, tzinfo=UTC)
    assert found.xmp_metadata
    root: Any = found.trailer["/Root"]
    assert root["/Lang"] == "de-DE"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
    data = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfuaid:part>1</pdfuaid:part>" in data
    assert "<pdfaid:part>2</pdfaid:part>" in data
    assert "<pdfaid:conformance>A</pdfaid:conformance>" in data


def test_a_document_without_anything_still_has_a_title() -> None:
    found = read(Document((Items(()), Facts(()), Table((), ()), Paragraph(""))))
    assert found.metadata
    assert found.metadata.title == "Bericht"


@pytest.mark.parametrize(("columns", "size"), [(2, A4), (14, A4[::-1])])
def test_wide_tables_lie_on_their_side(columns: int, size: tuple[int, int]) -> None:
    table = Table(tuple(Column("Überschrift") for _ in range(columns)), ())
    box = read(Document((table,))).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


def test_sources_lead_to_the_list_and_the_list_to_the_entry() -> None:
    found = read(every_block("Wort"))
    links = [note.get_object() for page in found.pages for note in page.get("/Annots", [])]
    assert len(links) == 7  # [1], [1, 2], thrice [2], and from the list to the entry
    text = " ".join(page.extract_text() for page in found.pages)
    assert "[1] 13.02.2023: Bundesweites Treffen (Sitzung), k7q2m. Belege: protokoll.pdf" in " ".join(
        text.split()
    )


def test_the_same_report_gives_the_same_bytes() -> None:
    data = to_pdf(every_block("Wort"), DAY)
    assert data == to_pdf(every_block("Wort"), DAY)
    assert data != to_pdf(every_block("Wort"), DAY.replace(day=15))


def test_the_signs_of_the_reports_need_no_font_of_the_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    from fruehe_hilfen_cli.render.pdf import compiling

    signs = "■▲●○✓▼◆◇→↑↓·…–„“≤×☐☒└┌│─┆█▓░▏▁▂▃▄▅▆▇ שלום مرحبا"
    fonts = compiling._fonts  # noqa: SLF001 - the seam to the machine
    monkeypatch.setattr(
        compiling, "_fonts", lambda *, machine: fonts(machine=machine and pytest.fail("machine"))
    )
    (page,) = pages(Document((Paragraph(signs),)))
    assert not visible_signs(signs) - visible_signs(page)


def test_what_no_font_has_is_spelt_by_its_code(monkeypatch: pytest.MonkeyPatch) -> None:
    from fruehe_hilfen_cli.render.pdf import compiling

    fonts = compiling._fonts(machine=False)  # noqa: SLF001 - as on a machine with no fonts
    monkeypatch.setattr(compiling, "_fonts", lambda **_: fonts)
    picture = Picture(100, 20, (Label(0, 10, "北"),))
    document = Document(
        (Paragraph("Rat 北 \U0001f468\u200d\U0001f467 \ue000 e\u0301"), Chart(lambda: picture, "Bild"))
    )
    assert pages(document) == ["Rat [U+5317] [U+1F468][U+1F467] [U+E000] é [U+5317] Seite 1 von 1"]


def test_lines_of_characters_stay_in_their_columns() -> None:
    lines = tuple((Words(words),) for words in ("a   b", "  c", "ddd e"))
    text = read(Document((Drawing(lines),))).pages[0].extract_text().replace("\xa0", " ")
    assert [line.rstrip() for line in text.split("\n")[:3]] == ["a   b", "  c", "ddd e"]


def check(words: str) -> None:
    """All texts are on the pages; characters that no font has stand there as codes."""
    document = replace(every_block(words, rows=1), about=replace(ABOUT, subject=words, title=words))
    seen = visible_signs(decoded("".join(page.extract_text() for page in read(document).pages)))
    expected = visible_signs(visible(words))
    assert not {sign for sign, number in expected.items() if seen[sign] < 9 * number}


@settings(max_examples=12)
@given(st.text(min_size=1, max_size=60).filter(str.strip))
def test_no_text_is_eaten(words: str) -> None:
    check(words)


@pytest.mark.langsam
@settings(max_examples=400)
@given(USER_TEXT)
def test_no_text_at_all_is_eaten(words: str) -> None:
    check(words)


@needs_pdf_check
@pytest.mark.langsam
def test_verapdf_finds_nothing_whatever_the_text(tmp_path: Path) -> None:
    files = []
    for number, words in enumerate([*NASTY, ""]):
        document = replace(every_block(words), about=replace(ABOUT, subject=words, title=words))
        files.append(tmp_path / f"{number}.pdf")
        files[-1].write_bytes(to_pdf(document, DAY))
    assert not broken_pdf_rules(files)


@pytest.mark.parametrize(
    "words",
    [*NASTY, "\ud800 \ufffe \x00 \ufdd0 \U0010ffff", '#let x *b* _i_ $x$ @ref <lab> `raw` \\n // kein /* "'],
    ids=range(len(NASTY) + 2),
)
def test_no_nasty_text_is_eaten(words: str) -> None:
    check(words)


def test_without_the_package_the_way_to_get_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    monkeypatch.delitem(sys.modules, "fruehe_hilfen_cli.render.pdf.compiling", raising=False)
    with pytest.raises(NeedsTypst) as refused:
        to_pdf(Document(()), DAY)
    assert refused.value.exit_code is ExitCode.WRONG_USE
    assert refused.value.told() == "PDF braucht das Zusatzpaket typst; es ist nicht installiert."
    assert re.match(
        r'pip install "fruehe-hilfen-cli\[pdf\]".* --format docx und odt', refused.value.advised()
    )
