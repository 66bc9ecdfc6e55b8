"""The dates of the regular call by its rhythm, and what settings and entries say about them.

Plain arithmetic: a rhythm of weeks needs no rrule, which costs the start-up of ``fh status`` a library; a
test compares both.
"""

from collections.abc import Iterator
from datetime import date, time, timedelta

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import DateChange
from fruehe_hilfen_cli.model.plan import RegularCall
from fruehe_hilfen_cli.views.dates.date_changes import said
from fruehe_hilfen_cli.views.history import History


class Slot(Struct, frozen=True):
    """A date of the rhythm, whatever became of it.

    Args:
        planned: the day by the rhythm, which is what changes name.
        day: the day it was last moved to.
        said_by: the entry that moved or cancelled it last; None for a setting.
        revision: how often it was changed.
    """

    planned: date
    day: date
    time: time | None
    cancelled: bool = False
    reason: str | None = None
    said_by: str | None = None
    revision: int = 0


def rhythm_weeks(past: History) -> int | None:
    """Weeks between two calls; None when no rhythm is agreed."""
    rhythm = past.project.roadmap.regular_call
    return rhythm.every_weeks if rhythm else None


def anchor(past: History) -> date | None:
    """The day from which the rhythm counts: the first call agreed, else the last one held."""
    rhythm = past.project.roadmap.regular_call
    if rhythm is None:
        return None
    if isinstance(rhythm.first, date):
        return rhythm.first
    held = (
        logged.entry.day for logged in reversed(past.entries) if logged.entry.kind is EntryKind.REGULAR_CALL
    )
    return next((day for day in held if isinstance(day, date)), None)


def is_in_rhythm(rhythm: RegularCall, day: date) -> bool:
    """Whether a day is one of a rhythm that has a first day."""
    return isinstance(rhythm.first, date) and _is_on(rhythm.first, rhythm.every_weeks, day)


def slots(past: History, until: date) -> tuple[Slot, ...]:
    """The dates of the rhythm up to a day, and those moved there from later ones.

    The latest word on a date counts: settings are the oldest, then entries by their day. A word names a date
    by its day in the rhythm, or by the day to which it was moved before. A municipality that has left has no
    dates after that.
    """
    start, rhythm = anchor(past), past.project.roadmap.regular_call
    if start is None or rhythm is None:
        return ()
    changes = [(word.change.appointment, word) for word in said(past)]
    named = [(day, word) for day, word in changes if isinstance(day, date)]
    later = (day for day, _ in named if day > until and _is_on(start, rhythm.every_weeks, day))
    days = (*_days(start, rhythm.every_weeks, until), *later)
    known = {day: Slot(day, day, rhythm.time) for day in days}
    for day, word in named:
        if slot := _meant(known, day):
            known[slot.planned] = _changed(slot, word.change, word.entry_id)
    left = min(past.day, last_day(past.departure.day)) if past.departure else date.max
    return tuple(slot for slot in known.values() if min(slot.planned, slot.day) <= until and slot.day <= left)


def _is_on(start: date, weeks: int, day: date) -> bool:
    return day >= start and (day - start).days % timedelta(weeks=weeks).days == 0


def _days(start: date, weeks: int, until: date) -> Iterator[date]:
    step = timedelta(weeks=weeks)
    return (start + step * number for number in range((until - start) // step + 1))


def _meant(known: dict[date, Slot], day: date) -> Slot | None:
    if day in known:
        return known[day]
    return next((slot for slot in known.values() if slot.revision and slot.day == day), None)


def _changed(slot: Slot, change: DateChange, entry_id: str | None) -> Slot:
    return replace(
        slot,
        day=change.new_day or slot.day,
        time=change.new_time or slot.time,
        cancelled=change.new_day is None,
        reason=change.reason,
        said_by=entry_id,
        revision=slot.revision + 1,
    )
