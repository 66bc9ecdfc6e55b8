"""Many at once at one workspace: as many records as were written are there, and everyone gets on."""

import re
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from tests.trust.places import PLACE, make_workspace
from tests.trust.running import Server, disk, server

from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import Workspace

pytestmark = [
    pytest.mark.langsam,
    pytest.mark.skipif(sys.platform == "win32", reason="Windows hat kein fork"),
]
SECONDS = 60
CHANGED = 5


@dataclass
class Written:
    """What one writer has done.

    Args:
        kinds: how often it wrote each kind of record.
        again: how often it was told that somebody else was faster.
        longest: how often in a row.
    """

    kinds: dict[str, int] = field(default_factory=dict)
    again: int = 0
    longest: int = 0


@pytest.mark.parametrize("writers", [2, 20])
def test_as_many_records_come_out_as_went_in(tmp_path: Path, writers: int) -> None:
    workspace = make_workspace(tmp_path / "hier")
    with ThreadPoolExecutor(writers) as pool:
        running = [
            pool.submit(_write, tmp_path / f"w{number}", workspace.root, number, writers)
            for number in range(writers)
        ]
        done = [writer.result() for writer in running]
    sums = {kind: sum(writer.kinds[kind] for writer in done) for kind in ("entry", "tick", "plan")}
    again, longest = sum(writer.again for writer in done), max(writer.longest for writer in done)
    print(f"{writers} writers: {sums}, told again {again}, at most {longest} in a row")  # noqa: T201 - figures for docs/zuverlaessigkeit.md
    assert min(min(writer.kinds.values()) for writer in done) > 0, "somebody starves"
    reading = read_project(Workspace(workspace.root), PLACE)
    assert reading.problems == ()
    assert reading.project is not None
    assert len(reading.project.entries) == 2 + sums["entry"] + sums["tick"]
    ticked = [task for logged in reading.project.entries for task in logged.entry.done]
    assert len(ticked) == len(set(ticked)) == sums["tick"]
    assert len(reading.project.roadmap.milestones) == 4 + sums["plan"]
    left = disk(workspace.root)
    assert [path for path in left if re.search(r"fh-tmp|lock", path)] == []
    assert len([path for path in left if re.fullmatch(r"\.fh/\d+\.json", path)]) == 20


def _write(folder: Path, place: Path, writer: int, writers: int) -> Written:
    folder.mkdir()
    written = Written({"entry": 0, "tick": 0, "plan": 0})
    with server(folder) as served:
        until = time.monotonic() + SECONDS
        number = 0
        while time.monotonic() < until:
            own = writer + 1 + writers * number
            said = _do(served, place, ["aufgabe", "neu", f"Von {writer}: {number}"], f"{own}", written)
            written.kinds["entry"] += 1
            (new,) = re.findall(r"Gespeichert: .*-(.....)\.toml", said)
            _do(served, place, ["aufgabe", "erledigt", f"{new}/1"], f"{own}", written)
            written.kinds["tick"] += 1
            line = ["fahrplan", "meilenstein", "neu", f"3.{own + 10}", f"Neu {own}"]
            _do(served, place, line, f"{own}", written)
            written.kinds["plan"] += 1
            number += 1
    return written


def _do(served: Server, place: Path, line: list[str], seed: str, written: Written) -> str:
    """Run a command line until it is not told that somebody else was faster."""
    for time_again in range(1000):
        ended = served.run(line, place, seed=f"{seed} {line} {time_again}")
        if ended.code != CHANGED:
            assert ended.code == 0, ended
            written.longest = max(written.longest, time_again)
            return ended.err
        assert "hat sich inzwischen geändert; es wurde nichts geschrieben." in ended.err
        written.again += 1
    raise AssertionError(f"{line} starves")
