"""Which checklists a municipality has, and in which rounds they were filled in."""

from collections.abc import Set as AbstractSet
from datetime import date
from enum import StrEnum

from msgspec import Struct

from fruehe_hilfen_cli.model.checklist import Checklist
from fruehe_hilfen_cli.model.dates import When, last_day
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.results.filling import Filling, fillings


class Origin(StrEnum):
    """Where a checklist comes from."""

    PACKAGED = "mitgeliefert"
    REPLACED = "ersetzt"
    OWN = "eigene"


class RoundState(Struct, frozen=True):
    """A round of a checklist: how many people have filled it in, and when the last of them did."""

    round: int
    people: int
    last_on: When


class ChecklistState(Struct, frozen=True):
    """A checklist and its rounds so far.

    Args:
        name: the word by which commands know it.
        title: what people read.
        origin: where it comes from.
        size: how many items it has.
        rounds: those that somebody has begun, in their order.
    """

    name: str
    title: str
    origin: Origin
    size: int
    rounds: tuple[RoundState, ...]


class ChecklistList(Struct, frozen=True):
    """The checklists of a municipality, by their names."""

    place: str
    name: str
    as_of: date
    checklists: tuple[ChecklistState, ...]
    incomplete: bool


def checklist_list(
    project: Project, day: date, own: AbstractSet[str], packaged: AbstractSet[str]
) -> ChecklistList:
    """The checklists of a municipality as known on a day.

    Args:
        project: the municipality, read with its checklists.
        day: the Stand.
        own: the names of its own checklists.
        packaged: the names of those that come with the program.
    """
    past = history(project, day)
    return ChecklistList(
        place=project.place,
        name=project.roadmap.municipality.name,
        as_of=day,
        checklists=tuple(
            _state(past, found, _origin(found.name, own, packaged)) for found in project.checklists
        ),
        incomplete=project.incomplete,
    )


def _origin(name: str, own: AbstractSet[str], packaged: AbstractSet[str]) -> Origin:
    if name not in own:
        return Origin.PACKAGED
    return Origin.REPLACED if name in packaged else Origin.OWN


def _state(past: History, checklist: Checklist, origin: Origin) -> ChecklistState:
    return ChecklistState(
        name=checklist.name,
        title=checklist.title,
        origin=origin,
        size=len(checklist.items),
        rounds=tuple(_round(number, people) for number, people in fillings(past, checklist.name).items()),
    )


def _round(number: int, people: tuple[Filling, ...]) -> RoundState:
    return RoundState(number, len(people), max((one.filled_on for one in people), key=last_day))
