"""Symbolic links: they may lead about in a workspace; nothing is written where they lead out of it."""

import os
from collections.abc import Iterable
from pathlib import Path

from fruehe_hilfen_cli.errors import Refusal


class LeadsOut(Refusal):
    """A link leads out of the workspace."""

    sentence = "{file} führt aus dem Arbeitsordner hinaus; es wurde nichts geschrieben."
    advice = "Ersetzen Sie die Verknüpfung durch einen Ordner oder eine Datei im Arbeitsordner."


def require_inside(root: Path, paths: Iterable[Path]) -> None:
    """Refuse paths that lead out of a folder by a link, wherever on the way it lies.

    Args:
        root: the folder; it may be reached by a link itself.
        paths: files in it, there already or not.

    Raises:
        LeadsOut: for the first one that does.
    """
    known: dict[Path, bool] = {}
    for path in paths:
        if path.parent not in known:
            known[path.parent] = is_inside(root, path.parent)
        if not known[path.parent] or (path.is_symlink() and not is_inside(root, path)):
            raise LeadsOut(file=path.relative_to(root).as_posix())


def leads_out(root: Path, path: Path) -> bool:
    """Whether a path is a link that leads out of a folder."""
    return path.is_symlink() and not is_inside(root, path)


def is_inside(folder: Path, path: Path) -> bool:
    """Whether a path lies in a folder, the links of both followed; neither need be there."""
    return Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder))
