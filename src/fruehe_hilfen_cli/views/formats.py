"""Formats of the programme: how often they took place, beside their guide values, and the regular call."""

from dataclasses import dataclass
from datetime import date, timedelta

from fruehe_hilfen_cli.model.dates import When, first_day
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.views.history import History


@dataclass(frozen=True)
class FormatState:
    """A format: held so far, and the guide value ("ca.", never a limit)."""

    kind: EntryKind
    name: str
    held: int
    guide: int


@dataclass(frozen=True)
class CallState:
    """The regular call: how many were held, the last one, and the next one by the rhythm."""

    held: int
    last: When | None
    next: date | None
    every_weeks: int | None


def format_states(past: History) -> tuple[FormatState, ...]:
    """Each format with a guide value, in the roadmap's order, which also says what else counts for it."""
    return tuple(
        FormatState(
            kind=guide.kind,
            name=guide.name,
            held=sum(logged.entry.kind in (guide.counted or (guide.kind,)) for logged in past.entries),
            guide=guide.times,
        )
        for guide in past.project.roadmap.guide_values
    )


def call_state(past: History) -> CallState:
    """The regular call; without a first date the rhythm counts from the last call held."""
    held = [logged.entry.day for logged in past.entries if logged.entry.kind is EntryKind.REGULAR_CALL]
    last = held[-1] if held else None
    rhythm = past.project.roadmap.regular_call
    if rhythm is None:
        return CallState(len(held), last, None, None)
    days = [found for found in held if isinstance(found, date)]
    anchor = rhythm.first if isinstance(rhythm.first, date) else days[-1] if days else None
    earliest = past.day + timedelta(days=1) if past.day in days else past.day
    upcoming = _next(anchor, rhythm.every_weeks, earliest) if anchor else None
    return CallState(len(held), last, upcoming, rhythm.every_weeks)


def _next(anchor: date, weeks: int, earliest: date) -> date:
    step = timedelta(weeks=weeks)
    behind = max(timedelta(0), earliest - first_day(anchor))
    return anchor + step * -(-behind // step)
