"""What a calendar shows of one municipality: calls, appointments, and all that is due on a day."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When, first_day
from fruehe_hilfen_cli.model.kinds import EndKind
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.dates.appointments import AppointmentState, appointment_states
from fruehe_hilfen_cli.views.dates.calendar_item import CalendarItem, CalendarKind, bare_item
from fruehe_hilfen_cli.views.dates.calls import CallDate, CallStatus, call_dates
from fruehe_hilfen_cli.views.history import History, milestone_subject, phase_subjects
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, BlockStatus, block_states
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, block_of, milestone_states
from fruehe_hilfen_cli.views.steering.duties import DutyState, duty_states
from fruehe_hilfen_cli.views.steering.tasks import TaskState, task_states

_TO_COME = frozenset({CallStatus.CANCELLED, CallStatus.TODAY, CallStatus.COMING})


def calendar_items(past: History, until: date) -> Iterator[CalendarItem]:
    """All that is overdue, or takes place or is due from the day of the history until the given one.

    Nothing of a municipality that has left.

    Args:
        past: what is known of the municipality.
        until: the last day.
    """
    return _within(() if past.departure else _all(past, until), until)


def _within(found: Iterable[CalendarItem], until: date) -> Iterator[CalendarItem]:
    for item in found:
        begins = first_day(item.day) if item.without_day else item.at
        if item.overdue or (item.days_left >= 0 and begins <= until):
            yield item


def _all(past: History, until: date) -> Iterator[CalendarItem]:
    yield from _meetings(past, until)
    milestones = milestone_states(past)
    for milestone in milestones:
        if milestone.is_open and milestone.due_current:
            yield _milestone(past, milestone, milestone.due_current)
    for block, state in zip(past.project.roadmap.blocks, block_states(past, milestones), strict=True):
        yield from _edges(past, state, block.end_kind)
    yield from (_task(past, task, task.until) for task in task_states(past) if task.is_open and task.until)
    yield from (_report(past, duty, duty.due) for duty in duty_states(past) if duty.due)
    if past.project.bodies or past.project.resources or any(found.entry.decisions for found in past.entries):
        from fruehe_hilfen_cli.views.dates.calendar_governance import governance_items

        yield from governance_items(past)


def _meetings(past: History, until: date) -> Iterator[CalendarItem]:
    for call in call_dates(past, until):
        if call.state in _TO_COME:
            yield _call(past, call)
    for appointment in appointment_states(past):
        if appointment.held_by is None:
            yield _appointment(past, appointment)


def _call(past: History, call: CallDate) -> CalendarItem:
    rhythm = past.project.roadmap.regular_call
    known = bare_item(past, CalendarKind.CALL, call.planned.isoformat(), call.day)
    return replace(
        known,
        time=call.time,
        minutes=rhythm.minutes if rhythm else None,
        cancelled=call.state is CallStatus.CANCELLED,
        planned=call.planned if call.moved else None,
        reason=call.reason,
        revision=call.revision,
        entry_id=call.entry_id,
    )


def _appointment(past: History, found: AppointmentState) -> CalendarItem:
    known = bare_item(past, CalendarKind.APPOINTMENT, found.id.replace("/", "-"), found.day)
    return replace(
        known,
        time=found.time,
        title=found.title,
        id=found.id,
        who=found.body,
        overdue=known.days_left < 0 and not found.cancelled,
        cancelled=found.cancelled,
        planned=found.planned if found.planned != found.day else None,
        reason=found.reason,
        revision=found.revision,
        entry_id=found.id.partition("/")[0],
    )


def _milestone(past: History, found: MilestoneState, due: When) -> CalendarItem:
    block = block_of(past.project, found.phase)
    phases = phase_subjects(block.phases) if block else ()
    shifts = past.about(milestone_subject(found.id), *phases)
    return replace(
        bare_item(past, CalendarKind.MILESTONE, found.id, due),
        title=found.title,
        id=found.id,
        overdue=found.overdue,
        planned=found.due_agreed if found.due_agreed != due else None,
        revision=sum(shift.new_end is not None for shift in shifts),
    )


def _edges(past: History, found: BlockState, end_kind: EndKind) -> Iterator[CalendarItem]:
    """The begin of a block that has not begun, and the end of one that is not completed.

    An end that is over is nothing to do: the milestones that are missing are.
    """
    if found.state is BlockStatus.COMPLETED:
        return
    key = "-".join(map(str, found.phases))
    shifts = past.about(*phase_subjects(found.phases))
    if found.current.begin and found.state is BlockStatus.NOT_BEGUN:
        yield replace(
            bare_item(past, CalendarKind.BEGIN, key, found.current.begin),
            title=_block_title(found),
            phases=found.phases,
            planned=_if_moved(found.agreed.begin, found.current.begin),
            revision=sum(shift.new_begin is not None for shift in shifts),
        )
    if found.current.end:
        yield replace(
            bare_item(past, CalendarKind.END, key, found.current.end),
            title=_block_title(found),
            phases=found.phases,
            tentative=end_kind is EndKind.EXPECTED,
            planned=_if_moved(found.agreed.end, found.current.end),
            revision=sum(shift.new_end is not None for shift in shifts),
        )


def _block_title(found: BlockState) -> str | None:
    return found.name or listed([stage.name for stage in found.stages if stage.name]) or None


def _if_moved(agreed: When | None, current: When) -> When | None:
    return agreed if agreed != current else None


def _task(past: History, found: TaskState, until: When) -> CalendarItem:
    return replace(
        bare_item(past, CalendarKind.TASK, found.id.replace("/", "-"), until),
        title=found.what,
        id=found.id,
        who=found.who,
        overdue=found.overdue,
        entry_id=found.id.partition("/")[0],
    )


def _report(past: History, found: DutyState, due: When) -> CalendarItem:
    """The next report; each one of a rhythm has a name of its own."""
    key = f"{found.id.replace('/', '-')}-{len(found.fulfilled) + 1}"
    return replace(
        bare_item(past, CalendarKind.REPORT, key, due),
        title=found.what,
        id=found.id,
        who=found.recipient,
        overdue=found.overdue,
        entry_id=found.id.partition("/")[0],
    )
