"""The questions for a new entry, one after the other, each with a sensible default."""

from collections.abc import Callable
from typing import Any

from fruehe_hilfen_cli.cli.input.arguments import require_when, require_word
from fruehe_hilfen_cli.cli.input.ask import ask, ask_choice, ask_lines, confirm, say
from fruehe_hilfen_cli.cli.input.entries.entry_values import task_of
from fruehe_hilfen_cli.cli.input.entries.own_questions import ask_body, ask_extra, ask_groups
from fruehe_hilfen_cli.cli.streams import width
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.records.entries.entry import require_phase
from fruehe_hilfen_cli.records.entries.forms import headings, text_under
from fruehe_hilfen_cli.records.roadmap.milestones import require_reachable
from fruehe_hilfen_cli.text import shortened
from fruehe_hilfen_cli.views.entries.logbook import phases_of
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.roadmap.plan import milestone_states
from fruehe_hilfen_cli.vocabulary import label

_MOST_SHOWN = 10
_MOST_DIGITS = 6


class NoNumber(Refusal):
    """Words where a number is needed."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist keine Anzahl."
    advice = "Schreiben Sie z. B. 12, oder drücken Sie nur die Eingabetaste."


class NoPhase(Refusal):
    """Words where the number of a phase is needed."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist keine Nummer einer Phase."
    advice = "Schreiben Sie z. B. 3, oder drücken Sie nur die Eingabetaste."


class NeedsTitle(Refusal):
    """An entry has a title."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Ohne Titel geht es nicht."
    advice = "Worum ging es, in wenigen Worten?"


def ask_entry(
    past: History,
    known: dict[str, Any],
    proposed: dict[str, Any] | None = None,
    *,
    planned: bool = False,
    greeted: bool = False,
) -> dict[str, Any]:
    """Ask for all that is not known already.

    Args:
        past: the logbook up to today; gives the defaults.
        known: field names of an entry and values; they are not asked for again.
        proposed: what a form says: its title and its text's headings are asked about, the rest is taken.
        planned: a day in the future is meant.
        greeted: how to answer has been said already.

    Returns:
        The known and the answered values by field name; what was left empty is left out.
    """
    if not greeted:
        greet(f"Neuer Eintrag für {past.project.roadmap.municipality.name}.")
    form = proposed or {}
    questions = _of_form(form)
    known = {name: value for name, value in form.items() if name not in questions} | known
    values = {"day": _day(past, planned=planned), **known} if "day" not in known else dict(known)
    for name, question in (_QUESTIONS | questions).items():
        if name not in values:
            values[name] = question(past, values)
    return {name: value for name, value in values.items() if value not in ("", None, (), {})}


def greet(words: str) -> None:
    """Say what the questions are about, and how to answer them."""
    say(words)
    say(
        "Die Eingabetaste allein nimmt den Vorschlag in [Klammern]; wo keiner steht, bleibt die Angabe leer. "
        "Strg+C bricht ab."
    )


def _of_form(form: dict[str, Any]) -> dict[str, Callable[[History, dict[str, Any]], str]]:
    """The questions that a form asks in its own way: its title proposed, its text heading by heading."""
    questions: dict[str, Callable[[History, dict[str, Any]], str]] = {}
    if title := form.get("title"):
        questions["title"] = lambda *_: ask("Titel", str, title)
    if asked := headings(form.get("text", "")):
        questions["text"] = lambda *_: text_under([(heading, ask_lines(heading)) for heading in asked])
    return questions


def confirm_planned(day: When) -> bool:
    """Ask whether a day in the future is meant."""
    return confirm(f"{german(day)} liegt in der Zukunft. Ist der Termin geplant?", default=False)


def _day(past: History, *, planned: bool) -> When:
    while True:
        day = ask(
            "Datum", lambda words: require_when(words, past.day, "Datum", ahead=planned), german(past.day)
        )
        if planned or first_day(day) <= past.day or confirm_planned(day):
            return day


def _kind(_: History, __: dict[str, Any]) -> EntryKind:
    choices = [(str(kind), label(kind)) for kind in EntryKind]
    return EntryKind(ask_choice("Art (Nummer oder Wort)", choices, EntryKind.REGULAR_CALL))


def _title(_: History, __: dict[str, Any]) -> str:
    def read(words: str) -> str:
        if not words:
            raise NeedsTitle
        return words

    return ask("Titel", read)


def _phase(past: History, values: dict[str, Any]) -> int | None:
    running = _joined(phases_of(past.project, None, values["day"]))

    def read(words: str) -> int | None:
        if words == running:
            return None
        if not (words.isdecimal() and len(words) <= _MOST_DIGITS):
            raise NoPhase(words=words)
        require_phase(past.project, int(words))
        return int(words)

    return ask("Phase", read, running)


def _joined(phases: tuple[int, ...]) -> str:
    return "+".join(map(str, phases))


def _participants(_: History, __: dict[str, Any]) -> int | None:
    def read(words: str) -> int | None:
        if words and not (words.isdecimal() and len(words) <= _MOST_DIGITS):
            raise NoNumber(words=words)
        return int(words) if words else None

    return ask("Teilnehmende (Anzahl)", read)


def _text(_: History, __: dict[str, Any]) -> str:
    return ask_lines("Was ist geschehen?")


def _reached(past: History, values: dict[str, Any]) -> tuple[str, ...]:
    day: When = values["day"]
    if first_day(day) > past.day:  # what lies ahead has reached nothing
        return ()

    def read(words: str) -> tuple[str, ...]:
        milestones = tuple(dict.fromkeys(words.replace(",", " ").replace(";", " ").split()))
        require_reachable(past, milestones, day)
        return milestones

    _show_open(past, phases_of(past.project, values["phase"], day))
    return ask("Damit erreichte Meilensteine (Nummern)", read)


def _show_open(past: History, phases: tuple[int, ...]) -> None:
    found = [state for state in milestone_states(past) if state.is_open and state.phase in phases]
    if not found:
        return
    say(f"Noch offen in Phase {_joined(phases)}:")
    for state in found[:_MOST_SHOWN]:
        say(shortened(f"{state.id}  {state.title}", width() - 3), indent="  ")
    if len(found) > _MOST_SHOWN:
        say(f"… und {len(found) - _MOST_SHOWN} weitere; fh meilenstein liste zeigt alle.", indent="  ")


def _tasks(past: History, _: dict[str, Any]) -> tuple[Task, ...]:
    def read(words: str) -> Task | None:
        return task_of(words, past.day) if words else None

    tasks: list[Task] = []
    while task := ask("Weitere Aufgabe" if tasks else "Aufgabe (was; wer; bis wann)", read):
        tasks.append(task)
    return tuple(tasks)


def _author(past: History, _: dict[str, Any]) -> str:
    roles = (logged.entry.author for logged in reversed(past.entries) if logged.entry.author)
    return ask("Ihre Rolle (kein Name)", str, next(roles, "Netzwerkkoordination"))


def _visibility(_: History, __: dict[str, Any]) -> Visibility:
    words = [str(word) for word in Visibility]
    return ask(
        f"Sichtbar für ({', '.join(label(word) for word in words)})",
        lambda answer: Visibility(require_word(answer, words, "der Sichtbarkeit")),
        Visibility.INTERNAL,
    )


_QUESTIONS = {
    "kind": _kind,
    "title": _title,
    "phase": _phase,
    "participants": _participants,
    "groups": ask_groups,
    "body": ask_body,
    "text": _text,
    "reached": _reached,
    "tasks": _tasks,
    "extra": ask_extra,
    "author": _author,
    "visibility": _visibility,
}
