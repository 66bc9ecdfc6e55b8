"""The files that entries name, such as "anlagen/rechnung.pdf": only those in the folder of attachments."""

import sys
from pathlib import Path

from fruehe_hilfen_cli.store.links import is_inside
from fruehe_hilfen_cli.store.workspace import ATTACHMENTS, Workspace
from fruehe_hilfen_cli.text import is_device


def attachment(
    workspace: Workspace, place: str, file: str, *, windows: bool = sys.platform == "win32"
) -> Path | None:
    """Where a file lies that an entry names; it need not be there.

    Args:
        workspace: where.
        place: the municipality.
        file: its path from the folder of the logbook on.
        windows: whether some names mean devices.

    Returns:
        Its path; None of what does not lie in the folder of attachments, or leads out of it.
    """
    parts = file.split("/")
    if "\0" in file or parts[0] != ATTACHMENTS or not all(_is_plain(part, windows) for part in parts):
        return None
    path = workspace.logbook_path(place).joinpath(*parts)
    return path if lies_inside(workspace, place, path) else None


def lies_inside(workspace: Workspace, place: str, path: Path) -> bool:
    """Whether a path, its links followed, lies in the folder of attachments, and that in the workspace."""
    folder = workspace.logbook_path(place) / ATTACHMENTS
    return is_inside(workspace.home(place).workspace.root, folder) and is_inside(folder, path)


def _is_plain(part: str, windows: bool) -> bool:
    """Whether it is the name of a file or folder; on Windows no device ("NUL", "com1.txt"), and no path."""
    if part in ("", ".", ".."):
        return False
    return not windows or not ("\\" in part or ":" in part or is_device(part.partition(".")[0].strip()))
