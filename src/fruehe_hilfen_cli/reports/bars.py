"""A block of the timeline as three rows of signs on a scale: its bar, its ideal window, its milestones."""

from collections.abc import Iterable
from itertools import pairwise

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.reports.document import Tone, Words
from fruehe_hilfen_cli.reports.scale import Scale
from fruehe_hilfen_cli.views.blocks import BlockStatus
from fruehe_hilfen_cli.views.plan import MilestoneStatus
from fruehe_hilfen_cli.views.timeline import TimelineBlock, TimelineMark

Row = list[Words]
"""Signs, column by column; each is one column wide in every encoding (render.encoding)."""

MARGIN = 3
"""Columns right of the scale, for a number or an open end."""

STAND = Words("│", Tone.STRONG)
_BLANK = Words(" ")
_COMPLETED = Words("█", Tone.GOOD)
_RUNNING = Words("▓")
_AHEAD = Words("░")
_MOVED = Words(">", Tone.WARNING)
_LATE = Words("!", Tone.BAD)
_FADING = Words("·", Tone.MUTED)
_UNKNOWN = Words("?", Tone.STRONG)
_IDEAL = Words("─", Tone.MUTED)
_REACHED = Words("◆", Tone.GOOD)
_OPEN = Words("◇")

MEANINGS = (
    (_COMPLETED, "abgeschlossen"),
    (_RUNNING, "läuft"),
    (_AHEAD, "nicht begonnen"),
    (_MOVED, "verschoben"),
    (_LATE, "überfällig"),
    (_UNKNOWN, "Beginn oder Ende unbekannt"),
    (_IDEAL, "idealer Ablauf"),
    (_REACHED, "Meilenstein erreicht"),
    (_OPEN, "Meilenstein offen"),
)
"""What the signs say; a number after a milestone's sign says how many there are."""

SIGNS = (STAND, _FADING, *(sign for sign, _ in MEANINGS))
"""All signs there are, apart from digits."""

_BODIES = {
    BlockStatus.COMPLETED: _COMPLETED,
    BlockStatus.RUNNING: _RUNNING,
    BlockStatus.OVERDUE: _RUNNING,
    BlockStatus.NOT_BEGUN: _AHEAD,
    BlockStatus.UNKNOWN: _AHEAD,
}
_ACTIVE = (BlockStatus.RUNNING, BlockStatus.OVERDUE)
_URGENT_FIRST = (_LATE, _OPEN, _REACHED)


def block_rows(block: TimelineBlock, scale: Scale, stand: Month) -> tuple[Row, Row, Row]:
    """Draw the bar, the ideal window and the milestones of a block.

    The line of the Stand crosses them where it hides nothing: it never stands in place of a milestone, nor
    of a bar's only column.
    """
    bar, ideal, marks = _bar(block, scale, stand), _ideal(block, scale), _marks(block, scale)
    line = scale.column(stand)
    for row in (bar, ideal):
        if row[max(0, line - 1) : line + 2].count(row[line]) > 1:  # else it would hide a sign
            row[line] = STAND
    for row in (bar, ideal, marks):
        if row[line] == _BLANK:
            row[line] = STAND
    return bar, ideal, marks


def empty_row(scale: Scale, stand: Month) -> Row:
    """Draw nothing but the line of the Stand."""
    row = _blank(scale)
    row[scale.column(stand)] = STAND
    return row


def _blank(scale: Scale) -> Row:
    return [_BLANK] * (scale.width + MARGIN)


def _paint(row: Row, places: Iterable[int], sign: Words) -> None:
    for place in places:
        row[place] = sign


def _bar(block: TimelineBlock, scale: Scale, stand: Month) -> Row:
    row = _blank(scale)
    body = _body(block, scale, stand)
    if not body:
        return row
    _paint(row, body, _BODIES[block.state])
    if block.agreed.end and block.current.end and block.agreed.end < block.current.end:
        _paint(row, range(max(body.start, scale.after(block.agreed.end)), body.stop), _MOVED)
    if block.state is BlockStatus.OVERDUE:
        _paint(row, range(body.stop, scale.after(stand)), _LATE)
    if block.current.begin is None:
        _fade(row, range(body.start - 1, body.start - 1 - MARGIN, -1))
    if block.current.end is None:
        _fade(row, range(body.stop, body.stop + MARGIN))
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


def _fade(row: Row, places: Iterable[int]) -> None:
    """Let a bar fade out over the places, away from it; where it stands at the edge, on its first column."""
    inside = [place for place in places if place >= 0] or [0]
    _paint(row, inside[:-1], _FADING)
    row[inside[-1]] = _UNKNOWN


def _ideal(block: TimelineBlock, scale: Scale) -> Row:
    row = _blank(scale)
    if block.ideal.begin and block.ideal.end:
        _paint(row, scale.span(block.ideal.begin, block.ideal.end), _IDEAL)
    return row


def _marks(block: TimelineBlock, scale: Scale) -> Row:
    """Marks begin in their column; where there is no room before the next one, the most urgent stays."""
    row = _blank(scale)
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
        return _LATE
    return _REACHED if mark.state is MilestoneStatus.REACHED else _OPEN
