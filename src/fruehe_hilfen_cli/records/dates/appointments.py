"""Appointments and dates of the regular call: recording new ones, and that they are moved or cancelled."""

from datetime import time

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.dates import Month, When, first_day, german, german_on, german_time, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import Appointment, DateChange
from fruehe_hilfen_cli.records.dates.fixed_dates import FixedDate
from fruehe_hilfen_cli.text import shortened
from fruehe_hilfen_cli.views.history import History

_LONGEST_TITLE = 60


class KnownLater(Refusal):
    """Nothing is known before it has become known."""

    sentence = (
        "{day} liegt in der Zukunft; --datum ist der Tag, an dem der Termin oder die Änderung bekannt wurde."
    )
    advice = "Lassen Sie --datum weg, dann gilt heute."


class AppointmentOver(Refusal):
    """An appointment lies ahead when it becomes known."""

    sentence = "{day} liegt vor dem Tag, an dem das bekannt wurde ({known})."
    advice = "{advice}"


class AlreadyHeld(Refusal):
    """What has taken place is no longer moved."""

    sentence = "{said} hat schon stattgefunden, {day} (Eintrag {entry})."
    advice = "fh logbuch bearbeite {entry} ändert diesen Eintrag."


class AlreadyCancelled(Refusal):
    """An appointment is cancelled once."""

    sentence = "{said} {day} fällt schon aus."
    advice = "Findet er doch statt? fh termin verschiebe {reference} --auf DATUM sagt, wann."


class SameDate(Refusal):
    """A move changes the day or the time."""

    sentence = "{said} liegt schon {day}."
    advice = "Nennen Sie mit --auf einen anderen Tag, oder mit --uhrzeit eine andere Uhrzeit."


def new_appointment(past: History, appointment: Appointment, known_on: When) -> Entry:
    """The entry that records an appointment.

    Args:
        past: the logbook up to today.
        appointment: what is to come.
        known_on: when it became known.

    Raises:
        KnownLater: when that day lies ahead.
        AppointmentOver: when the appointment lies before it.
    """
    advice = "Prüfen Sie --am. Was schon stattfand, hält fh logbuch neu fest."
    _require_ahead(past, appointment.day, known_on, advice)
    title = f"Termin: {_short(appointment.title)} {german_on(appointment.day)}"
    return Entry(day=known_on, kind=EntryKind.NOTE, title=title, appointments=(appointment,))


def move(past: History, meant: FixedDate, to: DateChange, known_on: When) -> Entry:
    """The entry that says a date is moved.

    Args:
        past: the logbook up to today.
        meant: the date.
        to: its new day, which must be given, its new time and the reason.
        known_on: when that became known.

    Raises:
        AlreadyHeld, SameDate, KnownLater, AppointmentOver: see there.
    """
    _require_not_held(meant)
    new_day = to.new_day or first_day(meant.day)
    _require_ahead(past, new_day, known_on, "Prüfen Sie --auf, auch das Jahr.")
    same_time = to.new_time is None or to.new_time == meant.time
    if new_day == meant.day and same_time and not meant.cancelled:
        raise SameDate(said=meant.said, day=_at(meant.day, meant.time))
    told = f"vom {german(meant.day)} verlegt auf {german(new_day)}"
    if new_day == meant.day:
        told = german_on(meant.day)
    return _changing(past, f"{_short(meant.title)} {told}{_clock(to.new_time)}", to, known_on)


def cancel(past: History, meant: FixedDate, change: DateChange, known_on: When) -> Entry:
    """The entry that says a date is cancelled; arguments as for ``move``.

    Raises:
        AlreadyHeld, AlreadyCancelled, KnownLater: see there.
    """
    _require_not_held(meant)
    if meant.cancelled:
        raise AlreadyCancelled(said=meant.said, day=german_on(meant.day), reference=meant.named)
    _require_known(past, known_on)
    return _changing(past, f"{_short(meant.title)} {german_on(meant.day)} fällt aus", change, known_on)


def _changing(past: History, title: str, change: DateChange, known_on: When) -> Entry:
    """The entry with the change; entries of one day have no order, so it names those it comes after."""
    same_day = [
        logged.id
        for logged in past.entries
        if last_day(logged.entry.day) == last_day(known_on)
        and any(other.appointment == change.appointment for other in logged.entry.date_changes)
    ]
    last = change.model_copy(update={"revokes": tuple(same_day)}) if same_day else change
    return Entry(day=known_on, kind=EntryKind.NOTE, title=title, date_changes=(last,))


def _require_not_held(meant: FixedDate) -> None:
    if meant.held_by:
        raise AlreadyHeld(said=meant.said, day=german_on(meant.day), entry=meant.held_by)


def _require_known(past: History, known_on: When) -> None:
    if first_day(known_on) > past.day:
        raise KnownLater(day=german(known_on))


def _require_ahead(past: History, day: When, known_on: When, advice: str) -> None:
    _require_known(past, known_on)
    if last_day(day) < first_day(known_on):
        shown = german(day) if isinstance(day, Month) else f"Der {german(day)}"
        raise AppointmentOver(day=shown, known=german(known_on), advice=advice)


def _at(day: When, at: time | None) -> str:
    return f"{german_on(day)}{_clock(at)}"


def _clock(at: time | None) -> str:
    return f", {german_time(at)} Uhr" if at else ""


def _short(title: str) -> str:
    return shortened(" ".join(title.split()), _LONGEST_TITLE)
