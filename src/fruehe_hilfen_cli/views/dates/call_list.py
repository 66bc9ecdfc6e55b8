"""The dates of the regular call in a span of time, with the days off they fall on."""

from dataclasses import dataclass, fields
from datetime import date, timedelta

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.calls import CallDate, CallStatus, call_dates, next_calls
from fruehe_hilfen_cli.views.dates.days_off import DayOff, DaysOff, days_off
from fruehe_hilfen_cli.views.history import History, history


@dataclass(frozen=True)
class CallSpan:
    """Which dates to list; a side that is not given lies so many weeks before or after the day."""

    since: date | None = None
    until: date | None = None
    weeks: int = 6


@dataclass(frozen=True)
class ListedCall(CallDate):
    """A date of the regular call, and what else that day is.

    Args:
        days_off: public holidays and school holidays on the day where the call is now.
    """

    days_off: tuple[DayOff, ...]


@dataclass(frozen=True)
class CallList:
    """The dates of a municipality's regular call.

    Args:
        place: the folder name of the municipality.
        as_of: the Stand; nothing later is known.
        calls: those in the span.
        planned: how many dates the rhythm had up to the day, without one today that is still to come; None
            when no first day is agreed.
        held: how many calls were held, at whatever date.
        unplanned: how many of these outside the rhythm.
        cancelled: how many dates up to the day were cancelled.
        missed: how many are over without a word.
        next: the next call.
        free_until: the last day of which school holidays are known, when the span ends later.
    """

    place: str
    name: str
    land: str
    as_of: date
    calls: tuple[ListedCall, ...]
    planned: int | None
    held: int
    unplanned: int
    cancelled: int
    missed: int
    next: date | None
    every_weeks: int | None
    free_until: date | None


def call_list(project: Project, day: date, span: CallSpan) -> CallList:
    """The dates of the regular call that lie in the span, and how the calls stand on the day."""
    past = history(project, day)
    first = span.since or day - timedelta(weeks=span.weeks)
    last = span.until or day + timedelta(weeks=span.weeks)
    known = call_dates(past, max(day, last))
    free = days_off(project.roadmap.municipality.land, first, max(first, last))
    rhythm = project.roadmap.regular_call
    over = [call for call in known if call.day <= day]
    states = [call.state for call in over]
    return CallList(
        place=project.place,
        name=project.roadmap.municipality.name,
        land=project.roadmap.municipality.land,
        as_of=day,
        calls=tuple(_listed(call, free) for call in known if first <= call.day <= last),
        planned=_planned(past, over),
        held=states.count(CallStatus.HELD),
        unplanned=sum(call.unplanned for call in over),
        cancelled=states.count(CallStatus.CANCELLED),
        missed=states.count(CallStatus.MISSED),
        next=next((found.day for found in next_calls(past)), None),
        every_weeks=rhythm.every_weeks if rhythm else None,
        free_until=free.known_until,
    )


def _planned(past: History, over: list[CallDate]) -> int | None:
    rhythm = past.project.roadmap.regular_call
    if rhythm is None or not isinstance(rhythm.first, date):
        return None
    return sum(not call.unplanned and call.state is not CallStatus.TODAY for call in over)


def _listed(call: CallDate, free: DaysOff) -> ListedCall:
    values = {field.name: getattr(call, field.name) for field in fields(CallDate)}
    return ListedCall(**values, days_off=free.on(call.day))
