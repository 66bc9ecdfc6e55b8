"""How often the formats took place, as bars beside their guide values; a count never has a colour."""

from collections.abc import Iterator, Sequence

from fruehe_hilfen_cli.reports.picture import TEXT_SIZE, WIDTH, Anchor, Box, Label, Line, Mark, Picture
from fruehe_hilfen_cli.reports.picture_text import SMALL, fitted, text_width
from fruehe_hilfen_cli.reports.steering.formats import held
from fruehe_hilfen_cli.reports.tone import Tone
from fruehe_hilfen_cli.views.steering.formats import FormatState

_ROW, _NAME_LINE, _BAR_TOP, _BAR = 44, 13, 19, 12
_GUIDE = WIDTH * 0.75
"""Where all guide values stand; a bar goes on behind it as far as the picture."""
_FOOT, _BETWEEN, _BEYOND = 20, 16, 4


def formats_picture(formats: Sequence[FormatState]) -> Picture:
    """Draw each format against its own guide value."""
    bottom = len(formats) * _ROW
    marks: list[Mark] = []
    for place, found in enumerate(formats):
        marks += _row(found, place * _ROW)
    words = "Strich: Richtwert (ca.)"
    foot = Label(_GUIDE, bottom + 12, words, Anchor.MIDDLE, Tone.MUTED, SMALL)
    return Picture(WIDTH, bottom + _FOOT, (*marks, foot))


def _row(found: FormatState, top: float) -> Iterator[Mark]:
    told = held(found)
    name = fitted(found.name, WIDTH - text_width(told, TEXT_SIZE) - _BETWEEN, TEXT_SIZE)
    yield Label(0, top + _NAME_LINE, name)
    yield Label(WIDTH, top + _NAME_LINE, told, Anchor.END, Tone.STRONG, SMALL)
    bar = top + _BAR_TOP
    if found.held or found.tells("held"):
        yield Box(0, bar, _GUIDE, _BAR, Tone.MUTED, filled=False)
    wide = min(_GUIDE * found.held / max(1, found.guide), WIDTH - 1)
    if wide > 0:
        yield Box(0, bar, wide, _BAR, Tone.PLAIN)
    ends = ((_GUIDE, bar - _BEYOND), (_GUIDE, bar + _BAR + _BEYOND))
    yield Line(ends, Tone.STRONG, width=2)
