"""The legend of a picture: samples with their words, in as many lines as it takes."""

from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from fruehe_hilfen_cli.reports.picture import WIDTH, Label, Mark
from fruehe_hilfen_cli.reports.picture_text import SMALL, fitted, text_width

SAMPLE = 20
"""How wide a sample is."""
LINE = 16
"""How high a line of the legend is."""
_GAP, _BETWEEN = 6, 16

Sample = Callable[[float, float], Iterable[Mark]]
"""Draws something from a point on to the right, around its height."""


class LegendItem(Struct, frozen=True):
    """A sample, and what it means."""

    sample: Sample
    words: str


def legend(items: Iterable[LegendItem], top: float) -> tuple[tuple[Mark, ...], float]:
    """Draw a legend.

    Args:
        items: what it explains.
        top: where it begins.

    Returns:
        Its marks, and where it ends.
    """
    marks: list[Mark] = []
    x, y = 0.0, top
    for item in items:
        words = fitted(item.words, WIDTH - SAMPLE - _GAP)
        wide = SAMPLE + _GAP + text_width(words)
        if x and x + wide > WIDTH:
            x, y = 0.0, y + LINE
        marks += _item(item, words, x, y)
        x += wide + _BETWEEN
    return tuple(marks), y + LINE if marks else top


def _item(item: LegendItem, words: str, x: float, top: float) -> Iterator[Mark]:
    yield from item.sample(x, top + LINE / 2)
    yield Label(x + SAMPLE + _GAP, top + LINE / 2 + 4, words, size=SMALL)
