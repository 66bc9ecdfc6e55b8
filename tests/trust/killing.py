"""Killing a command line at each of its calls, and looking at what is left."""

import json
import os
import random
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.trust.commands import Case
from tests.trust.prepared import FOLDER, prepared, work
from tests.trust.running import Disk, Ended, Server, Strike, digest, disk, restore

from fruehe_hilfen_cli.store.temporary import ENDING

KILLED = -9
_ATTEMPTS = 5
"""So many times as often, because some processes have ended before they are killed."""
_ASIDE = ".alt.fh-tmp"
_NOBODY_HERE = 2
"""What ``fh pruefe`` ends with where there is no municipality yet."""
_AGAIN = "andere Zahlen"
_FINDING = re.compile(r"^(\S+):\d+: ([A-Z]\d\d) ", re.MULTILINE)

_KNOWN = re.compile(r"\.|\.fh|(phases|logbook)(/[.\w-]+(?<!fh-tmp)(/anlagen)?)?")
"""The folders of a workspace; what else a report is written to is not examined."""


@dataclass
class Tally:
    """What was tried, and what came out.

    Args:
        points: calls that change the disk.
        kills: processes that were killed.
        states: different states of the disk after a kill, by what they are.
    """

    points: int = 0
    kills: int = 0
    states: Counter[str] = field(default_factory=Counter)


class Killing:
    """A command line, killed at each of its calls."""

    def __init__(self, server: Server, folder: Path, case: Case, *, thorough: bool = True) -> None:
        self._case, self._thorough = case, thorough
        self._place = prepared(server, folder, case)
        self.tally = Tally()

    def run(self) -> Tally:
        """Do it; each assertion names the call at which the process was killed."""
        before = disk(self._place.folder)
        calls = self._whole()
        after = disk(self._place.folder)
        assert before != after
        self.tally.points = len(calls)
        seen: set[str] = set()
        for moment, (name, path) in enumerate(calls, 1):
            for kind in ("kill", "half") if name == "write" and self._thorough else ("kill",):
                at = f"{self._case.line}: {kind} {moment} {name} {path}"
                left = self._killed(Strike(kind, moment), at)
                rests = _require_old_or_new(before, after, left, self._case, at)
                state = _named(before, after, left, rests)
                self.tally.kills += 1
                self.tally.states[state] += 1
                mark = digest(_bare(left, rests)) if self._thorough else state
                if mark not in seen:
                    seen.add(mark)
                    self._require_usable(left, rests, before, after, at)
        return self.tally

    def _whole(self) -> list[tuple[str, str]]:
        calls = self._fh(self._case.line, "", 0).calls
        after = disk(self._place.folder)
        self._place.restore()
        self._fh(self._case.line, "", 0)
        assert disk(self._place.folder) == after, "not the same each time"
        return calls

    def _killed(self, strike: Strike, at: str) -> Disk:
        self._place.restore()
        ended = self._place.run(self._case.line, strike)
        assert ended.code == KILLED, at
        return disk(self._place.folder)

    def _require_usable(self, left: Disk, rests: list[str], before: Disk, after: Disk, at: str) -> None:
        """What is left is readable and told, and the next command works."""
        aside = self._place.folder.with_name("danach")
        restore(aside, self._place.folder)
        self._require_told(rests, at)
        self._again(left, before, after, at)
        restore(self._place.folder, aside)
        self._back(left, before, after, at)

    def _require_told(self, rests: list[str], at: str) -> None:
        """Nothing is unreadable, and what is left over is told; then it is removed."""
        root = self._place.folder / self._case.root
        if (root / "logbook").is_dir():
            said = self._fh(f"pruefe --ordner {self._case.root}", _AGAIN, 0, 1, _NOBODY_HERE)
            found = {file for file, code in _FINDING.findall(said.out) if code == "D06"}
            whole = [os.path.relpath(self._place.folder / rest, root) for rest in rests]
            assert found == {rest for rest in whole if _KNOWN.fullmatch(str(Path(rest).parent))}, (at, said)
        if any(_ASIDE in rest for rest in rests):  # it holds what was there before: nobody removes it unasked
            return
        for rest in reversed(rests):
            path = self._place.folder / rest
            path.rmdir() if path.is_dir() else path.unlink()

    def _again(self, left: Disk, before: Disk, after: Disk, at: str) -> None:
        """The same command line once more: it works, or says that it is done already."""
        codes = {0} if work(left) == work(before) else {0, self._case.again}
        if work(left) not in (work(before), work(after)) and self._case.half:
            self._fh(self._case.half, _AGAIN, 0)
        self._fh(self._case.line, _AGAIN, *codes)
        if self._case.words[0] == "zurueck":
            assert work(disk(self._place.folder)) == work(after), at

    def _back(self, left: Disk, before: Disk, after: Disk, at: str) -> None:
        """Whatever is half done can be undone."""
        remembered = {path for path in after if path.startswith(f"{FOLDER}/0")} - before.keys()
        if remembered and _records(left) != _records(before):
            self._fh("zurueck --ja", _AGAIN, 0)
            assert _records(disk(self._place.folder)) == _records(before), at

    def _fh(self, line: str, seed: str, *codes: int) -> Ended:
        ended = self._place.run(line, seed=seed)
        assert ended.code in codes, (self._case.line, line, ended)
        return ended

    def at_random(self, times: int) -> Counter[str]:
        """Kill it from outside as often, at any time; counts when that was."""
        before = disk(self._place.folder)
        self._whole()
        after = disk(self._place.folder)
        self._place.restore()
        started = time.monotonic()
        self._fh(self._case.line, "", 0)
        longest = (time.monotonic() - started) * 1e6
        chance = random.Random(self._case.line)  # noqa: S311 - the same times each time
        found: Counter[str] = Counter()
        seen: set[str] = set()
        for number in range(times * _ATTEMPTS):
            self._place.restore()
            pause = int(longest * chance.random())
            ended = self._place.run(self._case.line, killed_after=pause)
            at = f"{self._case.line}: {number}, after {pause} µs"
            left = disk(self._place.folder)
            rests = _require_old_or_new(before, after, left, self._case, at)
            found[_moment(before, after, left)] += ended.code == KILLED  # others were too fast
            for lock in self._place.folder.glob(".git/*.lock"):
                lock.unlink()
            if (state := _named(before, after, left, rests)) not in seen:
                seen.add(state)
                self._require_usable(left, rests, before, after, at)
            if found.total() == times:
                break
        return found


def kill_at_random(server: Server, folder: Path, case: Case, times: int) -> Counter[str]:
    """Kill a command line from outside; counts whether that was before, while or after it wrote."""
    return Killing(server, folder, case).at_random(times)


def _moment(before: Disk, after: Disk, left: Disk) -> str:
    if left == before:
        return "vor dem Schreiben"
    return "nach dem Schreiben" if left == after else "mitten im Schreiben"


def _require_old_or_new(before: Disk, after: Disk, left: Disk, case: Case, at: str) -> list[str]:
    """Every file is as before or as after; gives the temporary ones."""
    aside = any(_ASIDE in path for path in left)  # the old folder, while the new one gets its name
    rests = []
    for path in before.keys() | after.keys() | left.keys():
        now = left.get(path)
        if now is None:
            assert aside or path not in before or path not in after, f"{at}: {path} is gone"
        elif now in (before.get(path), after.get(path)):
            continue
        elif path == case.twice:
            assert after[path][2].startswith(now[2]), f"{at}: {path} is neither old nor new"
        elif path in after and path.startswith(f"{FOLDER}/"):
            assert json.loads(now[2])["commit"] is None, at  # after the files, before the commit
        else:
            assert ENDING in path, f"{at}: {path} is neither old nor new"
            rests.append(path)
    return sorted(rests)


def _named(before: Disk, after: Disk, left: Disk, rests: list[str]) -> str:
    """What people find: all as before, all as after, or some files of each."""
    now = work(left)
    kind = "wie vorher" if now == work(before) else "wie nachher" if now == work(after) else "halb"
    return kind + (", Rest" if rests else "")


def _bare(found: Disk, rests: list[str]) -> Disk:
    """A state without what a rest is called, and what is in it."""
    names = {rest: f"{Path(rest).parent}/Rest {number}" for number, rest in enumerate(rests)}
    return {
        names.get(path, path): what if path not in names else ("", 0, b"") for path, what in found.items()
    }


def _records(found: Disk) -> Disk:
    """Plans and entries, with what belongs to them."""
    return {path: what for path, what in work(found).items() if path.startswith(("phases/", "logbook/"))}
