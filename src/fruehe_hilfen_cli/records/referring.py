"""What people mean by the number of a task, a question, a deviation …: "k7q2m/1", or a beginning of it."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol, TypeVar

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.text import nearest


class Referable(Protocol):
    """Something inside an entry that others refer to."""

    @property
    def place(self) -> str:
        """The municipality."""

    @property
    def id(self) -> str:
        """Entry and position, "k7q2m/1"."""

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done about it."""


class Things(NamedTuple):
    """How refusals speak of a kind of things: "Eine Aufgabe", "mehrere Aufgaben", and what lists them."""

    one: str
    several: str
    listing: str


class NoSuchThing(Refusal):
    """No entry has such a thing."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "{one} „{id}“ gibt es am Stichtag nicht."
    advice = "{hint}"


class WhichThing(Refusal):
    """Several things can be meant."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "„{id}“ kann {several} meinen: {ids}."
    advice = "Nennen Sie eine Nummer davon, oder die Kommune mit --kommune."


Thing = TypeVar("Thing", bound=Referable)


def find(things: Things, known: Iterable[Thing], words: str) -> Thing:
    """The thing that is meant: "k7q2m/1", a beginning of the id, or the id alone when that leaves one open.

    Args:
        things: how to speak of them.
        known: those that exist on the day, open or not.
        words: what was typed.

    Raises:
        NoSuchThing, WhichThing: when there is none, or more than one.
    """
    known = tuple(known)
    wanted = words.strip().lower()
    beginning, slash, number = wanted.partition("/")
    found = [
        thing
        for thing in known
        if beginning and thing.id.startswith(beginning) and (not slash or thing.id.endswith(f"/{number}"))
    ]
    exact = [thing for thing in found if thing.id == wanted]
    still = found if slash else [thing for thing in found if thing.is_open]
    chosen = exact or still or found
    if not chosen:
        close = nearest(words, (thing.id for thing in known if thing.is_open))
        hint = f"Meinten Sie {close}?" if close else f"{things.listing} zeigt, was offen ist."
        raise NoSuchThing(one=things.one, id=words, hint=hint)
    if len(chosen) > 1:
        ids = ", ".join(f"{thing.id} ({thing.place})" for thing in chosen)
        raise WhichThing(several=things.several, id=words, ids=ids)
    return chosen[0]
