"""Reading many municipalities: of each only what is computed of it is kept, so memory grows little."""

from collections.abc import Callable, Collection, Generator, Sequence
from datetime import date
from functools import partial
from typing import Generic, TypeVar

from msgspec import Struct

from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.store.choice import Choice, Sieve, every
from fruehe_hilfen_cli.store.cores import on_all_cores
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

Result = TypeVar("Result")


class Wanted(Struct, Generic[Result], frozen=True):
    """What is to be computed of each municipality.

    Args:
        compute: a function of the project and the day, see ``store.cores`` for what it may be.
        day: the day.
        choice: which entries are read.
        plans: which of the optional plan files are read.
        sieve: says of the bytes of an entry whether it is worth reading; without it all are.
    """

    compute: Callable[[Project, date], Result]
    day: date
    choice: Choice = every
    plans: Collection[PlanFile] = ()
    sieve: Sieve | None = None


class Computed(Struct, Generic[Result], frozen=True):
    """What was computed of a municipality, and what is wrong in its files.

    Args:
        results: the one result; none when its roadmap cannot be used.
        problems: of its files.
    """

    results: tuple[Result, ...]
    problems: tuple[Problem, ...]


def compute_each(
    workspace: Workspace, places: Sequence[str], wanted: Wanted[Result]
) -> Generator[Computed[Result]]:
    """Read municipalities and compute something of each, in their order.

    Args:
        workspace: where.
        places: their folder names.
        wanted: what is computed of each.
    """
    return on_all_cores(partial(_compute, workspace, wanted), places)


def _compute(workspace: Workspace, wanted: Wanted[Result], place: str) -> Computed[Result]:
    reading = read_project(workspace, place, wanted.choice, wanted.plans, wanted.sieve)
    found = (wanted.compute(reading.project, wanted.day),) if reading.project else ()
    return Computed(found, reading.problems)
