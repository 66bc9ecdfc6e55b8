"""The questions for a new entry, one after the other, each with a sensible default."""

from typing import TYPE_CHECKING, Any

from fruehe_hilfen_cli.cli.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.ask import ask, ask_choice, ask_lines, say
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.records.milestones import require_reachable
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.logbook import phases_of
from fruehe_hilfen_cli.vocabulary import label

if TYPE_CHECKING:
    from fruehe_hilfen_cli.cli.entry_input import Typed


class NoNumber(Refusal):
    """Words where a number is needed."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist keine Zahl."
    advice = "Schreiben Sie z. B. 12, oder lassen Sie die Antwort leer."


class NeedsTitle(Refusal):
    """An entry has a title."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Der Titel darf nicht leer sein."
    advice = "Worum ging es, in wenigen Worten?"


def ask_entry(past: History, typed: "Typed") -> dict[str, Any]:
    """Ask for all that was not typed already.

    Args:
        past: the logbook up to today; gives the defaults.
        typed: the options given; what they say is not asked again.

    Returns:
        Field names of ``Typed`` and the answers, as typed.
    """
    say(f"Neuer Eintrag für {past.project.roadmap.municipality.name}.")
    say("Die Eingabetaste nimmt den Vorschlag in eckigen Klammern.")
    answers: dict[str, Any] = {}
    for name, question in _QUESTIONS.items():
        if getattr(typed, name) in (None, ()):
            answers[name] = question(past, answers)
    return {name: answer for name, answer in answers.items() if answer not in ("", None, ())}


def _day(past: History, _: dict[str, Any]) -> str:
    def read(words: str) -> str:
        require_when(words, past.day, "Datum")
        return words

    return ask("Datum", read, german(past.day))


def _kind(_: History, __: dict[str, Any]) -> str:
    return ask_choice("Art", [(kind, label(kind)) for kind in EntryKind], EntryKind.REGULAR_CALL)


def _title(_: History, __: dict[str, Any]) -> str:
    def read(words: str) -> str:
        if not words:
            raise NeedsTitle
        return words

    return ask("Titel", read)


def _phase(past: History, answers: dict[str, Any]) -> int | None:
    day = require_when(answers["day"], past.day, "Datum") if "day" in answers else past.day
    running = "+".join(map(str, phases_of(past.project, None, day)))
    answer = ask("Phase", str, running)
    return None if answer == running else _number(answer)


def _participants(_: History, __: dict[str, Any]) -> int | None:
    return ask("Teilnehmende (Anzahl)", _number)


def _number(words: str) -> int | None:
    if not words:
        return None
    if not words.isdigit():
        raise NoNumber(words=words)
    return int(words)


def _groups(_: History, __: dict[str, Any]) -> tuple[str, ...]:
    return ask("Gruppen (mit Komma getrennt)", _parts)


def _parts(words: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in words.split(",") if part.strip())


def _text(_: History, __: dict[str, Any]) -> str:
    return ask_lines("Was ist geschehen?")


def _reached(past: History, answers: dict[str, Any]) -> tuple[str, ...]:
    day = require_when(answers["day"], past.day, "Datum") if "day" in answers else past.day

    def read(words: str) -> tuple[str, ...]:
        milestones = _parts(words)
        require_reachable(past, milestones, day)
        return milestones

    return ask("Erreichte Meilensteine (mit Komma getrennt)", read)


def _tasks(past: History, _: dict[str, Any]) -> tuple[str, ...]:
    from fruehe_hilfen_cli.cli.entry_input import task_of

    def read(words: str) -> str:
        if words:
            task_of(words, past.day)
        return words

    tasks: list[str] = []
    while task := ask("Aufgabe (was; wer; bis)", read):
        tasks.append(task)
    return tuple(tasks)


def _author(past: History, _: dict[str, Any]) -> str:
    roles = [logged.entry.author for logged in reversed(past.entries) if logged.entry.author]
    return ask("Ihre Rolle", str, roles[0] if roles else "Netzwerkkoordination")


def _visibility(_: History, __: dict[str, Any]) -> str:
    words = list(Visibility)
    return ask(
        f"Sichtbarkeit ({', '.join(words)})",
        lambda answer: require_word(answer, [str(word) for word in words], "Sichtbarkeit"),
        Visibility.INTERNAL,
    )


_QUESTIONS = {
    "day": _day,
    "kind": _kind,
    "title": _title,
    "phase": _phase,
    "participants": _participants,
    "groups": _groups,
    "text": _text,
    "reached": _reached,
    "tasks": _tasks,
    "author": _author,
    "visibility": _visibility,
}
