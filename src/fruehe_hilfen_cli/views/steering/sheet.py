"""The jour fixe sheet: everything a steering group needs before the call, put together from the other views.

The sheet of a day is for the call held on that day, else for the next one. What is new counts from the last
call before the day; what is due, up to the call after the one the sheet is for. So the sheet has the same
frame on the eve of a call, on its day, and after it was recorded.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date, time
from typing import TYPE_CHECKING

from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When, last_day
from fruehe_hilfen_cli.model.moving import weeks_after
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.appointments import AppointmentState, appointment_states
from fruehe_hilfen_cli.views.dates.calls import call_dates, last_call, next_calls
from fruehe_hilfen_cli.views.entries.changes import Changes, changes
from fruehe_hilfen_cli.views.governance.hand_ins import HandIn, hand_ins
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState
from fruehe_hilfen_cli.views.steering.duties import DutyState
from fruehe_hilfen_cli.views.steering.questions import QuestionSelection, QuestionState, listed_questions
from fruehe_hilfen_cli.views.steering.status import Status, status_in_full
from fruehe_hilfen_cli.views.steering.tasks import TaskSelection, TaskState, listed_tasks

if TYPE_CHECKING:
    from fruehe_hilfen_cli.views.governance.decisions import DecisionState

_USUAL_WEEKS = 2


class Dues(Partly, frozen=True):
    """What has a date: milestones, tasks, appointments, reports, decisions; each kind earliest first.

    Until when papers can be handed in for a session is something to come, and never overdue by itself.
    """

    milestones: tuple[MilestoneState, ...]
    tasks: tuple[TaskState, ...]
    appointments: tuple[AppointmentState, ...]
    duties: tuple[DutyState, ...]
    decisions: "tuple[DecisionState, ...]" = ()
    hand_ins: tuple[HandIn, ...] = ()


class RoleTasks(Partly, frozen=True):
    """The open tasks of one role, most urgent first; those of nobody have no role."""

    who: str | None
    tasks: tuple[TaskState, ...]


class Sheet(Partly, frozen=True):
    """The sheet.

    Args:
        status: the phase status of the day: light, blocks, formats, deviations to be cleared.
        call_on: the day of the call the sheet is for; None when no rhythm says it.
        time: its time of day, if one is known.
        since: the day of the last call before the day; None when there was none.
        since_id: its entry.
        changes: what is different since then; without a call everything that is known.
        due_until: up to when things are listed as due: the call after the one the sheet is for, else as many
            weeks as the rhythm has.
        overdue: what should have been done, given or held before the day.
        due: what is to come up to ``due_until``.
        tasks: all open tasks by who does them.
        questions: those still open.
        decisions: those about which something is still to be done, most urgent first.
    """

    status: Status
    call_on: date | None
    time: time | None
    since: When | None
    since_id: str | None
    changes: Changes
    due_until: date
    overdue: Dues
    due: Dues
    tasks: tuple[RoleTasks, ...]
    questions: tuple[QuestionState, ...]
    decisions: "tuple[DecisionState, ...]" = ()


def sheet(project: Project, day: date, *, from_last: bool = True) -> Sheet:
    """Put the sheet of a municipality together, as known on a day.

    Args:
        project: the municipality.
        day: the day.
        from_last: what is new counts from the last call; else from the beginning.
    """
    now, past = status_in_full(project, day), history(project, day)
    last = last_call(past, before=True) if from_last else None
    call_on = _call_on(past, now.call.next)
    until = _due_until(past, call_on)
    tasks = listed_tasks((project,), day, TaskSelection())
    decisions = _decisions(project, day)
    known = _all_dues(past, now, tasks, decisions)
    return Sheet(
        status=now,
        call_on=call_on,
        time=_time(past, call_on) if call_on else None,
        since=last.entry.day if last else None,
        since_id=last.id if last else None,
        changes=changes(_before(project, last.entry.day if last else None, day), past),
        due_until=until,
        overdue=_dues(known, day, lambda left: left < 0),
        due=_dues(known, day, lambda left: 0 <= left <= (until - day).days),
        tasks=tuple(_by_role(tasks)),
        questions=listed_questions((project,), day, QuestionSelection()),
        decisions=decisions,
    )


def _decisions(project: Project, day: date) -> "tuple[DecisionState, ...]":
    """The decisions that are still to be carried out, or to be reported on."""
    if not any(logged.entry.decisions for logged in project.entries):
        return ()
    from fruehe_hilfen_cli.views.governance.decision_list import DecisionSelection, listed_decisions

    return listed_decisions((project,), day, DecisionSelection())


def _call_on(past: History, coming: date | None) -> date | None:
    """The day of the history when a call was held on it, else that of the next call."""
    held = last_call(past)
    return past.day if held and held.entry.day == past.day else coming


def _time(past: History, day: date) -> time | None:
    return next((found.time for found in call_dates(past, day) if found.day == day and found.time), None)


def _due_until(past: History, call_on: date | None) -> date:
    """The call after the one the sheet is for; where no date is known, the weeks of the rhythm."""
    start = call_on or past.day
    after = next((found.day for found in next_calls(past) if found.day > start), None)
    rhythm = past.project.roadmap.regular_call
    return after or weeks_after(start, rhythm.every_weeks if rhythm else _USUAL_WEEKS)


def _before(project: Project, since: When | None, day: date) -> History:
    """What was known when the last call was over; nothing when there was none."""
    if since is None:
        return history(replace(project, entries=()), day)
    return history(project, min(last_day(since), day))


def _all_dues(
    past: History, now: Status, tasks: tuple[TaskState, ...], decisions: "tuple[DecisionState, ...]"
) -> Dues:
    """All that is open, whenever it is due."""
    ahead = (found for found in appointment_states(past) if found.is_open and not past.departure)
    return Dues(
        milestones=(*now.overdue, *now.upcoming),
        tasks=tasks,
        appointments=tuple(sorted(ahead, key=lambda found: last_day(found.day))),
        duties=now.duties,
        decisions=tuple(_with_days(past, decisions)),
        hand_ins=tuple(found for found in hand_ins(past) if found.days_left >= 0),
    )


def _with_days(past: History, decisions: "tuple[DecisionState, ...]") -> "Iterator[DecisionState]":
    """The decisions that have a day of their own; not those of which a report duty stands there already."""
    if not decisions:
        return
    from fruehe_hilfen_cli.views.governance.decision_dues import is_report, reported_elsewhere

    for found in decisions:
        if not (is_report(found) and reported_elsewhere(past, found)):
            yield found


def _dues(known: Dues, day: date, wanted: Callable[[int], bool]) -> Dues:
    """What has so many days left (below zero: is over since) as is wanted."""

    def takes(left: int | None) -> bool:
        return left is not None and wanted(left)

    return Dues(
        milestones=tuple(found for found in known.milestones if takes(found.days_left)),
        tasks=tuple(found for found in known.tasks if takes(found.days_left)),
        appointments=tuple(found for found in known.appointments if wanted((last_day(found.day) - day).days)),
        duties=tuple(found for found in known.duties if takes(found.days_left)),
        decisions=tuple(found for found in known.decisions if takes(found.days_left)),
        hand_ins=tuple(found for found in known.hand_ins if takes(found.days_left)),
    )


def _by_role(tasks: Iterable[TaskState]) -> list[RoleTasks]:
    """The roles in the order of their most urgent task; tasks of nobody last."""
    roles: dict[str | None, list[TaskState]] = {}
    for task in tasks:
        roles.setdefault(task.who, []).append(task)
    ordered = sorted(roles.items(), key=lambda found: found[0] is None)
    return [RoleTasks(who, tuple(own)) for who, own in ordered]
