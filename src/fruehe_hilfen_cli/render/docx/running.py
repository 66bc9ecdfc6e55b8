"""What every page of a report says, at its head and at its foot."""

from typing import TYPE_CHECKING

from fruehe_hilfen_cli.render.characters import one_line
from fruehe_hilfen_cli.render.docx.sheet import Sheet
from fruehe_hilfen_cli.render.docx.style_list import FOOTER, HEADER
from fruehe_hilfen_cli.render.docx.xml import Element, field, run, w
from fruehe_hilfen_cli.render.pages import ACCENT
from fruehe_hilfen_cli.render.paper import foot_of, head_of
from fruehe_hilfen_cli.reports.document import Document

if TYPE_CHECKING:
    from docx.document import Document as Docx


def add_running(docx: "Docx", document: Document, sheet: Sheet) -> None:
    """Put municipality and title above each page; day, period, readers and number of the page below."""
    if head := head_of(document):
        add_head(docx, one_line(head[0]), one_line(head[1]), sheet)
    add_foot(docx, one_line(foot_of(document)), sheet)


def add_head(docx: "Docx", left: str, right: str, sheet: Sheet) -> None:
    """Put texts above each page."""
    texts = (run(left), w("r", w("tab")), run(right))
    _fill(docx.sections[-1].header, sheet.paragraph(HEADER, *texts, properties=_ruled("bottom", sheet)))


def add_foot(docx: "Docx", left: str, sheet: Sheet) -> None:
    """Put a text and the number of the page below each page."""
    number = (run("Seite "), field("PAGE", "1"), run(" von "), field("NUMPAGES", "1"))
    texts = (run(left), w("r", w("tab")), *number)
    _fill(docx.sections[-1].footer, sheet.paragraph(FOOTER, *texts, properties=_ruled("top", sheet)))


def _fill(place: Element, paragraph: Element) -> None:
    place.is_linked_to_previous = False
    root = place._element  # noqa: SLF001 - python-docx adds paragraphs, but none with fields
    for child in list(root):
        root.remove(child)
    root.append(paragraph)


def _ruled(side: str, sheet: Sheet) -> tuple[Element, ...]:
    """A line towards the text, and a tab at the right margin."""
    line = w(side, val="single", sz=4, space=4, color=ACCENT)
    return w("pBdr", line), w("tabs", w("tab", val="right", pos=sheet.width))
