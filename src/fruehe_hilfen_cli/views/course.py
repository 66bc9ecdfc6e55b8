"""The course of the process: what the logbook tells, event by event, oldest first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import DayKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import History, history, milestone_subject, phase_subjects
from fruehe_hilfen_cli.views.plan import block_of, current_end


class CourseKind(StrEnum):
    """What an event of the course is."""

    ENTRY = "eintrag"
    REACHED = "erreicht"
    WAIVED = "nicht-erforderlich"
    REOPENED = "wieder-offen"
    DEVIATION = "abweichung"
    CLEARED = "geklaert"
    TASK = "aufgabe"
    TASK_DONE = "erledigt"


@dataclass(frozen=True)
class CourseEvent:
    """Something that an entry tells.

    Args:
        day: when it was; of a clearing noted afterwards the day of the talk.
        at_latest: on that day or before, the source does not say.
        subject: what it is about: "meilenstein 3.1", "phase 3", a task or deviation ("k7q2m/1"), or nothing.
        title: the entry's title, the milestone's, or what is to be done or does not keep.
        before: the date that held until then, where a date was moved.
        after: the date that holds since.
        who: who is to do a task.
        revokes: entries whose word on the milestone no longer counts.
    """

    place: str
    day: When
    at_latest: bool
    kind: CourseKind
    subject: str | None
    title: str
    entry_id: str
    author: str | None
    reason: str | None = None
    who: str | None = None
    before: When | None = None
    after: When | None = None
    revokes: tuple[str, ...] = ()


def course(project: Project, day: date) -> tuple[CourseEvent, ...]:
    """All that is known of a municipality on a day, oldest first; what an entry tells stays together."""
    past = history(project, day)
    events = [event for logged in past.entries for event in _events(past, logged)]
    known = [event for event in events if first_day(event.day) <= day]
    return tuple(sorted(known, key=lambda event: last_day(event.day)))


def of_entry(events: Iterable[CourseEvent], entry_id: str) -> tuple[CourseEvent, ...]:
    """What an entry tells, and what others tell of it: its tasks done, its deviations cleared, its end."""
    return tuple(
        event
        for event in events
        if event.entry_id == entry_id
        or entry_id in event.revokes
        or (event.subject or "").startswith(f"{entry_id}/")
    )


def of_milestone(events: Iterable[CourseEvent], milestone: str) -> tuple[CourseEvent, ...]:
    """What the logbook tells of a milestone."""
    return tuple(event for event in events if event.subject == milestone_subject(milestone))


def between(events: Iterable[CourseEvent], since: When | None, until: When | None) -> tuple[CourseEvent, ...]:
    """The events of a time; a month counts when any of its days does."""
    return tuple(
        event
        for event in events
        if (since is None or last_day(event.day) >= first_day(since))
        and (until is None or first_day(event.day) <= last_day(until))
    )


def _events(past: History, logged: Logged) -> Iterator[CourseEvent]:
    entry = logged.entry
    yield _event(past, logged, CourseKind.ENTRY, None, entry.title)
    for milestone in entry.reached:
        yield _of_milestone(past, logged, CourseKind.REACHED, milestone)
    for waiver in entry.waived:
        yield _of_milestone(past, logged, CourseKind.WAIVED, waiver.milestone, waiver.reason)
    for reopening in entry.reopened:
        yield _of_milestone(
            past, logged, CourseKind.REOPENED, reopening.milestone, reopening.reason, reopening.revokes
        )
    yield from _deviations(past, logged)
    for clearing in entry.clearings:
        yield _event(past, logged, CourseKind.CLEARED, clearing.deviation, clearing.outcome or "")
    for number, task in enumerate(entry.tasks, 1):
        yield _event(
            past, logged, CourseKind.TASK, f"{logged.id}/{number}", task.what, who=task.who, after=task.until
        )
    for reference in entry.done:
        yield _event(past, logged, CourseKind.TASK_DONE, reference, _task(past, reference))


def _deviations(past: History, logged: Logged) -> Iterator[CourseEvent]:
    for number, found in enumerate(logged.entry.deviations, 1):
        reference = f"{logged.id}/{number}"
        yield _event(
            past,
            logged,
            CourseKind.DEVIATION,
            found.subject,
            found.reason,
            before=_until_then(past, reference, found.subject) if found.new_end else None,
            after=found.new_end,
        )
        for move in found.moves:
            before = _until_then(past, reference, move.subject) if move.new_end else None
            yield _event(
                past,
                logged,
                CourseKind.DEVIATION,
                move.subject,
                found.reason,
                before=before,
                after=move.new_end,
            )
        if found.cleared_on:
            yield _event(past, logged, CourseKind.CLEARED, reference, "", day=found.cleared_on)


def _event(  # noqa: PLR0913 - the parts of an event
    past: History,
    logged: Logged,
    kind: CourseKind,
    subject: str | None,
    title: str,
    *,
    day: When | None = None,
    reason: str | None = None,
    who: str | None = None,
    before: When | None = None,
    after: When | None = None,
    revokes: tuple[str, ...] = (),
) -> CourseEvent:
    entry = logged.entry
    return CourseEvent(
        place=past.project.place,
        day=day or entry.day,
        at_latest=day is None and entry.day_kind is DayKind.AT_LATEST,
        kind=kind,
        subject=subject,
        title=title,
        entry_id=logged.id,
        author=entry.author,
        reason=reason,
        who=who,
        before=before,
        after=after,
        revokes=revokes,
    )


def _of_milestone(  # noqa: PLR0913, PLR0917 - the parts of an event
    past: History,
    logged: Logged,
    kind: CourseKind,
    milestone: str,
    reason: str | None = None,
    revokes: tuple[str, ...] = (),
) -> CourseEvent:
    titles = {found.id: found.title for found in past.project.roadmap.milestones}
    return _event(
        past,
        logged,
        kind,
        milestone_subject(milestone),
        titles.get(milestone, ""),
        reason=reason,
        revokes=revokes,
    )


def _task(past: History, reference: str) -> str:
    """What a task of another entry says; nothing when there is no such task."""
    entry_id, _, number = reference.partition("/")
    tasks = next((logged.entry.tasks for logged in past.entries if logged.id == entry_id), ())
    return tasks[int(number) - 1].what if int(number) <= len(tasks) else ""


def _until_then(past: History, reference: str, subject: str) -> When | None:
    """The date that held before a deviation moved it: of an earlier deviation, else the agreed one."""
    ids = [state.id for state in past.deviations]
    earlier = History(past.project, past.day, past.entries, {}, {}, past.deviations[: ids.index(reference)])
    about, _, name = subject.partition(" ")
    if about == "phase":
        block = block_of(past.project, int(name))
        return current_end(block, earlier) if block else earlier.new_end(*phase_subjects((int(name),)))
    if moved := earlier.new_end(subject):
        return moved
    milestone = next((item for item in past.project.roadmap.milestones if item.id == name), None)
    if about != "meilenstein" or milestone is None:
        return None
    block = block_of(past.project, milestone.phase)
    return milestone.due or (current_end(block, earlier) if block else None)
