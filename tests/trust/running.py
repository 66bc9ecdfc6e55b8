"""Command lines in processes of their own, and what the disk holds before and after."""

import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]
TODAY = "2023-03-14"
_OWN = {name: value for name, value in os.environ.items() if not name.startswith(("FH_", "GIT_"))}

Disk = Mapping[str, tuple[str, int, bytes]]
"""What lies below a folder: the kind, the mode, the content or the target of a link, by paths."""


class Ended(NamedTuple):
    """How a command line ended; the calls are known only of a process that was not killed."""

    code: int
    out: str
    err: str
    calls: list[tuple[str, str]]


@dataclass(frozen=True)
class Strike:
    """What happens at one of the calls that change the disk, see ``shim.Shim``."""

    kind: str = ""
    moment: int = 0
    number: int = 0
    only: tuple[str, ...] = ()


CALM = Strike()


class Server:
    """The forking process, see server.py."""

    def __init__(self, folder: Path, *, everything: bool = False) -> None:
        self._folder = folder
        environment = _OWN | {
            "HOME": str(folder),
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONIOENCODING": "utf-8",
            "FH_STICHTAG": TODAY,
            "COLUMNS": "110",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.trust.server", str(folder), *(["alles"] if everything else [])],
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(
        self,
        words: Sequence[str],
        folder: Path,
        strike: Strike = CALM,
        *,
        seed: str = "",
        env: Mapping[str, str] | None = None,
        **limits: int,
    ) -> Ended:
        """Run a command line in a folder.

        Args:
            words: what follows ``fh``.
            folder: the current one.
            strike: what is to happen, and when.
            seed: other random numbers for another one.
            env: more of the environment.
            limits: ``largest`` file in bytes, ``user`` who runs it.
        """
        out, err = self._folder / "out", self._folder / "err"
        job: dict[str, Any] = {
            "words": list(words), "folder": str(folder), "out": str(out), "err": str(err), "seed": seed,
            "kind": strike.kind, "moment": strike.moment, "number": strike.number, "only": strike.only,
            "env": dict(env or {}), **limits,
        }  # fmt: skip
        told, heard = self._process.stdin, self._process.stdout
        assert told is not None
        assert heard is not None
        told.write(json.dumps(job) + "\n")
        told.flush()
        answer = json.loads(heard.readline())
        calls = [(name, path) for name, path in answer["calls"] or ()]
        return Ended(answer["code"], out.read_text("utf-8"), err.read_text("utf-8"), calls)

    def end(self) -> None:
        """Let it go."""
        self._process.communicate()
        assert self._process.returncode == 0


@contextmanager
def server(folder: Path, *, everything: bool = False) -> Iterator[Server]:
    """A running server with a folder of its own."""
    found = Server(folder, everything=everything)
    try:
        yield found
    finally:
        found.end()


def disk(folder: Path) -> Disk:
    """Everything below a folder but what git keeps for itself."""
    found: dict[str, tuple[str, int, bytes]] = {}
    for parent, folders, names in os.walk(folder):
        if ".git" in folders:
            folders.remove(".git")
        for name in (*folders, *names):
            path = Path(parent) / name
            mode = path.lstat().st_mode
            found[path.relative_to(folder).as_posix()] = (
                stat.filemode(mode)[0],
                stat.S_IMODE(mode),
                _content(path, mode),
            )
    return found


def _content(path: Path, mode: int) -> bytes:
    if stat.S_ISLNK(mode):
        return os.fsencode(path.readlink())
    return b"" if stat.S_ISDIR(mode) else path.read_bytes()


def restore(folder: Path, pattern: Path) -> None:
    """Make a folder a copy of another one."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(pattern, folder, symlinks=True)


def digest(found: Disk) -> str:
    """One short word for a state of the disk."""
    return hashlib.sha256(repr(sorted(found.items())).encode()).hexdigest()
