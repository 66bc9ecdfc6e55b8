"""Writing a file that is too large to be held in memory: part by part, and under its name only when whole."""

import os
import stat
from collections.abc import Iterable
from pathlib import Path

from fruehe_hilfen_cli.store.files import publish, require_none, write_whole
from fruehe_hilfen_cli.store.sharing import patiently


def write_parts(path: Path, parts: Iterable[bytes], *, replace: bool) -> None:
    """Write a file of parts; after an error, or when making a part fails, all is as it was before.

    Args:
        path: the file; its folder exists.
        parts: its content, made while it is written.
        replace: whether a file of that name gives way; its permissions stay.

    Raises:
        FileExistsError: when something of that name is there and must not give way.
        OSError: when the file system refuses.
    """
    if not replace:
        require_none(path)
        write_whole(path, path, parts, lambda made: patiently(lambda: publish(made, path)))
    else:
        real = Path(os.path.realpath(path))
        mode = stat.S_IMODE(real.stat().st_mode) if real.exists() else None
        write_whole(path, real, parts, lambda made: patiently(lambda: made.replace(real)), mode)
