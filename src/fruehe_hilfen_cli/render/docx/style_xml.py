"""The styles of Word as XML."""

from collections.abc import Iterator

from fruehe_hilfen_cli.render.docx.style_list import NORMAL, TABLE, Look, Setting, Style
from fruehe_hilfen_cli.render.docx.xml import Element, tag, w
from fruehe_hilfen_cli.render.pages import ACCENT, FONT

LANGUAGE = "de-DE"
HALF_POINTS = 20
"""The size of text: 10 points."""
_RULE = "bfbfbf"
_BAND = "e8eef4"


def base_styles() -> Element:
    """The root of the styles of our own sheet: font, size and language of all texts."""
    fonts = w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    size = (w("sz", val=HALF_POINTS), w("szCs", val=HALF_POINTS))
    language = w("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA")
    room = w("spacing", before=0, after=120, line=264, lineRule="auto")
    table = w("tblPr", w("tblInd", w=0, type="dxa"), _cell_room(0, 108))
    return w(
        "styles",
        w("docDefaults", w("rPrDefault", w("rPr", fonts, *size, language)), w("pPrDefault", w("pPr", room))),
        _default("paragraph", "Normal", NORMAL, w("qFormat")),
        _default("character", "DefaultParagraphFont", "Default Paragraph Font"),
        _default("table", "TableNormal", "Normal Table", table),
        _default("numbering", "NoList", "No List"),
    )


def style_element(style: Style, identifier: str, based: str | None, list_number: int | None) -> Element:
    """A style.

    Args:
        style: what it is.
        identifier: its id in the file.
        based: the id of the style that texts have; None where the file has none.
        list_number: the number of the list that its paragraphs are items of.
    """
    setting = style.setting
    kind = "character" if setting is None else "paragraph"
    element = w("style", w("name", val=style.name), type=kind, styleId=identifier)
    if style.ours:
        element.set(tag("w:customStyle"), "1")
    if setting is not None and based:
        element.append(w("basedOn", val=based))
        element.extend([w("next", val=based)] if setting.level is not None else [])
    element.extend([w("uiPriority", val=9), w("qFormat")])
    if setting is not None:
        element.append(w("pPr", *_set(setting, list_number)))
    element.append(w("rPr", *_looks(style.look)))
    return element


def _default(kind: str, identifier: str, name: str, *inside: Element) -> Element:
    return w("style", w("name", val=name), *inside, type=kind, default=1, styleId=identifier)


def table_style(identifier: str) -> Element:
    """The style of tables: lines between the rows, a head of its own."""
    rule = {"val": "single", "sz": 4, "space": 0, "color": _RULE}
    strong = {"val": "single", "sz": 8, "space": 0, "color": ACCENT}
    borders = w("tblBorders", w("top", **strong), w("bottom", **strong), w("insideH", **rule))
    head = w(
        "tblStylePr",
        w("rPr", w("b"), w("bCs")),
        w("tcPr", w("tcBorders", w("bottom", **strong)), w("shd", val="clear", color="auto", fill=_BAND)),
        type="firstRow",
    )
    return w(
        "style",
        w("name", val=TABLE),
        w("uiPriority", val=99),
        w("tblPr", borders, _cell_room(20, 70)),
        head,
        type="table",
        customStyle=1,
        styleId=identifier,
    )


def _cell_room(above: int, beside: int) -> Element:
    sides = {"top": above, "left": beside, "bottom": above, "right": beside}
    return w("tblCellMar", *(w(side, w=room, type="dxa") for side, room in sides.items()))


def bullet_list(number: int) -> Element:
    """How items of a list look."""
    level = w(
        "lvl",
        w("start", val=1),
        w("numFmt", val="bullet"),
        w("lvlText", val="•"),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left=284, hanging=284)),
        ilvl=0,
    )
    return w("abstractNum", w("multiLevelType", val="hybridMultilevel"), level, abstractNumId=number)


def _set(setting: Setting, list_number: int | None) -> Iterator[Element]:
    """The properties of paragraphs, in the order the schema wants."""
    if setting.with_next:
        yield w("keepNext")
    if setting.together or setting.with_next:
        yield w("keepLines")
    if list_number is not None:
        yield w("numPr", w("numId", val=list_number))
    if setting.edge:
        yield w("pBdr", w("left", val="single", sz=18, space=6, color=setting.edge))
    if setting.behind:
        yield w("shd", val="clear", color="auto", fill=setting.behind)
    yield w("spacing", before=setting.before, after=setting.after)
    if list_number is not None:
        yield w("ind", left=284, hanging=284)
    if setting.level is not None:
        yield w("outlineLvl", val=setting.level)


def _looks(look: Look) -> Iterator[Element]:
    """The properties of texts, in the order the schema wants."""
    if look.fixed:
        yield w("rFonts", ascii="Courier New", hAnsi="Courier New", cs="Courier New")
    yield from (w(name) for name in ("b", "bCs") if look.bold)
    yield from (w(name) for name in ("i", "iCs") if look.italic)
    if look.colour:
        yield w("color", val=look.colour)
    if look.size:
        yield from (w(name, val=look.size) for name in ("sz", "szCs"))
    if look.behind:
        yield w("shd", val="clear", color="auto", fill=look.behind)
    if look.raised:
        yield w("vertAlign", val="superscript")
