"""A calendar as events for other calendars: their words, their days, and what changed since an earlier file.

An event is what one program tells another. Its uid stays for as long as the thing exists; its sequence grows
with every change, so that a calendar knows which of two words on it is the newer one.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import Month, first_day, german
from fruehe_hilfen_cli.reports.dates.calendar_words import kind_name, note
from fruehe_hilfen_cli.text import capitalised, harmless
from fruehe_hilfen_cli.views.dates.calendar import Calendar
from fruehe_hilfen_cli.views.dates.calendar_item import CalendarItem, CalendarKind, uid_end
from fruehe_hilfen_cli.vocabulary import term

CATEGORY = "Frühe Hilfen"
GONE = "Entfällt: "
"""How the title of an event begins that was in an earlier file and has become needless."""

_CANCELLED = "Fällt aus: "
_MINUTES = 60
_ONE_DAY = timedelta(days=1)
_SOURCES = {
    CalendarKind.CALL: "fh jour-fixe termine",
    CalendarKind.APPOINTMENT: "fh kalender --art termin",
    CalendarKind.MILESTONE: "fh meilenstein liste",
    CalendarKind.BEGIN: "fh fahrplan zeige",
    CalendarKind.END: "fh fahrplan zeige",
    CalendarKind.TASK: "fh aufgabe liste",
    CalendarKind.REPORT: "fh berichtspflicht liste",
    CalendarKind.HAND_IN: "fh gremium liste",
    CalendarKind.DECISION: "fh beschluss liste",
    CalendarKind.DECISION_REPORT: "fh beschluss liste",
    CalendarKind.POST_END: "fh ressourcen zeige",
}
"""The command that shows an item, without the municipality."""


class Event(Struct, frozen=True):
    """An event of a calendar.

    Args:
        uid: its name.
        begin: the first day; or day and time, in Germany.
        end: the day after the last one; or day and time.
        summary: its title.
        description: more of it, without the day of the report.
        categories: words to sort by.
        cancelled: it does not take place.
        sequence: how often it has changed.
    """

    uid: str
    begin: date
    end: date
    summary: str
    description: str
    categories: tuple[str, ...]
    cancelled: bool
    sequence: int

    @property
    def first_day(self) -> date:
        """The day on which it begins."""
        return self.begin.date() if isinstance(self.begin, datetime) else self.begin


def events(calendar: Calendar) -> tuple[Event, ...]:
    """What comes, as events, by day."""
    return _ordered(map(_event, calendar.items))


class Scope(Struct, frozen=True):
    """What a file is to hold: all of these kinds and municipalities from a day until another."""

    day: date
    until: date
    kinds: tuple[CalendarKind, ...]
    places: tuple[str, ...]

    def held(self, event: Event) -> bool:
        """Whether an event of an earlier file is still to come, and belongs into this one."""
        return (
            self.day < event.first_day <= self.until
            and event.uid.startswith(tuple(f"{kind}-" for kind in self.kinds))
            and event.uid.endswith(tuple(map(uid_end, self.places)))
        )


def renewed(
    found: Iterable[Event], earlier: Mapping[str, Event], scope: Scope, *, gone: bool = True
) -> tuple[Event, ...]:
    """The events of a file as the successors of those that an earlier one holds.

    An event that says something else than before gets the next sequence, and none gets a lower one. One that
    has moved beyond the last day stays in the file, so that calendars move it too. What was to come in the
    earlier file and is there no more (reached, done, dropped) stays as cancelled: only so do they drop it.

    Args:
        found: the events, also later ones than the scope's last day.
        earlier: those of the earlier file, by uid.
        scope: what the file is to hold.
        gone: whether to name what is there no more; never to readers who did not get the earlier file.
    """
    known = {uid: event for uid, event in earlier.items() if scope.held(event)}
    now = {event.uid: event for event in found}
    shown = (event for event in now.values() if event.first_day <= scope.until or event.uid in known)
    dropped = [_gone(event) for event in known.values() if event.uid not in now] if gone else []
    return _ordered([*(_renewed(event, earlier.get(event.uid)) for event in shown), *dropped])


def _renewed(event: Event, before: Event | None) -> Event:
    if before is None:
        return event
    changed = replace(event, sequence=before.sequence) != before
    return replace(event, sequence=max(event.sequence, before.sequence + changed))


def _gone(before: Event) -> Event:
    if before.cancelled:
        return before
    return replace(before, summary=f"{GONE}{before.summary}", cancelled=True, sequence=before.sequence + 1)


def _ordered(found: Iterable[Event]) -> tuple[Event, ...]:
    return tuple(sorted(found, key=lambda event: (event.first_day, event.begin.isoformat(), event.uid)))


def _event(item: CalendarItem) -> Event:
    begin, end = _span(item)
    return Event(
        uid=item.uid,
        begin=begin,
        end=end,
        summary=harmless(_summary(item)),
        description=harmless("\n".join(_lines(item))),
        categories=(CATEGORY, kind_name(item)),
        cancelled=item.cancelled,
        sequence=item.revision,
    )


def _span(item: CalendarItem) -> tuple[date, date]:
    """Begin and end: a time of day only where there is one; a whole month where the day is not known."""
    if item.without_day:
        return first_day(item.day), item.at + _ONE_DAY
    if item.time is None:
        return item.at, item.at + _ONE_DAY
    begin = datetime.combine(item.at, item.time)
    return begin, begin + timedelta(minutes=item.minutes or _MINUTES)


def _summary(item: CalendarItem) -> str:
    """A title that tells all in a list of events: municipality, kind, number, what."""
    title, kind = item.title or "", kind_name(item)
    match item.kind:
        case CalendarKind.APPOINTMENT:
            told = title
        case CalendarKind.BEGIN | CalendarKind.END:
            told = _joined(f"{kind} von Phase {'+'.join(map(str, item.phases))}", title)
        case CalendarKind.MILESTONE:
            told = _joined(f"{kind} {item.id}", title)
        case _:
            told = _joined(kind, title)
    return f"{_CANCELLED if item.cancelled else ''}{item.municipality} – {told}"


def _joined(what: str, title: str) -> str:
    return f"{what}: {title}" if title else what


def _lines(item: CalendarItem) -> Iterator[str]:
    """What people read when they open the event, line by line."""
    if item.without_day:
        yield "Der Tag steht noch nicht fest."
    elif isinstance(item.day, Month):
        edge = "Ab" if item.kind is CalendarKind.BEGIN else "Bis Ende"
        yield f"{edge} {german(item.day)}."
    if item.who:
        yield f"{_who(item)}: {item.who}"
    if told := note(item):
        yield f"{capitalised(told)}."
    yield f"Nachsehen: {_SOURCES[item.kind]} {item.place}"


def _who(item: CalendarItem) -> str:
    record, field = {
        CalendarKind.REPORT: ("ReportDuty", "recipient"),
        CalendarKind.APPOINTMENT: ("Appointment", "body"),
        CalendarKind.HAND_IN: ("Appointment", "body"),
        CalendarKind.DECISION: ("DecisionState", "responsible"),
        CalendarKind.DECISION_REPORT: ("DecisionState", "body"),
    }.get(item.kind, ("Task", "who"))
    return capitalised(term(record, field).label)
