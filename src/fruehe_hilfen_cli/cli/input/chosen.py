"""What a command is about when an id says it: the entry, task, question … and with it the municipality."""

from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.records.referring import Referable, Things, find

Thing = TypeVar("Thing", bound=Referable)

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.entry import Logged
    from fruehe_hilfen_cli.model.project import Project
    from fruehe_hilfen_cli.store.workspace import PlanFile


class SeveralPlaces(Refusal):
    """An entry belongs to one municipality, so what it is about does, too."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die {things} gehören zu mehreren Kommunen: {places}."
    advice = "Rufen Sie den Befehl für jede Kommune einmal auf."


def near_projects(
    session: Session, plans: "Collection[PlanFile]" = (), *, overview: bool = False
) -> "tuple[Project, ...]":
    """The municipalities an id is looked for in: the named ones, the one of the current folder, or all.

    Args:
        session: the running command.
        plans: which of their optional plan files to read.
        overview: leave out those that have left, unless they are named.
    """
    here = None if session.names else session.workspace.place_of(Path.cwd())
    read = session.taking_part if overview else session.projects
    return read((here,) if here else (), plans=plans)


def chosen_entry(
    session: Session, beginning: str, plans: "Collection[PlanFile]" = ()
) -> "tuple[Project, Logged]":
    """The entry whose id begins so, planned ones among them, and its municipality.

    Args:
        session: the running command.
        beginning: what was typed.
        plans: which of the optional plan files to read.

    Raises:
        UnknownEntry, AmbiguousEntry: when there is none, or more than one.
    """
    from datetime import date

    from fruehe_hilfen_cli.views.entries.finding import find_entry

    return find_entry(near_projects(session, plans), beginning, date.max)


def chosen_things(
    session: Session,
    things: Things,
    known: "Callable[[tuple[Project, ...]], Iterable[Thing]]",
    words: tuple[str, ...],
    plans: "Collection[PlanFile]" = (),
) -> "tuple[Project, tuple[Thing, ...]]":
    """The tasks, questions … that are meant, each once, and the municipality they belong to.

    Args:
        session: the running command.
        things: how to speak of them.
        known: gives those of some municipalities, open or not.
        words: what was typed for each, as in ``referring.find``.
        plans: which of the optional plan files must be read for that.

    Raises:
        NoSuchThing, WhichThing: when there is none, or more than one.
        SeveralPlaces: when they belong to more than one municipality.
    """
    projects = near_projects(session, plans)
    there = tuple(known(projects))
    found = tuple(dict.fromkeys(find(things, there, reference) for reference in words))
    places = list(dict.fromkeys(thing.place for thing in found))
    if len(places) > 1:
        raise SeveralPlaces(things=things.several.removeprefix("mehrere "), places=", ".join(places))
    return next(project for project in projects if project.place == places[0]), found
