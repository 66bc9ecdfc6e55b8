"""Several workspaces read as one, and what to say of those that could not be."""

from pathlib import Path
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.errors import ExitCode
from fruehe_hilfen_cli.store.collection import Collection
from fruehe_hilfen_cli.store.sources import find_workspaces
from fruehe_hilfen_cli.text import listed

_NAMED = 3
"""So many are named; of more it says how many."""

if TYPE_CHECKING:
    from fruehe_hilfen_cli.cli.run import Run
    from fruehe_hilfen_cli.store.workspace import Workspace


def gathered_workspace(session: "Run") -> "Workspace":
    """The workspaces in and under the folders of a session, as one.

    What cannot be read is told and makes the data incomplete; so is a municipality that two sources have.

    Raises:
        NoneAtAll: when there is none.
    """
    workspace, lost = find_workspaces(session.folders, Path.cwd())
    for found in lost:
        session.exit_code = ExitCode.UNREADABLE
        session.tell(f"{found.folder}: {found.reason}", f"  → {found.advice}")
    if isinstance(workspace, Collection):
        _tell_twice(session, workspace)
    return workspace


def _tell_twice(session: "Run", workspace: Collection) -> None:
    """Say which municipalities several sources have: two clones of one repository are mostly a mistake."""
    twice = [f"{folder} ({' und '.join(sources)})" for folder, sources in workspace.twice().items()]
    if twice:
        more = [f"{len(twice) - _NAMED} weitere"] if len(twice) > _NAMED else []
        session.tell(
            f"In mehreren Ordnern: {listed([*twice[:_NAMED], *more])}. Jede zählt für sich.",
            "  → Ist es dieselbe Kommune, nennen Sie nur einen der Ordner.",
        )
