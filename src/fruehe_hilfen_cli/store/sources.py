"""Finding the workspaces in and under folders: clones beside each other, the submodules of a repository."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from fruehe_hilfen_cli.store.collection import Collection
from fruehe_hilfen_cli.store.workspace import NoWorkspace, Workspace, find_workspace, is_workspace

DEPTH = 2
"""How many levels below a folder that is no workspace itself workspaces are looked for."""


@dataclass(frozen=True)
class NotRead:
    """A folder in which no workspace could be found, and why.

    Args:
        folder: its path as it was given or found.
        reason: a German sentence without the folder.
        advice: what to do.
    """

    folder: Path
    reason: str
    advice: str


class NoneAtAll(NoWorkspace):
    """No workspace in nor under any of the given folders."""

    sentence = "{told}"
    advice = "{advice}"


def find_workspaces(folders: Sequence[Path], current: Path) -> tuple[Workspace, tuple[NotRead, ...]]:
    """The workspaces in and under folders, as one.

    Args:
        folders: workspaces, or folders that hold some up to two levels deep.
        current: where someone works: without folders that workspace counts.

    Returns:
        The workspace, or all of them behind its interface; and what could not be looked into.

    Raises:
        NoneAtAll: when there is none.
    """
    if not folders or (len(folders) == 1 and is_workspace(folders[0])):
        return find_workspace(folders[0] if folders else None, current), ()
    lost: list[NotRead] = []
    found: dict[str, Path] = {}
    for folder in folders:
        before = len(lost)
        here = list(_under(folder, DEPTH, lost))
        if not here and len(lost) == before:
            lost.append(_without(folder))
        for path in here:
            found.setdefault(os.path.realpath(path), path)
    if not found:
        told = " ".join(f"{one.folder}: {one.reason}" for one in lost)
        raise NoneAtAll(told=told, advice=lost[-1].advice)
    if len(found) == 1 and len(folders) == 1:
        return Workspace(next(iter(found.values()))), tuple(lost)
    return Collection(_named(found.values())), tuple(lost)


def _under(folder: Path, depth: int, lost: list[NotRead]) -> Iterator[Path]:
    """The workspaces in a folder; links are followed, so deep only that none can lead round and round."""
    try:
        if is_workspace(folder):
            Workspace(folder).places()  # fails here where its files cannot be read
            yield folder
            return
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
        below = [Path(entry.path) for entry in inside if not entry.name.startswith(".") and entry.is_dir()]
    except OSError as error:
        lost.append(_closed(folder, error))
        return
    if all(entry.name == ".git" for entry in inside) and _is_of_submodules(folder):
        lost.append(_empty(folder))
    for path in below if depth else ():
        yield from _under(path, depth - 1, lost)


def _is_of_submodules(folder: Path) -> bool:
    """Whether a folder may be a submodule: the repository around it has some."""
    return any((above / ".gitmodules").is_file() for above in folder.absolute().parents[:DEPTH])


def _named(paths: Iterable[Path]) -> dict[str, Workspace]:
    """The workspaces by as much of the end of their paths as tells them apart."""
    whole = waiting = {Path(os.path.normpath(path.absolute())) for path in paths}
    names: dict[str, Workspace] = {}
    for length in count(1):  # pragma: no branch - whole paths differ
        often = Counter(path.parts[-length:] for path in whole)
        alone = {path for path in waiting if often[path.parts[-length:]] == 1}
        names |= {"/".join(path.parts[-length:]): Workspace(path) for path in alone}
        waiting = waiting - alone
        if not waiting:
            break
    return dict(sorted(names.items()))


def _closed(folder: Path, error: OSError) -> NotRead:
    if isinstance(error, FileNotFoundError):
        return NotRead(folder, "Diesen Ordner gibt es nicht.", "Prüfen Sie den Namen.")
    if isinstance(error, NotADirectoryError):
        return NotRead(folder, "Das ist eine Datei, kein Ordner.", "Nennen Sie den Ordner, in dem sie liegt.")
    return NotRead(folder, "Dieser Ordner lässt sich nicht öffnen.", "Prüfen Sie Ort und Rechte.")


def _empty(folder: Path) -> NotRead:
    advice = "git submodule update --init holt seinen Inhalt."
    return NotRead(folder, "Dieses Submodul ist leer.", advice)


def _without(folder: Path) -> NotRead:
    advice = 'Nennen Sie einen anderen, oder beginnen Sie mit fh init "Kreis …".'
    return NotRead(folder, "Weder hier noch bis zu zwei Ebenen darunter liegen phases/ und logbook/.", advice)
