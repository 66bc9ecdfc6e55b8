"""The three ways to fill in a checklist: questions, options, JSON."""

from dataclasses import dataclass
from typing import Any

from fruehe_hilfen_cli.cli.input.ask import at_terminal
from fruehe_hilfen_cli.cli.input.recording import day_of, record_new
from fruehe_hilfen_cli.cli.input.results.checklist_questions import NoRole, answer_of, ask_answers, ask_role
from fruehe_hilfen_cli.cli.marking import Details
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.checklist import Checklist
from fruehe_hilfen_cli.model.results import ChecklistAnswer, FilledChecklist
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.results.checklists import fill, round_to_fill
from fruehe_hilfen_cli.store.checklists import find_checklist
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.vocabulary import german_key


class NothingAnswered(Refusal):
    """A checklist without any answer says nothing."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Kein Punkt ist beantwortet; es wurde nichts gespeichert."
    advice = (
        "Nennen Sie Antworten, z. B. --antwort {item}=ja, oder rufen Sie den Befehl am Terminal ohne "
        "--antwort auf: Dann fragt er Punkt für Punkt."
    )


class NoAnswer(Refusal):
    """An answer names its item."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist keine Antwort auf einen Punkt."
    advice = 'Schreiben Sie z. B. 1.2=nein, oder "1.2=teilweise; nur im Norden" mit einer Notiz.'


class OneWay(Refusal):
    """Answers come from options or from JSON."""

    exit_code = ExitCode.WRONG_USE
    sentence = "--antwort und --json schließen sich aus."
    advice = "Nennen Sie alle Antworten auf einem der beiden Wege."


@dataclass(frozen=True)
class TypedChecklist:
    """The words of ``fh checkliste neu``; ``json``: a file, or "-"."""

    name: str
    who: str | None
    number: int | None
    answers: tuple[str, ...]
    json: str | None


def record_checklist(session: Session, details: Details, typed: TypedChecklist) -> None:
    """Record how one person fills in a checklist."""
    if typed.answers and typed.json:
        raise OneWay
    project = session.project()
    checklist = find_checklist(session.workspace, project.place, typed.name)
    day = day_of(session, details)
    asking = not typed.answers and not typed.json and at_terminal()
    who = " ".join((typed.who or (ask_role() if asking else "")).split())
    if not who:
        raise NoRole
    number = round_to_fill(history(project, session.day), checklist.name, who, typed.number)
    answers = ask_answers(checklist) if asking else _given(typed, checklist)
    if not answers:
        raise NothingAnswered(item=checklist.items[0].id)
    entry = fill(checklist, who, number, answers, day)
    steps = (
        *_left(checklist, answers),
        f"fh checkliste auswertung {checklist.name} vergleicht die Antworten.",
    )
    if not asking:
        record_new(session, project, entry, details, *steps)
        return
    from fruehe_hilfen_cli.cli.input.entries.editor import kept
    from fruehe_hilfen_cli.store import toml
    from fruehe_hilfen_cli.store.workspace import ENTRY_SCHEMA

    with kept(toml.dump(entry, ENTRY_SCHEMA)):
        record_new(session, project, entry, details, *steps)


def _given(typed: TypedChecklist, checklist: Checklist) -> tuple[ChecklistAnswer, ...]:
    if typed.json:
        return _from_json(typed.json, checklist)
    return tuple(map(_answer, typed.answers))


def _answer(words: str) -> ChecklistAnswer:
    item, sign, value = (part.strip() for part in words.partition("="))
    if not (item and sign and value):
        raise NoAnswer(words=words)
    return answer_of(item, value)


def _from_json(source: str, checklist: Checklist) -> tuple[ChecklistAnswer, ...]:
    """A list of answers, or an object that holds it under the key a file has for it."""
    from fruehe_hilfen_cli.cli.input.entries.json_input import json_text
    from fruehe_hilfen_cli.records.entries.json_entries import read_items

    found: list[Any] = [item.data for item in read_items(json_text(source))]
    key = german_key("answers")
    if len(found) == 1 and isinstance(inside := found[0].get(key), list):
        found = inside
    return made(FilledChecklist, name=checklist.name, round=1, answers=found).answers


def _left(checklist: Checklist, answers: tuple[ChecklistAnswer, ...]) -> tuple[str, ...]:
    """The items that stay open, where there are any."""
    given = {answer.item for answer in answers}
    left = [item.id for item in checklist.items if item.id not in given]
    return (f"Ohne Antwort: {', '.join(left)}.",) if left else ()
