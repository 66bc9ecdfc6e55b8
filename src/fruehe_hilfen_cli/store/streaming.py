"""Writing a file that is too large to be held in memory: part by part, and under its name only when whole."""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from fruehe_hilfen_cli.store.files import TEMPORARY, require_none
from fruehe_hilfen_cli.store.sharing import patiently

_KEPT_OF_NAME = 40


def write_parts(path: Path, parts: Iterable[bytes], *, replace: bool) -> None:
    """Write a file of parts; after an error, or when making a part fails, all is as it was before.

    Args:
        path: the file; its folder exists.
        parts: its content, made while it is written.
        replace: whether a file of that name gives way.

    Raises:
        FileExistsError: when something of that name is there and must not give way.
        OSError: when the file system refuses.
    """
    if not replace:
        require_none(path)
    real = Path(os.path.realpath(path))
    temporary = real.with_name(f".{real.name[:_KEPT_OF_NAME]}.{os.urandom(4).hex()}{TEMPORARY}")
    try:
        with temporary.open("xb") as file:
            file.writelines(parts)
            file.flush()
            os.fsync(file.fileno())
        if not replace:
            require_none(path)
        patiently(lambda: temporary.replace(real))
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise
    finally:
        with suppress(OSError):
            temporary.unlink()
