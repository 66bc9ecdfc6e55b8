"""Writing a whole folder of files: all of it or nothing, and never over what somebody else put there."""

import errno
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from fruehe_hilfen_cli.store import files, temporary
from fruehe_hilfen_cli.store.sharing import patiently

_ASIDE = ".alt"


def make_folder(folder: Path) -> None:
    """Make a folder, and those above it, unless it is there.

    Raises:
        NotADirectoryError: when a file has its name.
        OSError: when the file system refuses.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(folder)) from error


def read_folder(folder: Path) -> dict[str, bytes] | None:
    """The files in a folder and below, by their paths with slashes; None when there is no such folder.

    Raises:
        OSError: when something in it cannot be read.
    """
    if not folder.exists():
        return None
    found: dict[str, bytes] = {}
    for parent, folders, names in os.walk(folder, onerror=_fail):
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        for name in (*names, *links):
            path = Path(parent) / name
            found[path.relative_to(folder).as_posix()] = b"" if path.is_dir() else files.read(path)
    return found


def write_folder(folder: Path, content: Mapping[str, bytes], read: Mapping[str, bytes] | None) -> None:
    """Write a folder as a whole, in place of the one that was read.

    The new one is made beside it and gets its name when all of it is on the disk.

    Args:
        folder: the folder, or a link to it.
        content: its files, by their paths with slashes.
        read: what it holds now, all of which goes; None when it does not exist.

    Raises:
        ChangedMeanwhile: when it holds something else by now; then it stays as it is.
        OSError: when the file system refuses; then it stays as it is.
    """
    real = Path(os.path.realpath(folder))
    make_folder(real.parent)
    made, old = temporary.beside(real), temporary.beside(real, _ASIDE)
    try:
        made.mkdir()
        for name, data in content.items():
            path = made.joinpath(*name.split("/"))
            path.parent.mkdir(parents=True, exist_ok=True)
            files.create_bytes(path, data)
        if read_folder(real) != read:
            raise files.ChangedMeanwhile(file=folder.name)
        _swap(made, real, old if read is not None else None)
    finally:
        for rest in (made, old):
            with suppress(OSError):
                shutil.rmtree(rest)


def rests(folder: Path) -> list[Path]:
    """What writes of the folder that were cut off left beside it; one of them may still be going on."""
    return _left(folder, "", _ASIDE)


def is_set_aside(name: str) -> bool:
    """Whether a folder of that name is the earlier one, which gave up its name for a new one."""
    return name.endswith(_ASIDE + temporary.ENDING)


def set_aside(folder: Path) -> Path | None:
    """The earlier folder, if a write was cut off after it gave up its name."""
    return next(iter(_left(folder, _ASIDE)), None)


def _left(folder: Path, *kinds: str) -> list[Path]:
    real = Path(os.path.realpath(folder))
    name = temporary.names_beside(real, *kinds)
    with suppress(OSError):
        return sorted(path for path in real.parent.iterdir() if name.fullmatch(path.name))
    return []


def _swap(made: Path, real: Path, old: Path | None) -> None:
    """Give the new folder its name; the one that has it steps aside, and comes back when that fails."""
    if old is None:
        patiently(lambda: made.rename(real))
        return
    patiently(lambda: real.rename(old))
    try:
        patiently(lambda: made.rename(real))
    except BaseException:
        patiently(lambda: old.rename(real))
        raise


def _fail(error: OSError) -> None:
    raise error
