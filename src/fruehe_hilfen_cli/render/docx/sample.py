"""A letterhead to begin with: all fields in their places, and a note that explains them."""

from datetime import date
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.render.docx.base import empty_docx
from fruehe_hilfen_cli.render.docx.fields import AS_OF, CONTENT, FIELDS, spelt
from fruehe_hilfen_cli.render.docx.package import describe, saved
from fruehe_hilfen_cli.render.docx.printer import sheet_of
from fruehe_hilfen_cli.render.docx.running import add_foot, add_head
from fruehe_hilfen_cli.render.docx.xml import Element, tag
from fruehe_hilfen_cli.reports.document import Document, Heading

if TYPE_CHECKING:
    from docx.document import Document as Docx

_TITLE = "Briefbogen für Berichte"
_BEFORE = f"""\
Das ist Ihr Briefbogen. Gestalten Sie Kopf, Fuß, Ränder und Formatvorlagen, wie es bei Ihnen üblich ist. \
Wo {spelt(CONTENT)} steht, erscheint der Bericht.
Felder, auch mehrfach und in Kopf- und Fußzeile:
"""
_BEHIND = """
Der Bericht nutzt die Formatvorlagen Titel, Überschrift 1 bis 3, Aufzählungszeichen, Hyperlink und alle, \
deren Name mit „Bericht“ beginnt.
Kommentare wie dieser stehen in keinem Bericht."""
_AUTHOR = "fh"


def sample_letterhead(day: date) -> bytes:
    """A letterhead with all fields, as a Word file.

    Args:
        day: the time of writing.
    """
    document = Document((Heading(_TITLE, 1),))
    docx = empty_docx(wide=False)
    sheet = sheet_of(docx, document)
    sheet.styles.add_all()
    add_head(docx, spelt("kommune"), spelt("titel"), sheet)
    told = f"Stand: {spelt(AS_OF)} · Zeitraum: {spelt('zeitraum')} · für: {spelt('fuer')}"
    add_foot(docx, told, sheet)
    _add_content(docx)
    describe(docx, document, day)
    return saved(docx)


def _add_content(docx: "Docx") -> None:
    run = docx.add_paragraph().add_run(spelt(CONTENT))
    fields = "\n".join(f"{spelt(field)}: {meaning}" for field, meaning in FIELDS.items())
    comment = docx.add_comment(run, f"{_BEFORE}{fields}{_BEHIND}", _AUTHOR, _AUTHOR)
    element: Element = comment._comment_elm  # noqa: SLF001 - python-docx writes the clock's time; no day is needed
    element.attrib.pop(tag("w:date"), None)
    for root in (element, docx.element.body):
        _without_styles(root)


def _without_styles(root: Element) -> None:
    """Take the names of styles away that python-docx writes, and that our sheet does not have."""
    for name in ("w:pStyle", "w:rStyle"):
        for found in list(root.iter(tag(name))):
            found.getparent().remove(found)
