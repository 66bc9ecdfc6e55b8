"""Noticing that files of a workspace change: by their names, sizes and times, also on network drives."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from fruehe_hilfen_cli.store.temporary import is_temporary
from fruehe_hilfen_cli.store.workspace import LOGBOOK, PHASES, Workspace

Snapshot = Mapping[str, tuple[int, int]]
"""Size and time of change of the files that a workspace is made of, by their paths in it."""


@dataclass(frozen=True)
class FileChanges:
    """What is different since an earlier look.

    Args:
        new: files that were not there.
        changed: files that hold something else.
        gone: files that are not there any more.
    """

    new: tuple[str, ...]
    changed: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def any(self) -> bool:
        """Whether there is any."""
        return bool(self.new or self.changed or self.gone)


def snapshot(workspace: Workspace) -> Snapshot:
    """How the files of phases/ and logbook/ are now; what vanishes meanwhile is not there."""
    found: dict[str, tuple[int, int]] = {}
    roots = [source.root for source in workspace.sources.values()]
    for folder in (root / top for root in roots for top in (PHASES, LOGBOOK)):
        for entry in _files(folder):
            try:
                known = entry.stat()
            except OSError:
                continue
            found[workspace.relative(Path(entry.path))] = (known.st_size, known.st_mtime_ns)
    return found


def compared(before: Snapshot, after: Snapshot) -> FileChanges:
    """What is different between two looks."""
    return FileChanges(
        new=tuple(sorted(after.keys() - before.keys())),
        changed=tuple(sorted(path for path in after.keys() & before.keys() if after[path] != before[path])),
        gone=tuple(sorted(before.keys() - after.keys())),
    )


def _files(folder: Path) -> "Iterator[os.DirEntry[str]]":
    """The files below a folder, none of those that are only on their way."""
    try:
        with os.scandir(folder) as entries:
            found = list(entries)
    except OSError:
        return
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry.path))
        elif not is_temporary(entry.name):
            yield entry
