"""The dates of the regular call in a span of time, with the days off they fall on."""

from datetime import date, timedelta

from msgspec import Struct

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.calls import (
    CallCount,
    CallDate,
    CallState,
    call_count,
    call_dates,
    call_state,
)
from fruehe_hilfen_cli.views.dates.days_off import DayOff, DaysOff, days_off
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.partly import Partly

WEEKS = 6
"""So far back and ahead the list goes when nobody says more."""


class CallSpan(Struct, frozen=True):
    """Which dates to list; a side that is not given lies so many weeks before or after the day."""

    since: date | None = None
    until: date | None = None
    weeks: int = WEEKS


class ListedCall(CallDate, frozen=True):
    """A date of the regular call, and what else that day is.

    Args:
        days_off: public holidays and school holidays on the day where the call is now.
    """

    days_off: tuple[DayOff, ...]


class CallList(Partly, frozen=True):
    """The dates of a municipality's regular call.

    Args:
        place: the folder name of the municipality.
        as_of: the Stand; nothing later is known.
        calls: those in the span.
        call_count: what became of the dates up to the day; None where no first day is agreed to count from.
        free_until: the last day of which school holidays are known, when the span ends later.
    """

    place: str
    name: str
    land: str
    as_of: date
    calls: tuple[ListedCall, ...]
    call: CallState
    call_count: CallCount | None
    free_until: date | None


def call_list(project: Project, day: date, span: CallSpan) -> CallList:
    """The dates of the regular call that lie in the span, and how the calls stand on the day."""
    past = history(project, day)
    first = span.since or day - timedelta(weeks=span.weeks)
    last = span.until or day + timedelta(weeks=span.weeks)
    known = call_dates(past, max(day, last))
    free = days_off(project.roadmap.municipality.land, first, max(first, last))
    return CallList(
        place=project.place,
        name=project.roadmap.municipality.name,
        land=project.roadmap.municipality.land,
        as_of=day,
        calls=tuple(_listed(call, free) for call in known if first <= call.day <= last),
        call=call_state(past),
        call_count=call_count(past),
        free_until=free.known_until,
    )


def _listed(call: CallDate, free: DaysOff) -> ListedCall:
    values = {name: getattr(call, name) for name in CallDate.__struct_fields__}
    return ListedCall(**values, days_off=free.on(call.day))
