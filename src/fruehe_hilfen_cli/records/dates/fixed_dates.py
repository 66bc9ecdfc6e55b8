"""Which date someone means: an appointment by its id or its day, a regular call by its day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, time

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on, parse_when
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.records.referring import Things, find
from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.views.dates.appointments import AppointmentState, appointment_states
from fruehe_hilfen_cli.views.dates.calls import CallDate, CallStatus, call_dates, next_calls
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.vocabulary import label

APPOINTMENTS = Things("Einen Termin", "mehrere Termine", "fh kalender")
"""How a refusal speaks of appointments."""

_SHOWN = 3


class NoDateThen(Refusal):
    """On that day there is neither a regular call nor an appointment."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "{day} ist weder ein Jour fixe noch ein anderer Termin."
    advice = "{hint}"


class SeveralDates(Refusal):
    """There is more than one date on that day."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Am {day} gibt es mehrere Termine: {names}."
    advice = "Nennen Sie die Nummer des Termins, oder die Kommune mit --kommune."


@dataclass(frozen=True)
class FixedDate:
    """An appointment, or a date of the regular call.

    Args:
        place: the municipality.
        reference: what entries call it: the id of an appointment, the day of a call by the rhythm.
        title: what it is called.
        said: the same inside a sentence: "Der Jour fixe", "„Steuerungsgruppe“".
        day: when it is now.
        planned: when it was first to be.
        held_by: the entry that tells that it took place.
    """

    place: str
    reference: date | str
    title: str
    said: str
    day: When
    planned: When
    time: time | None
    cancelled: bool
    held_by: str | None

    @property
    def named(self) -> str:
        """How people name it."""
        return self.reference if isinstance(self.reference, str) else german(self.reference)


def find_date(pasts: Sequence[History], words: str) -> FixedDate:
    """The date that is meant: by an id ("k7q2m/1", or its beginning), or by the day planned or as moved.

    A day without a year is the nearest such day, before or after today; when there is nothing to change on
    it, the one on the other side.

    Args:
        pasts: the logbooks up to today, of the municipalities in question.
        words: what was typed.

    Raises:
        NoSuchThing, WhichThing, NoDateThen, SeveralDates: when there is none, or more than one.
    """
    days = _days(words, max(past.day for past in pasts))
    if not days:
        known = [state for past in pasts for state in appointment_states(past)]
        return _of_appointment(find(APPOINTMENTS, known, words))
    for day in days:
        found = [meant for past in pasts for meant in _on(past, day) if day == days[0] or not meant.held_by]
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(f"{meant.title} ({meant.place}, {meant.named})" for meant in found)
            raise SeveralDates(day=german(day), names=names)
    raise NoDateThen(day=capitalised(german_on(days[0])), hint=_hint(pasts))


def _days(words: str, today: date) -> list[When]:
    """The days that words can mean, the nearest first."""
    both = {parse_when(words, today, ahead=True), parse_when(words, today)}
    return sorted(filter(None, both), key=lambda day: abs((first_day(day) - today).days))


def _on(past: History, when: When) -> Iterator[FixedDate]:
    calls = call_dates(past, when) if isinstance(when, date) else ()
    place = past.project.place
    regular = [
        _of_call(place, call) for call in calls if not call.unplanned and when in {call.day, call.planned}
    ]
    yield from _likeliest(regular, when)
    known = [_of_appointment(state) for state in appointment_states(past)]
    yield from _likeliest([meant for meant in known if when in {meant.day, meant.planned}], when)


def _likeliest(found: list[FixedDate], when: When) -> Iterable[FixedDate]:
    """Those that are on that day now; only without any of them those that were once planned then."""
    return [meant for meant in found if meant.day == when] or found


def _of_call(place: str, call: CallDate) -> FixedDate:
    return FixedDate(
        place=place,
        reference=call.planned,
        title=label(EntryKind.REGULAR_CALL),
        said=f"Der {label(EntryKind.REGULAR_CALL)}",
        day=call.day,
        planned=call.planned,
        time=call.time,
        cancelled=call.state is CallStatus.CANCELLED,
        held_by=call.entry_id if call.state is CallStatus.HELD else None,
    )


def _of_appointment(state: AppointmentState) -> FixedDate:
    return FixedDate(
        place=state.place,
        reference=state.id,
        title=state.title,
        said=f"„{state.title}“",
        day=state.day,
        planned=state.planned,
        time=state.time,
        cancelled=state.cancelled,
        held_by=state.held_by,
    )


def _hint(pasts: Sequence[History]) -> str:
    days = sorted({call.day for past in pasts for call in next_calls(past)})[:_SHOWN]
    if not days:
        return "fh kalender zeigt, was ansteht."
    return f"Die nächsten Jour fixe: {', '.join(map(german, days))}. fh kalender zeigt alle Termine."
