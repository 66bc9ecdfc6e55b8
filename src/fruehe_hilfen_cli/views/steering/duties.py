"""Report duties: who has asked for which report, when the next is due, and what has been reported.

A duty with a rhythm is due so many months after the last report, or after it was asked for: on the same day
of the month, or on its last day where it is shorter; counted from a month it is due in a month. Its ``until``
ends the rhythm. Without a rhythm it is due once, at ``until``; with neither it is never overdue.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import Month, When, first_day, last_day, month_of
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.parts import ReportDuty
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.partly import Partly

_LAST_MONTH = Month.of(date.max)


class Fulfilment(Struct, frozen=True):
    """A report.

    Args:
        day: when it was given.
        entry_id: the entry that says so.
        days_late: how many days after it was due (a month counts from its first day); 0 when in time; None
            when nothing was due.
    """

    day: When
    entry_id: str
    days_late: int | None


class DutyState(Partly, frozen=True):
    """A report duty as it stands on a day.

    Args:
        place: the municipality.
        id: entry and position, "k7q2m/1".
        what: what is to be reported.
        recipient: to whom.
        origin: what the duty follows from, e.g. a decision.
        asked_on: the day of the entry that records it.
        every_months: the rhythm; None when there is none.
        until: when it is due once; when a rhythm ends.
        due: when the next report is due; None when there is no deadline, or nothing more to report.
        days_left: days until then; below zero when that is over.
        overdue: that day is over.
        fulfilled: the reports so far, oldest first.
        last_on: the day of the latest one.
    """

    place: str
    id: str
    what: str
    recipient: str
    origin: str | None
    asked_on: When
    every_months: int | None
    until: When | None
    due: When | None
    days_left: int | None
    overdue: bool
    fulfilled: tuple[Fulfilment, ...]
    last_on: When | None

    @property
    def is_open(self) -> bool:
        """Whether something is still to be reported; a duty without any deadline never ends."""
        return self.due is not None or (self.every_months is None and self.until is None)


class DutySelection(Struct, frozen=True):
    """Which duties to show.

    Args:
        done: also those under which nothing is to be reported any more.
    """

    done: bool = False

    def takes(self, duty: DutyState) -> bool:
        """Whether a duty is selected."""
        return self.done or duty.is_open


def duty_states(past: History) -> Iterator[DutyState]:
    """All report duties of a municipality, in the order of their entries."""
    reports = _reports(past.entries)
    for logged in past.entries:
        yield from _states(past, logged, reports)


def duties_of(past: History, logged: Logged) -> tuple[DutyState, ...]:
    """The report duties of one entry."""
    reports = _reports(past.entries) if logged.entry.report_duties else {}
    return tuple(_states(past, logged, reports))


def reports_of(past: History, logged: Logged) -> tuple[DutyState, ...]:
    """The report duties under which one entry reports."""
    known = {duty.id: duty for duty in duty_states(past)} if logged.entry.reported else {}
    return tuple(known[reference] for reference in logged.entry.reported if reference in known)


def open_duties(past: History) -> tuple[DutyState, ...]:
    """The duties under which something is still to be reported, most urgent first; none after it has left."""
    owed = () if past.departure else duty_states(past)
    return tuple(sorted((duty for duty in owed if duty.is_open), key=duty_urgency))


def listed_duties(projects: Iterable[Project], day: date, selection: DutySelection) -> tuple[DutyState, ...]:
    """The selected duties of several municipalities: open ones first, by the day they are due."""
    found = [duty for project in projects for duty in duty_states(history(project, day))]
    return tuple(sorted(filter(selection.takes, found), key=duty_urgency))


def months_later(when: When, months: int) -> When:
    """So many months later: a month stays a month, a day the same day or the month's last one."""
    month = min(month_of(when).plus(months), _LAST_MONTH)
    if isinstance(when, Month):
        return month
    last = last_day(month)
    return last.replace(day=min(when.day, last.day))


def _reports(entries: Iterable[Logged]) -> dict[str, list[Logged]]:
    """For each duty the entries that say it was reported."""
    reports: dict[str, list[Logged]] = {}
    for logged in entries:
        for reference in dict.fromkeys(logged.entry.reported):
            reports.setdefault(reference, []).append(logged)
    return reports


def _states(past: History, logged: Logged, reports: dict[str, list[Logged]]) -> Iterator[DutyState]:
    for number, duty in enumerate(logged.entry.report_duties, 1):
        reference = f"{logged.id}/{number}"
        yield _state(past, logged, reference, duty, reports.get(reference, []))


def _state(
    past: History, logged: Logged, reference: str, duty: ReportDuty, reports: list[Logged]
) -> DutyState:
    asked = logged.entry.day
    due, fulfilled = _first_due(duty, asked), []
    for report in reports:
        fulfilled.append(Fulfilment(report.entry.day, report.id, _days_late(report.entry.day, due)))
        due = _next_due(duty, report.entry.day)
    left = past.days_to(due)
    return DutyState(
        place=past.project.place,
        id=reference,
        what=duty.what,
        recipient=duty.recipient,
        origin=duty.origin,
        asked_on=asked,
        every_months=duty.every_months,
        until=duty.until,
        due=due,
        days_left=left,
        overdue=left is not None and left < 0,
        fulfilled=tuple(fulfilled),
        last_on=fulfilled[-1].day if fulfilled else None,
    )


def _first_due(duty: ReportDuty, asked: When) -> When | None:
    return _next_due(duty, asked) if duty.every_months else duty.until


def _next_due(duty: ReportDuty, last: When) -> When | None:
    if duty.every_months is None:
        return None
    due = months_later(last, duty.every_months)
    return None if duty.until and first_day(due) > last_day(duty.until) else due


def _days_late(reported: When, due: When | None) -> int | None:
    return max(0, (first_day(reported) - last_day(due)).days) if due else None


def duty_urgency(duty: DutyState) -> tuple[bool, date, date, str, str]:
    """Their order: open before done; then by the day it is due, those without one last; then by age."""
    due = last_day(duty.due) if duty.due else date.max
    return (not duty.is_open, due, last_day(duty.asked_on), duty.place, duty.id)
