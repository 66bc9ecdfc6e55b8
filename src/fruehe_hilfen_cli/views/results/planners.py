"""Who plans what, and who works with whom (practice sheet 4.1, step 1)."""

from itertools import combinations

from msgspec import Struct

from fruehe_hilfen_cli.model.planners import PlannerMap, Tie
from fruehe_hilfen_cli.model.project import Project


class PlannerState(Struct, frozen=True):
    """A planning actor.

    Args:
        tied_to: the ids of those it works with, in the order of the file.
    """

    id: str
    name: str
    area: str | None
    level: str | None
    tasks: tuple[str, ...]
    tied_to: tuple[str, ...]


class TieState(Struct, frozen=True):
    """Who works with whom, by their ids, and how."""

    between: tuple[str, ...]
    how: str | None


class PlannerOverview(Struct, frozen=True):
    """The planning actors of a municipality; the file has no dates, so every day sees the same.

    Args:
        place: the folder name of the municipality.
        alone: the ids of those whom no tie names.
    """

    place: str
    name: str
    planners: tuple[PlannerState, ...]
    ties: tuple[TieState, ...]
    alone: tuple[str, ...]
    incomplete: bool


def planner_overview(project: Project) -> PlannerOverview:
    """The planning actors of a municipality; none when it has no such file."""
    found = project.planners or PlannerMap()
    pairs = {pair for tie in found.ties for pair in _pairs(tie)}
    planners = tuple(
        PlannerState(
            id=planner.id,
            name=planner.name,
            area=planner.area,
            level=planner.level,
            tasks=planner.tasks,
            tied_to=tuple(other.id for other in found.planners if frozenset((planner.id, other.id)) in pairs),
        )
        for planner in found.planners
    )
    return PlannerOverview(
        place=project.place,
        name=project.roadmap.municipality.name,
        planners=planners,
        ties=tuple(TieState(tie.between, tie.how) for tie in found.ties),
        alone=tuple(planner.id for planner in planners if not planner.tied_to),
        incomplete=project.incomplete,
    )


def _pairs(tie: Tie) -> set[frozenset[str]]:
    """A tie between more than two ties each with each; nobody is tied to itself."""
    return {frozenset(pair) for pair in combinations(dict.fromkeys(tie.between), 2)}
