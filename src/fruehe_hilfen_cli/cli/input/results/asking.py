"""Asking for what was not typed of a goal, an indicator or a measure; what is left empty stays open."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from fruehe_hilfen_cli.cli.input.ask import ask, say
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.staircase import Goal

Question = tuple[str, Callable[[str], Any]]
"""A question, and what makes the value of an answer that is not empty."""

OPEN = "(leer: noch offen)"
MONTHS = 1, 60
"""How few and how many months may lie between two readings or two reviews."""

_NOTHING: tuple[object, ...] = (None, "", (), [])
"""What an answer comes to that says nothing; a zero says something."""


class NotACount(Refusal):
    """An answer that is no whole number, or too large."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist keine ganze Zahl {limits}."
    advice = "Antworten Sie z. B. mit {least}, oder lassen Sie die Antwort leer."


def ask_missing(
    questions: Mapping[str, Question],
    known: Mapping[str, Any],
    needless: Callable[[str, Mapping[str, Any]], bool],
) -> dict[str, Any]:
    """What is known, and the answers to the questions about the rest.

    Args:
        questions: by name, in the order in which to ask.
        known: what was typed already, by the same names.
        needless: whether nobody needs to be asked for a name, as far as is known by then.
    """
    found = dict(known)
    for name, (question, read) in questions.items():
        if name in found or needless(name, found):
            continue
        if (answer := ask(question, _unless_empty(read))) not in _NOTHING:
            found[name] = answer
    return found


def _unless_empty(read: Callable[[str], Any]) -> Callable[[str], Any]:
    return lambda words: read(words) if words else None


def say_goals(goals: Iterable[Goal]) -> None:
    """Name the goals that one can choose from."""
    for goal in goals:
        say(f"{goal.id}  {goal.title}", indent="  ")


def several(words: str) -> tuple[str, ...]:
    """The parts of an answer, parted by commas."""
    return tuple(part.strip() for part in words.split(",") if part.strip())


def whole(least: int, most: int) -> Callable[[str], int]:
    """What reads a whole number between two others."""

    def read(words: str) -> int:
        if not (words.isdecimal() and least <= int(words) <= most):
            raise NotACount(words=words, limits=f"von {least} bis {most}", least=least)
        return int(words)

    return read
