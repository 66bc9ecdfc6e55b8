"""What people mean by the short name of a goal, an indicator, a measure: "Z1", "z1", or a beginning of it."""

import re
from collections.abc import Iterable
from typing import Protocol, TypeVar

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.base import RECORD_ID_FORM
from fruehe_hilfen_cli.records.referring import Things
from fruehe_hilfen_cli.text import folded, listed, nearest

GOALS = Things("Ein Ziel", "mehrere Ziele", "fh ziel liste")
INDICATORS = Things("Einen Indikator", "mehrere Indikatoren", "fh indikator liste")
MEASURES = Things("Eine Maßnahme", "mehrere Maßnahmen", "fh massnahme liste")
"""How refusals speak of what has a short name."""

_MOST = 12


class Named(Protocol):
    """Something with a short name."""

    @property
    def id(self) -> str:
        """The short name, "Z1"."""


class NoShortName(Refusal):
    """A short name that no file can hold."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{id}“ geht nicht als Kürzel."
    advice = "Nehmen Sie Buchstaben ohne Umlaute, Ziffern, Strich und Punkt; vorn einen Buchstaben."


class NoSuchName(Refusal):
    """Nothing has that short name."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "{one} „{id}“ gibt es nicht."
    advice = "{hint}"


class WhichName(Refusal):
    """Several short names begin like that, or several municipalities have it."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "„{id}“ kann {several} meinen: {ids}."
    advice = "{hint}"


Thing = TypeVar("Thing", bound=Named)


def named(things: Things, known: Iterable[Thing], words: str) -> Thing:
    """The thing that is meant by its short name; upper and lower case are the same.

    A beginning is enough when only one name begins so; a number is never cut ("I1" is not the beginning
    of "I10").

    Args:
        things: how to speak of them.
        known: those that there are.
        words: what was typed.

    Raises:
        NoSuchName, WhichName: when there is none, or more than one.
    """
    known = tuple(known)
    wanted = words.strip()
    exact = [thing for thing in known if thing.id == wanted]
    same = [thing for thing in known if folded(thing.id) == folded(wanted)]
    chosen = exact or same or [thing for thing in known if _begins(thing.id, wanted)]
    if not chosen:
        close = nearest(wanted, [thing.id for thing in known])
        hint = f"Meinten Sie {close}?" if close else _there(things, known)
        raise NoSuchName(one=things.one, id=wanted, hint=hint)
    if len(chosen) > 1:
        several_places = len({_place(thing) for thing in chosen}) > 1
        ids = ", ".join(f"{thing.id} ({_place(thing)})" if several_places else thing.id for thing in chosen)
        hint = "Nennen Sie die Kommune mit --kommune." if several_places else "Nennen Sie das ganze Kürzel."
        raise WhichName(several=things.several, id=wanted, ids=ids, hint=hint)
    return chosen[0]


def _there(things: Things, known: tuple[Named, ...]) -> str:
    ids = tuple(dict.fromkeys(thing.id for thing in known))
    if not 0 < len(ids) <= _MOST:
        return f"{things.listing} zeigt, was es gibt."
    return f"Es gibt {listed(ids)}; {things.listing} zeigt mehr."


def _begins(name: str, words: str) -> bool:
    if not words or not folded(name).startswith(folded(words)):
        return False
    rest = name[len(words) :]
    return not (words[-1].isdigit() and rest[:1].isdigit())


def _place(thing: object) -> str:
    """The municipality, where the thing knows it."""
    return getattr(thing, "place", "")


def require_short_name(words: str) -> str:
    """Words that can be a short name.

    Raises:
        NoShortName: when they cannot.
    """
    if not re.fullmatch(RECORD_ID_FORM, words):
        raise NoShortName(id=words)
    return words
