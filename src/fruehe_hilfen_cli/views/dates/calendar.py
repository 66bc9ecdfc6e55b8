"""What comes in the next weeks, across municipalities: one calendar of all that has a day."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import first_day
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.calendar_item import CalendarItem, CalendarKind
from fruehe_hilfen_cli.views.dates.calendar_items import calendar_items
from fruehe_hilfen_cli.views.dates.days_off import days_off
from fruehe_hilfen_cli.views.entries.audience import is_for
from fruehe_hilfen_cli.views.history import History, history

_LONGEST = timedelta(days=60)
"""Longer than any Ferien: so far beyond a calendar's days they are looked up, to find their begin and end."""


class CalendarSelection(Struct, frozen=True):
    """What a calendar is to show.

    Args:
        until: the last day.
        kinds: only these.
        reader: only what this reader may see.
    """

    until: date
    kinds: tuple[CalendarKind, ...] = tuple(CalendarKind)
    reader: Visibility = Visibility.INTERNAL


class FreeTime(Struct, frozen=True):
    """A public holiday or school holidays (Ferien), whole, of which the calendar shows at least a day.

    ``places`` are the municipalities for which it holds.
    """

    name: str
    school: bool
    begin: date
    end: date
    places: tuple[str, ...]


class Calendar(Struct, frozen=True):
    """What comes, from one day until another.

    Args:
        as_of: the first day, and the day until which everything known counts.
        until: the last day.
        overdue: what is over, and no entry says that it was done; the oldest first.
        upcoming: what takes place or is due, by day.
        without_day: what takes place on a day that is not known yet, somewhere in a month.
        free: public holidays and Ferien.
        free_until: the last day of which Ferien are known; None when all of them are.
    """

    as_of: date
    until: date
    overdue: tuple[CalendarItem, ...]
    upcoming: tuple[CalendarItem, ...]
    without_day: tuple[CalendarItem, ...]
    free: tuple[FreeTime, ...] = ()
    free_until: date | None = None

    @property
    def items(self) -> tuple[CalendarItem, ...]:
        """All that takes place or is due from the first day on."""
        return (*self.upcoming, *self.without_day)


def calendar(projects: Iterable[Project], day: date, selection: CalendarSelection) -> Calendar:
    """The calendar of municipalities, without days off.

    Args:
        projects: the municipalities.
        day: the first day.
        selection: the last day, the kinds, the reader.
    """
    pasts = [history(project, day) for project in projects]
    found = sorted((item for past in pasts for item in _selected(past, selection)), key=_order)
    coming = [item for item in found if not item.overdue]
    return Calendar(
        as_of=day,
        until=selection.until,
        overdue=tuple(item for item in found if item.overdue),
        upcoming=tuple(item for item in coming if not item.without_day),
        without_day=tuple(item for item in coming if item.without_day),
    )


def with_days_off(bare: Calendar, projects: Sequence[Project]) -> Calendar:
    """The calendar with the public holidays and Ferien of its municipalities."""
    first, last = bare.as_of - _LONGEST, bare.until + _LONGEST
    spans: dict[tuple[str, bool, date, date], list[str]] = {}
    known: list[date] = []
    for project in projects:
        off = days_off(project.roadmap.municipality.land, first, last)
        known += [off.known_until] if off.known_until and off.known_until < bare.until else []
        days = [(found.name, found.school, day) for day in _days(first, last) for found in off.on(day)]
        for span in _spans(days):
            spans.setdefault(span, []).append(project.place)
    free = (FreeTime(*span, tuple(places)) for span, places in spans.items())
    shown = (found for found in free if found.begin <= bare.until and found.end >= bare.as_of)
    return replace(
        bare,
        free=tuple(sorted(shown, key=lambda found: (found.begin, found.school, found.name, found.end))),
        free_until=min(known, default=None),
    )


def _selected(past: History, selection: CalendarSelection) -> Iterator[CalendarItem]:
    visible = {logged.id for logged in past.entries if is_for(selection.reader, logged.entry.visibility)}
    for item in calendar_items(past, selection.until):
        if item.kind not in selection.kinds or not _leaves_house(item, selection.reader):
            continue
        if item.entry_id is None or item.entry_id in visible:
            yield item
        elif item.kind is CalendarKind.CALL:  # calls are agreed; only the reason is the entry's own
            yield replace(item, reason=None, entry_id=None)


def _leaves_house(item: CalendarItem, reader: Visibility) -> bool:
    """Until when posts are paid for stays inside."""
    return reader is Visibility.INTERNAL or item.kind is not CalendarKind.POST_END


def _order(item: CalendarItem) -> tuple[date, bool, str, int, str, str]:
    at = first_day(item.day) if item.without_day else item.at
    kinds = list(CalendarKind)
    hour = item.time.isoformat() if item.time else ""
    return at, item.time is not None, hour, kinds.index(item.kind), item.place, item.uid


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _spans(days: Iterable[tuple[str, bool, date]]) -> Iterator[tuple[str, bool, date, date]]:
    """Days of the same name that follow each other, as one span each."""
    ends: dict[tuple[str, bool], tuple[date, date]] = {}
    for name, school, day in days:
        begin, end = ends.get((name, school), (day, day))
        if day - end > timedelta(days=1):
            yield name, school, begin, end
            begin = day
        ends[name, school] = begin, day
    for (name, school), (begin, end) in ends.items():
        yield name, school, begin, end
