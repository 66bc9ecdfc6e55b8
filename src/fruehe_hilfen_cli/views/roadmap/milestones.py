"""The milestones of a municipality, selected."""

from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, milestone_states


class MilestoneList(Struct, frozen=True):
    """Milestones of a municipality as they stand on a day."""

    place: str
    name: str
    as_of: date
    milestones: tuple[MilestoneState, ...]


def milestone_list(project: Project, day: date, *, phase: int | None, only_open: bool) -> MilestoneList:
    """The milestones of one phase (None: of all), only the open ones if asked for."""
    return MilestoneList(
        place=project.place,
        name=project.roadmap.municipality.name,
        as_of=day,
        milestones=tuple(
            found
            for found in milestone_states(history(project, day))
            if (phase is None or found.phase == phase) and (found.is_open or not only_open)
        ),
    )
