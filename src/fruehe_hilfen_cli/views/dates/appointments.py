"""Appointments: the meetings to come that entries tell of, moved, cancelled, or held by now."""

from collections.abc import Iterator
from datetime import date, time

from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import Appointment, DateChange
from fruehe_hilfen_cli.views.dates.date_changes import about, said
from fruehe_hilfen_cli.views.governance.body_names import same_body
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.partly import Partly


class AppointmentState(Partly, frozen=True):
    """An appointment as it stands on a day.

    Args:
        place: the municipality.
        id: entry and position, "k7q2m/1".
        day: its day, or month, after all changes.
        planned: its day, or month, as it became known first.
        time: the time of day after all changes.
        body: which body is to meet.
        cancelled: whether the latest word is that it does not take place; so is what lies ahead when the
            municipality leaves.
        reason: why it is moved or cancelled.
        revision: how often it was moved or cancelled.
        known_on: the day of the entry that tells of it.
        held_by: the entry that tells that it took place.
    """

    place: str
    id: str
    day: When
    planned: When
    time: time | None
    kind: EntryKind
    title: str
    body: str | None
    cancelled: bool
    reason: str | None
    revision: int
    known_on: When
    held_by: str | None

    @property
    def is_open(self) -> bool:
        """Whether it is still to come, or its entry is: neither cancelled nor held."""
        return not self.cancelled and self.held_by is None


def appointment_states(past: History) -> tuple[AppointmentState, ...]:
    """The appointments of a municipality, in the order of the entries that tell of them.

    One is held by an entry of its day, after all changes: of the same kind, or naming the same body. An
    entry holds only one appointment; one that tells of an appointment does not hold it.
    """
    changes = said(past)
    taken: set[str] = set()
    states = []
    for logged in past.entries:
        for number, appointment in enumerate(logged.entry.appointments, 1):
            words = about(changes, f"{logged.id}/{number}")
            state = _state(past, logged, number, appointment, words)
            held = next((found for found in _holding(past, logged, state) if found.id not in taken), None)
            if held:
                taken.add(held.id)
                state = replace(state, held_by=held.id)
            states.append(_left_out(past, state))
    return tuple(states)


def _state(
    past: History, logged: Logged, number: int, appointment: Appointment, words: tuple[DateChange, ...]
) -> AppointmentState:
    latest = words[-1] if words else None
    days = [change.new_day for change in words if change.new_day]
    times = [change.new_time for change in words if change.new_time]
    return AppointmentState(
        place=past.project.place,
        id=f"{logged.id}/{number}",
        day=days[-1] if days else appointment.day,
        planned=appointment.day,
        time=times[-1] if times else appointment.time,
        kind=appointment.kind,
        title=appointment.title,
        body=appointment.body,
        cancelled=latest is not None and latest.new_day is None,
        reason=latest.reason if latest else None,
        revision=len(words),
        known_on=logged.entry.day,
        held_by=None,
    )


def _left_out(past: History, state: AppointmentState) -> AppointmentState:
    """An appointment to come is cancelled when the municipality leaves."""
    left = past.departure
    if left is None or not state.is_open or last_day(state.day) < first_day(left.day):
        return state
    return replace(state, cancelled=True, reason=left.reason)


def _holding(past: History, announcing: Logged, state: AppointmentState) -> Iterator[Logged]:
    """The entries that may tell of an appointment, those naming its body first."""
    if state.cancelled:
        return
    near = [
        logged
        for logged in past.entries
        if logged.id != announcing.id and _within(logged.entry.day, state.day) and _like(past, logged, state)
    ]
    yield from sorted(near, key=lambda logged: not _of_its_body(past, logged, state))


def _within(day: When, span: When) -> bool:
    begin: date = first_day(span)
    return begin <= first_day(day) and last_day(day) <= last_day(span)


def _like(past: History, logged: Logged, state: AppointmentState) -> bool:
    if logged.entry.body and state.body:
        return _of_its_body(past, logged, state)
    return logged.entry.kind is state.kind


def _of_its_body(past: History, logged: Logged, state: AppointmentState) -> bool:
    """Whether both name one body; that two names are of one body is known where its file was read."""
    return same_body(past.project.bodies, logged.entry.body, state.body)
