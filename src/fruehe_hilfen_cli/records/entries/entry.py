"""New entries: which ones are refused, and what they are called."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from operator import itemgetter

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import first_day, german
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.parts import REFERENCE_FORM
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.roadmap.milestones import require_reachable
from fruehe_hilfen_cli.text import nearest, slug
from fruehe_hilfen_cli.views.history import History

ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"
ID_LENGTH = 5

_REFERRING = (
    "reached", "waived", "reopened", "done", "clearings", "answers", "reported", "date_changes", "ratings",
    "decision_marks", "decisions", "papers",
)  # fmt: skip
_REFERRED_TO = ("tasks", "questions", "report_duties", "ideas", "decisions", "papers")


class InFuture(Refusal):
    """The day of an entry lies ahead, and nobody said that this is meant."""

    sentence = "{day} liegt in der Zukunft."
    advice = "Ist der Termin geplant? Dann noch einmal mit --geplant. Sonst prüfen Sie --datum."


class UnknownPhase(Refusal):
    """The phase scheme has no such phase."""

    sentence = "Eine Phase {phase} gibt es in diesem Ablauf nicht."
    advice = "Möglich sind: {phases}."


class UnknownThing(Refusal):
    """No entry has such a task, question, report duty, idea, decision or paper."""

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


def refers(entry: Entry) -> bool:
    """Whether an entry may refer to what others tell."""
    return any(getattr(entry, field) for field in _REFERRING)


def can_be_referred_to(entry: Entry) -> bool:
    """Whether an entry tells of what others may refer to, beside milestones."""
    return any(getattr(entry, field) for field in _REFERRED_TO)


def require_writable(past: History, entry: Entry, *, planned: bool) -> None:
    """Refuse an entry that contradicts the roadmap or the logbook.

    Args:
        past: the logbook up to today.
        entry: the entry to be written.
        planned: whether a day in the future is meant.

    Raises:
        InFuture: when the day lies ahead and is not said to be planned.
        UnknownPhase: when the scheme does not have its phase.
        UnknownThing: when it ends a task, question or report duty, rates an idea, or tells of a decision or a
            paper, that no entry has.
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
    _require_known(past, "Einen Beschluss", "decisions", [mark.decision for mark in entry.decision_marks])
    _require_known(past, "Eine Vorlage", "papers", _papers_by_id(past, entry))
    require_reachable(past, (*entry.reached, *(waiver.milestone for waiver in entry.waived)), entry.day)


def require_phase(project: Project, phase: int) -> None:
    """Refuse a phase that the scheme does not have.

    Raises:
        UnknownPhase: see there.
    """
    require_phase_of_any((project,), phase)


def require_phase_of_any(projects: Iterable[Project], phase: int) -> None:
    """Refuse a phase that none of the schemes has.

    Raises:
        UnknownPhase: see there.
    """
    numbers = sorted({stage.number for project in projects for stage in project.scheme.stages})
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


def _papers_by_id(past: History, entry: Entry) -> list[str]:
    """The papers that the entry names by their ids, unless those may be its own: it has no id yet.

    A paper's number is free, and may look like an id.
    """
    told = [paper for decision in entry.decisions if (paper := decision.paper)]
    told += [paper.supplements for paper in entry.papers if paper.supplements]
    ids = (words for words in told if re.fullmatch(REFERENCE_FORM, words))
    named = [words for words in ids if int(words.partition("/")[2]) > len(entry.papers)]
    if not named:
        return []
    every = (*(logged.entry for logged in past.project.entries), entry)
    numbers = {paper.number for one in every for paper in one.papers}
    return [words for words in named if words not in numbers]


def lies_ahead(entry: Entry, today: date) -> bool:
    """Whether the entry's day is later than today."""
    return first_day(entry.day) > today


def file_name(entry: Entry, entry_id: str) -> str:
    """Day, slug of the title, id: "2023-02-13-bundesweites-treffen-k7q2m.toml"."""
    parts = (str(entry.day), slug(entry.title), entry_id)
    return f"{'-'.join(part for part in parts if part)}.toml"


_ENDING = len(".toml")
id_of: Callable[[str], str] = itemgetter(slice(-ID_LENGTH - _ENDING, -_ENDING))
"""The id in an entry file's name; of a misnamed file its last characters, so that none is used twice."""
