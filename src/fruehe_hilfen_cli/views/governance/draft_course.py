"""The course of the process as a drafted council paper reports it: block by block, for its readers.

A draft for readers outside rests on the entries that they may see. Where the others would say something else
of a date, the date is withheld, and a person is asked to look.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.kinds import EndKind, EntryKind, Visibility
from fruehe_hilfen_cli.model.plan import Block
from fruehe_hilfen_cli.views.entries.audience import as_read_by
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, listed
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, BlockStatus, block_states
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, MilestoneStatus, Window, milestone_states


class DraftMilestone(Struct, frozen=True):
    """An open milestone.

    Args:
        due_current: its date; None when it has none, or when that is withheld.
        overdue: the date is over.
        covered: a deviation explains that.
        withheld: entries that the readers may not see would say another date, or explain the delay.
    """

    id: str
    title: str
    due_current: When | None
    overdue: bool
    covered: bool
    withheld: bool


class DraftPeriod(Struct, frozen=True):
    """A block of the roadmap with what happened in it.

    Args:
        name: the local name; None when the phases' names say it all.
        stage_names: the names of its phases, by the scheme.
        current: from when to when.
        state: where it stands; "keine-angabe" also when entries that the readers may not see say otherwise.
        withheld: entries that the readers may not see would say other dates; then the ends are None.
        entries: what is to be told of it, oldest first.
        calls_held: how many regular calls there were, which are not told one by one.
        reached: milestones that are reached, or found not required.
        reached_withheld: how many more are, of which only entries tell that the readers may not see.
        remaining: those that are open.
    """

    phases: tuple[int, ...]
    name: str | None
    stage_names: tuple[str, ...]
    current: Window
    end_kind: EndKind
    state: BlockStatus
    withheld: bool
    entries: tuple[ListedEntry, ...]
    calls_held: int
    reached: tuple[MilestoneState, ...]
    reached_withheld: int
    remaining: tuple[DraftMilestone, ...]


class Told(Struct, frozen=True):
    """The logbook as the readers may see it, and as it is.

    Args:
        seen: what they may see.
        whole: all of it.
        reader: who they are.
    """

    seen: History
    whole: History
    reader: Visibility


def drafted_periods(known: Told, since: When | None) -> tuple[DraftPeriod, ...]:
    """The blocks of the roadmap, in its order; only entries from ``since`` on are told."""
    entries = course_entries(known, since)
    calls = [listed(known.seen.project, found) for found in known.seen.entries if _is_call(found.entry.kind)]
    counted = [found for found in calls if _from(found, since)]
    seen = block_states(known.seen, milestone_states(known.seen))
    whole = block_states(known.whole, milestone_states(known.whole))
    blocks = known.seen.project.roadmap.blocks
    return tuple(
        _period(known, known_block, full, _within(block, entries), len(_within(block, counted)))
        for block, known_block, full in zip(blocks, seen, whole, strict=True)
    )


def course_entries(known: Told, since: When | None) -> tuple[ListedEntry, ...]:
    """The entries to be told: no regular calls, and no notes that hold nothing but numbers."""
    found = (
        listed(known.seen.project, logged)
        for logged in known.seen.entries
        if not _is_call(logged.entry.kind)
        and (logged.entry.kind is not EntryKind.NOTE or logged.entry.text.strip() or logged.entry.reached)
    )
    return tuple(_as_read(entry, known.reader) for entry in found if _from(entry, since))


def before_all(known: Told, since: When | None) -> tuple[ListedEntry, ...]:
    """The entries that belong to no block."""
    blocks = known.seen.project.roadmap.blocks
    inside = {entry.id for block in blocks for entry in _within(block, course_entries(known, since))}
    return tuple(entry for entry in course_entries(known, since) if entry.id not in inside)


def _period(
    known: Told, seen: BlockState, whole: BlockState, entries: tuple[ListedEntry, ...], calls: int
) -> DraftPeriod:
    withheld = seen.current != whole.current
    reached = tuple(_reached(known, seen.phases))
    done = sum(not full.is_open for _, full in _pairs(known, seen.phases))
    return DraftPeriod(
        phases=seen.phases,
        name=seen.name,
        stage_names=tuple(stage.name for stage in seen.stages if stage.name),
        current=Window(None, None) if withheld else seen.current,
        end_kind=seen.end_kind,
        state=seen.state if seen.state is whole.state else BlockStatus.UNKNOWN,
        withheld=withheld,
        entries=entries,
        calls_held=calls,
        reached=reached,
        reached_withheld=done - len(reached),
        remaining=tuple(_remaining(known, seen.phases)),
    )


def _pairs(known: Told, phases: tuple[int, ...]) -> Iterator[tuple[MilestoneState, MilestoneState]]:
    """The milestones of the phases, as the readers see them and as they are."""
    for seen, whole in zip(milestone_states(known.seen), milestone_states(known.whole), strict=True):
        if seen.phase in phases:
            yield seen, whole


def _reached(known: Told, phases: tuple[int, ...]) -> Iterator[MilestoneState]:
    for seen, whole in _pairs(known, phases):
        if not seen.is_open and not whole.is_open and seen.state is whole.state:
            yield seen


def _remaining(known: Told, phases: tuple[int, ...]) -> Iterator[DraftMilestone]:
    for seen, whole in _pairs(known, phases):
        if whole.state is MilestoneStatus.OPEN:
            withheld = seen.due_current != whole.due_current or seen.covered != whole.covered
            yield DraftMilestone(
                id=seen.id,
                title=seen.title,
                due_current=None if withheld else seen.due_current,
                overdue=whole.overdue and not withheld,
                covered=whole.covered and not withheld,
                withheld=withheld,
            )


def _is_call(kind: EntryKind) -> bool:
    return kind is EntryKind.REGULAR_CALL


def _within(block: Block, entries: Iterable[ListedEntry]) -> tuple[ListedEntry, ...]:
    return tuple(found for found in entries if set(found.phases) & set(block.phases))


def _from(found: ListedEntry, since: When | None) -> bool:
    return since is None or last_day(found.entry.day) >= first_day(since)


def _as_read(found: ListedEntry, reader: Visibility) -> ListedEntry:
    read = as_read_by(reader, found.entry)
    return ListedEntry(found.place, found.id, found.file, found.phases, read, found.also_in)
