"""The milestones of a block in the timeline's picture: a sign for each kind, and how many there are."""

from collections import Counter
from collections.abc import Iterator

from fruehe_hilfen_cli.reports.picture import Anchor, Label, Mark, Shape, Sign
from fruehe_hilfen_cli.reports.picture_text import SMALL, text_width
from fruehe_hilfen_cli.reports.picture_time import TimeAxis
from fruehe_hilfen_cli.reports.tone import Tone
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus
from fruehe_hilfen_cli.views.roadmap.timeline import TimelineBlock, TimelineMark

SIGN = 9
_SIGN_ROW, _NUMBER_ROW = 13, 11
REACHED = (Shape.DIAMOND, Tone.GOOD, True)
OPEN = (Shape.CIRCLE, Tone.PLAIN, False)
OVERDUE = (Shape.TRIANGLE, Tone.BAD, True)
NOT_TOLD = (Shape.SQUARE, Tone.MUTED, False)
"""Shape and tone of a sign, and whether it is filled."""
Look = tuple[Shape, Tone, bool]
_LOOKS = {MilestoneStatus.REACHED: REACHED, MilestoneStatus.UNKNOWN: NOT_TOLD}
_URGENT_FIRST = (OVERDUE, OPEN, REACHED, NOT_TOLD)


def look(mark: TimelineMark) -> Look:
    """How a milestone is drawn."""
    if mark.overdue:
        return OVERDUE
    return _LOOKS.get(mark.state, OPEN)


def sign(kind: Look, x: float, y: float) -> Sign:
    """The sign of a kind."""
    shape, tone, filled = kind
    return Sign(x, y, shape, tone, SIGN, filled)


def sign_rows(block: TimelineBlock, axis: TimeAxis, top: float) -> tuple[list[Mark], float]:
    """Draw a block's milestones; kinds share a row unless two of them fall on the same place.

    Returns:
        The marks, and where they end.
    """
    found = _counted(block, axis)
    kinds = [kind for kind in _URGENT_FIRST if any(kind == look for _, look in found)]
    shared = len({x for x, _ in found}) == len(found)
    marks: list[Mark] = []
    y = top
    for row in [kinds] if shared and kinds else [[kind] for kind in kinds]:
        here = {place: number for place, number in found.items() if place[1] in row}
        marks += _row(here, y)
        y += _SIGN_ROW + (_NUMBER_ROW if max(here.values()) > 1 else 0)
    return marks, y


def _row(found: dict[tuple[float, Look], int], top: float) -> Iterator[Mark]:
    for (x, kind), number in found.items():
        yield sign(kind, x, top + _SIGN_ROW / 2)
        if number > 1:
            y = top + _SIGN_ROW + _NUMBER_ROW - 2
            yield Label(x, y, str(number), Anchor.MIDDLE, kind[1], SMALL)


def _counted(block: TimelineBlock, axis: TimeAxis) -> dict[tuple[float, Look], int]:
    """How many milestones stand at which place, by kind; narrow months are taken together."""
    dated = [(axis.first.until(mark.month), look(mark)) for mark in block.milestones if mark.month]
    wide = max(SIGN + 4, text_width(str(len(dated))) + 2)
    months = max(1, -int(-wide // axis.month))
    places = Counter((month // months, kind) for month, kind in dated)
    step = months * axis.month
    return {(axis.begin + (place + 0.5) * step, kind): number for (place, kind), number in places.items()}
