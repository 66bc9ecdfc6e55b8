"""What a command is about when an id says it: the entry or task, and with it the municipality."""

from pathlib import Path
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.session import Session

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.entry import Logged
    from fruehe_hilfen_cli.model.project import Project


def near_projects(session: Session) -> "tuple[Project, ...]":
    """The municipalities an id is looked for in: the named ones, the one of the current folder, or all."""
    here = None if session.names else session.workspace.place_of(Path.cwd())
    return session.projects((here,) if here else ())


def chosen_entry(session: Session, beginning: str) -> "tuple[Project, Logged]":
    """The entry whose id begins so, planned ones among them, and its municipality.

    Raises:
        UnknownEntry, AmbiguousEntry: when there is none, or more than one.
    """
    from datetime import date

    from fruehe_hilfen_cli.views.logbook import find_entry

    return find_entry(near_projects(session), beginning, date.max)
