"""Milestones that come into the agreed plan, change in it, or leave it."""

import re
from collections.abc import Iterator
from typing import Any

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.plan import Milestone, Roadmap
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.records.entries.entry import require_phase
from fruehe_hilfen_cli.records.roadmap.milestones import require_known
from fruehe_hilfen_cli.records.roadmap.plan_editing import require_droppable, with_values
from fruehe_hilfen_cli.text import listed

OPTIONS = {"faellig": "due", "art": "kind"}
"""What a milestone can do without, by the word behind ``--ohne``."""
_MOST = 5


class NumberTaken(Refusal):
    """Another milestone has the number."""

    sentence = "Die Nummer {id} hat schon ein Meilenstein: „{title}“."
    advice = "Frei ist z. B. {free}. Ändern: fh fahrplan meilenstein aendere {id}"


class NoPhase(Refusal):
    """Nothing says to which phase a milestone belongs."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Zu welcher Phase der Meilenstein {id} gehört, ist nicht gesagt."
    advice = "Nennen Sie sie mit --phase."


class StillNamed(Refusal):
    """Entries tell of the milestone; without it they would tell of nothing."""

    sentence = "Meilenstein {id} lässt sich nicht streichen; das Logbuch nennt ihn: {entries}."
    advice = "{way}"


def new_milestone(project: Project, milestone: Milestone) -> Roadmap:
    """The roadmap with one more milestone, behind the last one of its phase.

    Raises:
        NumberTaken: when another one has its number.
        UnknownPhase: when the process does not have its phase.
    """
    roadmap = project.roadmap
    require_free(roadmap, milestone)
    require_phase(project, milestone.phase)
    place = _place(project, milestone.phase)
    known = roadmap.milestones
    return with_values(roadmap, milestones=(*known[:place], milestone, *known[place:]))


def require_free(roadmap: Roadmap, wanted: Milestone) -> None:
    """Refuse a number that a milestone has already.

    Raises:
        NumberTaken: see there.
    """
    for milestone in roadmap.milestones:
        if milestone.id == wanted.id:
            free = free_number(roadmap, wanted.phase)
            raise NumberTaken(id=milestone.id, title=milestone.title, free=free)


def free_number(roadmap: Roadmap, phase: int) -> str:
    """A number for a new milestone of a phase: the one behind the highest, "3.5"."""
    numbers = (re.fullmatch(rf"{phase}\.(\d+)", milestone.id) for milestone in roadmap.milestones)
    return f"{phase}.{max((int(found[1]) for found in numbers if found), default=0) + 1}"


def phase_of(project: Project, number: str) -> int:
    """The phase that a milestone's number begins with.

    Raises:
        NoPhase: when it begins with none.
    """
    found = re.match(r"(\d+)(?:\D|$)", number)
    if not found or int(found[1]) not in _phases(project):
        raise NoPhase(id=number)
    return int(found[1])


def find_milestone(project: Project, number: str) -> Milestone:
    """The milestone of that number.

    Raises:
        UnknownMilestone: when there is none.
    """
    wanted = number.strip()
    require_known(project, wanted)
    return next(item for item in project.roadmap.milestones if item.id == wanted)


def changed_milestone(
    project: Project, number: str, values: dict[str, Any], left_out: tuple[str, ...] = ()
) -> Roadmap:
    """The roadmap with a milestone that says something else; it stays at its place in the file.

    Args:
        project: the municipality.
        number: the milestone's.
        values: by field name.
        left_out: the words of what goes, see ``OPTIONS``.

    Raises:
        UnknownMilestone, UnknownPhase, NotDroppable: see there.
        InvalidEntry: when a value is not possible.
    """
    before = find_milestone(project, number)
    if "phase" in values:
        require_phase(project, values["phase"])
    dropped = {OPTIONS[require_droppable(word, (*OPTIONS,))] for word in left_out}
    after = with_values(before, dropped, **values)
    milestones = tuple(after if item is before else item for item in project.roadmap.milestones)
    return with_values(project.roadmap, milestones=milestones)


def without_milestone(project: Project, number: str) -> Roadmap:
    """The roadmap without a milestone.

    Raises:
        UnknownMilestone: when there is none.
        StillNamed: when entries tell of it.
    """
    gone = find_milestone(project, number)
    kept = tuple(item for item in project.roadmap.milestones if item is not gone)
    after = with_values(project.roadmap, milestones=kept)
    require_named(project, after)
    return after


def require_named(project: Project, after: Roadmap) -> None:
    """Refuse a plan that lacks a milestone of which entries tell.

    Args:
        project: the municipality with the plan as it was.
        after: the plan to be.

    Raises:
        StillNamed: names the entries.
    """
    kept = {milestone.id for milestone in after.milestones}
    for milestone in project.roadmap.milestones:
        entries = [] if milestone.id in kept else [*_telling(project, milestone.id)]
        if entries:
            raise StillNamed(id=milestone.id, entries=_named(entries), way=_way(milestone.id, entries))


def _named(entries: list[Logged]) -> str:
    told = [f"{logged.id} ({german(logged.entry.day)})" for logged in entries[:_MOST]]
    more = len(entries) - _MOST
    return listed([*told, f"{more} weitere"] if more > 0 else told)


def _way(number: str, entries: list[Logged]) -> str:
    edit = f"fh logbuch bearbeite {entries[0].id}"
    if any(number in logged.entry.reached for logged in entries):
        return f"Was erreicht ist, bleibt im Plan. War es ein Irrtum, ändern Sie zuerst den Eintrag: {edit}"
    waive = f"fh meilenstein entfaellt {number} --grund …"
    return f"Ist er hier nicht erforderlich: {waive}. Oder ändern Sie zuerst den Eintrag: {edit}"


def _telling(project: Project, number: str) -> Iterator[Logged]:
    """The entries that name a milestone."""
    subject = f"meilenstein {number}"
    for logged in project.entries:
        entry = logged.entry
        marked = (waiver.milestone for waiver in entry.waived)
        opened = (reopening.milestone for reopening in entry.reopened)
        about = (deviation.subject for deviation in entry.deviations)
        moved = (move.subject for deviation in entry.deviations for move in deviation.moves)
        if number in (*entry.reached, *marked, *opened) or subject in (*about, *moved):
            yield logged


def _phases(project: Project) -> list[int]:
    return [stage.number for stage in project.scheme.stages]


def _place(project: Project, phase: int) -> int:
    """Where a milestone of a phase comes: behind those of its phase, else of the phases before."""
    order = _phases(project)
    before = set(order[: order.index(phase)])
    places = [(n, item.phase) for n, item in enumerate(project.roadmap.milestones, 1)]
    same = [n for n, other in places if other == phase]
    return max(same or [n for n, other in places if other in before], default=0)
