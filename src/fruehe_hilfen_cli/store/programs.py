"""Finding other programs: on the search path, by an absolute path, and never in the folder someone works in.

Windows looks into the current folder first, and some search paths hold ".": there a workspace that came by
mail could bring a program of its own.
"""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

_USUAL_ENDINGS = ".COM;.EXE;.BAT;.CMD"
"""What Windows runs where PATHEXT does not say."""


def found(name: str, *, windows: bool = sys.platform == "win32") -> str | None:
    """The path of a program by its name; None when there is none.

    Args:
        name: e.g. "git"; a path, which whoever set it chose, is taken as it is.
        windows: whether programs are known by their endings.
    """
    if os.path.dirname(name):  # noqa: PTH120 - "./x" is a path, and pathlib drops the dot
        return shutil.which(name)
    endings = _endings(name) if windows else ("",)
    for folder in _folders():
        for ending in endings:
            path = folder / f"{name}{ending}"
            if path.is_file() and os.access(path, os.X_OK):
                return str(path)
    return None


def _folders() -> Iterator[Path]:
    """The folders of the search path but relative ones, and the current one."""
    for words in os.environ.get("PATH", os.defpath).split(os.pathsep):
        folder = Path(words.strip('"'))
        if folder.is_absolute() and not _is_current(folder):
            yield folder


def _is_current(folder: Path) -> bool:
    try:
        return folder.samefile(os.curdir)
    except OSError:
        return False


def _endings(name: str) -> tuple[str, ...]:
    known = tuple(ending.lower() for ending in os.environ.get("PATHEXT", _USUAL_ENDINGS).split(";") if ending)
    return ("",) if name.lower().endswith(known) else known
