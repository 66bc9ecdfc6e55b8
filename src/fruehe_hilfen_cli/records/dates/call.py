"""Recording a regular call: the sheet's open points become headings of its text, and ticks to be made."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.records.steering.deviations import clear
from fruehe_hilfen_cli.records.steering.questions import answer as answer_question
from fruehe_hilfen_cli.records.steering.tasks import finish
from fruehe_hilfen_cli.text import capitalised, with_whom
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.steering.sheet import Sheet

TITLE = "Jour fixe"
"""What a call is called without a better title."""

LAST_HEADINGS = ("Sonst noch:", "Vereinbart:")
"""What the text ends with."""

UNWRITTEN = "…"
"""What stands where somebody is to write."""


class NotHeldYet(Refusal):
    """A call that lies ahead."""

    sentence = "{day} liegt in der Zukunft: festhalten lässt sich ein Jour fixe erst, wenn er war."
    advice = "Prüfen Sie --datum. fh termin verschiebe verlegt einen Jour fixe."


class AlreadyRecorded(Refusal):
    """There is an entry about the call of that day."""

    sentence = "Der Jour fixe vom {day} steht schon im Logbuch (Eintrag {entry})."
    advice = "fh logbuch bearbeite {entry} ergänzt ihn."


class Unwritten(Refusal):
    """A line was taken, and what belongs there was not written."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Hinter {id} steht noch „…“."
    advice = "Schreiben Sie dort, was herauskam, oder setzen Sie das # wieder vor die Zeile."


class PointKind(StrEnum):
    """What an open point is."""

    DEVIATION = "Abweichung"
    MILESTONE = "Meilenstein"
    TASK = "Aufgabe"
    QUESTION = "Frage"


@dataclass(frozen=True)
class Point:
    """Something the call is about.

    Args:
        id: by which entries refer to it.
        words: what it is, in one line.
    """

    kind: PointKind
    id: str
    words: str

    @property
    def heading(self) -> str:
        """The line under which somebody writes about it."""
        return f"{self.words} ({self.kind} {self.id}):"


def points(sheet: Sheet) -> tuple[Point, ...]:
    """The open points of a sheet: to be cleared, overdue milestones, tasks by role, questions."""
    return tuple(_points(sheet))


def _points(sheet: Sheet) -> Iterator[Point]:
    for deviation in sheet.status.deviations:
        words = f"{capitalised(deviation.subject)} {with_whom(sheet.status.guided_by)}klären"
        yield Point(PointKind.DEVIATION, deviation.id, _flat(words))
    for milestone in sheet.overdue.milestones:
        yield Point(PointKind.MILESTONE, milestone.id, _flat(milestone.title))
    for role in sheet.tasks:
        for task in role.tasks:
            who = f"{role.who}: " if role.who else ""
            yield Point(PointKind.TASK, task.id, _flat(f"{who}{task.what}"))
    for question in sheet.questions:
        who = f"{question.who}: " if question.who else ""
        yield Point(PointKind.QUESTION, question.id, _flat(f"{who}{question.what}"))


def _flat(words: str) -> str:
    return " ".join(words.split())


def text_of(headings: Iterable[str]) -> str:
    """A text of headings with room under each."""
    return "\n\n".join((*headings, *LAST_HEADINGS))


def filled(text: str, headings: Iterable[str]) -> str:
    """The text without those of the headings under which nothing is written."""
    known = {*headings, *LAST_HEADINGS}
    parts: list[tuple[str, list[str]]] = [("", [])]
    for line in text.split("\n"):
        if line.strip() in known:
            parts.append((line.strip(), []))
        else:
            parts[-1][1].append(line)
    bodies = [(heading, "\n".join(lines).strip("\n")) for heading, lines in parts]
    return "\n\n".join(f"{heading}\n{body}".lstrip("\n") for heading, body in bodies if body.strip())


def require_day(past: History, day: When) -> None:
    """Refuse a call that is to come, or is recorded already.

    Raises:
        NotHeldYet, AlreadyRecorded: see there.
    """
    if first_day(day) > past.day:
        raise NotHeldYet(day=german(day))
    for logged in past.entries:
        if logged.entry.kind is EntryKind.REGULAR_CALL and logged.entry.day == day:
            raise AlreadyRecorded(day=german(day), entry=logged.id)


def resolved(past: History, values: dict[str, Any]) -> dict[str, Any]:
    """The values of an entry with whole ids, where beginnings of ids were typed.

    Raises:
        Refusal: those of ``finish`` and ``clear``, for what was typed.
    """
    day, found = values["day"], dict(values)
    if done := values.get("done"):
        found["done"] = finish(past, done, day).done
    if clearings := values.get("clearings"):
        cleared = (clear(past, (item.deviation,), day, item.outcome) for item in clearings)
        found["clearings"] = tuple(item for entry in cleared for item in entry.clearings)
    return found


def require_call(past: History, entry: Entry) -> None:
    """Refuse an entry about a call that says what cannot be.

    Raises:
        NotHeldYet, AlreadyRecorded, Unwritten: see there.
        Refusal: those of ``finish``, ``clear`` and ``answer``, for what it settles.
    """
    require_day(past, entry.day)
    for clearing in entry.clearings:
        _require_written(clearing.deviation, clearing.outcome)
        clear(past, (clearing.deviation,), entry.day, clearing.outcome or UNWRITTEN)
    for answer in entry.answers:
        _require_written(answer.question, answer.answer)
        answer_question(past, answer.question, answer.answer, entry.day)
    for change in entry.date_changes:
        _require_written(str(change.appointment), change.reason)
    if entry.done:
        finish(past, entry.done, entry.day)


def _require_written(reference: str, words: str | None) -> None:
    if words == UNWRITTEN:
        raise Unwritten(id=reference)
