"""The marks of a picture as shapes of Word."""

from collections.abc import Iterator
from itertools import count, pairwise
from math import sqrt
from typing import assert_never

from fruehe_hilfen_cli.render.characters import one_line
from fruehe_hilfen_cli.render.docx.xml import Element, made, run, w
from fruehe_hilfen_cli.render.pages import COLOURS, FONT
from fruehe_hilfen_cli.reports.picture import Anchor, Box, Label, Line, Mark, Picture, Shape, Sign
from fruehe_hilfen_cli.reports.tone import Tone
from fruehe_hilfen_cli.text import columns

EMU = 9525
"""So many of the units that drawings are measured in make a pixel."""

_PAPER = "ffffff"
_BORDER = 1.5
_FORMS = {
    Shape.CIRCLE: ("ellipse", 1.0, 1.0),
    Shape.SQUARE: ("rect", 1.0, 1.0),
    Shape.DIAMOND: ("diamond", sqrt(2), sqrt(2)),
    Shape.TRIANGLE: ("triangle", 1.2, 1.2),
}
"""The shapes of signs, and how much wider and higher than its size each is, so that all look alike big."""
_HALF_POINTS = 1.5
"""So many half points make a pixel."""
_ASCENT, _LINE = 0.93, 1.3
"""How far a line of text reaches above its base line, and how high it is, for a size of one."""
_BROADEST = 0.9
"""The width of a broad character, for a size of one: labels have more room than they need."""
_ALIGNED = {Anchor.START: "left", Anchor.MIDDLE: "center", Anchor.END: "right"}

Frame = tuple[float, float, float, float]
"""x, y, width and height in pixels."""


class Pen:
    """Makes shapes of what is measured in pixels.

    Args:
        picture: what is drawn.
        scale: how much smaller it is shown.
        number: the number of the drawing; those of its shapes begin there.
    """

    def __init__(self, picture: Picture, scale: float, number: int) -> None:
        self._picture = picture
        self._scale = scale
        self._numbers = count(number * 1000 + 1)

    def shapes(self) -> Iterator[Element]:
        """The shapes, from back to front."""
        for mark in self._picture.marks:
            yield from self._shapes(mark)

    def units(self, pixels: float) -> int:
        """A length as drawings measure it."""
        return round(pixels * EMU * self._scale)

    def _shapes(self, mark: Mark) -> Iterator[Element]:
        match mark:
            case Line(points=points):
                for start, end in pairwise(points):
                    yield self._line(mark, *sorted((start, end)))
            case Box(x=x, y=y, width=width, height=height):
                yield self._shape((x, y, width, height), "rect", self._look(mark))
            case Sign():
                form, wider, higher = _FORMS[mark.shape]
                width, height = mark.size * wider, mark.size * higher
                frame = (mark.x - width / 2, mark.y - height / 2, width, height)
                yield self._shape(frame, form, self._look(mark))
            case Label():
                yield self._label(mark)
            case _:
                assert_never(mark)

    def _line(self, line: Line, start: tuple[float, float], end: tuple[float, float]) -> Element:
        (left, before), (right, after) = start, end
        rising = {"flipV": 1} if after < before else {}
        frame = (left, min(before, after), right - left, abs(after - before))
        dash = (made("a:prstDash", val="dash"),) if line.dashed else ()
        stroke = made("a:ln", _fill(COLOURS[line.tone]), *dash, w=self.units(line.width))
        return self._shape(frame, "line", (stroke,), **rising)

    def _look(self, mark: Box | Sign) -> tuple[Element, Element]:
        colour = COLOURS[mark.tone]
        inside = _fill(colour if mark.filled else _PAPER)
        return inside, made("a:ln", _fill(colour), w=self.units(_BORDER))

    def _label(self, label: Label) -> Element:
        words = one_line(label.text)
        width = self._room(label, columns(words) * label.size * _BROADEST)
        back = {Anchor.START: 0, Anchor.MIDDLE: width / 2, Anchor.END: width}[label.anchor]
        frame = (label.x - back, label.y - label.size * _ASCENT, width, label.size * _LINE)
        return self._shape(
            frame, "rect", (made("a:noFill"), made("a:ln", made("a:noFill"))), self._text(label, words)
        )

    def _room(self, label: Label, wanted: float) -> float:
        """The width of a label: as wide as it likes, but no wider than the picture, which would grow."""
        left, right = label.x, self._picture.width - label.x
        most = {Anchor.START: right, Anchor.MIDDLE: 2 * min(left, right), Anchor.END: left}[label.anchor]
        return max(label.size, min(wanted, most))

    def _text(self, label: Label, words: str) -> Element:
        """The words of a label, in one line of a fixed height."""
        text = run(words)
        size = max(8, round(label.size * _HALF_POINTS * self._scale))
        bold = (w("b"), w("bCs")) if label.tone is Tone.STRONG else ()
        fonts = w("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
        colour = w("color", val=COLOURS[label.tone])
        text.insert(0, w("rPr", fonts, *bold, colour, w("sz", val=size), w("szCs", val=size)))
        spacing = w("spacing", before=0, after=0, line=240, lineRule="auto")
        properties = w("pPr", spacing, w("jc", val=_ALIGNED[label.anchor]))
        return made("wps:txbx", w("txbxContent", w("p", properties, text)))

    def _shape(
        self, frame: Frame, form: str, look: tuple[Element, ...], text: Element | None = None, **flips: int
    ) -> Element:
        x, y, width, height = map(self.units, frame)
        number = next(self._numbers)
        place = made("a:xfrm", made("a:off", x=x, y=y), made("a:ext", cx=width, cy=height), **flips)
        geometry = made("a:prstGeom", made("a:avLst"), prst=form)
        shape = made(
            "wps:wsp",
            made("wps:cNvPr", id=number, name=f"Form {number}"),
            made("wps:cNvSpPr", **({} if text is None else {"txBox": 1})),
            made("wps:spPr", place, geometry, *look),
        )
        if text is None:
            shape.append(made("wps:bodyPr"))
        else:
            shape.append(text)
            shape.append(
                made(
                    "wps:bodyPr",
                    made("a:noAutofit"),
                    wrap="square",
                    lIns=0,
                    tIns=0,
                    rIns=0,
                    bIns=0,
                    anchor="t",
                )
            )
        return shape


def _fill(colour: str) -> Element:
    return made("a:solidFill", made("a:srgbClr", val=colour))
