"""Our own sheet: A4 upright or on its side, its styles, and what every page says."""

from typing import TYPE_CHECKING

from docx import Document
from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.parts.numbering import NumberingPart
from docx.parts.settings import SettingsPart
from docx.parts.styles import StylesPart
from docx.shared import Length, Twips

from fruehe_hilfen_cli.render.docx.style_xml import LANGUAGE, base_styles
from fruehe_hilfen_cli.render.docx.xml import Element, w

if TYPE_CHECKING:
    from docx.document import Document as Docx
    from docx.opc.part import XmlPart
    from docx.section import Section

_SHORT, _LONG = 11906, 16838
"""The sides of A4, in twentieths of a point."""
_SIDE, _TOP, _BOTTOM, _EDGE = 1134, 1304, 1247, 624
_OFFICE = "http://schemas.microsoft.com/office/word"
_KEPT = (RT.OFFICE_DOCUMENT, RT.CORE_PROPERTIES, RT.THEME, RT.FONT_TABLE)
"""What is kept of the empty file of python-docx."""
_PARTS: "dict[str, tuple[str, type[XmlPart], str]]" = {
    RT.STYLES: ("/word/styles.xml", StylesPart, CT.WML_STYLES),
    RT.SETTINGS: ("/word/settings.xml", SettingsPart, CT.WML_SETTINGS),
    RT.NUMBERING: ("/word/numbering.xml", NumberingPart, CT.WML_NUMBERING),
}


def empty_docx(*, wide: bool) -> "Docx":
    """An empty sheet.

    Args:
        wide: whether it lies on its side.
    """
    docx = Document()
    for relations in (docx.part.rels, docx.part.package.rels):
        for key, relation in list(relations.items()):
            if relation.reltype not in _KEPT:
                del relations[key]
    _add(docx, RT.STYLES, base_styles())
    _add(docx, RT.SETTINGS, _settings())
    body = docx.element.body
    body.clear()
    body.append(_page(wide=wide))
    return docx


def lists_of(docx: "Docx") -> Element:
    """The root of a file's lists; made where it has none."""
    if all(relation.reltype != RT.NUMBERING for relation in docx.part.rels.values()):
        _add(docx, RT.NUMBERING, w("numbering"))
    return docx.part.numbering_part.element


def text_size(section: "Section") -> tuple[int, int]:
    """The width and the height of the text on a section's pages, in twentieths of a point.

    Those of an upright page of ours where it does not say how large they are.
    """
    width = _between(section.page_width, section.left_margin, section.right_margin)
    height = _between(section.page_height, section.top_margin, section.bottom_margin)
    return width or _SHORT - 2 * _SIDE, height or _LONG - _TOP - _BOTTOM


def _between(page: Length | None, before: Length | None, behind: Length | None) -> int | None:
    """What margins leave of a page; a negative one counts as a positive."""
    if page is None or before is None or behind is None:
        return None
    return max(int((page - abs(before) - abs(behind)) / Twips(1)), _SHORT // 4)


def _add(docx: "Docx", kind: str, root: Element) -> None:
    name, part, content = _PARTS[kind]
    docx.part.relate_to(part(PackURI(name), content, root, docx.part.package), kind)


def _page(*, wide: bool) -> Element:
    size = {"w": _LONG, "h": _SHORT, "orient": "landscape"} if wide else {"w": _SHORT, "h": _LONG}
    margins = {"top": _TOP, "right": _SIDE, "bottom": _BOTTOM, "left": _SIDE}
    return w("sectPr", w("pgSz", **size), w("pgMar", **margins, header=_EDGE, footer=_EDGE, gutter=0))


def _settings() -> Element:
    return w(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=709),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", w("compatSetting", name="compatibilityMode", uri=_OFFICE, val=15)),
        w("themeFontLang", val=LANGUAGE),
        w("decimalSymbol", val=","),
        w("listSeparator", val=";"),
    )
