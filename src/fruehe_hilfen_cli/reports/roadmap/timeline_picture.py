"""The timeline as a picture: each block with its bars and milestones, the line of the Stand over all."""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.dates import Month, german
from fruehe_hilfen_cli.reports.phrases import block_name
from fruehe_hilfen_cli.reports.picture import TEXT_SIZE, WIDTH, Anchor, Label, Line, Mark, Picture
from fruehe_hilfen_cli.reports.picture_legend import legend
from fruehe_hilfen_cli.reports.picture_text import SMALL, fitted, text_width
from fruehe_hilfen_cli.reports.picture_time import TimeAxis
from fruehe_hilfen_cli.reports.roadmap.timeline_bars import BAR_ROW, bar_rows
from fruehe_hilfen_cli.reports.roadmap.timeline_legend import legend_items
from fruehe_hilfen_cli.reports.roadmap.timeline_signs import sign_rows
from fruehe_hilfen_cli.reports.tone import Tone
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus
from fruehe_hilfen_cli.views.roadmap.timeline import Timeline, TimelineBlock
from fruehe_hilfen_cli.vocabulary import label

_LEFT, _RIGHT = 100, WIDTH - 28
"""Where the months are; beside them there is room for an end that is not known."""
_INITIALS = "JFMAMJJASOND"
_STAND_LINE, _YEAR_LINE, _MONTH_LINE, _HEAD = 11, 27, 40, 46
_NAME, _GAP = 18, 10
_YEAR = 12
_YEAR_ROOM = text_width("2026") + 6


def timeline_picture(timeline: Timeline) -> Picture:
    """Draw a timeline."""
    axis = TimeAxis(timeline.first_month, timeline.last_month, _LEFT, _RIGHT)
    marks: list[Mark] = [*_ruler(axis), *_head(axis, timeline)]
    y: float = _HEAD
    for block in timeline.blocks:
        found, end = _rows(block, axis, y + _NAME, timeline)
        marks += [*_names(block, y), *_grid(axis, y + _NAME, end), *found]
        marks.append(_stand(axis, timeline, y + _NAME, end))
        y = end + _GAP
    explained, bottom = legend(legend_items(timeline), y + 4)
    return Picture(WIDTH, bottom + 4, (*marks, *explained))


def _names(block: TimelineBlock, top: float) -> tuple[Label, Label]:
    """What a block is called, and where it stands."""
    told = _told(block)
    name = fitted(block_name(block), WIDTH - text_width(told) - 12, TEXT_SIZE)
    return (
        Label(0, top + 12, name, tone=Tone.STRONG),
        Label(WIDTH, top + 12, told, Anchor.END, Tone.MUTED, SMALL),
    )


def _rows(block: TimelineBlock, axis: TimeAxis, top: float, timeline: Timeline) -> tuple[list[Mark], float]:
    """A block's bars and milestones, and where they end."""
    marks: list[Mark] = []
    y = top
    for name, row in bar_rows(block, axis, timeline.as_of):
        marks += [_row_name(name, y), *(mark for draw in row for mark in draw(y + BAR_ROW / 2))]
        y += BAR_ROW
    signs, end = sign_rows(block, axis, y)
    return [*marks, *([_row_name("Meilensteine", y), *signs] if signs else [])], end


def _row_name(name: str, top: float) -> Label:
    return Label(0, top + BAR_ROW - 3, name, tone=Tone.MUTED, size=SMALL)


def _told(block: TimelineBlock) -> str:
    """Where a block stands: "läuft, 3/5 erreicht, 1 ohne Termin"."""
    undated = sum(mark.month is None and mark.state is MilestoneStatus.OPEN for mark in block.milestones)
    done = block.progress
    parts = [
        label(block.state),
        *([f"{done.reached}/{done.total} erreicht"] if done.total and done.tells("reached", "total") else []),
        *([f"{undated} ohne Termin"] if undated and block.state is not BlockStatus.LEFT else []),
    ]
    return ", ".join(parts)


def _head(axis: TimeAxis, timeline: Timeline) -> Iterator[Mark]:
    """The Stand above the ruler, and its line through it."""
    x = axis.at(timeline.as_of)
    words = f"Stand {german(timeline.as_of)}"
    half = text_width(words) / 2
    yield Label(min(max(x, half), WIDTH - half), _STAND_LINE, words, Anchor.MIDDLE, Tone.STRONG, SMALL)
    yield Line(((x, _STAND_LINE + 3), (x, _STAND_LINE + 7)), Tone.STRONG, width=1.5)


def _stand(axis: TimeAxis, timeline: Timeline, top: float, bottom: float) -> Line:
    x = axis.at(timeline.as_of)
    return Line(((x, top), (x, bottom)), Tone.STRONG, width=1.5, dashed=True)


def _ruler(axis: TimeAxis) -> Iterator[Mark]:
    for month, x in _years(axis):
        if x + _YEAR_ROOM <= WIDTH:
            yield Label(x + 2, _YEAR_LINE, f"{month.year:04}", tone=Tone.MUTED, size=SMALL)
    months = axis.first.until(axis.last) + 1
    if axis.month < text_width("M") + 2:
        return
    for number in range(months):
        month = axis.first.plus(number)
        x = axis.start(month) + axis.month / 2
        yield Label(x, _MONTH_LINE, _INITIALS[month.month - 1], Anchor.MIDDLE, Tone.MUTED, SMALL)


def _years(axis: TimeAxis) -> Iterator[tuple[Month, float]]:
    """Where years are named; one that is shown in part only if its number has room."""
    ticks = axis.ticks(_YEAR_ROOM, _YEAR)
    if not ticks or axis.start(ticks[0]) - axis.begin >= _YEAR_ROOM:
        yield axis.first, axis.begin
    yield from ((month, axis.start(month)) for month in ticks)


def _grid(axis: TimeAxis, top: float, bottom: float) -> Iterator[Mark]:
    for month in axis.ticks(_YEAR_ROOM, _YEAR):
        x = axis.start(month)
        yield Line(((x, top), (x, bottom)), Tone.MUTED, width=0.5)
