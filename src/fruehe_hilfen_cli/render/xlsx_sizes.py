"""How wide the columns and how high the rows of an Excel sheet are, so that nothing of a text is hidden.

Excel measures columns in characters and rows in points; a row has 409 of these at most.
"""

import math
import re
from collections.abc import Sequence

from fruehe_hilfen_cli.render.cells import written
from fruehe_hilfen_cli.text import columns
from fruehe_hilfen_cli.views.table import Value

_NARROWEST = 8
_OTHER_WIDTH = re.compile("[\xad\u0300-\u0fff\u1100-\u1fff\u200b-\u200f\u2e80-\U0010ffff]")
"""Characters that may take another room than one column; looking for them is faster than counting."""
_WIDEST = (60, 100, 160, 250)
"""The widest a column becomes; more only where its texts would not fit into a row."""
_LINE, _MOST_LINES = 16.5, 24
_BESIDE = 3
"""What the sign of a filter takes."""
_WORD = 1.15
"""How much longer texts get since lines end with whole words."""


def width(name: str, values: Sequence[Value]) -> int:
    """As wide as the longest line, within what still reads well."""
    texts = [name, *map(written, values)]
    longest = max(_length(line) for text in texts for line in text.split("\n")) + _BESIDE
    if longest <= _WIDEST[0]:
        return max(_NARROWEST, longest)
    fits = (room for room in _WIDEST if all(_lines(text, room) <= _MOST_LINES for text in texts))
    return next(fits, _WIDEST[-1])


def height(row: Sequence[Value], widths: Sequence[int]) -> float:
    """As high as the cell with the most lines, in points."""
    lines = (_lines(written(value), room) for value, room in zip(row, widths, strict=True))
    return min(max(lines, default=1), _MOST_LINES) * _LINE


def _lines(text: str, room: int) -> int:
    """How many lines a text takes in a column."""
    return sum(_folded(_length(line), room) for line in text.split("\n"))


def _length(line: str) -> int:
    return columns(line) if _OTHER_WIDTH.search(line) else len(line)


def _folded(length: int, room: int) -> int:
    return 1 if length <= room else math.ceil(length * _WORD / room)
