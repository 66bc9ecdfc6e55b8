"""What Windows does differently, as far as it can be had on Linux: for tests that run the program on it."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

_DENIED, _IN_USE, _EXISTS = 5, 32, 183
"""Windows' own numbers: no access, open in another program, there already."""


def refused(number: int, code: int, path: object) -> OSError:
    """An error as Windows gives it."""
    error = OSError(number, "refused", os.fspath(str(path)))
    error.winerror = code  # type: ignore[attr-defined, unused-ignore] # exists on Windows only
    return error


def sharing_violation(path: object = "", code: int = _IN_USE) -> OSError:
    """Somebody else has the file open."""
    return refused(errno.EACCES, code, path)


@contextmanager
def windows() -> Iterator[None]:
    """Windows' rules for files and folders; paths stay those of this system.

    There is no fcntl. Renaming never replaces. Nothing that is open can be renamed, replaced or removed, nor
    can a folder in which something is open. A folder cannot be opened.
    """
    real: dict[str, Callable[..., Any]] = {
        name: getattr(os, name) for name in ("rename", "replace", "unlink", "open")
    }

    def rename(source: Any, target: Any, **options: Any) -> None:  # noqa: ANN401 - as os.rename
        _require_closed(source)
        if os.path.lexists(target):
            raise refused(errno.EEXIST, _EXISTS, target)
        real["rename"](source, target, **options)

    def replace(source: Any, target: Any, **options: Any) -> None:  # noqa: ANN401 - as os.replace
        _require_closed(source, target)
        if Path(target).is_dir():
            raise refused(errno.EACCES, _DENIED, target)
        real["replace"](source, target, **options)

    def unlink(path: Any, **options: Any) -> None:  # noqa: ANN401 - as os.unlink
        if "dir_fd" not in options:
            _require_closed(path)
        real["unlink"](path, **options)

    def opened(path: Any, flags: int, *more: Any, **options: Any) -> int:  # noqa: ANN401 - as os.open
        if Path(path).is_dir() and "dir_fd" not in options and not flags & os.O_DIRECTORY:
            raise refused(errno.EACCES, _DENIED, path)
        handle: int = real["open"](path, flags, *more, **options)
        return handle

    def no_link(source: Any, target: Any) -> None:  # noqa: ANN401 - as os.link
        raise AssertionError((source, target))

    with (
        patch.object(sys, "platform", "win32"),
        patch.dict(sys.modules, {"fcntl": None}),
        patch.object(os, "rename", rename),
        patch.object(os, "replace", replace),
        patch.object(os, "unlink", unlink),
        patch.object(os, "remove", unlink),
        patch.object(os, "open", opened),
        patch.object(os, "link", no_link),
    ):
        yield


def _require_closed(*paths: Any) -> None:  # noqa: ANN401 - any path
    """Refuse what this process has open, or a folder in which it has."""
    held = {str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()}
    for path in paths:
        real = os.path.realpath(path)
        if any(Path(name) == Path(real) or Path(real) in Path(name).parents for name in held):
            raise sharing_violation(path)
