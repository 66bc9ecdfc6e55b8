import io
import re
import zipfile
from collections.abc import Callable

import pytest
from pypdf import PdfReader
from tests.pages import read
from tests.render.samples import DAY, SOURCES
from tests.word import part, told

from fruehe_hilfen_cli.render.docx import to_docx
from fruehe_hilfen_cli.render.formats import Format
from fruehe_hilfen_cli.render.html import to_html
from fruehe_hilfen_cli.render.odt import to_odt
from fruehe_hilfen_cli.render.pdf import to_pdf
from fruehe_hilfen_cli.render.printing import printed
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.document import Document, Items, Paragraph, Words

NAMED = ("h4rmz", "k7q2m", "fremd", "h4rmz")
"""The second entry, the first, one that readers do not know, the second again."""
REPORT = Document((Items((Words("Wort", sources=NAMED),)), Paragraph("Satz", sources=NAMED)), sources=SOURCES)


def of_odt() -> str:
    with zipfile.ZipFile(io.BytesIO(to_odt(REPORT, DAY))) as archive:
        return re.sub("<[^>]*>", "", archive.read("content.xml").decode())


def of_pdf() -> str:
    return " ".join(page.extract_text() for page in PdfReader(io.BytesIO(to_pdf(REPORT, DAY))).pages)


def of_html() -> str:
    marks = read(to_html(REPORT)).all("sup")
    return " ".join(f"Wort[{', '.join(link.text for link in mark.all('a'))}]" for mark in marks)


def of_docx() -> str:
    return told(part(to_docx(REPORT, DAY)))


def of_text() -> str:
    return printed(Format.TEXT, Content({}, REPORT), DAY)[""].decode()


def of_markdown() -> str:
    return printed(Format.MARKDOWN, Content({}, REPORT), DAY)[""].decode()


@pytest.mark.parametrize("shown", [of_text, of_markdown, of_html, of_docx, of_odt, of_pdf])
def test_numbers_of_sources_ascend_and_none_comes_twice(shown: Callable[[], str]) -> None:
    told = shown().replace("\\", "").replace("\N{WORD JOINER}", "")
    assert len(re.findall(r"(?:Wort|Satz)\s*\[1,\s*2\]", told)) == 2
