"""What the commands about measures do: find, save, show."""

from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.input.chosen import near_projects
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.store.workspace import PlanFile

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.measures import MeasurePlan
    from fruehe_hilfen_cli.model.project import Project
    from fruehe_hilfen_cli.reports.document import Document
    from fruehe_hilfen_cli.views.results.measures import MeasureState

PLANS = PlanFile.STAIRCASE, PlanFile.MEASURES


def chosen_measure(session: Session, words: str) -> "tuple[Project, MeasureState]":
    """The measure that is meant, of the municipalities in question, and its municipality.

    Raises:
        NoSuchName, WhichName: when there is none, or more than one.
    """
    from fruehe_hilfen_cli.records.naming import MEASURES, named
    from fruehe_hilfen_cli.views.history import history
    from fruehe_hilfen_cli.views.results.measures import measure_states

    projects = near_projects(session, PLANS)
    known = [state for project in projects for state in measure_states(history(project, session.day))]
    measure = named(MEASURES, known, words)
    return next(project for project in projects if project.place == measure.place), measure


def save_measure(
    session: Session,
    project: "Project",
    after: "MeasurePlan",
    measure_id: str,
    *next_steps: str,
    done: str,
    trial: bool = False,
) -> None:
    """Write the plan of measures (see ``save_plan_file``), then show the measure that is meant.

    Args:
        session: the running command.
        project: the municipality as it was read.
        after: its plan of measures to be.
        measure_id: the measure's.
        next_steps: lines for stderr.
        done: what was done with it, for the commit: "neu".
        trial: only show what would change in the file.
    """
    from fruehe_hilfen_cli.cli.input.plan_file import save_plan_file
    from fruehe_hilfen_cli.reports.results.measure import measure_document
    from fruehe_hilfen_cli.views.history import history
    from fruehe_hilfen_cli.views.results.measures import measure_states
    from fruehe_hilfen_cli.views.results.uptake import uptake_by

    message = f"Maßnahme {measure_id} {done}"

    def shown(changed: "Project") -> "Document":
        past = history(changed, session.day)
        state = next(state for state in measure_states(past) if state.id == measure_id)
        return measure_document(state, session.day, uptake_by(past, measure_id))

    save_plan_file(session, project, PlanFile.MEASURES, after, message, *next_steps, show=shown, trial=trial)
