"""The lights of several municipalities as a picture: a row for each, a column for each phase."""

from collections.abc import Iterator, Sequence

from fruehe_hilfen_cli.reports.picture import TEXT_SIZE, WIDTH, Anchor, Box, Label, Mark, Picture, Shape, Sign
from fruehe_hilfen_cli.reports.picture_legend import SAMPLE, LegendItem, Sample, legend
from fruehe_hilfen_cli.reports.picture_text import SMALL, fitted, text_width
from fruehe_hilfen_cli.reports.tone import Tone
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.roadmap.light import Colour
from fruehe_hilfen_cli.views.steering.status import Status
from fruehe_hilfen_cli.vocabulary import label

_NAME, _LEFT = 20, 220
_HEAD, _ROW, _BOX, _GAP = 20, 24, 16, 2
MOST_ROWS = 40
"""More municipalities than that are not drawn; the table has them all."""
_SIGNS = {
    Colour.RED: (Shape.SQUARE, Tone.BAD, True),
    Colour.YELLOW: (Shape.TRIANGLE, Tone.WARNING, True),
    Colour.GREEN: (Shape.CIRCLE, Tone.GOOD, True),
    Colour.NOT_BEGUN: (Shape.CIRCLE, Tone.MUTED, False),
    Colour.COMPLETED: (Shape.DIAMOND, Tone.GOOD, True),
    Colour.LEFT: (Shape.SQUARE, Tone.MUTED, False),
    Colour.UNKNOWN: (Shape.DIAMOND, Tone.MUTED, False),
}


def lights_picture(statuses: Sequence[Status]) -> Picture:
    """Draw the lights; a block of several phases has one light, and reaches over all of them."""
    shown = statuses[:MOST_ROWS]
    last = max((phase for status in shown for block in status.blocks for phase in block.phases), default=1)
    wide = (WIDTH - _LEFT) / last
    marks: list[Mark] = [*_heads(last, wide)]
    for place, status in enumerate(shown):
        marks += _row(status, wide, _HEAD + place * _ROW)
    y = _HEAD + len(shown) * _ROW
    if missing := len(statuses) - len(shown):
        words = f"{count(missing, 'weitere Kommune steht', 'weitere Kommunen stehen')} in der Tabelle"
        marks.append(Label(_NAME, y + 14, words, tone=Tone.MUTED, size=SMALL))
        y += _ROW
    found = {block.light.colour for status in shown for block in status.blocks}
    found |= {status.light for status in shown}
    explained, bottom = legend((_item(colour) for colour in _SIGNS if colour in found), y + 4)
    return Picture(WIDTH, bottom + 4, (*marks, *explained))


def _heads(last: int, wide: float) -> Iterator[Mark]:
    """The numbers of the phases, as far as they have room."""
    long = f"Phase {last}"
    name = "Phase " if text_width(long) + 4 <= wide else ""
    for phase in range(1, last + 1):
        words = f"{name}{phase}"
        if text_width(words) <= wide:
            x = _LEFT + (phase - 0.5) * wide
            yield Label(x, 12, words, Anchor.MIDDLE, Tone.MUTED, SMALL)


def _row(status: Status, wide: float, top: float) -> Iterator[Mark]:
    middle = top + _ROW / 2
    yield _sign(status.light, _NAME / 2, middle)
    yield Label(_NAME, middle + 4, fitted(status.name, _LEFT - _NAME - 8, TEXT_SIZE))
    for block in status.blocks:
        begin = _LEFT + (min(block.phases) - 1) * wide + _GAP
        end = _LEFT + max(block.phases) * wide - _GAP
        yield Box(begin, middle - _BOX / 2, end - begin, _BOX, Tone.MUTED, filled=False)
        yield _sign(block.light.colour, (begin + end) / 2, middle)


def _sign(colour: Colour, x: float, y: float) -> Sign:
    shape, tone, filled = _SIGNS[colour]
    return Sign(x, y, shape, tone, filled=filled)


def _item(colour: Colour) -> LegendItem:
    return LegendItem(_sample(colour), label(colour))


def _sample(colour: Colour) -> Sample:
    def draw(x: float, y: float) -> Iterator[Mark]:
        yield _sign(colour, x + SAMPLE / 2, y)

    return draw
