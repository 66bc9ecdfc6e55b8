"""What the signs and bars of the timeline's picture mean; only of those that are there."""

from collections.abc import Iterator

from fruehe_hilfen_cli.reports.picture import Box, Mark
from fruehe_hilfen_cli.reports.picture_legend import SAMPLE, LegendItem, Sample
from fruehe_hilfen_cli.reports.roadmap.timeline_bars import (
    AGREED,
    CURRENT,
    FILLED,
    IDEAL,
    LATE,
    bar_tone,
    moved_since,
)
from fruehe_hilfen_cli.reports.roadmap.timeline_signs import (
    NOT_TOLD,
    OPEN,
    OVERDUE,
    REACHED,
    Look,
    look,
    sign,
)
from fruehe_hilfen_cli.reports.tone import Tone
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus
from fruehe_hilfen_cli.views.roadmap.timeline import Timeline

_STATES = {
    "abgeschlossen": (BlockStatus.COMPLETED,),
    "läuft": (BlockStatus.RUNNING, BlockStatus.OVERDUE),
    "nicht begonnen": (BlockStatus.NOT_BEGUN,),
    "ausgeschieden": (BlockStatus.LEFT,),
    "keine Angabe": (BlockStatus.UNKNOWN,),
}
_SIGNS = {
    "Meilenstein erreicht": REACHED,
    "Meilenstein offen": OPEN,
    "Meilenstein überfällig": OVERDUE,
    "Meilenstein: keine Angabe": NOT_TOLD,
}


def legend_items(timeline: Timeline) -> Iterator[LegendItem]:
    """The legend of a timeline."""
    states = {block.state for block in timeline.blocks}
    for words, meant in _STATES.items():
        if states & {*meant}:
            yield LegendItem(_bar(CURRENT, bar_tone(meant[0]), filled=meant[0] in FILLED), words)
    if any(moved_since(block) for block in timeline.blocks):
        yield LegendItem(_bar(CURRENT, Tone.WARNING, filled=False), "verschoben")
    if BlockStatus.OVERDUE in states:
        yield LegendItem(_bar(LATE, Tone.BAD, filled=True), "überfällig")
    if any(block.agreed.begin or block.agreed.end for block in timeline.blocks):
        yield LegendItem(_bar(AGREED, Tone.PLAIN, filled=False), "vereinbart")
    if any(block.ideal.begin or block.ideal.end for block in timeline.blocks):
        yield LegendItem(_bar(IDEAL, Tone.MUTED, filled=False), "idealer Ablauf")
    found = {look(mark) for block in timeline.blocks for mark in block.milestones if mark.month}
    for words, kind in _SIGNS.items():
        if kind in found:
            yield LegendItem(_sign(kind), words)


def _bar(height: float, tone: Tone, *, filled: bool) -> Sample:
    def draw(x: float, y: float) -> Iterator[Mark]:
        yield Box(x + 1, y - height / 2, SAMPLE - 2, height, tone, filled)

    return draw


def _sign(kind: Look) -> Sample:
    def draw(x: float, y: float) -> Iterator[Mark]:
        yield sign(kind, x + SAMPLE / 2, y)

    return draw
