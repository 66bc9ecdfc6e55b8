"""The draft of a council paper: all that the data can say of it on a day, for its readers."""

import re
from collections.abc import Iterator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.bodies import PaperSection
from fruehe_hilfen_cli.model.dates import first_day, last_day
from fruehe_hilfen_cli.model.kinds import BodyKind, PaperKind, Theme, Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.dates.appointments import AppointmentState, appointment_states
from fruehe_hilfen_cli.views.entries.audience import seen_by
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.views.governance.bodies import MemberState, in_tree_order, same_body
from fruehe_hilfen_cli.views.governance.draft_course import (
    DraftPeriod,
    Told,
    before_all,
    course_entries,
    drafted_periods,
)
from fruehe_hilfen_cli.views.governance.draft_head import (
    DraftHead,
    DraftRequest,
    DraftStep,
    drafted_head,
    session_entries,
)
from fruehe_hilfen_cli.views.governance.draft_money import DraftMoney, drafted_money
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.target_actual import GoalComparison, MeasureComparison, target_actual
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.views.steering.duties import DutyState, duty_states
from fruehe_hilfen_cli.views.steering.tasks import TaskState, task_states

_DECIDING = (BodyKind.COMMITTEE, BodyKind.POLITICAL)


class DraftBody(Struct, frozen=True):
    """A body that carries the process.

    Args:
        part_of: the name of the body in which it lies.
        mandate: what it is for.
        members: by roles.
    """

    id: str
    name: str
    part_of: str | None
    mandate: str | None
    members: tuple[MemberState, ...]


class DraftDeviation(Struct, frozen=True):
    """A deviation; ``withheld``: entries that the readers may not see tell more of it."""

    deviation: DeviationState
    withheld: bool


class DraftDuty(Struct, frozen=True):
    """A report duty.

    Args:
        days_late: how many days after it is due the session lies, or the day while that is not known; 0 when
            in time; None when nothing is due, or it is withheld.
        withheld: entries that the readers may not see tell more of it.
    """

    duty: DutyState
    days_late: int | None
    withheld: bool


class Draft(Struct, frozen=True):
    """The draft of a council paper.

    Args:
        place: the folder name of the municipality.
        process: the name of the scheme.
        reader: whom it is for.
        left_out: how many entries the readers may not see.
        proposal: what is to be decided, as someone worded it.
        sections: those that papers have here beside the usual ones.
        before: what happened and belongs to no block.
        periods: the blocks of the roadmap.
        deviations_withheld: how many more there are that the readers may not see.
        appointments: the meetings to come, without the session itself.
        tasks: the open ones.
        evidence: what the told entries name as evidence; the paper itself is none.
    """

    place: str
    name: str
    process: str
    theme: Theme | None
    as_of: date
    kind: PaperKind
    reader: Visibility
    left_out: int
    head: DraftHead
    proposal: str | None
    money: DraftMoney
    bodies: tuple[DraftBody, ...]
    guiding_principles: tuple[str, ...]
    fields_of_action: tuple[str, ...]
    duties: tuple[DraftDuty, ...]
    before: tuple[ListedEntry, ...]
    periods: tuple[DraftPeriod, ...]
    goals: tuple[GoalComparison, ...]
    measures: tuple[MeasureComparison, ...]
    deviations: tuple[DraftDeviation, ...]
    deviations_withheld: int
    appointments: tuple[AppointmentState, ...]
    tasks: tuple[TaskState, ...]
    sections: tuple[PaperSection, ...]
    evidence: tuple[str, ...]
    incomplete: bool


def draft(project: Project, day: date, request: DraftRequest) -> Draft:
    """Draft a council paper from what is known on a day.

    Args:
        project: with its bodies, resources, staircase and measures.
        day: the day.
        request: which paper.
    """
    head = drafted_head(history(project, day), request)
    known, reported = _told(project, day, request.reader, head.consultation)
    compared = target_actual(reported, day, request.reader)
    year = head.consultation.day.year if head.consultation.day else day.year
    entries = course_entries(known, request.since)
    return Draft(
        place=project.place,
        name=project.roadmap.municipality.name,
        process=project.scheme.name,
        theme=project.roadmap.municipality.theme,
        as_of=day,
        kind=request.kind,
        reader=request.reader,
        left_out=len(known.whole.entries) - len(known.seen.entries),
        head=head,
        proposal=request.proposal,
        money=drafted_money(project, year, request),
        bodies=tuple(_bodies(project, day)),
        guiding_principles=project.measures.guiding_principles if project.measures else (),
        fields_of_action=project.measures.fields_of_action if project.measures else (),
        duties=tuple(_duties(known, head.consultation)),
        before=before_all(known, request.since),
        periods=drafted_periods(known, request.since),
        goals=compared.goals,
        measures=compared.measures,
        deviations=tuple(_deviations(known)),
        deviations_withheld=len(known.whole.deviations) - len(known.seen.deviations),
        appointments=tuple(_appointments(known, head.consultation)),
        tasks=tuple(_tasks(known)),
        sections=project.bodies.paper_settings.sections if project.bodies else (),
        evidence=tuple(_evidence(entries, head.number)),
        incomplete=project.incomplete,
    )


def _told(project: Project, day: date, reader: Visibility, target: DraftStep) -> tuple[Told, Project]:
    """What is known before the session, to the readers and as a whole; and the project of that."""
    session = session_entries(history(project, day), target)
    before = replace(project, entries=tuple(one for one in project.entries if one.id not in session))
    known = Told(history(seen_by(before, reader, day).project, day), history(before, day), reader)
    return known, before


def _bodies(project: Project, day: date) -> Iterator[DraftBody]:
    """The bodies that carry the process and exist on the day: not those that only decide."""
    plan = project.bodies
    if plan is None:
        return
    names = {body.id: body.name for body in plan.bodies}
    holding = {body.part_of for body in plan.bodies}
    for body, _ in in_tree_order(plan):
        begun = body.since is None or first_day(body.since) <= day
        ended = body.until is not None and last_day(body.until) < day
        carries = body.kind not in _DECIDING or body.id in holding
        if carries and begun and not ended:
            members = tuple(MemberState(one.role, one.lead, one.heads) for one in body.members)
            inside = names.get(body.part_of or "", body.part_of)
            yield DraftBody(body.id, body.name, inside, body.mandate, members)


def _evidence(entries: tuple[ListedEntry, ...], number: str | None) -> Iterator[str]:
    itself = re.compile(rf"(?<!\w){re.escape(folded(number))}(?!\w)") if number else None
    for words in dict.fromkeys(one for found in entries for one in found.entry.evidence):
        if itself is None or not itself.search(folded(words)):
            yield words


def _duties(known: Told, target: DraftStep) -> Iterator[DraftDuty]:
    whole = {duty.id: duty for duty in duty_states(known.whole)}
    on = first_day(target.day) if target.day else known.whole.day
    for duty in duty_states(known.seen):
        withheld = duty != whole[duty.id]
        late = None if withheld or duty.due is None else max(0, (on - last_day(duty.due)).days)
        if withheld or duty.is_open:
            yield DraftDuty(duty, late, withheld)


def _deviations(known: Told) -> Iterator[DraftDeviation]:
    whole = {found.id: found for found in known.whole.deviations}
    for found in known.seen.deviations:
        yield DraftDeviation(found, found != whole[found.id])


def _appointments(known: Told, target: DraftStep) -> Iterator[AppointmentState]:
    """Those to come, by their day; none of which entries that the readers may not see tell more."""
    whole = {found.id: found for found in appointment_states(known.whole)}
    plan = known.seen.project.bodies
    coming = [
        found
        for found in appointment_states(known.seen)
        if found == whole[found.id]
        and found.is_open
        and last_day(found.day) >= known.seen.day
        and not (found.day == target.day and same_body(plan, found.body, target.body))
    ]
    yield from sorted(coming, key=lambda found: (last_day(found.day), first_day(found.day), found.id))


def _tasks(known: Told) -> Iterator[TaskState]:
    """The open ones, by the day they are due; those without one last."""
    still = {task.id for task in task_states(known.whole) if task.is_open}
    found = [task for task in task_states(known.seen) if task.id in still]
    yield from sorted(found, key=lambda task: last_day(task.until) if task.until else date.max)
