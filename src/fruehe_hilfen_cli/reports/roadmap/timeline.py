"""The timeline as a drawing: labels on the left, a scale of months, and the rows of each block under it."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import (
    Block,
    Chart,
    Column,
    Document,
    Drawing,
    Heading,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD, NOTHING, block_name, incomplete_note, window
from fruehe_hilfen_cli.reports.roadmap.bar_rows import Row
from fruehe_hilfen_cli.reports.roadmap.bars import MEANINGS, block_rows
from fruehe_hilfen_cli.reports.roadmap.canvas import Canvas, Line, Writes, canvas, legend_items
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus, Window
from fruehe_hilfen_cli.views.roadmap.timeline import Timeline, TimelineBlock
from fruehe_hilfen_cli.vocabulary import label

if TYPE_CHECKING:
    from fruehe_hilfen_cli.reports.picture import Picture

_INDENT = "  "
_SEVERAL = Words("Zahl: mehrere zugleich")


def timeline_document(timelines: Iterable[Timeline], width: int, writes: Writes = str) -> Document:
    """One timeline after the other.

    Args:
        timelines: what to draw.
        width: columns there are; with less than 40 the drawing is wider than that.
        writes: how a text arrives where it is printed.
    """
    return Document(tuple(chain.from_iterable(_section(found, width, writes) for found in timelines)))


def timeline_chart(timeline: Timeline, drawing: Drawing | None = None) -> Chart:
    """A timeline as a picture.

    Args:
        timeline: what to draw.
        drawing: the same in characters.
    """

    def draw() -> "Picture":
        from fruehe_hilfen_cli.reports.roadmap.timeline_picture import timeline_picture

        return timeline_picture(timeline)

    return Chart(draw, _alternative(timeline), drawing, _block_table(timeline))


def _section(timeline: Timeline, width: int, writes: Writes) -> Iterator[Block]:
    labels = [options[0] for block in timeline.blocks for options in _texts(block)]
    months = timeline.first_month, timeline.last_month
    sheet = canvas(months, timeline.as_of, labels, width, writes)
    rows = [block_rows(block, sheet.scale, sheet.stand) for block in timeline.blocks]
    drawn = [_block_lines(block, found, sheet) for block, found in zip(timeline.blocks, rows, strict=True)]
    yield Heading(f"{timeline.name}: Fahrplan", 1)
    yield Paragraph(f"Stand: {german(timeline.as_of)}", Tone.STRONG)
    if timeline.incomplete:
        yield incomplete_note()
    if timeline.derived:
        yield Paragraph(f"Idealer Ablauf: {timeline.derived}", Tone.MUTED)
    legend = _legend([*chain.from_iterable(rows)], sheet)
    lines = (*sheet.ruler(), *sheet.separated(drawn), *(((), *legend) if legend else ()))
    yield timeline_chart(timeline, Drawing(lines))


def _block_lines(block: TimelineBlock, rows: tuple[Row, Row, Row], sheet: Canvas) -> Iterator[Line]:
    tones = Tone.STRONG, Tone.MUTED, Tone.MUTED
    for options, tone, row in zip(_texts(block), tones, rows, strict=True):
        yield sheet.line(row, tone, *options)


def _texts(block: TimelineBlock) -> tuple[tuple[str, ...], ...]:
    """What stands beside the rows of a block, each with its shorter forms."""
    return (block_name(block),), _states(block), (_undated(block),)


def _states(block: TimelineBlock) -> tuple[str, ...]:
    """Where a block stands, from a full sentence to the shortest form."""
    state = label(block.state)
    if not block.progress.total:
        return (f"{_INDENT}{state}",)
    done = f"{_INDENT}{state}, {block.progress.reached}/{block.progress.total}"
    return f"{done} erreicht", done, f"{_INDENT}{state}"


def _undated(block: TimelineBlock) -> str:
    """What cannot be drawn because nobody has said when it is."""
    if block.current.begin is None and block.current.end is None:
        return f"{_INDENT}ohne Beginn und Ende"
    number = sum(mark.month is None and mark.state is MilestoneStatus.OPEN for mark in block.milestones)
    return f"{_INDENT}{number} ohne Termin" if number else ""


def _legend(rows: list[Row], sheet: Canvas) -> tuple[Line, ...]:
    several = any(sign.text.isdigit() for row in rows for sign in row)
    return sheet.legend([*legend_items(rows, MEANINGS), *([(_SEVERAL,)] if several else [])])


def _alternative(timeline: Timeline) -> str:
    """What the drawing shows, in words."""
    marks = [mark for block in timeline.blocks for mark in block.milestones]
    done = [block.progress for block in timeline.blocks]
    reached = sum(found.reached or 0 for found in done)
    wanted = sum(found.total or 0 for found in done)
    late = sum(mark.overdue for mark in marks)
    overdue = f"; {late} überfällig" if late else ""
    told = f"{reached} von {count(wanted, 'Pflichtmeilenstein', 'Pflichtmeilensteinen')} erreicht"
    if not all(found.tells("reached", "total") for found in done):
        told = f"Mindestens {reached} erreicht" if reached else f"Wie viele erreicht sind: {NOT_TOLD}"
    states = "; ".join(f"{block_name(block)}: {label(block.state)}" for block in timeline.blocks)
    return (
        f"Zeitleiste von {german(timeline.first_month)} bis {german(timeline.last_month)}, Stand "
        f"{german(timeline.as_of)}. {states}. {told}{overdue}."
    )


def _block_table(timeline: Timeline) -> Table:
    columns = (
        Column("Zeitraum"),
        Column("ideal"),
        Column("vereinbart"),
        Column("aktuell"),
        Column("erreicht", right=True),
        Column("Stand"),
    )
    return Table(columns, tuple(_block_row(block) for block in timeline.blocks))


def _block_row(block: TimelineBlock) -> tuple[str, ...]:
    windows = (Window(span.begin, span.end) for span in (block.ideal, block.agreed, block.current))
    ideal, agreed, current = map(window, windows)
    now = current if block.tells("current") else NOT_TOLD
    return block_name(block), ideal, agreed, now, _done(block), label(block.state)


def _done(block: TimelineBlock) -> str:
    if not block.progress.tells("reached", "total"):
        return NOT_TOLD
    return f"{block.progress.reached}/{block.progress.total}" if block.progress.total else NOTHING
