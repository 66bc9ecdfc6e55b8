"""What git says of the workspace's repository, as words of ours and numbers: never whose or where it is."""

import os
import re
from pathlib import Path

from fruehe_hilfen_cli.store import git
from fruehe_hilfen_cli.store.workspace import LOGBOOK, PHASES, ROADMAP_FILE

_VERSION = re.compile(rb"\d+(?:\.\d+)+")
_ROADMAP = f"{PHASES}/x/{ROADMAP_FILE}"
"""Stands for all roadmaps, when git is asked how it treats them."""


def version() -> str:
    """Git's version.

    Raises:
        git.NoGit: when it is not installed.
    """
    found = _VERSION.search(git.call(Path(os.sep), "version").stdout)
    return found[0].decode() if found else ""


def is_foreign(folder: Path) -> bool:
    """Whether git refuses the folder because it belongs to somebody else (safe.directory)."""
    try:
        git.ask(folder, "rev-parse", "--git-dir")
    except git.ForeignRepository:
        return True
    return False


def is_repository(folder: Path) -> bool:
    """Whether the folder lies in a work tree that git trusts."""
    return not is_foreign(folder) and git.ask(folder, "rev-parse", "--is-inside-work-tree") is not None


def has_remote(folder: Path) -> bool:
    """Whether there is another place to which commits can go."""
    return bool(git.text(git.ask(folder, "remote") or b""))


def has_lock(folder: Path) -> bool:
    """Whether a lock lies there: of a git that runs just now, or of one that was cut off."""
    found = git.ask(folder, "rev-parse", "--git-path", "index.lock")
    return found is not None and (folder / os.fsdecode(found.rstrip(b"\r\n"))).exists()


def uncommitted(folder: Path) -> int:
    """How many files of phases/ and logbook/ are not as in the last commit."""
    return len(git.states(folder, (PHASES, LOGBOOK)) or ())


def changes_line_ends(folder: Path) -> bool:
    """Whether git writes other line ends on this computer than on others: no attribute says which."""
    setting = git.text(git.ask(folder, "config", "core.autocrlf") or b"")
    return setting in ("true", "input") and _attribute(folder, "eol") == "unspecified"


def glues(folder: Path) -> bool:
    """Whether git joins two versions of a file without asking (merge=union): that breaks TOML silently."""
    return _attribute(folder, "merge") == "union"


def _attribute(folder: Path, name: str) -> str:
    found = git.text(git.ask(folder, "check-attr", name, "--", _ROADMAP) or b"")
    return found.rpartition(": ")[2]
