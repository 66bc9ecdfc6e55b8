"""The most memory a command uses, with all its processes, as Linux counts it in proportion (PSS).

What several processes share is counted once: each has its part of it. The tree of processes is looked at
every few milliseconds, in a run of its own that is not timed.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from docs.werkzeuge.messen.command import Command

PROC = Path("/proc")
PAUSE = 0.005
_KILOBYTE = 1024


def peak(command: Command, bench: Path) -> int:
    """The most bytes the command and its children had at once.

    Raises:
        Failed: when it did not do its work.
    """
    most = 0
    with command.started(bench) as process:
        while process.poll() is None:
            most = max(most, sum(map(_bytes, _tree(process.pid))))
            time.sleep(PAUSE)
    command.tidy()
    command.check(process.returncode, bench)
    return most


def _tree(pid: int) -> Iterator[int]:
    """A process and all that descend from it; any of them may end meanwhile."""
    yield pid
    with suppress(OSError):
        for file in (PROC / str(pid) / "task").glob("*/children"):
            for child in file.read_text("ascii").split():
                yield from _tree(int(child))


def _bytes(pid: int) -> int:
    with suppress(OSError):
        for line in (PROC / str(pid) / "smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * _KILOBYTE
    return 0
