"""The bars of a block in the timeline's picture: its ideal, its agreed and its current window."""

from collections.abc import Callable, Iterator
from datetime import date

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD
from fruehe_hilfen_cli.reports.picture import Box, Label, Line, Mark
from fruehe_hilfen_cli.reports.picture_text import SMALL
from fruehe_hilfen_cli.reports.picture_time import TimeAxis
from fruehe_hilfen_cli.reports.tone import Tone
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus
from fruehe_hilfen_cli.views.roadmap.timeline import Span, TimelineBlock

BAR_ROW = 13
"""How high a row with a bar is."""
IDEAL, AGREED, CURRENT, LATE = 4, 6, 9, 5
"""How high the bars are."""
_FADE, _MARK = 12, 15

FILLED = (BlockStatus.COMPLETED, BlockStatus.RUNNING, BlockStatus.OVERDUE)
"""Of these the bar is filled: they have begun."""
_ACTIVE = (BlockStatus.RUNNING, BlockStatus.OVERDUE)
_TONES = {
    BlockStatus.COMPLETED: Tone.GOOD,
    BlockStatus.LEFT: Tone.MUTED,
    BlockStatus.UNKNOWN: Tone.MUTED,
}

Draw = Callable[[float], Iterator[Mark]]
"""Draws around a height."""


def bar_rows(block: TimelineBlock, axis: TimeAxis, day: date) -> Iterator[tuple[str, list[Draw]]]:
    """The rows of a block, without those of which nothing is known: their names, and what draws them."""
    if block.ideal.begin or block.ideal.end:
        yield "ideal", [_window(block.ideal, axis, IDEAL, Tone.MUTED)]
    if block.agreed.begin or block.agreed.end:
        yield "vereinbart", [_window(block.agreed, axis, AGREED, Tone.PLAIN)]
    if not block.tells("current"):
        yield "aktuell", [_not_told(axis)]
    elif body := _body(block, day):
        yield "aktuell", list(_current(block, body, axis, day))


def bar_tone(state: BlockStatus) -> Tone:
    """The tone of a block's bar."""
    return _TONES.get(state, Tone.PLAIN)


def moved_since(block: TimelineBlock) -> Month | None:
    """The agreed end, where the current one is later."""
    agreed, current = block.agreed.end, block.current.end if block.tells("current") else None
    return agreed if agreed and current and agreed < current else None


def _body(block: TimelineBlock, day: date) -> tuple[Month, Month] | None:
    """The bar's months; an unknown side reaches as far as milestones and the Stand give evidence."""
    begin, end = block.current.begin, block.current.end
    evidence = [mark.month for mark in block.milestones]
    months = [month for month in (begin, end, *evidence) if month]
    months += [Month.of(day)] * (block.state in _ACTIVE)
    if not months:
        return None
    sides = begin or min(months), end or max(months)
    return min(sides), max(sides)


def _current(block: TimelineBlock, body: tuple[Month, Month], axis: TimeAxis, day: date) -> Iterator[Draw]:
    begin, end = axis.start(body[0]), axis.after(body[1])
    filled, tone = block.state in FILLED, bar_tone(block.state)
    moved = moved_since(block)
    kept = min(max(begin, axis.after(moved)), end) if moved else end
    if kept > begin:
        yield _box(begin, kept, CURRENT, tone, filled=filled)
    if kept < end:
        yield _box(kept, end, CURRENT, Tone.WARNING, filled=False)
    if block.state is BlockStatus.OVERDUE and axis.at(day) > end:
        yield _box(end, axis.at(day), LATE, Tone.BAD, filled=True)
    yield _open_sides(block.current, begin, end)


def _window(span: Span, axis: TimeAxis, height: float, tone: Tone) -> Draw:
    """A window; of which only one side is known, that month and a line into the unknown."""
    sides = [month for month in (span.begin, span.end) if month]
    begin, end = axis.start(min(sides)), axis.after(max(sides))

    def draw(middle: float) -> Iterator[Mark]:
        yield from _box(begin, end, height, tone, filled=False)(middle)
        yield from _open_sides(span, begin, end)(middle)

    return draw


def _not_told(axis: TimeAxis) -> Draw:
    def draw(middle: float) -> Iterator[Mark]:
        yield Label(axis.begin + 2, middle + 4, NOT_TOLD, tone=Tone.MUTED, size=SMALL)

    return draw


def _box(begin: float, end: float, height: float, tone: Tone, *, filled: bool) -> Draw:
    def draw(middle: float) -> Iterator[Mark]:
        yield Box(begin, middle - height / 2, end - begin, height, tone, filled)

    return draw


def _open_sides(span: Span, begin: float, end: float) -> Draw:
    """A dashed line and a question mark where a side is not known."""

    def draw(middle: float) -> Iterator[Mark]:
        if span.begin is None:
            yield Line(((begin - _FADE, middle), (begin, middle)), Tone.MUTED, dashed=True)
            yield Label(begin - _MARK - SMALL / 2, middle + 4, "?", size=SMALL)
        if span.end is None:
            yield Line(((end, middle), (end + _FADE, middle)), Tone.MUTED, dashed=True)
            yield Label(end + _MARK, middle + 4, "?", size=SMALL)

    return draw
