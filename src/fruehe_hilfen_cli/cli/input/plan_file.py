"""Saving one of the optional plan files: goals and indicators, measures, who plans what."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from fruehe_hilfen_cli.cli.session import Session, problem_line
from fruehe_hilfen_cli.cli.written import act, tell_done

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fruehe_hilfen_cli.model.base import Record
    from fruehe_hilfen_cli.model.project import Project
    from fruehe_hilfen_cli.store.plan_files import PlanChange
    from fruehe_hilfen_cli.store.workspace import PlanFile

_UNCHANGED = "Es hat sich nichts geändert; die Datei bleibt, wie sie ist."
_TRIAL = "Es wurde nichts geschrieben; ohne --probe geschieht es."


def save_plan_file(
    session: Session,
    project: "Project",
    kind: "PlanFile",
    after: "Record",
    message: str,
    *next_steps: str,
    trial: bool = False,
) -> "Project":
    """Write a plan file, and say so with new findings of fh pruefe; the caller shows what it holds now.

    Args:
        session: the running command.
        project: the municipality as it was read, with this plan file.
        kind: which file.
        after: what it is to hold.
        message: what the commit says of it, e.g. "Ziel Z3 neu".
        next_steps: lines for stderr.
        trial: only show what would change in the file.

    Returns:
        The municipality with the file as it is to be.

    Raises:
        FileGone, ChangedMeanwhile, NotEditable: see store/plan_files.py.
    """
    from fruehe_hilfen_cli.store.plan_files import changed_plan_file
    from fruehe_hilfen_cli.store.reading import FIELDS_OF_PLANS

    field = FIELDS_OF_PLANS[kind]
    change = changed_plan_file(session.workspace, project.place, kind, getattr(project, field), after)
    values: dict[str, Any] = {field: after}
    changed = replace(project, **values)
    if not change.changes:
        session.tell(_UNCHANGED)
    elif trial:
        _show_difference(session, change)
        session.tell("", _TRIAL)
    else:
        done = act(session, change.changes, f"Plan {project.place}: {message}")
        told = tuple(_findings(session, project, changed))
        tell_done(session, replace(done, notes=(*done.notes, *told)), *next_steps)
    return changed


def _show_difference(session: Session, change: "PlanChange") -> None:
    from fruehe_hilfen_cli.render.terminal import print_document
    from fruehe_hilfen_cli.reports.entries.difference import difference_document

    file = session.workspace.relative(change.path)
    print_document(difference_document(file, file, change.before, change.after), session.out)


def _findings(session: Session, before: "Project", after: "Project") -> "Iterator[str]":
    from fruehe_hilfen_cli.store.examine import new_findings

    for finding in new_findings(session.workspace, before, after):
        yield f"Hinweis: {problem_line(finding)}"
        yield f"  → {finding.advice}"
