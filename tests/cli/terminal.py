"""The program at a terminal, as people use it: a real one (pty), driven line by line."""

import os
import re
import select
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

COLUMNS = 80
CTRL_C, CTRL_D, ENTER = "\x03", "\x04", "\r"

_PROGRAM = """
import fcntl, sys, termios
fcntl.ioctl(0, termios.TIOCSCTTY, 0)
fcntl.ioctl(0, termios.TIOCSWINSZ, bytes([50, 0, {columns}, 0, 0, 0, 0, 0]))
from fruehe_hilfen_cli.cli.main import main
sys.argv[0] = "fh"
main(sys.argv[1:])
"""
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
_PATIENCE = 10


class Silent(AssertionError):
    """What was expected has not come."""


class Terminal:
    """One run of ``fh`` at a terminal of its own.

    Args:
        args: the words after ``fh``.
        folder: the current folder.
        variables: added to the environment.
    """

    def __init__(self, *args: str, folder: Path, **variables: str) -> None:
        import pty

        self._ours, theirs = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _PROGRAM.format(columns=COLUMNS), *args],
            cwd=folder,
            env={**os.environ, "TERM": "dumb", **variables},
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
        )
        os.close(theirs)
        self._seen = b""
        self._read = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._ours)

    @property
    def screen(self) -> str:
        """All that the terminal has shown so far."""
        return _ESCAPES.sub("", self._seen.decode(errors="replace")).replace("\r\n", "\n").replace("\r", "")

    def expect(self, words: str, patience: float = _PATIENCE) -> str:
        """Wait until words appear after those expected last; gives what stood before them."""
        while (found := self.screen.find(words, self._read)) < 0:
            if not self._receive(patience):
                raise Silent(f"Nicht erschienen: {words!r}\n{self.screen}")
        between = self.screen[self._read : found]
        self._read = found + len(words)
        return between

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._ours, keys.encode())

    def answer(self, question: str, words: str = "") -> str:
        """Wait for a question, then type words and the enter key; gives what stood before the question."""
        before = self.expect(question)
        self.type(words + ENTER)
        return before

    def break_off(self, key: str, words: str) -> None:
        """Press a key until words appear: Python misses Ctrl-C in the moment before it waits for a key."""
        for _ in range(_PATIENCE):
            self.type(key)
            with suppress(Silent):
                self.expect(words, patience=1)
                return
        raise Silent(f"Nicht abgebrochen:\n{self.screen}")

    def end(self) -> int:
        """Wait until the program has ended; gives its exit code."""
        while self._receive():
            pass
        return self._process.wait(_PATIENCE)

    def _receive(self, patience: float = _PATIENCE) -> bool:
        ready, _, _ = select.select([self._ours], [], [], patience)
        try:
            came = os.read(self._ours, 4096) if ready else b""
        except OSError:  # Linux says so that the other side has closed
            came = b""
        self._seen += came
        return bool(came)
