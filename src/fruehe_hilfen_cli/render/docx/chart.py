"""Charts in Word: one drawing of lines and shapes, so that they stay sharp, and the data behind them."""

from collections.abc import Iterator

from fruehe_hilfen_cli.render.characters import one_line
from fruehe_hilfen_cli.render.docx.shapes import EMU, Pen
from fruehe_hilfen_cli.render.docx.sheet import Sheet
from fruehe_hilfen_cli.render.docx.tables import table_elements
from fruehe_hilfen_cli.render.docx.xml import SPACES, Element, made, w
from fruehe_hilfen_cli.reports.document import Chart
from fruehe_hilfen_cli.reports.picture import Picture

_TWIP = 635
"""So many of the units that drawings are measured in make a twentieth of a point."""

_RESERVED = 1400
"""So much of a page's height is left for the heading above a drawing."""


def chart_elements(chart: Chart, sheet: Sheet) -> Iterator[Element]:
    """A drawing as wide as the text at most; below it the data behind it."""
    alternative = one_line(chart.alternative)
    drawn = w("drawing", _inline(chart.picture, alternative, sheet))
    choice = made("mc:Choice", drawn, Requires="wpg")
    fallback = made("mc:Fallback", w("t", alternative))
    kept = (w("keepNext"),) if chart.table else ()
    yield sheet.paragraph(None, w("r", made("mc:AlternateContent", choice, fallback)), properties=kept)
    if chart.table:
        yield from table_elements(chart.table, sheet)


def _inline(picture: Picture, alternative: str, sheet: Sheet) -> Element:
    scale = min(
        1,
        sheet.width * _TWIP / (picture.width * EMU),
        (sheet.height - _RESERVED) * _TWIP / (picture.height * EMU),
    )
    width, height = round(picture.width * EMU * scale), round(picture.height * EMU * scale)
    number = sheet.numbers.drawing()
    group = made(
        "wpg:wgp",
        made("wpg:cNvGrpSpPr"),
        made(
            "wpg:grpSpPr",
            made(
                "a:xfrm",
                made("a:off", x=0, y=0),
                made("a:ext", cx=width, cy=height),
                made("a:chOff", x=0, y=0),
                made("a:chExt", cx=width, cy=height),
            ),
        ),
        *Pen(picture, scale, number).shapes(),
    )
    return made(
        "wp:inline",
        made("wp:extent", cx=width, cy=height),
        made("wp:effectExtent", l=0, t=0, r=0, b=0),
        made("wp:docPr", id=number, name=f"Bild {number}", descr=alternative),
        made("wp:cNvGraphicFramePr"),
        made("a:graphic", made("a:graphicData", group, uri=SPACES["wpg"])),
        distT=0,
        distB=0,
        distL=0,
        distR=0,
    )
