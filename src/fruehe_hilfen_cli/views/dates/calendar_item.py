"""Something that stands in a calendar: what it is, when it is, and its name in other calendars."""

from datetime import date, time
from enum import StrEnum

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import Month, When, first_day, last_day
from fruehe_hilfen_cli.text import slug
from fruehe_hilfen_cli.views.history import History


class CalendarKind(StrEnum):
    """What stands in a calendar."""

    CALL = "jour-fixe"
    APPOINTMENT = "termin"
    MILESTONE = "meilenstein"
    BEGIN = "beginn"
    END = "ende"
    TASK = "aufgabe"
    REPORT = "bericht"
    HAND_IN = "abgabefrist"
    DECISION = "beschluss"
    DECISION_REPORT = "beschlussbericht"
    POST_END = "befristung"


class CalendarItem(Struct, frozen=True):
    """Something that takes place or is due on a day.

    Args:
        place: the municipality's folder.
        municipality: its name.
        day: when it takes place or is due, as known on the day of the calendar.
        time: the time of day; None when it is not known or does not matter.
        minutes: how long it takes; None when that is not said.
        title: what it is; None for a call.
        phases: of a block, its phases.
        id: how other commands name it; None for a call and a block.
        who: the role that does a task, who gets a report, the body that meets.
        days_left: days until its last day; below zero when that is over.
        overdue: it is over, and no entry says that it was done.
        tentative: its day is expected, not firm.
        cancelled: it does not take place.
        session: the day of the session for which papers are to be handed in.
        planned: the day it had before it was moved; None when it was not.
        reason: why it is moved or cancelled.
        revision: how often it was moved or cancelled, as far as entries tell.
        entry_id: the entry it stems from, where it stems from one.
        uid: its name in calendars, the same for as long as it exists, whatever its day.
    """

    place: str
    municipality: str
    kind: CalendarKind
    day: When
    days_left: int
    uid: str
    time: time | None
    minutes: int | None = None
    title: str | None = None
    phases: tuple[int, ...] = ()
    id: str | None = None
    who: str | None = None
    overdue: bool = False
    tentative: bool = False
    cancelled: bool = False
    session: When | None = None
    planned: When | None = None
    reason: str | None = None
    revision: int = 0
    entry_id: str | None = None

    @property
    def at(self) -> date:
        """The day under which it stands: a month begins on its first day and ends on its last."""
        return first_day(self.day) if self.kind is CalendarKind.BEGIN else last_day(self.day)

    @property
    def without_day(self) -> bool:
        """Whether it takes place on a day that is not known yet, somewhere in a month."""
        return self.kind is CalendarKind.APPOINTMENT and isinstance(self.day, Month)


def uid_end(place: str) -> str:
    """How the names of all that belongs to a municipality end; nothing of the machine is in it."""
    return f"@{slug(place) or 'ort'}.fruehe-hilfen"


def bare_item(past: History, kind: CalendarKind, key: str, day: When) -> CalendarItem:
    """An item of which only kind, key and day are known; the key stays, whatever the day."""
    project = past.project
    return CalendarItem(
        place=project.place,
        municipality=project.roadmap.municipality.name,
        kind=kind,
        day=day,
        days_left=(last_day(day) - past.day).days,
        uid=f"{kind}-{key}{uid_end(project.place)}",
        time=None,
    )
