"""The timeline as a drawing: labels on the left, a scale of months, and the rows of each block under it."""

from collections.abc import Iterable, Iterator
from itertools import chain

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import Block, Document, Drawing, Heading, Paragraph, Tone, Words
from fruehe_hilfen_cli.reports.phrases import INCOMPLETE, block_name
from fruehe_hilfen_cli.reports.roadmap.bar_rows import Row
from fruehe_hilfen_cli.reports.roadmap.bars import MEANINGS, block_rows
from fruehe_hilfen_cli.reports.roadmap.canvas import Canvas, Line, Writes, canvas, legend_items
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus
from fruehe_hilfen_cli.views.roadmap.timeline import Timeline, TimelineBlock
from fruehe_hilfen_cli.vocabulary import label

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


def _section(timeline: Timeline, width: int, writes: Writes) -> Iterator[Block]:
    labels = [options[0] for block in timeline.blocks for options in _texts(block)]
    months = timeline.first_month, timeline.last_month
    sheet = canvas(months, timeline.as_of, labels, width, writes)
    rows = [block_rows(block, sheet.scale, sheet.stand) for block in timeline.blocks]
    drawn = [_block_lines(block, found, sheet) for block, found in zip(timeline.blocks, rows, strict=True)]
    yield Heading(f"{timeline.name}: Fahrplan", 1)
    yield Paragraph(f"Stand: {german(timeline.as_of)}", Tone.STRONG)
    if timeline.incomplete:
        yield Paragraph(INCOMPLETE, Tone.BAD)
    if timeline.derived:
        yield Paragraph(f"Idealer Ablauf: {timeline.derived}", Tone.MUTED)
    yield Drawing((*sheet.ruler(), *sheet.separated(drawn)))
    if legend := _legend([*chain.from_iterable(rows)], sheet):
        yield Drawing(legend)


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
