"""The part of the logbook that a report tells: what its readers may see of what was asked for."""

from msgspec import Struct

from fruehe_hilfen_cli.views.entries.audience import Seen, as_read_by
from fruehe_hilfen_cli.views.entries.export import visible
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, Selection, listed_entries


class ToldEntries(Struct, frozen=True):
    """The entries of a report.

    Args:
        entries: oldest first, as their readers see them.
        left_out: how many others were asked for that the readers may not see.
        without_counts: whether counts of use are left out of some, since they could be small.
    """

    entries: tuple[ListedEntry, ...]
    left_out: int
    without_counts: bool


def told_entries(seen: Seen, selection: Selection, *, planned: bool = False) -> ToldEntries:
    """The entries that a report tells.

    Args:
        seen: a municipality, as the readers see it.
        selection: which entries.
        planned: those dated later than the day as well.
    """
    asked = listed_entries((seen.whole,), seen.day, selection, planned=planned)
    shown = listed_entries((seen.project,), seen.day, selection, planned=planned)
    counts = any(as_read_by(seen.reader, found.entry) is not found.entry for found in shown)
    return ToldEntries(visible(shown, seen.reader), len(asked) - len(shown), counts)
