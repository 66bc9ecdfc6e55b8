"""What worked and what did not: successes, obstacles and insights, in the words of the logbook."""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.reports.document import Block, Heading, Paragraph, Tone
from fruehe_hilfen_cli.reports.guide.words import (
    SECTION,
    open_line,
    told,
)
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.guide.guide import Guide

_NAMES = {
    EntryKind.SUCCESS: ("Was gelungen ist", "was gelungen ist"),
    EntryKind.OBSTACLE: ("Was hinderlich war", "was hinderlich war"),
    EntryKind.INSIGHT: ("Was wir erkannt haben", "was erkannt wurde"),
}


def learned_chapter(guide: Guide) -> Iterator[Block]:
    """The three, each by date and so by phase; what is missing of them in one line."""
    kinds = {one.entry.kind for one in guide.learned}
    if lacking := [missed for kind, (_, missed) in _NAMES.items() if kind not in kinds]:
        yield open_line(listed(lacking))
    if hidden := [_NAMES[kind][1] for kind in guide.learned_withheld]:
        yield Paragraph(f"Nicht freigegeben sind Einträge darüber, {listed(hidden)}.", Tone.OPEN)
    for kind, (heading, _) in _NAMES.items():
        if found := [one for one in guide.learned if one.entry.kind is kind]:
            yield Heading(heading, SECTION)
            for one in found:
                yield from told(one)
