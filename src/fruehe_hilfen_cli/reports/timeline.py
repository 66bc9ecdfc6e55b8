"""The timeline as a drawing: labels on the left, a scale of months, and the rows of each block under it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, groupby

from fruehe_hilfen_cli.model.dates import Month, german
from fruehe_hilfen_cli.reports.bars import MARGIN, MEANINGS, STAND, Row, block_rows, empty_row
from fruehe_hilfen_cli.reports.document import Block, Document, Drawing, Heading, Paragraph, Tone, Words
from fruehe_hilfen_cli.reports.phrases import INCOMPLETE, block_name
from fruehe_hilfen_cli.reports.scale import Scale, fitting
from fruehe_hilfen_cli.text import columns, harmless, shortened
from fruehe_hilfen_cli.views.plan import MilestoneStatus
from fruehe_hilfen_cli.views.timeline import Timeline, TimelineBlock
from fruehe_hilfen_cli.vocabulary import label

Writes = Callable[[str], str]
"""How a text arrives where it is printed: a stream may write "ä" as "ae", which is wider."""

Line = tuple[Words, ...]
"""A line of a drawing."""

_GAP = 1
_INDENT = "  "
_LEAST_LABEL, _GOOD_LABEL = 17, 24
_LEAST_WIDTH = 40
_BETWEEN = Words("   ")
_SEVERAL = "Zahl: mehrere zugleich"


@dataclass(frozen=True)
class _Sheet:
    """What a timeline is drawn on: the scale, the columns for labels and for all, how texts arrive."""

    scale: Scale
    stand: Month
    labels: int
    width: int
    writes: Writes

    def label(self, *options: str) -> str:
        """The first of the texts that fits into the columns for labels; the last one is cut."""
        texts = [_one_line(text, self.writes) for text in options]
        fits = next((text for text in texts if columns(text) <= self.labels), texts[-1])
        text = shortened(fits, self.labels, self.writes("…"))
        return text + " " * (self.labels - columns(text) + _GAP)


def timeline_document(timelines: Iterable[Timeline], width: int, writes: Writes = str) -> Document:
    """One timeline after the other.

    Args:
        timelines: what to draw.
        width: columns there are; with less than 40 the drawing is wider than that.
        writes: how a text arrives where it is printed.
    """
    return Document(tuple(chain.from_iterable(_section(found, width, writes) for found in timelines)))


def _section(timeline: Timeline, width: int, writes: Writes) -> Iterator[Block]:
    sheet = _sheet(timeline, max(width, _LEAST_WIDTH), writes)
    rows = [block_rows(block, sheet.scale, sheet.stand) for block in timeline.blocks]
    drawn = [_block_lines(block, found, sheet) for block, found in zip(timeline.blocks, rows, strict=True)]
    used = {sign.text for found in rows for row in found for sign in row}
    yield Heading(f"{timeline.name}: Fahrplan", 1)
    yield Paragraph(f"Stand: {german(timeline.as_of)}", Tone.STRONG)
    if timeline.incomplete:
        yield Paragraph(INCOMPLETE, Tone.BAD)
    if timeline.derived:
        yield Paragraph(f"Idealer Ablauf: {timeline.derived}", Tone.MUTED)
    yield Drawing((*_ruler(timeline, sheet), *_separated(drawn, sheet)))
    if legend := tuple(_legend(used, sheet)):
        yield Drawing(legend)


def _sheet(timeline: Timeline, width: int, writes: Writes) -> _Sheet:
    """Choose the scale; what it leaves is for the labels."""
    texts = [text for block in timeline.blocks for text in _texts(block)]
    longest = max(columns(_one_line(options[0], writes)) for options in texts)
    wanted = max(longest, _LEAST_LABEL)
    room = width - MARGIN - _GAP
    scale = fitting(
        timeline.first_month,
        timeline.last_month,
        least=room - _LEAST_LABEL,
        roomy=room - min(wanted, _GOOD_LABEL),
    )
    return _Sheet(scale, Month.of(timeline.as_of), min(wanted, room - scale.width), width, writes)


def _one_line(text: str, writes: Writes) -> str:
    indent = text[: len(text) - len(text.lstrip(" "))]
    return indent + writes(harmless(" ".join(text.split())))


def _ruler(timeline: Timeline, sheet: _Sheet) -> Iterator[Line]:
    yield Words(sheet.label("")), Words(sheet.scale.years(), Tone.STRONG)
    yield Words(sheet.label(sheet.scale.unit), Tone.MUTED), Words(sheet.scale.steps(), Tone.MUTED)
    stand = f"Stand {german(timeline.as_of)}"
    before = sheet.labels + _GAP + sheet.scale.column(sheet.stand)
    if before + len(f"{STAND.text} {stand}") <= sheet.width:
        yield Words(" " * before), STAND, Words(f" {stand}", Tone.STRONG)
    else:
        yield Words(f"{stand} ".rjust(before), Tone.STRONG), STAND


def _block_lines(block: TimelineBlock, rows: tuple[Row, Row, Row], sheet: _Sheet) -> Iterator[Line]:
    tones = Tone.STRONG, Tone.MUTED, Tone.MUTED
    for options, tone, row in zip(_texts(block), tones, rows, strict=True):
        yield Words(sheet.label(*options), tone), *_joined(row)


def _separated(drawn: Iterable[Iterator[Line]], sheet: _Sheet) -> Iterator[Line]:
    """The blocks with an empty row between them."""
    for number, lines in enumerate(drawn):
        if number:
            yield Words(sheet.label("")), *_joined(empty_row(sheet.scale, sheet.stand))
        yield from lines


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


def _joined(row: Row) -> Iterator[Words]:
    """The signs of a row with neighbours of the same tone in one piece, and no blanks at its end."""
    length = max((place for place, sign in enumerate(row, 1) if sign.text != " "), default=0)
    for tone, signs in groupby(row[:length], key=lambda sign: sign.tone):
        yield Words("".join(sign.text for sign in signs), tone)


def _legend(used: set[str], sheet: _Sheet) -> Iterator[Line]:
    """What the signs that occur mean, in as many lines as it takes."""
    items: list[Line] = [(sign, Words(f" {meaning}")) for sign, meaning in MEANINGS if sign.text in used]
    if any(text.isdigit() for text in used):
        items.append((Words(_SEVERAL),))
    line: Line = ()
    for item in items:
        longer = (*line, _BETWEEN, *item) if line else item
        if line and sum(columns(sheet.writes(words.text)) for words in longer) > sheet.width:
            yield line
            longer = item
        line = longer
    if line:
        yield line
