"""Reports as Word files."""

from datetime import date
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.render.docx.base import empty_docx, lists_of, text_size
from fruehe_hilfen_cli.render.docx.blocks import body_elements
from fruehe_hilfen_cli.render.docx.package import describe, saved
from fruehe_hilfen_cli.render.docx.running import add_running
from fruehe_hilfen_cli.render.docx.sheet import Sheet
from fruehe_hilfen_cli.render.docx.styles import Bullets, Styles
from fruehe_hilfen_cli.render.docx.xml import Numbers
from fruehe_hilfen_cli.render.pages import is_wide
from fruehe_hilfen_cli.render.paper import bookmarks
from fruehe_hilfen_cli.reports.document import Document
from fruehe_hilfen_cli.reports.sources import numbers

if TYPE_CHECKING:
    from docx.document import Document as Docx


def printed_docx(document: Document, day: date) -> bytes:
    """A report on our own sheet.

    Args:
        document: what it says.
        day: the day of the data; as the time of writing.
    """
    docx = empty_docx(wide=is_wide(document))
    sheet = sheet_of(docx, document)
    sheet.styles.add_all()
    place = docx.element.body[-1]
    for element in body_elements(document, sheet):
        place.addprevious(element)
    add_running(docx, document, sheet)
    describe(docx, document, day)
    return saved(docx)


def sheet_of(docx: "Docx", document: Document, section: int = -1) -> Sheet:
    """What the parts of a report share that is written into a file.

    Args:
        docx: the file.
        document: the report.
        section: the number of the section that it is written into.
    """
    width, height = text_size(docx.sections[section])
    return Sheet(
        styles=Styles(docx.styles.element, Bullets(lambda: lists_of(docx))),
        numbers=Numbers(docx.element.body),
        width=width,
        height=height,
        sources=numbers(document),
        articles=bookmarks(document),
    )
