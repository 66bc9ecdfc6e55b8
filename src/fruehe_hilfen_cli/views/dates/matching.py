"""Which call held belongs to which date of the rhythm."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.moving import days_after
from fruehe_hilfen_cli.views.dates.call_rhythm import Slot


def matched(slots: Sequence[Slot], calls: Sequence[Logged], days: int, today: date) -> dict[date, Logged]:
    """The call of each date that has one, by the date's day in the rhythm.

    Args:
        slots: the dates.
        calls: the calls held, in the order of the logbook.
        days: how far a call may lie from its date.
        today: a call of which only the month is known belongs to no date later than this.
    """
    found: dict[date, Logged] = {}
    taken: set[str] = set()
    for steps in (_same_day(slots, calls), _nearest(slots, calls, days), _same_month(slots, calls, today)):
        for slot, logged in steps:
            if slot.planned not in found and logged.id not in taken:
                found[slot.planned] = logged
                taken.add(logged.id)
    return found


def _same_day(slots: Iterable[Slot], calls: Iterable[Logged]) -> Iterator[tuple[Slot, Logged]]:
    by_day: dict[date, Slot] = {}
    for slot in slots:
        by_day.setdefault(slot.day, slot)
    planned = {slot.planned: slot for slot in slots}
    for days in (by_day, planned):
        for logged in calls:
            if isinstance(logged.entry.day, date) and (near := days.get(logged.entry.day)):
                yield near, logged


def _nearest(slots: Iterable[Slot], calls: Iterable[Logged], days: int) -> Iterator[tuple[Slot, Logged]]:
    """Pairs within the distance, the nearest first; of two that are as near the earlier date."""
    left = sorted((slot for slot in slots if not slot.cancelled), key=lambda slot: (slot.day, slot.planned))
    known = [slot.day for slot in left]
    pairs: list[tuple[int, date, str, Slot, Logged]] = []
    for logged in calls:
        held = logged.entry.day
        if isinstance(held, date):
            first, last = days_after(held, -days), days_after(held, days)
            near = left[bisect_left(known, first) : bisect_right(known, last)]
            pairs += [(abs((slot.day - held).days), slot.planned, logged.id, slot, logged) for slot in near]
    for _, _, _, slot, logged in sorted(pairs, key=lambda pair: pair[:3]):
        yield slot, logged


def _same_month(slots: Iterable[Slot], calls: Iterable[Logged], today: date) -> Iterator[tuple[Slot, Logged]]:
    past = [slot for slot in slots if slot.day <= today and not slot.cancelled]
    for logged in calls:
        if isinstance(logged.entry.day, Month):
            for slot in past:
                if Month.of(slot.day) == logged.entry.day:
                    yield slot, logged
