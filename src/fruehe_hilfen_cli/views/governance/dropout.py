"""Municipalities that left the programme: since when, why, and which ones still take part.

From the day a municipality leaves, nothing of it is due any more: no call, no milestone, no task, no report.
What was, stays as it was on every earlier day.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.project import Project

if TYPE_CHECKING:
    from fruehe_hilfen_cli.views.history import History


class Departure(Struct, frozen=True):
    """That a municipality has left: the day or month, why, and the entry that says so."""

    day: When
    reason: str
    entry_id: str


def departure(past: "History") -> Departure | None:
    """The departure of a municipality, as known on the day; None while it takes part."""
    return past.departure


def departure_in(entries: Iterable[Logged]) -> Departure | None:
    """What the first entry that tells of a departure says; a second one (of a clone) adds nothing."""
    for logged in entries:
        if dropout := logged.entry.dropout:
            return Departure(logged.entry.day, dropout.reason, logged.id)
    return None


def has_left(project: Project, day: date) -> bool:
    """Whether a municipality has left by a day, as known then."""
    return departure_on(project, day) is not None


def departure_on(project: Project, day: date) -> Departure | None:
    """The departure of a municipality, as known on a day; None while it takes part."""
    return departure_in(logged for logged in project.entries if first_day(logged.entry.day) <= day)
