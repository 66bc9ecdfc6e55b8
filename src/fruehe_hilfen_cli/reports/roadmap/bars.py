"""A block of the timeline as three rows of signs on a scale: its bar, its ideal window, its milestones."""

from itertools import pairwise

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.reports.document import Tone, Words
from fruehe_hilfen_cli.reports.roadmap.bar_rows import (
    AHEAD,
    BLANK,
    COMPLETED,
    FADING,
    LATE,
    LEFT,
    RUNNING,
    STAND,
    UNKNOWN,
    WINDOW,
    Row,
    blank_row,
    cross_bar,
    fade_sides,
    paint,
)
from fruehe_hilfen_cli.reports.roadmap.scale import Scale
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus
from fruehe_hilfen_cli.views.roadmap.timeline import TimelineBlock, TimelineMark

_MOVED = Words(">", Tone.WARNING)
_REACHED = Words("◆", Tone.GOOD)
_OPEN = Words("◇")

MEANINGS = (
    (COMPLETED, "abgeschlossen"),
    (RUNNING, "läuft"),
    (AHEAD, "nicht begonnen"),
    (LEFT, "ausgeschieden"),
    (_MOVED, "verschoben"),
    (LATE, "überfällig"),
    (UNKNOWN, "Beginn oder Ende unbekannt"),
    (WINDOW, "idealer Ablauf"),
    (_REACHED, "Meilenstein erreicht"),
    (_OPEN, "Meilenstein offen"),
)
"""What the signs say; a number after a milestone's sign says how many there are."""

SIGNS = (STAND, FADING, *(sign for sign, _ in MEANINGS))
"""All signs there are, apart from digits."""

_BODIES = {
    BlockStatus.COMPLETED: COMPLETED,
    BlockStatus.RUNNING: RUNNING,
    BlockStatus.OVERDUE: RUNNING,
    BlockStatus.NOT_BEGUN: AHEAD,
    BlockStatus.LEFT: LEFT,
    BlockStatus.UNKNOWN: AHEAD,
}
_ACTIVE = (BlockStatus.RUNNING, BlockStatus.OVERDUE)
_URGENT_FIRST = (LATE, _OPEN, _REACHED)


def block_rows(block: TimelineBlock, scale: Scale, stand: Month) -> tuple[Row, Row, Row]:
    """Draw the bar, the ideal window and the milestones of a block.

    The line of the Stand crosses them where it hides nothing: it never stands in place of a milestone, nor
    of a bar's only column.
    """
    bar, ideal, marks = _bar(block, scale, stand), _ideal(block, scale), _marks(block, scale)
    line = scale.column(stand)
    for row in (bar, ideal):
        cross_bar(row, line)
    if marks[line] == BLANK:
        marks[line] = STAND
    return bar, ideal, marks


def _bar(block: TimelineBlock, scale: Scale, stand: Month) -> Row:
    row = blank_row(scale)
    body = _body(block, scale, stand)
    if not body:
        return row
    paint(row, body, _BODIES[block.state])
    if block.agreed.end and block.current.end and block.agreed.end < block.current.end:
        paint(row, range(max(body.start, scale.after(block.agreed.end)), body.stop), _MOVED)
    if block.state is BlockStatus.OVERDUE:
        paint(row, range(body.stop, scale.after(stand)), LATE)
    fade_sides(row, body, begin=block.current.begin is not None, end=block.current.end is not None)
    return row


def _body(block: TimelineBlock, scale: Scale, stand: Month) -> range:
    """The columns of the bar; an unknown side reaches as far as milestones and the Stand give evidence."""
    begin, end = block.current.begin, block.current.end
    evidence = [mark.month for mark in block.milestones]
    months = [month for month in (begin, end, *evidence) if month]
    months += [stand] * (block.state in _ACTIVE)
    if not months:
        return range(0)
    sides = begin or min(months), end or max(months)
    return scale.span(min(sides), max(sides))


def _ideal(block: TimelineBlock, scale: Scale) -> Row:
    row = blank_row(scale)
    if block.ideal.begin and block.ideal.end:
        paint(row, scale.span(block.ideal.begin, block.ideal.end), WINDOW)
    return row


def _marks(block: TimelineBlock, scale: Scale) -> Row:
    """Marks begin in their column; where there is no room before the next one, the most urgent stays."""
    row = blank_row(scale)
    found: dict[int, list[Words]] = {}
    for mark in block.milestones:
        if mark.month:
            found.setdefault(scale.column(mark.month), []).append(_sign(mark))
    places = sorted(found)
    for place, following in pairwise([*places, len(row)]):
        signs = _mark_signs(found[place], following - place)
        row[place : place + len(signs)] = signs
    return row


def _mark_signs(found: list[Words], room: int) -> Row:
    kinds = [_numbered(sign, found.count(sign)) for sign in _URGENT_FIRST if sign in found]
    options = [sign for kind in kinds for sign in kind], kinds[0], kinds[0][:1]
    return next(option for option in options if len(option) <= room or len(option) == 1)


def _numbered(sign: Words, times: int) -> Row:
    number = str(times) if times > 1 else ""
    return [sign, *(Words(digit, sign.tone) for digit in number)]


def _sign(mark: TimelineMark) -> Words:
    if mark.overdue:
        return LATE
    return _REACHED if mark.state is MilestoneStatus.REACHED else _OPEN
