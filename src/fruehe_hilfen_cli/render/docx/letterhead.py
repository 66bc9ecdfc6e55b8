"""Reports on a municipality's letterhead: its page, its head and foot, and its styles where it has them."""

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # it ships no types
from jinja2 import StrictUndefined
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from fruehe_hilfen_cli.render.docx.blocks import body_elements
from fruehe_hilfen_cli.render.docx.fields import AS_OF, CONTENT, spelt, values_of
from fruehe_hilfen_cli.render.docx.guard import broken
from fruehe_hilfen_cli.render.docx.letterhead_check import content_place, names_on_every_page, require_usable
from fruehe_hilfen_cli.render.docx.package import describe, saved
from fruehe_hilfen_cli.render.docx.printer import sheet_of
from fruehe_hilfen_cli.render.docx.style_xml import LANGUAGE
from fruehe_hilfen_cli.render.docx.xml import Element, tag, w
from fruehe_hilfen_cli.reports.document import About, Document

if TYPE_CHECKING:
    from docx.document import Document as Docx

_MARK = "\ue0a1INHALT\ue0a1"
"""Stands for the report until it is put there: so its texts never pass through the template engine."""
_SECTION_END = f"{tag('w:pPr')}/{tag('w:sectPr')}"
_RUNNING = " · ".join(
    (
        spelt("kommune"),
        spelt("titel"),
        f"Stand: {spelt(AS_OF)}",
        f"Zeitraum: {spelt('zeitraum')}",
        f"für: {spelt('fuer')}",
    )
)
_NOTES = ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people", "stylesWithEffects")
"""The parts that are left out, by the ends of their kinds; the last is a copy of the styles for Word 2010."""


def require_fillable(letterhead: bytes, name: str) -> None:
    """Refuse a letterhead that no report can be written into, having tried it with an empty one.

    Raises:
        LetterheadUnreadable: when it is no Word file, or one that the libraries cannot write into.
        LetterheadRefusal: when it holds more than known fields, or no place for the report.
    """
    require_usable(letterhead, name)
    try:
        filled(letterhead, Document(()), date.min)
    except Exception as error:  # the libraries below raise many kinds for a file that Word still reads
        raise broken(name) from error


def filled(letterhead: bytes, document: Document, day: date) -> bytes:
    """A report on a letterhead.

    Args:
        letterhead: a file that ``require_fillable`` has let pass.
        document: what the report says.
        day: the day of the data; as the time of writing.
    """
    docx = _with_fields(letterhead, document.about)
    place: Element = content_place(docx, _MARK)
    sheet = sheet_of(docx, document, _section(place))
    for element in body_elements(document, sheet):
        place.addprevious(element)
    _take_away(place)
    _in_german(docx.styles.element)
    describe(docx, document, day)
    return saved(docx)


def _with_fields(letterhead: bytes, about: About | None) -> "Docx":
    """The letterhead, its fields filled in but for the report itself."""
    template = DocxTemplate(BytesIO(letterhead))
    docx: Docx = template.get_docx()
    _without_notes(docx)
    _without_properties(docx)
    if about and not names_on_every_page(docx, AS_OF):
        _add_running(docx)
    engine = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    values = {field: _unread(text) for field, text in values_of(about).items()}
    template.render(values | {CONTENT: _MARK}, engine, autoescape=True)
    return docx


def _unread(text: str) -> Markup:
    """A text that docxtpl finds no signs of its own in; it takes "{_{" for two brackets, even in values."""
    return escape(text).replace("_", Markup("&#95;"))


def _without_notes(docx: "Docx") -> None:
    """Comments are for those who make the letterhead, and name people; old copies of styles would differ."""
    for key, relation in list(docx.part.rels.items()):
        if relation.reltype.rpartition("/")[2] in _NOTES:
            del docx.part.rels[key]
    for name in ("w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"):
        for element in list(docx.element.body.iter(tag(name))):
            element.getparent().remove(element)


def _without_properties(docx: "Docx") -> None:
    """What a file says of itself would be taken for fields, too."""
    properties = docx.core_properties
    properties.author = properties.comments = properties.identifier = ""
    properties.language = properties.subject = properties.title = ""


def _add_running(docx: "Docx") -> None:
    """Let each page say of which day it is, where the letterhead does not."""
    section = docx.sections[0]
    feet = [section.footer]
    if section.different_first_page_header_footer:
        feet.append(section.first_page_footer)
    if docx.settings.odd_and_even_pages_header_footer:
        feet.append(section.even_page_footer)
    for foot in feet:
        foot.is_linked_to_previous = False
        foot.add_paragraph(_RUNNING)


def _section(place: Element) -> int:
    """The number of the section that a paragraph stands in."""
    above = place.itersiblings(tag("w:p"), preceding=True)
    return sum(paragraph.find(_SECTION_END) is not None for paragraph in above)


def _take_away(place: Element) -> None:
    """Take the paragraph away that the report stands for, but for the end of a section in it."""
    properties = place.find(tag("w:pPr"))
    if place.find(_SECTION_END) is None:
        place.getparent().remove(place)
        return
    for child in list(place):
        if child is not properties:
            place.remove(child)


def _in_german(styles: Element) -> None:
    """Let programs know that the text is German, where the letterhead names another language or none."""
    for properties in styles.iterfind(f"{tag('w:docDefaults')}/{tag('w:rPrDefault')}/{tag('w:rPr')}"):
        language = properties.find(tag("w:lang"))
        if language is None:
            language = w("lang")
            properties.append(language)
        if not str(language.get(tag("w:val"))).startswith("de"):
            language.set(tag("w:val"), LANGUAGE)
