"""New entries: which ones are refused, and what they are called."""

from collections.abc import Sequence
from datetime import date

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import first_day, german
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.roadmap.milestones import require_reachable
from fruehe_hilfen_cli.text import nearest, slug
from fruehe_hilfen_cli.views.history import History

ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
ID_LENGTH = 5


class InFuture(Refusal):
    """The day of an entry lies ahead, and nobody said that this is meant."""

    sentence = "{day} liegt in der Zukunft."
    advice = "Ist der Termin geplant? Dann noch einmal mit --geplant. Sonst prüfen Sie --datum."


class UnknownPhase(Refusal):
    """The phase scheme has no such phase."""

    sentence = "Eine Phase {phase} gibt es in diesem Ablauf nicht."
    advice = "Möglich sind: {phases}."


class UnknownThing(Refusal):
    """No entry has such a task, question, report duty or idea."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "{one} „{id}“ gibt es im Logbuch von {place} nicht."
    advice = "{hint}"


def make_entry(**values: object) -> Entry:
    """An entry from values by their field names.

    Raises:
        InvalidEntry: when one of them is not possible.
    """
    return made(Entry, **values)


def with_details(entry: Entry, **added: object) -> Entry:
    """The entry with more values; those that are empty are left out.

    Raises:
        InvalidEntry: when one of them is not possible.
    """
    values = {name: getattr(entry, name) for name in entry.model_fields_set}
    return make_entry(**values, **{name: value for name, value in added.items() if value})


def require_writable(past: History, entry: Entry, *, planned: bool) -> None:
    """Refuse an entry that contradicts the roadmap or the logbook.

    Args:
        past: the logbook up to today.
        entry: the entry to be written.
        planned: whether a day in the future is meant.

    Raises:
        InFuture: when the day lies ahead and is not said to be planned.
        UnknownPhase: when the scheme does not have its phase.
        UnknownThing: when it ends a task, question or report duty, or rates an idea, that no entry has.
        Refusal: those of ``require_reachable``, for its milestones.
    """
    if not planned and lies_ahead(entry, past.day):
        raise InFuture(day=german(entry.day))
    if entry.phase is not None:
        require_phase(past.project, entry.phase)
    _require_known(past, "Eine Aufgabe", "tasks", entry.done)
    _require_known(past, "Eine Frage", "questions", [answer.question for answer in entry.answers])
    _require_known(past, "Eine Berichtspflicht", "report_duties", entry.reported)
    _require_known(past, "Eine Idee", "ideas", [rating.idea for rating in entry.ratings])
    require_reachable(past, (*entry.reached, *(waiver.milestone for waiver in entry.waived)), entry.day)


def require_phase(project: Project, phase: int) -> None:
    """Refuse a phase that the scheme does not have.

    Raises:
        UnknownPhase: see there.
    """
    numbers = [stage.number for stage in project.scheme.stages]
    if phase not in numbers:
        raise UnknownPhase(phase=phase, phases=", ".join(map(str, numbers)))


def _require_known(past: History, one: str, field: str, references: Sequence[str]) -> None:
    if not references:
        return
    known = [
        f"{logged.id}/{number}"
        for logged in past.project.entries
        for number, _ in enumerate(getattr(logged.entry, field), 1)
    ]
    for reference in references:
        if reference not in known and not past.project.incomplete:  # it may stand in the file not read
            close = nearest(reference, known)
            hint = f"Meinten Sie {close}?" if close else "fh logbuch zeige nennt, was in einem Eintrag steht."
            raise UnknownThing(one=one, id=reference, place=past.project.place, hint=hint)


def lies_ahead(entry: Entry, today: date) -> bool:
    """Whether the entry's day is later than today."""
    return first_day(entry.day) > today


def file_name(entry: Entry, entry_id: str) -> str:
    """Day, slug of the title, id: "2023-02-13-bundesweites-treffen-k7q2m.toml"."""
    parts = (str(entry.day), slug(entry.title), entry_id)
    return f"{'-'.join(part for part in parts if part)}.toml"


def id_of(name: str) -> str:
    """The id in an entry file's name; of a misnamed file its last characters, so that none is used twice."""
    return name.removesuffix(".toml")[-ID_LENGTH:]
