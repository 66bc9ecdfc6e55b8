"""Word files as archives: the same bytes for the same content, and what they say of themselves."""

import io
import zipfile
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.render.characters import one_line, visible
from fruehe_hilfen_cli.render.docx.style_xml import LANGUAGE
from fruehe_hilfen_cli.render.paper import title_of
from fruehe_hilfen_cli.reports.about import running_line
from fruehe_hilfen_cli.reports.document import Document

if TYPE_CHECKING:
    from docx.document import Document as Docx

_MOMENT = (1980, 1, 1, 0, 0, 0)
_FIRST = ("[Content_Types].xml", "_rels/.rels")
_LONGEST = 255


def describe(docx: "Docx", document: Document, day: date) -> None:
    """Let a file say what it is; no person is named in it.

    Args:
        docx: the file.
        document: the report in it.
        day: the time of writing.
    """
    moment = datetime.combine(day, time())
    properties = docx.core_properties
    properties.title = visible(title_of(document))[:_LONGEST]
    properties.subject = one_line(running_line(document.about))[:_LONGEST] if document.about else ""
    properties.language = LANGUAGE
    properties.created = properties.modified = moment
    properties.author = properties.last_modified_by = properties.comments = properties.keywords = ""
    properties.revision = 1


def saved(docx: "Docx") -> bytes:
    """The bytes of a file: no clock in them, the parts in a fixed order."""
    raw = io.BytesIO()
    docx.save(raw)
    made = io.BytesIO()
    with zipfile.ZipFile(raw) as parts, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(parts.namelist(), key=_order):
            member = zipfile.ZipInfo(name, _MOMENT)
            member.create_system = 0
            member.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(member, parts.read(name))
    return made.getvalue()


def _order(name: str) -> tuple[int, str]:
    return (_FIRST.index(name) if name in _FIRST else len(_FIRST), name)
