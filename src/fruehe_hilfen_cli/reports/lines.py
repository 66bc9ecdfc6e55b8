"""Tasks, questions, appointments and report duties as one line each, the same wherever they are listed."""

from typing import TYPE_CHECKING

from fruehe_hilfen_cli.model.dates import german, german_on, german_time
from fruehe_hilfen_cli.model.parts import AppointmentField, DateChange
from fruehe_hilfen_cli.vocabulary import label

if TYPE_CHECKING:
    from fruehe_hilfen_cli.views.dates.appointments import AppointmentState
    from fruehe_hilfen_cli.views.steering.duties import DutyState
    from fruehe_hilfen_cli.views.steering.questions import QuestionState
    from fruehe_hilfen_cli.views.steering.tasks import TaskState


def task_line(task: "TaskState") -> str:
    """What, who, until when: "k7q2m/1  Protokoll – Leitung, bis 30.11.2026"."""
    until = f", bis {german(task.until)}" if task.until else ""
    return f"{task.id}  {task.what}{_who(task.who)}{until}"


def question_line(question: "QuestionState") -> str:
    """What and who: "k7q2m/1  Wer nimmt teil? – Leitung"."""
    return f"{question.id}  {question.what}{_who(question.who)}"


def appointment_line(found: "AppointmentState") -> str:
    """When, what, and what became of it: "k7q2m/1  17.03.2026, 14:30 Uhr  Zielworkshop (Workshop)"."""
    at = f", {german_time(found.time)} Uhr" if found.time else ""
    kind = f"{label(found.kind)}: {found.body}" if found.body else label(found.kind)
    return f"{found.id}  {german(found.day)}{at}  {found.title} ({kind}){_became(found)}"


def change_line(change: DateChange, named: str | None = None) -> str:
    """What became of a date: "Jour fixe am 03.03.2026: verlegt auf 05.03.2026, 14:30 Uhr (Krankheit)".

    Args:
        change: the word on it.
        named: what it is called; without it by its day or id.
    """
    at = f", {german_time(change.new_time)} Uhr" if change.new_time else ""
    told = f"verlegt auf {german(change.new_day)}{at}" if change.new_day else "fällt aus"
    reason = f" ({change.reason})" if change.reason else ""
    return f"{named or _named(change.appointment)}: {told}{reason}"


def duty_line(duty: "DutyState") -> str:
    """What, to whom, how often: "k7q2m/1  Stand – an Jugendhilfeausschuss, alle 6 Monate"."""
    return f"{duty.id}  {duty.what} – an {duty.recipient}{duty_rhythm(duty, ', ')}"


def duty_rhythm(duty: "DutyState", before: str = "") -> str:
    """How often, or until when, behind a text; nothing when nobody has said that.

    Args:
        duty: the report duty.
        before: what stands in front of it, where there is something.
    """
    months = duty.every_months
    often = [] if months is None else ["jeden Monat" if months == 1 else f"alle {months} Monate"]
    until = [f"bis {german(duty.until)}"] if duty.until else []
    told = " ".join([*often, *until])
    return f"{before}{told}" if told else ""


def _who(role: str | None) -> str:
    return f" – {role}" if role else ""


def _became(found: "AppointmentState") -> str:
    reason = f": {found.reason}" if found.reason else ""
    if found.cancelled:
        return f" – fällt aus{reason}"
    if found.held_by:
        return f" ✓ {found.held_by}"
    return f" – verlegt, war {german(found.planned)}{reason}" if found.day != found.planned else ""


def _named(appointment: AppointmentField) -> str:
    if isinstance(appointment, str):
        return f"Termin {appointment}"
    return f"Jour fixe {german_on(appointment)}"
