"""Saving the overview of the planning actors, and showing what is new in it."""

from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.input.plan_file import save_plan_file
from fruehe_hilfen_cli.cli.session import Session

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.planners import PlannerMap
    from fruehe_hilfen_cli.model.project import Project


def save_planners(
    session: Session,
    project: "Project",
    after: "PlannerMap",
    message: str,
    *next_steps: str,
    show: tuple[str, ...],
    trial: bool = False,
) -> None:
    """Write the overview (see ``save_plan_file``), then show the actors that are meant.

    Args:
        session: the running command.
        project: the municipality as it was read.
        after: its overview to be.
        message: what the commit says of it.
        next_steps: lines for stderr.
        show: the short names of those to show.
        trial: only show what would change in the file.
    """
    from fruehe_hilfen_cli.reports.results.planners import planner_document
    from fruehe_hilfen_cli.store.workspace import PlanFile
    from fruehe_hilfen_cli.views.results.planners import planner_overview

    save_plan_file(
        session,
        project,
        PlanFile.PLANNERS,
        after,
        message,
        *next_steps,
        show=lambda changed: planner_document(planner_overview(changed), show),
        trial=trial,
    )
