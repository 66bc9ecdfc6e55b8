"""A program call that is measured as a whole process: what runs, where, and what it must leave unchanged."""

import os
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

DAY = "2025-06-30"
"""The day that counts as today: after the last entry of every workspace."""


class Failed(Exception):
    """A program that should have worked did not, with what it said."""


@dataclass(frozen=True, eq=False)
class Command:
    """A program call; two are the same only when they are the same object.

    Args:
        name: how the tables call it.
        argv: the program and its words.
        folder: where it runs.
        size: how much it works on, for the tables ("1 × 200").
        settings: what it finds in its environment besides the common.
        typed: what it reads from its input.
        codes: the exit codes that mean it did its work.
        tidy: removes what it wrote; not measured.
    """

    name: str
    argv: tuple[str, ...]
    folder: Path
    size: str = ""
    settings: Mapping[str, str] = field(default_factory=dict)
    typed: str = ""
    codes: tuple[int, ...] = (0,)
    tidy: Callable[[], None] = lambda: None

    def seconds(self, bench: Path) -> float:
        """Run it once; gives how long the process took.

        Args:
            bench: the folder of the measurements, for output and caches.

        Raises:
            Failed: when it did not do its work.
        """
        try:
            start = time.perf_counter()
            with self.started(bench) as process:
                process.communicate(self.typed.encode())
            seconds = time.perf_counter() - start
        finally:
            self.tidy()
        self.check(process.returncode, bench)
        return seconds

    def check(self, code: int, bench: Path) -> None:
        """Whether a run that ended with this exit code did its work.

        Raises:
            Failed: when it did not, with what it said.
        """
        if code not in self.codes:
            said = (bench / "fehler.txt").read_text("utf-8", errors="replace").strip()
            raise Failed(f"Rückgabewert {code}: {said or 'ohne ein Wort'}")

    @contextmanager
    def started(self, bench: Path) -> Iterator[subprocess.Popen[bytes]]:
        """The running process; its output goes into files: grep stops early where nobody reads."""
        with (
            (bench / "ausgabe.txt").open("wb") as out,
            (bench / "fehler.txt").open("wb") as err,
            subprocess.Popen(
                self.argv,
                cwd=self.folder,
                env={**_common(bench), **self.settings},
                stdin=subprocess.PIPE,
                stdout=out,
                stderr=err,
            ) as process,
        ):
            yield process


class Kept:
    """Files and folders as they are now; called, it makes them so again.

    Args:
        files: their content is kept.
        folders: their list of names is kept; what comes later is removed.
    """

    def __init__(self, files: tuple[Path, ...] = (), folders: tuple[Path, ...] = ()) -> None:
        self._contents = {file: file.read_bytes() for file in files}
        self._names = {folder: frozenset(folder.iterdir()) for folder in folders}

    def __call__(self) -> None:
        """Undo what has happened since."""
        for file, content in self._contents.items():
            if file.stat().st_size != len(content) or file.read_bytes() != content:
                file.write_bytes(content)
        for folder, names in self._names.items():
            for new in set(folder.iterdir()) - names:
                new.unlink()


def _common(bench: Path) -> dict[str, str]:
    """The environment of all measured programs: modules compiled once, no settings of whoever measures."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": str(bench / "heim"),
        "LC_ALL": "C.UTF-8",
        "PYTHONPYCACHEPREFIX": str(bench / "pycache"),
        "FH_STICHTAG": DAY,
    }
