"""The regular call: its dates, which of them were held, moved or cancelled, and the next one."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from enum import StrEnum

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.moving import weeks_after
from fruehe_hilfen_cli.views.dates.call_rhythm import Slot, anchor, rhythm_weeks, slots
from fruehe_hilfen_cli.views.dates.matching import matched
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.partly import Partly

_DAYS_OF_WEEK = 7


class CallStatus(StrEnum):
    """What became of a date of the regular call."""

    HELD = "gehalten"
    MISSED = "nicht-gehalten"
    CANCELLED = "faellt-aus"
    TODAY = "heute"
    COMING = "bevorstehend"


class CallDate(Struct, frozen=True):
    """A date of the regular call as it stands on a day.

    Args:
        planned: the day by the rhythm; that of the call itself for one outside of it.
        day: where it is now: the day it was held, else the day it was moved to, else ``planned``.
        time: the time of day, if one is known.
        state: what became of it.
        held_on: the day or month of the entry that tells of it.
        entry_id: that entry; of a call not held the one that moved or cancelled it last.
        reason: why it is moved or cancelled.
        moved: ``day`` is another one than ``planned``.
        unplanned: a call that was held outside the rhythm. Where only its month is known, ``planned`` and
            ``day`` are the first of the month: print ``held_on``.
        revision: how often it was moved or cancelled.
    """

    planned: date
    day: date
    time: time | None
    state: CallStatus
    held_on: When | None
    entry_id: str | None
    reason: str | None
    moved: bool
    unplanned: bool
    revision: int


class CallState(Partly, frozen=True):
    """The regular call: how many were held, the last one with its entry, and the next one."""

    held: int
    last: When | None
    next: date | None
    every_weeks: int | None
    last_id: str | None = None


class CallCount(Struct, frozen=True):
    """The dates of the regular call by its rhythm, up to a day.

    Args:
        planned: how many there were; the day itself counts once its call is held.
        cancelled: how many of them were called off.
        missed: how many passed without an entry.
        unplanned: calls held outside the rhythm.
    """

    planned: int
    cancelled: int
    missed: int
    unplanned: int


def call_dates(past: History, until: date) -> tuple[CallDate, ...]:
    """The dates of the regular call, by the day they now have, with the calls held outside the rhythm.

    A call belongs to the date on whose day it was held; else to the nearest date that is left within half
    the rhythm; one of which only the month is known to the first date left of that month. A cancelled date
    takes only a call on its very day. Calls that are left over are ``unplanned``.

    Args:
        past: what is known on a day.
        until: the last day by the rhythm; dates moved to it or before are included.

    Returns:
        All dates from the first one on, and all calls held.
    """
    calls = tuple(logged for logged in past.entries if logged.entry.kind is EntryKind.REGULAR_CALL)
    half = (rhythm_weeks(past) or 1) * _DAYS_OF_WEEK // 2
    # a call may be held before its date: whichever days are asked for, it belongs to the same one
    known = slots(past, max(until, past.day + timedelta(days=half)))
    pairs = matched(known, calls, half, past.day)
    taken = {logged.id for logged in pairs.values()}
    asked = (slot for slot in known if slot.planned in pairs or min(slot.planned, slot.day) <= until)
    dates = [_date(past, slot, pairs.get(slot.planned)) for slot in asked]
    dates += [_unplanned(logged) for logged in calls if logged.id not in taken]
    return tuple(sorted(dates, key=lambda found: (found.day, found.planned, found.entry_id or "")))


def call_state(past: History) -> CallState:
    """The regular call; without a first date the rhythm counts from the last call held."""
    held = [logged for logged in past.entries if logged.entry.kind is EntryKind.REGULAR_CALL]
    upcoming = next_calls(past)
    return CallState(
        held=len(held),
        last=held[-1].entry.day if held else None,
        last_id=held[-1].id if held else None,
        next=next((found.day for found in upcoming), None),
        every_weeks=rhythm_weeks(past),
    )


def call_count(past: History) -> CallCount | None:
    """What became of the dates up to the day; None where no first day is agreed to count from."""
    rhythm = past.project.roadmap.regular_call
    if rhythm is None or not isinstance(rhythm.first, date):
        return None
    over = [found for found in call_dates(past, past.day) if found.day <= past.day]
    states = [found.state for found in over]
    return CallCount(
        planned=sum(not found.unplanned and found.state is not CallStatus.TODAY for found in over),
        cancelled=states.count(CallStatus.CANCELLED),
        missed=states.count(CallStatus.MISSED),
        unplanned=sum(found.unplanned for found in over),
    )


def next_calls(past: History) -> Iterator[CallDate]:
    """The coming calls of the near future, that of today included; at least two when there is a rhythm.

    None once the municipality has left.
    """
    start = anchor(past)
    if start is None or past.departure:
        return
    # each date that is cancelled, moved on or held early needs an entry or a setting that says so
    spare = 3 + sum(len(logged.entry.date_changes) for logged in past.entries)
    rhythm = past.project.roadmap.regular_call
    spare += len(rhythm.date_changes) if rhythm else 0
    until = weeks_after(max(past.day, start), spare * (rhythm_weeks(past) or 1))
    for found in call_dates(past, until):
        if found.state in {CallStatus.TODAY, CallStatus.COMING}:
            yield found


def last_call(past: History, *, before: bool = False) -> Logged | None:
    """The latest call that is known on the day; with ``before`` the latest one dated before the day."""
    return next(
        (
            logged
            for logged in reversed(past.entries)
            if logged.entry.kind is EntryKind.REGULAR_CALL
            and (not before or first_day(logged.entry.day) < past.day)
        ),
        None,
    )


def _date(past: History, slot: Slot, held: Logged | None) -> CallDate:
    held_on = held.entry.day if held else None
    day = held_on if isinstance(held_on, date) else slot.day
    return CallDate(
        planned=slot.planned,
        day=day,
        time=slot.time,
        state=_state(past, slot, held),
        held_on=held_on,
        entry_id=held.id if held else slot.said_by,
        reason=slot.reason,
        moved=day != slot.planned,
        unplanned=False,
        revision=slot.revision,
    )


def _state(past: History, slot: Slot, held: Logged | None) -> CallStatus:
    if held:
        return CallStatus.HELD
    if slot.cancelled:
        return CallStatus.CANCELLED
    if slot.day < past.day:
        return CallStatus.MISSED
    return CallStatus.TODAY if slot.day == past.day else CallStatus.COMING


def _unplanned(logged: Logged) -> CallDate:
    day = first_day(logged.entry.day)
    return CallDate(
        planned=day,
        day=day,
        time=None,
        state=CallStatus.HELD,
        held_on=logged.entry.day,
        entry_id=logged.id,
        reason=None,
        moved=False,
        unplanned=True,
        revision=0,
    )
