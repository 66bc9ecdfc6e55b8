"""Saving one of the optional plan files: goals and indicators, measures, who plans what."""

from typing import TYPE_CHECKING, Any

from msgspec import structs

from fruehe_hilfen_cli.cli.input.changing import TRIAL, UNCHANGED, new_findings_told, show_difference
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.written import act, tell_done

if TYPE_CHECKING:
    from collections.abc import Callable

    from fruehe_hilfen_cli.model.base import Record
    from fruehe_hilfen_cli.model.project import Project
    from fruehe_hilfen_cli.reports.document import Document
    from fruehe_hilfen_cli.store.workspace import PlanFile


def save_plan_file(
    session: Session,
    project: "Project",
    kind: "PlanFile",
    after: "Record",
    message: str,
    *next_steps: str,
    show: "Callable[[Project], Document]",
    notes: tuple[str, ...] = (),
    trial: bool = False,
) -> None:
    """Write a plan file, show what is meant in it, and say so with new findings of fh pruefe.

    Args:
        session: the running command.
        project: the municipality as it was read, with this plan file.
        kind: which file.
        after: what it is to hold.
        message: what the commit says of it, e.g. "Ziel Z3 neu".
        next_steps: lines for stderr.
        show: what to show of the municipality as it then is.
        notes: what else is to be said once it is written.
        trial: only show what would change in the file.

    Raises:
        FileGone, ChangedMeanwhile, NotEditable: see store/plan_files.py.
    """
    from fruehe_hilfen_cli.render.terminal import print_document
    from fruehe_hilfen_cli.store.plan_files import changed_plan_file
    from fruehe_hilfen_cli.store.reading import FIELDS_OF_PLANS

    field = FIELDS_OF_PLANS[kind]
    change = changed_plan_file(session.workspace, project.place, kind, getattr(project, field), after)
    values: dict[str, Any] = {field: after}
    changed = structs.replace(project, **values)
    if not change.changes:
        session.tell(UNCHANGED)
    elif trial:
        file = session.workspace.relative(change.path)
        show_difference(session, file, change.before, change.after)
        session.tell("", TRIAL)
    else:
        done = act(session, change.changes, f"Plan {project.place}: {message}")
        print_document(show(changed), session.out)
        told = new_findings_told(session, project, changed)
        tell_done(session, structs.replace(done, notes=(*done.notes, *notes, *told)), *next_steps)
