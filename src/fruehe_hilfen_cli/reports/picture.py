"""Pictures as data: lines, boxes, signs and labels on a plane, without saying how they are coloured.

The plane is measured in pixels of 1/96 inch; x goes to the right, y goes down. Pictures are made ``WIDTH``
wide, which is the width of the text on a page of A4.
"""

from enum import StrEnum

from msgspec import Struct

from fruehe_hilfen_cli.reports.tone import Tone

WIDTH = 640
"""How wide a picture is; it is shown smaller where there is less room."""
TEXT_SIZE = 12
"""The size of labels, in pixels."""


class Anchor(StrEnum):
    """Which point of a label stands at its place."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Shape(StrEnum):
    """The shape of a sign: with the colour, never instead of it, it tells what is meant."""

    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"


class Line(Struct, frozen=True):
    """A line through points."""

    points: tuple[tuple[float, float], ...]
    tone: Tone = Tone.PLAIN
    width: float = 1
    dashed: bool = False


class Box(Struct, frozen=True):
    """A rectangle; x and y are its upper left corner. Not filled, it has a border only."""

    x: float
    y: float
    width: float
    height: float
    tone: Tone = Tone.PLAIN
    filled: bool = True


class Sign(Struct, frozen=True):
    """A small sign around a point. Not filled, it has a border only."""

    x: float
    y: float
    shape: Shape = Shape.CIRCLE
    tone: Tone = Tone.PLAIN
    size: float = 9
    filled: bool = True


class Label(Struct, frozen=True):
    """A text in one line; y is its base line."""

    x: float
    y: float
    text: str
    anchor: Anchor = Anchor.START
    tone: Tone = Tone.PLAIN
    size: float = TEXT_SIZE


Mark = Line | Box | Sign | Label


class Picture(Struct, frozen=True):
    """What is drawn, what comes later over what came before."""

    width: float
    height: float
    marks: tuple[Mark, ...]
