"""The questions about a deviation, one after the other; each refuses what cannot be read."""

from typing import Any

from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.input.ask import ask, ask_choice, at_terminal, say
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, german
from fruehe_hilfen_cli.model.kinds import Trigger
from fruehe_hilfen_cli.model.parts import Deviation
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.steering.deviations import found
from fruehe_hilfen_cli.records.steering.following import coming_begin
from fruehe_hilfen_cli.records.steering.subjects import subject_of
from fruehe_hilfen_cli.reports.phrases import block_name, window
from fruehe_hilfen_cli.text import capitalised, listed, with_whom
from fruehe_hilfen_cli.views.history import History, phase_of
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus, block_states
from fruehe_hilfen_cli.views.roadmap.plan import current_date, milestone_states
from fruehe_hilfen_cli.vocabulary import label

REASON, EFFECT, OUTCOME = "Grund", "Auswirkung auf den weiteren Verlauf", "Ergebnis des Gesprächs"


class NotTold(Refusal):
    """Something is needed, and nobody can be asked."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Es {verb} {options}."
    advice = "Nennen Sie es im Aufruf; --hilfe zeigt Beispiele. An einem Terminal fragt fh danach."


class NothingSaid(Refusal):
    """An empty answer where words are needed."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Hier ist eine Antwort nötig."
    advice = "Wenige Worte genügen; Strg+C bricht ab."


def require_told(**values: str | None) -> bool:
    """Whether something that is needed is missing, and can be asked for.

    Args:
        values: the needed values by the names of their options.

    Raises:
        NotTold: when something is missing, and nobody can be asked.
    """
    missing = [
        name if name.isupper() else f"--{name}" for name, value in values.items() if not (value or "").strip()
    ]
    if missing and not at_terminal():
        raise NotTold(verb="fehlt" if len(missing) == 1 else "fehlen", options=listed(missing))
    return bool(missing)


def ask_deviation(past: History, known: dict[str, Any]) -> dict[str, Any]:
    """Ask for all of a deviation that is not known already.

    Args:
        past: the logbook up to today; an answer that it contradicts is refused at once.
        known: field names of a deviation, and "day", and their values; they are not asked for again.

    Returns:
        The known and the answered values; what was left empty is left out.
    """
    values = dict(known)
    for name, question in _QUESTIONS.items():
        if name not in values and (answer := question(past, values)):
            values[name] = answer
    return values


def usual_trigger(subject: str) -> Trigger:
    """What is not kept, where nobody says it: an agreement of the contract, else a date."""
    return Trigger.CONTRACT if subject.startswith("vereinbarung") else Trigger.DATE


def ask_words(question: str) -> str:
    """Ask for words that are needed."""

    def read(words: str) -> str:
        if not words:
            raise NothingSaid
        return words

    return ask(question, read)


def _subject(past: History, _: dict[str, Any]) -> str:
    say(f"Abweichung für {past.project.roadmap.municipality.name}. Noch nicht abgeschlossen sind:")
    for block in block_states(past, milestone_states(past)):
        if block.state is not BlockStatus.COMPLETED:
            say(f"Phase {block_name(block)}, {window(block.current)}", indent="  ")
    return ask("Was ist betroffen (phase 3, 3.2, vereinbarung …)", lambda words: subject_of(past, words))


def _day(past: History, values: dict[str, Any]) -> When:
    return ask("Erkannt am", lambda words: _accepted(past, values, "day", words), german(past.day))


def _trigger(_: History, values: dict[str, Any]) -> Trigger:
    choices = [(str(word), label(word)) for word in Trigger]
    proposed = usual_trigger(values["subject"])
    return Trigger(ask_choice("Was wird nicht gehalten (Nummer oder Wort)", choices, proposed))


def _reason(_: History, __: dict[str, Any]) -> str:
    return ask_words(REASON)


def _effect(_: History, __: dict[str, Any]) -> str:
    return ask_words(EFFECT)


def _begin(past: History, values: dict[str, Any]) -> When | None:
    """Only a block that has not begun can begin on another day."""
    begin = coming_begin(past, values["subject"])
    if begin is None:
        return None
    return _optional(past, values, "new_begin", f"Neuer Beginn, jetzt {german(begin)} (leer: bleibt)")


def _end(past: History, values: dict[str, Any]) -> When | None:
    now = current_date(past, values["subject"])
    what = "Neues Ende" if phase_of(values["subject"]) else "Neuer Termin"
    question = f"{what}, jetzt {german(now)}" if now else what
    return _optional(past, values, "new_end", f"{question} (leer: steht nicht fest)")


def _talk(past: History, values: dict[str, Any]) -> When | None:
    question = capitalised(f"{with_whom(past.project.scheme.guided_by)}geklärt am (leer: noch nicht)")
    return _optional(past, values, "cleared_on", question)


def _outcome(_: History, values: dict[str, Any]) -> str | None:
    return ask(f"{OUTCOME} (leer: ohne)", str) if "cleared_on" in values else None


def _optional(past: History, values: dict[str, Any], name: str, question: str) -> When | None:
    return ask(question, lambda words: _accepted(past, values, name, words) if words else None)


def _accepted(past: History, values: dict[str, Any], name: str, words: str) -> When:
    """A date that goes with what is known so far.

    Raises:
        NotADate: when the words are none.
        Refusal: those of ``records.deviations.found``.
    """
    when = require_when(words, past.day, "dieser Frage", ahead=name.startswith("new"))
    tried: dict[str, Any] = {"day": past.day, "reason": "…"} | values | {name: when}
    tried.pop("outcome", None)
    day = tried.pop("day")
    if name != "new_begin":  # its end is asked for next
        found(past, made(Deviation, **tried), day)
    return when


_QUESTIONS = {
    "subject": _subject,
    "day": _day,
    "trigger": _trigger,
    "reason": _reason,
    "effect": _effect,
    "new_begin": _begin,
    "new_end": _end,
    "cleared_on": _talk,
    "outcome": _outcome,
}
