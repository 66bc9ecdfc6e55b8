"""The logbook on a day: its entries, and those that are selected."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.history import is_known


class Selection(Struct, frozen=True):
    """Which entries to show; what is None or empty selects all.

    Args:
        since: none that ended before this day.
        until: none that began after this day.
        phase: entries of this phase, or of a block that holds it.
        words: this text in the title or the text, whatever its case.
    """

    since: When | None = None
    until: When | None = None
    kinds: tuple[EntryKind, ...] = ()
    phase: int | None = None
    words: str | None = None

    def takes(self, entry: Entry, phases: tuple[int, ...]) -> bool:
        """Whether an entry of these phases is selected."""
        return (
            (self.since is None or last_day(entry.day) >= first_day(self.since))
            and (self.until is None or first_day(entry.day) <= last_day(self.until))
            and (not self.kinds or entry.kind in self.kinds)
            and (self.phase is None or self.phase in phases)
            and (self.words is None or folded(self.words) in folded(f"{entry.title}\n{entry.text}"))
        )


class ListedEntry(Struct, frozen=True):
    """An entry of a municipality with the phases it belongs to.

    Args:
        also_in: the other municipalities of one event, where it is listed once for all of them.
    """

    place: str
    id: str
    file: str
    phases: tuple[int, ...]
    entry: Entry
    also_in: tuple[str, ...] = ()


def listed_entries(
    projects: Iterable[Project], day: date, selection: Selection, *, planned: bool = False
) -> tuple[ListedEntry, ...]:
    """The selected entries of several municipalities, newest last.

    Args:
        projects: the municipalities.
        day: nothing later exists, unless ``planned`` asks for it too.
        selection: which entries.
        planned: show entries dated later than the day as well.
    """
    found = [
        listed(project, logged)
        for project in projects
        for logged in project.entries
        if planned or is_known(logged, day)
    ]
    chosen = [item for item in found if selection.takes(item.entry, item.phases)]
    return tuple(sorted(chosen, key=lambda item: (last_day(item.entry.day), item.place, item.id)))


def distinct_events(entries: Iterable[ListedEntry]) -> tuple[ListedEntry, ...]:
    """The events that entries of several municipalities tell of: what they share counts once.

    Args:
        entries: in any order; the first one of an event stands for it, and names the others' municipalities.
    """
    events: dict[tuple[str, ...], list[ListedEntry]] = {}
    for item in entries:
        shared = item.entry.shared
        events.setdefault((shared,) if shared else (item.place, item.id, item.file), []).append(item)
    return tuple(
        replace(first, also_in=tuple(other.place for other in rest)) for first, *rest in events.values()
    )


def listed(project: Project, logged: Logged) -> ListedEntry:
    """An entry with its phases: its own one, else those of the block in which its day lies."""
    return ListedEntry(
        project.place,
        logged.id,
        logged.file,
        phases_of(project, logged.entry.phase, logged.entry.day),
        logged.entry,
    )


def phases_of(project: Project, phase: int | None, day: When) -> tuple[int, ...]:
    """The given phase, else the phases of the last block that has begun on the day."""
    if phase is not None:
        return (phase,)
    begun = [
        block for block in project.roadmap.blocks if block.begin and first_day(block.begin) <= last_day(day)
    ]
    return begun[-1].phases if begun else ()
