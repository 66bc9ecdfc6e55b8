"""What a file system can do: found out by trying it, with temporary files that are gone afterwards."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from fruehe_hilfen_cli.store import temporary
from fruehe_hilfen_cli.store.journal import FOLDER
from fruehe_hilfen_cli.store.temporary import is_temporary
from fruehe_hilfen_cli.store.workspace import LOGBOOK, PHASES, Workspace

_NAME = "probe"


class Abilities(NamedTuple):
    """What a folder's file system can do.

    Args:
        links: a finished file can get its name in one step that refuses an existing one.
        replaces: a file can take the place of another one in one step.
        locks: a folder can be locked against another fh.
        cases: names that differ in upper and lower case are different names.
        free: bytes that can still be written.
    """

    links: bool
    replaces: bool
    locks: bool
    cases: bool
    free: int


def temporary_files(workspace: Workspace) -> int:
    """How many temporary files and folders lie in a workspace; one of them may belong to a write going on."""
    found = sum(is_temporary(name) for name in os.listdir(workspace.root))  # noqa: PTH208 - names only
    for top in (PHASES, LOGBOOK, FOLDER):
        for _, folders, names in os.walk(workspace.root / top):
            found += sum(is_temporary(name) for name in (*names, *folders))
            folders[:] = [name for name in folders if not is_temporary(name)]
    return found


def abilities(folder: Path) -> Abilities:
    """Try what the file system of a folder can do.

    Raises:
        OSError: when nothing can be written there.
    """
    import shutil

    with _tried(folder, b"a") as one, _tried(folder, b"b") as other:
        swapped = one.with_name(one.name.swapcase())
        return Abilities(
            cases=not swapped.exists(),
            links=_links(one),
            locks=_locks(folder),
            replaces=_replaces(one, other),
            free=shutil.disk_usage(folder).free,
        )


@contextmanager
def _tried(folder: Path, content: bytes) -> Iterator[Path]:
    path = temporary.beside(folder / _NAME)
    path.open("xb").close()
    try:
        path.write_bytes(content)
        yield path
    finally:
        with suppress(OSError):
            path.unlink()


def _links(path: Path) -> bool:
    """Windows refuses a name that exists when it renames, and needs no link."""
    if sys.platform == "win32":
        return True
    other = temporary.beside(path.with_name(_NAME))
    try:
        os.link(path, other)
    except OSError:
        return False
    other.unlink()
    return True


def _replaces(one: Path, other: Path) -> bool:
    try:
        one.replace(other)
    except OSError:
        return False
    return True


def _locks(folder: Path) -> bool:
    if sys.platform == "win32":
        return False
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True  # another fh holds it right now
    except OSError:
        return False
    else:
        return True
    finally:
        os.close(handle)
