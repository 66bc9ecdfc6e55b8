"""What entries say about dates: moved, or cancelled."""

from collections.abc import Iterable
from typing import NamedTuple

from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.model.parts import AppointmentField, DateChange
from fruehe_hilfen_cli.views.history import History


class Said(NamedTuple):
    """A word on a date, and the entry that says it; None for a setting."""

    entry_id: str | None
    change: DateChange


def said(past: History) -> tuple[Said, ...]:
    """All words on dates, the oldest first: settings, then entries by their day.

    Entries of one day have no order; a word that another one revokes stands before it.
    """
    rhythm = past.project.roadmap.regular_call
    settings = [Said(None, change) for change in (rhythm.date_changes if rhythm else ())]
    words = [
        (last_day(logged.entry.day), Said(logged.id, change))
        for logged in past.entries
        for change in logged.entry.date_changes
    ]
    revoked = {(entry_id, word.change.appointment) for _, word in words for entry_id in word.change.revokes}
    words.sort(key=lambda found: (found[0], (found[1].entry_id, found[1].change.appointment) not in revoked))
    return (*settings, *(word for _, word in words))


def about(words: Iterable[Said], appointment: AppointmentField) -> tuple[DateChange, ...]:
    """The words on one date."""
    return tuple(word.change for word in words if word.change.appointment == appointment)
