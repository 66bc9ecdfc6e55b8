"""When a task, a question or a report duty can be said to be done: after it was opened, not in the future."""

from typing import NamedTuple

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on, last_day
from fruehe_hilfen_cli.records.referring import Things
from fruehe_hilfen_cli.text import shortened
from fruehe_hilfen_cli.views.history import History

_LONGEST_TITLE = 80


class AlreadyDone(Refusal):
    """A task is done once, a question is answered once."""

    sentence = "Die {thing} {id} ist schon {done}, {day} (Eintrag {entry})."
    advice = "{listing} zeigt, was noch offen ist."


class BeforeOpened(Refusal):
    """Nothing is done before it was to be done."""

    sentence = "Die {thing} {id} stammt vom {opened}; {day} kann sie noch nicht {done} gewesen sein."
    advice = "Prüfen Sie {option}."


class NotDoneYet(Refusal):
    """What lies ahead has not been done."""

    sentence = "{day} liegt in der Zukunft: {done} ist eine {thing} erst, wenn es so weit ist."
    advice = "Nennen Sie mit {option} den Tag, an dem es geschah."


class DeadlineOver(Refusal):
    """Something new that should have been done before it was recorded."""

    sentence = "Die Frist {until} liegt vor dem Datum der {thing} ({day})."
    advice = "Prüfen Sie --bis, oder nennen Sie mit --datum den Tag, an dem die {thing} entstand."


class Ending(NamedTuple):
    """How refusals speak of the end of a kind of things.

    Args:
        things: the kind; its word is feminine.
        done: "erledigt", "beantwortet" …
        option: which says the day of the end.
    """

    things: Things
    done: str
    option: str = "--datum"

    @property
    def thing(self) -> str:
        """The word for one: "Aufgabe"."""
        return self.things.one.removeprefix("Eine ")


class End(NamedTuple):
    """An end, and the entry that tells of it."""

    day: When
    entry: str


def require_past(ending: Ending, past: History, day: When) -> None:
    """Refuse an end that lies ahead.

    Raises:
        NotDoneYet: see there.
    """
    if first_day(day) > past.day:
        raise NotDoneYet(day=german(day), done=ending.done, thing=ending.thing, option=ending.option)


def require_endable(ending: Ending, reference: str, opened: When, end: End | None, day: When) -> None:
    """Refuse to end what has ended, or what there was not on the day.

    Args:
        ending: how to speak of it.
        reference: its id, "k7q2m/1".
        opened: the day of the entry that records it.
        end: how it has ended already.
        day: when it is to end.

    Raises:
        AlreadyDone, BeforeOpened: see there.
    """
    said = {"thing": ending.thing, "id": reference, "done": ending.done}
    if end:
        raise AlreadyDone(**said, day=german_on(end.day), entry=end.entry, listing=ending.things.listing)
    if last_day(day) < first_day(opened):
        raise BeforeOpened(**said, opened=german(opened), day=german_on(day), option=ending.option)


def require_ahead(ending: Ending, until: When | None, day: When) -> None:
    """Refuse something new whose last day was over when it began.

    Raises:
        DeadlineOver: see there.
    """
    if until and last_day(until) < first_day(day):
        raise DeadlineOver(until=german(until), day=german(day), thing=ending.thing)


def titled(head: str, words: str) -> str:
    """The title of an entry about one thing: "Aufgabe: Protokoll verschicken", cut where it is long."""
    return f"{head}: {shortened(' '.join(words.split()), _LONGEST_TITLE)}"
