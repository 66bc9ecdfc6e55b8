"""Saving bodies, and showing the one that is meant."""

from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.input.plan_file import save_plan_file
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.store.workspace import PlanFile

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.bodies import BodyPlan
    from fruehe_hilfen_cli.model.project import Project
    from fruehe_hilfen_cli.reports.document import Document


def save_bodies(
    session: Session,
    project: "Project",
    after: "BodyPlan",
    body_id: str,
    *next_steps: str,
    done: str,
    trial: bool = False,
) -> None:
    """Write gremien.toml (see ``save_plan_file``), then show the body that is meant.

    Args:
        session: the running command.
        project: the municipality as it was read.
        after: its bodies to be.
        body_id: the short name of the one that is meant.
        next_steps: lines for stderr.
        done: what was done with it, for the commit: "neu".
        trial: only show what would change in the file.
    """
    from fruehe_hilfen_cli.reports.governance.body import body_document
    from fruehe_hilfen_cli.views.governance.bodies import body_states
    from fruehe_hilfen_cli.views.governance.body_detail import body_detail
    from fruehe_hilfen_cli.views.history import history

    message = f"Gremium {body_id} {done}"

    def shown(changed: "Project") -> "Document":
        past = history(changed, session.day)
        state = next(state for state in body_states(past) if state.id == body_id)
        return body_document(body_detail(past, state), session.day)

    save_plan_file(session, project, PlanFile.BODIES, after, message, *next_steps, show=shown, trial=trial)
