"""Others at the same files: writing alone, and waiting for who holds a file for a moment."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_SHARING = frozenset({5, 32})
"""What Windows says of a file that somebody else has open."""
_PAUSES = (0.02, 0.05, 0.1, 0.2, 0.4)
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


def patiently(act: Callable[[], object]) -> None:
    """On Windows a virus scanner or an editor may hold a file for a moment: try a few times."""
    for pause in _PAUSES:
        try:
            act()
        except PermissionError as error:
            if getattr(error, "winerror", None) not in _SHARING:
                raise
            time.sleep(pause)
        else:
            return
    act()
