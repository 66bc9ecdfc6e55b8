"""The questions of a checklist, one item after the other; nobody else's answers are shown."""

from enum import Enum
from typing import Literal

from fruehe_hilfen_cli.cli.input.arguments import require_word
from fruehe_hilfen_cli.cli.input.ask import ask, say
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.checklist import Checklist
from fruehe_hilfen_cli.model.kinds import Tick
from fruehe_hilfen_cli.model.results import ChecklistAnswer
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.text import count, folded

_BACK = ("z", "zurueck")
_NOTHING = "-"


class NoRole(Refusal):
    """Whoever fills in a checklist says in which role."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Es fehlt, wer die Checkliste ausfüllt."
    advice = "Nennen Sie die Rolle, keinen Namen, z. B. --von Jugendhilfeplanung."


class _Step(Enum):
    """What someone wants instead of answering."""

    BACK = "back"


def answer_of(item: str, words: str) -> ChecklistAnswer:
    """The answer in words such as "teilweise; nur in zwei Gemeinden".

    Raises:
        NotAWord: when it is none of the four.
    """
    value, _, note = (part.strip() for part in words.partition(";"))
    tick = Tick(require_word(value, list(Tick), f"Punkt {item}"))
    return made(ChecklistAnswer, item=item, value=tick, note=note or None)


def ask_role() -> str:
    """Ask for the role of the person who fills in."""

    def read(words: str) -> str:
        if not words:
            raise NoRole
        return words

    return ask("Ihre Rolle (kein Name)", read)


def ask_answers(checklist: Checklist) -> tuple[ChecklistAnswer, ...]:
    """Ask for an answer to each item; one can go back, and leave items open."""
    _greet(checklist)
    given: dict[str, ChecklistAnswer] = {}
    place = 0
    while place < len(checklist.items):
        item = checklist.items[place]
        _say_item(checklist, place)
        answer = _ask(item.id, given.get(item.id))
        if answer is _Step.BACK:
            place = max(0, place - 1)
            continue
        given.pop(item.id, None)
        if answer:
            given[item.id] = answer
        place += 1
    return tuple(given.values())


def _greet(checklist: Checklist) -> None:
    say(f"{checklist.title}: {count(len(checklist.items), 'Punkt', 'Punkte')}.")
    say(
        "Antworten Sie mit ja, teilweise, nein oder unklar; der erste Buchstabe genügt. Hinter einem "
        "Semikolon ist Platz für eine Notiz: „t; nur im Norden“. Die Eingabetaste allein lässt den Punkt "
        "offen, z geht einen Punkt zurück, Strg+C bricht ab."
    )


def _say_item(checklist: Checklist, place: int) -> None:
    item = checklist.items[place]
    if place == 0 or checklist.items[place - 1].aim != item.aim:
        say("")
        say(next(aim.title for aim in checklist.aims if aim.id == item.aim))
    say("")
    say(f"{item.id} {item.text}")


def _ask(item: str, before: ChecklistAnswer | None) -> ChecklistAnswer | Literal[_Step.BACK] | None:
    """The answer; one given before is proposed, and "-" takes it back."""

    def read(words: str) -> ChecklistAnswer | Literal[_Step.BACK] | None:
        if folded(words) in _BACK:
            return _Step.BACK
        return None if words in ("", _NOTHING) else answer_of(item, words)

    return ask("Antwort", read, _written(before))


def _written(answer: ChecklistAnswer | None) -> str:
    if answer is None:
        return ""
    return f"{answer.value}; {answer.note}" if answer.note else str(answer.value)
