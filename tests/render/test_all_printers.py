"""Whatever a report says, and however hostile its texts are, every printer prints it whole."""

import csv
import io
import json
import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import Struct
from tests.conftest import rows
from tests.office import flat_text, needs_office
from tests.render.documents import CHARTS, DAY, DOCUMENTS, MARKUP, TEXTS
from tests.render.test_terminal import NASTY

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.render.formats import Format
from fruehe_hilfen_cli.render.printing import printed
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.document import (
    About,
    Chart,
    Column,
    Document,
    Facts,
    Heading,
    Items,
    Paragraph,
    Simple,
    Table,
)

PLAIN = (Format.TEXT, Format.MARKDOWN)
PAGES = (Format.HTML, Format.DOCX, Format.ODT)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


class Task(Struct, frozen=True):
    """A row of a view."""

    id: str
    title: str
    reason: str | None
    groups: tuple[str, ...]


def visible(words: str) -> Counter[str]:
    """The characters of a text that can be seen, wherever lines break."""
    return Counter(sign for sign in words if unicodedata.category(sign)[0] not in "CZ")


def one(kind: Format, document: Document) -> bytes:
    """The only file of a document."""
    (data,) = printed(kind, Content({}, document), DAY).values()
    return data


class _Page(HTMLParser):
    """The text of a page, and apart from it that of its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.text: list[str] = []
        self.attributes: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes += [value for _, value in attrs if value]
        self._hidden += tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.text.append(data)


def read_html(data: bytes) -> tuple[str, str]:
    page = _Page()
    page.feed(data.decode())
    return "".join(page.text), " ".join(page.attributes)


def read_package(data: bytes) -> tuple[str, str]:
    """The text of the parts that people see of a Word or OpenDocument file, and that of attributes."""
    text: list[str] = []
    attributes: list[str] = []
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if re.fullmatch(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml", name) or name in (
                "content.xml",
                "styles.xml",
            ):
                for element in ET.fromstring(package.read(name)).iter():  # noqa: S314 - made just now
                    text.append(element.text or "")
                    text.append(element.tail or "")
                    attributes += element.attrib.values()
    return "".join(text), " ".join(attributes)


def read_plain(data: bytes) -> tuple[str, str]:
    """Text as it is, and with the escapes of Markdown taken away."""
    text = data.decode()
    return text, unescape(_ESCAPED.sub(r"\1", text))


READERS: dict[Format, Callable[[bytes], tuple[str, str]]] = {
    Format.HTML: read_html,
    Format.DOCX: read_package,
    Format.ODT: read_package,
    Format.TEXT: read_plain,
    Format.MARKDOWN: read_plain,
}


def said(block: Simple, kind: Format) -> Iterator[str]:
    """The texts of a block that such a file must hold."""
    if isinstance(block, Chart) and kind in PAGES:
        block = block.table or Table((), ())  # the drawing became a picture
    for row in rows(block):
        yield from row


def require_whole(kind: Format, document: Document) -> None:
    """Nothing that can be seen of the texts is missing in the file."""
    text, more = READERS[kind](one(kind, document))
    texts = [words for block in document.flat for words in said(block, kind)]
    texts += [words for source in document.sources for words in (source.words, *source.evidence)]
    seen = visible(text) | visible(more) if kind in PLAIN else visible(text)
    assert sum((visible(words) for words in texts), Counter()) - seen == Counter()
    if kind in PAGES:
        charts = [block.alternative for block in document.flat if isinstance(block, Chart)]
        seen += visible(more)
        assert sum(map(visible, charts), Counter()) - seen == Counter()


@pytest.mark.parametrize("kind", READERS)
@given(document=DOCUMENTS)
@settings(max_examples=20)
def test_no_text_is_lost(kind: Format, document: Document) -> None:
    require_whole(kind, document)


@pytest.mark.parametrize("kind", READERS)
@pytest.mark.parametrize("words", [*NASTY, *MARKUP], ids=range(len(NASTY) + len(MARKUP)))
def test_no_nasty_text_is_lost(kind: Format, words: str) -> None:
    table = Table((Column(words), Column(words, right=True), Column(words, whole=True)), ((words,) * 3,))
    blocks = (Heading(words, 1), Heading(words), Paragraph(words), Items((words,)), Facts(((words, words),)))
    require_whole(kind, Document((*blocks, table), About(words, words, DAY, Visibility.NZFH)))


@pytest.mark.langsam
@pytest.mark.parametrize("kind", READERS)
@given(document=DOCUMENTS)
def test_no_text_is_lost_in_many_documents(kind: Format, document: Document) -> None:
    require_whole(kind, document)
    assert one(kind, document) == one(kind, document)


@settings(max_examples=20)
@given(st.lists(TEXTS, min_size=1, max_size=4), TEXTS)
@example([*MARKUP, *NASTY], MARKUP[0])
def test_tables_and_json_hold_the_very_texts(texts: list[str], other: str) -> None:
    tasks = tuple(Task(f"a/{place}", text, None, (text, other)) for place, text in enumerate(texts))
    content = Content({"tasks": tasks}, Document((), About(other, other, DAY)))
    (data,) = printed(Format.JSON, content, DAY).values()
    assert [task["titel"] for task in json.loads(data)["aufgabe"]] == texts

    nothing = [Counter[str]()] * len(texts)
    (data,) = printed(Format.XLSX, content, DAY).values()
    book = openpyxl.load_workbook(io.BytesIO(data))
    cells = [[cell.value for cell in row] for row in book.worksheets[1]][1:]
    assert [visible(text) - visible(str(row[1])) for row, text in zip(cells, texts, strict=True)] == nothing
    assert not [cell for sheet in book for row in sheet for cell in row if cell.data_type == "f"]

    (data,) = printed(Format.CSV, content, DAY).values()
    read = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [visible(text) - visible(row["Titel"]) for row, text in zip(read, texts, strict=True)] == nothing
    assert not [cell for row in read for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t"))]


@needs_office
@pytest.mark.langsam
@pytest.mark.parametrize("words", [*MARKUP[:4], MARKUP[5]], ids=range(5))
def test_a_pdf_shows_what_would_be_markup(tmp_path: Path, words: str) -> None:
    pytest.importorskip("typst")
    table = Table((Column("Spalte"), Column(words)), ((words, "x"),))
    document = Document(
        (Heading("Titel", 1), Paragraph(words), Items((words,)), Facts(((words, words),)), table),
        About("Bericht", words, DAY),
    )
    file = tmp_path / "a.pdf"
    file.write_bytes(one(Format.PDF, document))
    texts = Counter({sign: 6 * number for sign, number in visible(words).items()})
    assert texts - visible(flat_text(file)) == Counter()


@pytest.mark.langsam
@given(document=DOCUMENTS)
@settings(max_examples=15)
def test_every_document_becomes_a_pdf(document: Document) -> None:
    pytest.importorskip("typst")
    assert one(Format.PDF, document).startswith(b"%PDF-")


@settings(max_examples=10)
@given(CHARTS, TEXTS)
def test_charts_have_their_alternative_in_every_page(chart: Chart, words: str) -> None:
    document = Document((Heading(words, 1), chart), About("Bericht", words, DAY))
    for kind in PAGES:
        require_whole(kind, document)
