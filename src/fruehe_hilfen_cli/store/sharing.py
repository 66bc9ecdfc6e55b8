"""Others at the same files: writing alone, and waiting for who holds a file for a moment."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_SHARING = frozenset({5, 32})
"""What Windows says of a file that somebody else has open."""
PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4)
"""In seconds."""


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Between comparing and replacing no other ``fh`` replaces in that folder.

    The lock is the folder's own: no file is left of it. Windows locks no folders: the moment stays open.
    """
    if sys.platform == "win32":
        yield
        return
    import fcntl

    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network drives cannot lock a folder
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def together(file: Path) -> Iterator[None]:
    """Hold a file with others; the system lets go of it when the process ends, however it ends."""
    with _held(file, exclusive=False):
        yield


@contextmanager
def none_together(file: Path) -> Iterator[bool]:
    """Whether nobody holds a file; then nobody gets it meanwhile. Windows does not tell."""
    with _held(file, exclusive=True) as alone_with_it:
        yield alone_with_it


@contextmanager
def _held(file: Path, *, exclusive: bool) -> Iterator[bool]:
    if sys.platform == "win32":
        yield True
        return
    import fcntl

    handle = os.open(file, os.O_RDONLY)
    try:
        yield _locked(handle, fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH)
    finally:
        os.close(handle)


def _locked(handle: int, kind: int) -> bool:
    """Lock a file; where it cannot be had in a while, or not at all, go on without."""
    import fcntl

    for pause in (*PAUSES, 0):
        try:
            fcntl.flock(handle, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            time.sleep(pause)
        except OSError:  # some network drives lock nothing
            return True
        else:
            return True
    return False


def patiently(act: Callable[[], object]) -> None:
    """On Windows a virus scanner or an editor may hold a file for a moment: try a few times."""
    for pause in PAUSES:
        try:
            act()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _SHARING:
                raise
            time.sleep(pause)
        else:
            return
    act()
