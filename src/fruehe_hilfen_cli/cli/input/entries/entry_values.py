"""What was typed for a new entry, read into the values of its fields."""

from datetime import date
from enum import StrEnum
from typing import Any

from msgspec import structs

from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.entries.entry_options import Typed
from fruehe_hilfen_cli.cli.input.text_input import given_text
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.kinds import EntryKind, Light, ParticipationForm, Visibility
from fruehe_hilfen_cli.model.parts import Answer, Appointment, Question, ReportDuty, Task
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.records.entries.own_values import group_of, read_pairs
from fruehe_hilfen_cli.records.making import made


class BadParts(Refusal):
    """A question, an answer, an appointment or a report duty that cannot be read."""

    exit_code = ExitCode.WRONG_USE
    sentence = "{option}: {reason}"
    advice = "Schreiben Sie z. B. {option} {example}."


class BadTask(Refusal):
    """A task that does not say what is to be done, or says too much."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist keine Aufgabe."
    advice = 'Schreiben Sie "was; wer; bis", z. B. "Protokoll; Netzwerkkoordination; 30.11.".'


_RECORDS: dict[str, tuple[type[Record], str, str]] = {
    "questions": (Question, "--frage", '"Welche Daten fehlen?; Jugendhilfeplanung"'),
    "answers": (Answer, "--antwort", '"k7q2m/1; Nur die Geburtenzahlen"'),
    "appointments": (Appointment, "--termin", '"17.03.; Zielworkshop; 14:30"'),
    "report_duties": (
        ReportDuty,
        "--berichtspflicht",
        '"Stand des Netzwerks; Jugendhilfeausschuss; alle 6 Monate"',
    ),
}
"""Fields whose values have parts: the record, the option, an example of what to type."""


def values_of(typed: Typed, roadmap: Roadmap, today: date, *, ahead: bool = False) -> dict[str, Any]:
    """The fields of an entry from what was typed; what was not typed is left out.

    Args:
        typed: the values of the options.
        roadmap: of the municipality; it says which groups and headings of its own there are.
        today: the day that counts as today.
        ahead: the entry is planned: a day without a year means the next one.

    Raises:
        NotADate, NotAWord, BadTask, BadParts: when words cannot be read.
        UnknownGroup, NoPair, UnknownField, UnfitValue: those of ``records.own_values``.
    """
    values = {name: value for name, value in structs.asdict(typed).items() if value not in (None, ())}
    closed: dict[str, tuple[type[StrEnum], str]] = {
        "kind": (EntryKind, "--art"),
        "visibility": (Visibility, "--sichtbarkeit"),
        "judgement": (Light, "--ampel"),
        "participation_form": (ParticipationForm, "--beteiligungsform"),
    }
    for name in closed.keys() & values.keys():
        words, option = closed[name]
        values[name] = words(require_word(values[name], list(words), option))
    if typed.day:
        values["day"] = require_when(typed.day, today, "--datum", ahead=ahead)
    if typed.text:
        values["text"] = given_text(typed.text)
    if typed.tasks:
        values["tasks"] = tuple(task_of(words, today) for words in typed.tasks)
    for name, (model, option, example) in _RECORDS.items():
        if name in values:
            values[name] = tuple(_record(model, words, option, example, today) for words in values[name])
    if typed.groups:
        values["groups"] = tuple(dict.fromkeys(group_of(roadmap, words) for words in typed.groups))
    if typed.extra:
        values["extra"] = read_pairs(roadmap, typed.extra, today)
    if typed.reached:
        values["reached"] = tuple(dict.fromkeys(typed.reached))
    return values


def task_of(words: str, today: date, option: str = "--aufgabe") -> Task:
    """A task from "was; wer; bis"; who and until may be missing.

    Raises:
        BadTask: when what is to be done is missing, or there are more parts.
        NotADate: when the last part is no date.
    """
    what, who, until, *more = [*(part.strip() for part in words.split(";")), "", "", ""][
        : words.count(";") + 3
    ]
    if not what or any(more):
        raise BadTask(words=words)
    return made(
        Task,
        what=what,
        who=who or None,
        until=require_when(until, today, option, ahead=True) if until else None,
    )


def _record(model: type[Record], words: str, option: str, example: str, today: date) -> Record:
    """One item as in the cell of a table: its parts with semicolons, a year left out means the next date."""
    from fruehe_hilfen_cli.records.entries.cell_items import items_in
    from fruehe_hilfen_cli.records.entries.cell_records import record_of
    from fruehe_hilfen_cli.records.entries.cell_words import NotTaken

    found = items_in(words)
    if len(found) != 1:
        raise BadParts(option=option, reason="Die Angabe hat mehrere Zeilen oder keine.", example=example)
    try:
        return record_of(model, found[0], today)
    except NotTaken as reason:
        raise BadParts(option=option, reason=str(reason), example=example) from reason
