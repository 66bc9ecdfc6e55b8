"""Deviations as known on a day: what is not kept, what moves along, and whether it is cleared with NZFH."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Trigger
from fruehe_hilfen_cli.model.parts import Deviation, Move
from fruehe_hilfen_cli.views.partly import Partly


class DeviationState(Partly, frozen=True):
    """A deviation as known on a day (NZFH project paper, deviation rule).

    Args:
        place: the municipality.
        id: entry and position, "k7q2m/1".
        subject: "phase 3", "meilenstein 3.2" or "vereinbarung …".
        found_on: the day of the entry that records it.
        moves: the following blocks and milestones that move along.
        cleared_on: the day of the talk with NZFH; None while it is open.
        cleared_by: the entry that tells of the talk; the deviation's own where it was recorded afterwards.
        outcome: what was settled in the talk.
        days: from the day it was found to the talk, or to the day while it is open; None when that is not
            told.
    """

    place: str
    id: str
    subject: str
    trigger: Trigger
    found_on: When
    new_begin: When | None
    new_end: When | None
    reason: str
    effect: str | None
    moves: tuple[Move, ...]
    cleared_on: When | None
    cleared_by: str | None
    outcome: str | None
    days: int | None

    @property
    def is_open(self) -> bool:
        """Whether it is still to be cleared with NZFH."""
        return self.cleared_on is None and self.tells("cleared_on")

    @property
    def shifts(self) -> "tuple[Shift, ...]":
        """What it says of its own subject, then of each that moves along."""
        own = Shift(self, self.subject, self.new_begin, self.new_end)
        return (own, *(Shift(self, move.subject, move.new_begin, move.new_end) for move in self.moves))


class Shift(Struct, frozen=True):
    """What a deviation says of one block, milestone or agreement: new dates, where it gives some."""

    deviation: DeviationState
    subject: str
    new_begin: When | None
    new_end: When | None

    def covers(self, day: date) -> bool:
        """Whether it explains a delay on that day: its new date is not over, or not yet known."""
        return self.new_end is None or last_day(self.new_end) >= day


class _Talk(Struct, frozen=True):
    day: When
    entry_id: str
    outcome: str | None


def deviation_states(place: str, entries: tuple[Logged, ...], day: date) -> Iterator[DeviationState]:
    """The deviations of a municipality's entries that are known on the day, in the order of the entries."""
    talks = _talks(entries)
    for logged in entries:
        for position, found in enumerate(logged.entry.deviations, 1):
            reference = f"{logged.id}/{position}"
            talk = _noted(found, logged, day) or talks.get(reference)
            yield DeviationState(
                place=place,
                id=reference,
                subject=found.subject,
                trigger=found.trigger,
                found_on=logged.entry.day,
                new_begin=found.new_begin,
                new_end=found.new_end,
                reason=found.reason,
                effect=found.effect,
                moves=found.moves,
                cleared_on=talk.day if talk else None,
                cleared_by=talk.entry_id if talk else None,
                outcome=talk.outcome if talk else None,
                days=_days(logged.entry.day, talk.day if talk else day),
            )


def _days(found: When, until: When) -> int:
    """Days since something was found; none while its month is not over."""
    return max(0, (last_day(until) - last_day(found)).days)


def _noted(found: Deviation, logged: Logged, day: date) -> _Talk | None:
    """The talk that the deviation's own entry tells of."""
    if found.cleared_on is None or first_day(found.cleared_on) > day:
        return None
    return _Talk(found.cleared_on, logged.id, found.outcome)


def _talks(entries: Iterable[Logged]) -> dict[str, _Talk]:
    """For each deviation the first entry that clears it; a second one (of a clone) changes nothing."""
    talks: dict[str, _Talk] = {}
    for logged in entries:
        for clearing in logged.entry.clearings:
            talks.setdefault(clearing.deviation, _Talk(logged.entry.day, logged.id, clearing.outcome))
    return talks
