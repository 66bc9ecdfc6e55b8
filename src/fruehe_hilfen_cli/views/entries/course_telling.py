"""What an entry tells of the course of the process."""

from collections.abc import Callable, Iterator, Sequence
from datetime import time

from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import DayKind
from fruehe_hilfen_cli.model.parts import AppointmentField, DateChange
from fruehe_hilfen_cli.views.dates.date_changes import said
from fruehe_hilfen_cli.views.entries.course_event import CourseEvent, CourseKind
from fruehe_hilfen_cli.views.entries.until_then import until_then
from fruehe_hilfen_cli.views.governance.events import governance_events
from fruehe_hilfen_cli.views.history import History, milestone_subject
from fruehe_hilfen_cli.views.results.result_events import result_events


def events_of(past: History, logged: Logged) -> Iterator[CourseEvent]:
    """What an entry tells: itself, then milestones, deviations, tasks, questions, dates, reports, results.

    What it tells of papers, decisions and money comes last; a paper on the day on which it was handed in.
    """
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
    yield from _tasks(past, logged)
    yield from _questions(past, logged)
    yield from _dates(past, logged)
    yield from _reports(past, logged)
    for result in result_events(past, logged):
        yield replace(_event(past, logged, result.kind, result.subject, result.title or ""), result=result)
    for found in governance_events(past, logged):
        about = _event(past, logged, found.kind, found.subject, found.title or "", day=found.submitted_on)
        yield replace(about, governance=found)


def _deviations(past: History, logged: Logged) -> Iterator[CourseEvent]:
    for number, found in enumerate(logged.entry.deviations, 1):
        reference = f"{logged.id}/{number}"
        yield _event(
            past,
            logged,
            CourseKind.DEVIATION,
            found.subject,
            found.reason,
            before=until_then(past, reference, found.subject) if found.new_end else None,
            after=found.new_end,
            begin=found.new_begin,
        )
        for move in found.moves:
            before = until_then(past, reference, move.subject) if move.new_end else None
            yield _event(
                past,
                logged,
                CourseKind.DEVIATION,
                move.subject,
                found.reason,
                before=before,
                after=move.new_end,
                begin=move.new_begin,
            )
        if found.cleared_on:
            yield _event(past, logged, CourseKind.CLEARED, reference, "", day=found.cleared_on)


def _tasks(past: History, logged: Logged) -> Iterator[CourseEvent]:
    for number, task in enumerate(logged.entry.tasks, 1):
        subject = f"{logged.id}/{number}"
        yield _event(past, logged, CourseKind.TASK, subject, task.what, who=task.who, after=task.until)
    for reference in logged.entry.done:
        title = _told(past, reference, lambda entry: [task.what for task in entry.tasks])
        yield _event(past, logged, CourseKind.TASK_DONE, reference, title)


def _questions(past: History, logged: Logged) -> Iterator[CourseEvent]:
    for number, question in enumerate(logged.entry.questions, 1):
        subject = f"{logged.id}/{number}"
        yield _event(past, logged, CourseKind.QUESTION, subject, question.what, who=question.who)
    for answer in logged.entry.answers:
        title = _told(past, answer.question, lambda entry: [question.what for question in entry.questions])
        yield _event(past, logged, CourseKind.ANSWER, answer.question, title, reason=answer.answer)


def _dates(past: History, logged: Logged) -> Iterator[CourseEvent]:
    for number, found in enumerate(logged.entry.appointments, 1):
        subject = f"{logged.id}/{number}"
        yield _event(
            past, logged, CourseKind.APPOINTMENT, subject, found.title, after=found.day, at=found.time
        )
    for change in logged.entry.date_changes:
        yield _event(
            past,
            logged,
            CourseKind.DATE_CHANGE,
            change.appointment if isinstance(change.appointment, str) else None,
            _title(past, change),
            reason=change.reason,
            before=_before(past, logged, change),
            after=change.new_day,
            at=change.new_time,
        )


def _title(past: History, change: DateChange) -> str:
    """What an appointment is called; nothing for a date of the regular call."""
    if not isinstance(change.appointment, str):
        return ""
    return _told(past, change.appointment, lambda entry: [found.title for found in entry.appointments])


def _before(past: History, logged: Logged, change: DateChange) -> When | None:
    """The day on which a date was until an entry moved or cancelled it."""
    words = [word for word in said(past) if word.change.appointment == change.appointment]
    earlier = words[: [word.entry_id for word in words].index(logged.id)]
    days = [word.change.new_day for word in earlier if word.change.new_day]
    return days[-1] if days else _planned(past, change.appointment)


def _planned(past: History, appointment: AppointmentField) -> When | None:
    if not isinstance(appointment, str):
        return appointment
    entry_id, _, number = appointment.partition("/")
    found = next((logged.entry.appointments for logged in past.entries if logged.id == entry_id), ())
    return found[int(number) - 1].day if int(number) <= len(found) else None


def _reports(past: History, logged: Logged) -> Iterator[CourseEvent]:
    for number, duty in enumerate(logged.entry.report_duties, 1):
        subject = f"{logged.id}/{number}"
        yield _event(past, logged, CourseKind.DUTY, subject, duty.what, who=duty.recipient, after=duty.until)
    for reference in logged.entry.reported:
        title = _told(past, reference, lambda entry: [duty.what for duty in entry.report_duties])
        yield _event(past, logged, CourseKind.REPORTED, reference, title)


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
    begin: When | None = None,
    at: time | None = None,
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
        begin=begin,
        time=at,
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


def _told(past: History, reference: str, of: Callable[[Entry], Sequence[str]]) -> str:
    """What something in another entry says; nothing when there is no such thing."""
    entry_id, _, number = reference.partition("/")
    told = next((of(logged.entry) for logged in past.entries if logged.id == entry_id), ())
    return told[int(number) - 1] if int(number) <= len(told) else ""
