"""What the two commands that record something about report duties do: read, record, save."""

from dataclasses import dataclass

from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.input.chosen import chosen_things
from fruehe_hilfen_cli.cli.input.recording import day_of, record, record_new
from fruehe_hilfen_cli.cli.marking import Details
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.parts import ReportDuty
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.steering.duties import DUTIES, fulfil, new_duty
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.steering.duties import DutySelection, listed_duties

_EVERY = DutySelection(done=True)


class EmptyDuty(Refusal):
    """A report is about something, and for somebody."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Es fehlt, worüber oder wem zu berichten ist."
    advice = 'Schreiben Sie z. B. fh berichtspflicht neu "Stand des Netzwerks" --an Jugendhilfeausschuss.'


@dataclass(frozen=True)
class TypedDuty:
    """The words of ``fh berichtspflicht neu``."""

    what: str
    recipient: str
    origin: str | None
    every_months: int | None
    until: str | None


def record_duty(session: Session, details: Details, typed: TypedDuty) -> None:
    """Record a report duty in the logbook of the one municipality."""
    if not (typed.what.strip() and typed.recipient.strip()):
        raise EmptyDuty
    project = session.project()
    duty = made(
        ReportDuty,
        what=typed.what,
        recipient=typed.recipient,
        origin=typed.origin or None,
        every_months=typed.every_months,
        until=require_when(typed.until, session.day, "--bis", ahead=True) if typed.until else None,
    )
    entry = new_duty(duty, day_of(session, details))
    step = "fh berichtspflicht erfuellt {id}/1 hält fest, wenn berichtet worden ist."
    record_new(session, project, entry, details, step)


def fulfil_duties(session: Session, details: Details, words: tuple[str, ...]) -> None:
    """Record that reports were given, in the logbook of the municipality the duties belong to."""
    project, duties = chosen_things(
        session, DUTIES, lambda projects: listed_duties(projects, session.day, _EVERY), words
    )
    ids = tuple(duty.id for duty in duties)
    entry = fulfil(history(project, session.day), ids, day_of(session, details, "--am"))
    record(session, project, entry, details, "fh berichtspflicht liste zeigt, wann der nächste fällig ist.")
