"""Who took part in the process and when: groups of actors by phase, and the forms of participation."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import EntryKind, ParticipationForm
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, listed, phases_of
from fruehe_hilfen_cli.views.entries.own import group_names
from fruehe_hilfen_cli.views.history import History, history


class Absence(StrEnum):
    """What is to be said of a group that is missing."""

    NEVER = "noch-nie"
    NOT_IN_PHASE = "nicht-in-der-phase"


class GroupPhase(Struct, frozen=True):
    """In how many entries a group took part in the phases of a block."""

    phases: tuple[int, ...]
    count: int


class GroupState(Struct, frozen=True):
    """A group of actors.

    Args:
        id: the word in the entries.
        name: what people read.
        total: in how many entries it took part.
        by_phase: the same for each block that has begun, or in which some group took part.
        first_on: the day of the first of these entries.
        last_on: the day of the latest one.
        last_phases: the phases of the latest one.
        absence: it took part in nothing, or in nothing of the running phases.
    """

    id: str
    name: str
    total: int
    by_phase: tuple[GroupPhase, ...]
    first_on: When | None
    last_on: When | None
    last_phases: tuple[int, ...]
    absence: Absence | None


class FormState(Struct, frozen=True):
    """A form of participation and the workshops that had it, the oldest first."""

    form: ParticipationForm
    count: int
    entries: tuple[ListedEntry, ...]


class Participation(Struct, frozen=True):
    """Who took part, up to a day.

    Args:
        place: the folder name of the municipality.
        as_of: the Stand; nothing later is known.
        phase: the phase that is asked for; None for all.
        running_phases: the phases of the block in which an entry of the day would lie.
        columns: the blocks for which groups are counted, by their phases.
        groups: those of the programme, then the municipality's own, then those that only entries name.
        forms: all forms of participation, also those without a workshop.
        workshops: how many workshops there were, with a form or without.
        naming: how many entries name groups.
        entries: how many entries there are.
    """

    place: str
    name: str
    as_of: date
    phase: int | None
    running_phases: tuple[int, ...]
    columns: tuple[tuple[int, ...], ...]
    groups: tuple[GroupState, ...]
    forms: tuple[FormState, ...]
    workshops: int
    naming: int
    entries: int
    incomplete: bool


class _Frame(Struct, frozen=True):
    """The blocks for which groups are counted, and the phases in which all of them should be seen."""

    columns: tuple[tuple[int, ...], ...]
    running: tuple[int, ...]


def participation(project: Project, day: date, phase: int | None = None) -> Participation:
    """Count who took part, as known on a day.

    Args:
        project: the municipality.
        day: the Stand.
        phase: only entries of this phase, or of a block that holds it; None for all.
    """
    past = history(project, day)
    entries = tuple(found for found in past.entries if phase is None or phase in _phases(project, found))
    running = () if past.departure else phases_of(project, None, day)
    columns = _columns(past, entries, phase)
    return Participation(
        place=project.place,
        name=project.roadmap.municipality.name,
        as_of=day,
        phase=phase,
        running_phases=running,
        columns=columns,
        groups=_groups(project, entries, _Frame(columns, running if phase is None else ())),
        forms=tuple(_form(project, form, entries) for form in ParticipationForm),
        workshops=sum(logged.entry.kind is EntryKind.WORKSHOP for logged in entries),
        naming=sum(bool(logged.entry.groups) for logged in entries),
        entries=len(entries),
        incomplete=project.incomplete,
    )


def _phases(project: Project, logged: Logged) -> tuple[int, ...]:
    return phases_of(project, logged.entry.phase, logged.entry.day)


def _columns(past: History, entries: tuple[Logged, ...], phase: int | None) -> tuple[tuple[int, ...], ...]:
    """The blocks, or the one that holds the phase: up to the running one, and those with groups already."""
    blocks = [block.phases for block in past.project.roadmap.blocks if phase is None or phase in block.phases]
    running = phases_of(past.project, None, past.day)
    begun = blocks[: blocks.index(running) + 1] if running in blocks else []
    taken = {number for logged in entries if logged.entry.groups for number in _phases(past.project, logged)}
    return tuple(block for block in blocks if block in begun or taken.intersection(block))


def _groups(project: Project, entries: tuple[Logged, ...], frame: _Frame) -> tuple[GroupState, ...]:
    names = group_names(project.roadmap)
    named: dict[str, list[Logged]] = {group: [] for group in names}
    for logged in entries:
        for group in dict.fromkeys(logged.entry.groups):
            named.setdefault(group, []).append(logged)
    return tuple(_group(project, group, named[group], frame) for group in named)


def _group(project: Project, group: str, entries: list[Logged], frame: _Frame) -> GroupState:
    phases = [_phases(project, logged) for logged in entries]
    counted = tuple(
        GroupPhase(column, sum(not {*column}.isdisjoint(found) for found in phases))
        for column in frame.columns
    )
    lately = not frame.running or any(not {*frame.running}.isdisjoint(found) for found in phases)
    return GroupState(
        id=group,
        name=group_names(project.roadmap).get(group, group),
        total=len(entries),
        by_phase=counted,
        first_on=entries[0].entry.day if entries else None,
        last_on=entries[-1].entry.day if entries else None,
        last_phases=phases[-1] if phases else (),
        absence=Absence.NEVER if not entries else None if lately else Absence.NOT_IN_PHASE,
    )


def _form(project: Project, form: ParticipationForm, entries: Iterable[Logged]) -> FormState:
    found = tuple(listed(project, logged) for logged in entries if logged.entry.participation_form is form)
    return FormState(form, len(found), found)
