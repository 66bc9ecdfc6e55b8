"""Whether git is in the middle of something: told by the files of its own folder, without calling git."""

import os
from pathlib import Path
from typing import NamedTuple


class Unfinished(NamedTuple):
    """Something that git has begun and a person must end.

    Args:
        sign: the file or folder in the repository's own folder that is there while it lasts.
        name: what people call it, in German.
        end: the command that ends it.
        leave: the command that goes back to how things were.
    """

    sign: str
    name: str
    end: str
    leave: str


_KINDS = (
    Unfinished("rebase-merge", "Umsetzen (rebase)", "git rebase --continue", "git rebase --abort"),
    Unfinished("rebase-apply", "Umsetzen (rebase)", "git rebase --continue", "git rebase --abort"),
    Unfinished("MERGE_HEAD", "Zusammenführen (merge)", "git commit", "git merge --abort"),
    Unfinished(
        "CHERRY_PICK_HEAD",
        "Übernehmen (cherry-pick)",
        "git cherry-pick --continue",
        "git cherry-pick --abort",
    ),
    Unfinished("REVERT_HEAD", "Zurücknehmen (revert)", "git revert --continue", "git revert --abort"),
)
"""A rebase comes first: it may hold a merge or a cherry-pick, but ends only as a whole."""

_POINTER = b"gitdir: "
_LONGEST_POINTER = 10_000


def unfinished_in(own: Path) -> Unfinished | None:
    """What git is in the middle of, by a repository's own folder (.git, or that of a work tree)."""
    return next((kind for kind in _KINDS if (own / kind.sign).exists()), None)


def unfinished(folder: Path) -> Unfinished | None:
    """The same by a folder of the work tree; None when nothing, or outside a repository."""
    own = _own_folder(os.path.realpath(folder))
    return unfinished_in(own) if own else None


def _own_folder(folder: str) -> Path | None:
    """Git's own folder of the nearest repository at or above a folder."""
    while True:
        found = os.path.join(folder, ".git")  # noqa: PTH118 - this runs on every start
        if os.path.isdir(found):  # noqa: PTH112 - same
            return Path(found)
        if os.path.isfile(found):  # noqa: PTH113 - same
            return _pointed_to(Path(found))
        above = os.path.dirname(folder)  # noqa: PTH120 - same
        if above == folder:
            return None
        folder = above


def _pointed_to(file: Path) -> Path | None:
    """Where the file .git of a second work tree or a submodule leads."""
    try:
        with file.open("rb") as opened:
            line = opened.read(_LONGEST_POINTER)
    except OSError:
        return None
    if not line.startswith(_POINTER) or b"\0" in line:
        return None
    return file.parent / os.fsdecode(line.removeprefix(_POINTER).rstrip(b"\r\n"))
