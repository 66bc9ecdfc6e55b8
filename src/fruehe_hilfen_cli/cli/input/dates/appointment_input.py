"""What the three commands about appointments do: read, record, save."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.chosen import near_projects
from fruehe_hilfen_cli.cli.input.recording import day_of, record
from fruehe_hilfen_cli.cli.marking import Details
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, german, parse_time
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import Appointment, DateChange
from fruehe_hilfen_cli.records.dates.appointments import cancel, move, new_appointment
from fruehe_hilfen_cli.records.dates.fixed_dates import FixedDate, find_date
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.history import History, history

if TYPE_CHECKING:
    from datetime import time

_Record = Callable[[History, FixedDate, DateChange, When], Entry]


class NotATime(Refusal):
    """Words that are no time of day."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei --uhrzeit ist keine Uhrzeit."
    advice = "Möglich sind: 10:00, 9.30, 14 Uhr."


class NotADay(Refusal):
    """A month where a day is needed."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei --auf ist ein Monat, kein Tag."
    advice = (
        "Steht der Tag noch nicht fest? Dann fh termin absage, und fh termin verschiebe, sobald er es tut."
    )


class EmptyTitle(Refusal):
    """An appointment says what it is."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Der Termin sagt nicht, worum es geht."
    advice = 'Schreiben Sie z. B. fh termin neu "Sitzung der Steuerungsgruppe" --am 15.12.'


def record_appointment(
    session: Session, details: Details, title: str, day: str, at: str | None, kind: str, body: str | None
) -> None:
    """Record an appointment in the logbook of the one municipality."""
    if not title.strip():
        raise EmptyTitle
    project = session.project()
    appointment = Appointment(
        day=require_when(day, session.day, "--am", ahead=True),
        time=_time(at),
        kind=EntryKind(require_word(kind, list(EntryKind), "--art")),
        title=title.strip(),
        body=body or None,
    )
    entry = new_appointment(history(project, session.day), appointment, day_of(session, details))
    step = "fh termin verschiebe {id}/1 --auf DATUM verlegt ihn; fh kalender zeigt, was ansteht."
    record(session, project, entry, details, step)


def move_date(session: Session, details: Details, words: str, to: str, at: str | None, reason: str) -> None:
    """Record that a date is moved."""
    day = require_when(to, session.day, "--auf", ahead=True)
    if not isinstance(day, date):
        raise NotADay(words=to)
    _change(session, details, words, (day, _time(at), reason), move)


def cancel_date(session: Session, details: Details, words: str, reason: str) -> None:
    """Record that a date is cancelled."""
    _change(session, details, words, (None, None, reason), cancel)


def _change(
    session: Session,
    details: Details,
    words: str,
    to: "tuple[date | None, time | None, str]",
    changing: _Record,
) -> None:
    projects = near_projects(session, (PlanFile.BODIES,))
    pasts = {project.place: history(project, session.day) for project in projects}
    meant = find_date(tuple(pasts.values()), words)
    new_day, new_time, reason = to
    change = DateChange(appointment=meant.reference, new_day=new_day, new_time=new_time, reason=reason)
    past = pasts[meant.place]
    entry = changing(past, meant, change, day_of(session, details))
    step = "fh kalender zeigt, was ansteht."
    if isinstance(meant.reference, date):
        step = f"fh jour-fixe termine --bis {german(new_day or meant.day)} zeigt die Termine."
    record(session, past.project, entry, details, step)


def _time(words: str | None) -> "time | None":
    if words is None:
        return None
    found = parse_time(words)
    if found is None:
        raise NotATime(words=words)
    return found
