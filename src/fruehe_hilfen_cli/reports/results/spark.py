"""Small drawings inside a line: numbers as a row of strokes, a share as a bar."""

from collections.abc import Sequence
from fractions import Fraction

_STROKES = "▁▂▃▅▇"
_DONE, _LEFT = "█", "░"


def sparkline(values: Sequence[float]) -> str:
    """A stroke for each number, low ones for the least, high ones for the greatest: "▁▃▇".

    Numbers that are all the same give strokes in the middle; no numbers give no text.
    """
    if not values:
        return ""
    least, most = Fraction(min(values)), Fraction(max(values))
    if least == most:
        return _STROKES[len(_STROKES) // 2] * len(values)
    top = len(_STROKES) - 1
    return "".join(_STROKES[round((Fraction(value) - least) / (most - least) * top)] for value in values)


def bar(share: float | None, width: int = 10) -> str:
    """A share as a bar of so many columns: full from 1 on and not before; empty when below 0 or unknown."""
    whole = min(Fraction(1), max(Fraction(0), Fraction(share or 0)))
    done = width if whole == 1 else min(width - 1, round(whole * width))
    return _DONE * done + _LEFT * (width - done)
