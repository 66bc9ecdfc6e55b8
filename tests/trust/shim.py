"""Stands between the program and the disk: counts what changes it, and strikes at the n-th call.

What reaches the disk by a path is told by Python's audit events, whoever calls (``os``, ``pathlib``,
``shutil``, ``open``); writing and syncing, of which there is no event, by wrapped functions.
``test_calls.py`` compares the list with what strace sees.
"""

import os
import shutil
import signal
import sys
from collections.abc import Callable
from hashlib import sha256
from typing import Any

_CHANGING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_NAMES = ("rename", "remove", "mkdir", "rmdir", "link", "symlink", "chmod", "chown", "truncate", "utime")
_EVENTS = frozenset(f"os.{name}" for name in _NAMES)
_PROGRAM = "subprocess.Popen"
_STANDARD = 3
"""Below are stdin, stdout and stderr."""


class Shim:
    """What is counted, and what happens at one moment.

    Args:
        kind: "kill": the process ends just before the call; "half": after half of a write; "fail": the call
            fails; "always": it and all later ones fail; "gone": the folder that the variable WEG names is
            removed just before; "": nothing.
        moment: which call, from 1.
        number: the ``errno`` of a call that fails.
        only: calls of these names count; all without any.
    """

    def __init__(self, kind: str, moment: int, number: int = 0, only: tuple[str, ...] = ()) -> None:
        self.calls: list[tuple[str, str]] = []
        self._kind, self._moment, self._number, self._only = kind, moment, number, only

    def install(self, seed: str) -> None:
        """Let everything pass through here from now on; random bytes are the same in each run."""
        sys.addaudithook(self._event)
        self._wrap("write", self._write)
        self._wrap("fsync", self._sync)
        os.urandom = _numbers(seed)

    def _wrap(self, name: str, around: Callable[..., Any]) -> None:
        real = getattr(os, name)
        setattr(os, name, lambda *arguments: around(real, *arguments))

    def _event(self, event: str, arguments: tuple[Any, ...]) -> None:
        if event in _EVENTS:
            self._strike(event.removeprefix("os."), *map(_text, arguments[:2]))
        elif event == "open" and (arguments[2] or 0) & _CHANGING:
            path = _text(arguments[0])
            if path not in ("", os.devnull):
                self._strike("open", path)
        elif event == _PROGRAM:
            self._strike("git", " ".join(map(str, arguments[1][3:])))

    def _write(self, real: Callable[[int, Any], int], handle: int, data: Any) -> int:  # noqa: ANN401
        if handle < _STANDARD:
            return real(handle, data)
        if self._counted("write") and self._kind == "half" and len(self.calls) + 1 == self._moment:
            real(handle, bytes(data)[: len(data) // 2])
            os.kill(os.getpid(), signal.SIGKILL)
        self._strike("write", str(handle))
        return real(handle, data)

    def _sync(self, real: Callable[[int], None], handle: int) -> None:
        self._strike("fsync", str(handle))
        real(handle)

    def _counted(self, name: str) -> bool:
        return not self._only or name in self._only

    def _strike(self, name: str, *paths: str) -> None:
        if not self._counted(name):
            return
        self.calls.append((name, " ".join(path for path in paths if path)))
        now = len(self.calls) == self._moment
        if now and self._kind == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if now and self._kind == "gone":
            self._kind = ""  # what goes does not count
            shutil.rmtree(os.environ["WEG"])
        if (self._kind == "always" and len(self.calls) >= self._moment) or (now and self._kind == "fail"):
            raise OSError(self._number, os.strerror(self._number), paths[0] if paths else None)


def _text(value: object) -> str:
    return os.fsdecode(value) if isinstance(value, str | bytes | os.PathLike) else ""


def _numbers(seed: str) -> Callable[[int], bytes]:
    """Bytes that look random and are the same each time."""
    drawn = 0

    def bytes_of(size: int) -> bytes:
        nonlocal drawn
        drawn += 1
        return sha256(f"{seed} {drawn}".encode()).digest()[:size]

    return bytes_of
