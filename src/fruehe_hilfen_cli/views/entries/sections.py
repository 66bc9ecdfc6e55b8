"""The logbook in sections: month by month, phase by phase, and how many entries there are of each kind."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry


class KindCount(Struct, frozen=True):
    """How many entries of a kind there are.

    Args:
        place: the municipality.
    """

    place: str
    kind: EntryKind
    count: int


class MonthEntries(Struct, frozen=True):
    """The entries of a month, oldest first."""

    month: Month
    entries: tuple[ListedEntry, ...]


class PhaseEntries(Struct, frozen=True):
    """The entries of a phase, or of phases that are worked on together, oldest first.

    Args:
        phases: their numbers; none for entries that lie in no phase.
        names: what the scheme calls them; those that it does not know have none.
        block: what the municipality calls just these phases together.
    """

    phases: tuple[int, ...]
    names: tuple[str, ...]
    block: str | None
    entries: tuple[ListedEntry, ...]


def kind_counts(place: str, entries: Iterable[ListedEntry]) -> tuple[KindCount, ...]:
    """How many entries there are of each kind, in the order of the kinds; of others nothing is said."""
    found = Counter(item.entry.kind for item in entries)
    return tuple(KindCount(place, kind, found[kind]) for kind in EntryKind if found[kind])


def by_month(entries: Iterable[ListedEntry]) -> tuple[MonthEntries, ...]:
    """Entries month by month; they come in the order of their days."""
    months = groupby(entries, key=lambda item: (item.entry.day.year, item.entry.day.month))
    return tuple(MonthEntries(Month(*month), tuple(found)) for month, found in months)


def by_phase(project: Project, entries: Sequence[ListedEntry]) -> tuple[PhaseEntries, ...]:
    """Entries phase by phase: those outside any first, then by the phases' numbers."""
    phases = sorted({item.phases for item in entries})
    return tuple(
        _section(project, found, tuple(item for item in entries if item.phases == found)) for found in phases
    )


def phases_without(project: Project, entries: Iterable[ListedEntry]) -> tuple[PhaseEntries, ...]:
    """The phases of the scheme in which no entry lies."""
    held = {phase for item in entries for phase in item.phases}
    return tuple(
        _section(project, (stage.number,), ()) for stage in project.scheme.stages if stage.number not in held
    )


def _section(project: Project, phases: tuple[int, ...], entries: tuple[ListedEntry, ...]) -> PhaseEntries:
    names = {stage.number: stage.name for stage in project.scheme.stages}
    blocks = (block.name for block in project.roadmap.blocks if block.phases == phases)
    return PhaseEntries(
        phases,
        tuple(names[phase] for phase in phases if phase in names),
        next(blocks, None),
        entries,
    )
