"""The same work on the same entries: ours and the other programs', taken in turn."""

import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from docs.werkzeuge.messen.peers import ours
from docs.werkzeuge.messen.peers.peer import Note, Peer, Work, Works
from docs.werkzeuge.messen.timing import Measured, Times, in_turn, ratio
from docs.werkzeuge.messen.workspaces import Shape, workspace
from toml_rs import loads

SHAPES = (Shape(1, 200), Shape(10, 200), Shape(100, 200))


@dataclass(frozen=True)
class Comparison:
    """The times of one size: ours, and those of the others by program.

    Args:
        entries: how many there are.
        ours: by work.
        theirs: by program and work; a work that a program cannot do is missing.
        commands: what was run, for the list on the page.
    """

    entries: int
    ours: dict[Work, Times]
    theirs: dict[Peer, dict[Work, Times]]
    commands: tuple[Works, ...]

    def ratio(self, peer: Peer, work: Work) -> float | None:
        """How much longer ours takes; below 1 it is faster."""
        times = self.theirs.get(peer, {}).get(work)
        return ratio(self.ours[work], times) if times else None


def compare(shape: Shape, programs: dict[Peer, str], runs: int, patience: float, bench: Path) -> Comparison:
    """Give every program the same entries, and measure all of them.

    Args:
        shape: how many entries.
        programs: the programs that are there, each with its file.
        runs: how often each command runs.
        patience: see ``in_turn``.
        bench: the folder of the measurements.
    """
    folder = workspace(shape, bench)
    notes = _notes(folder)
    own = ours.prepare(folder)
    works = {peer: _prepared(peer, program, notes, bench) for peer, program in programs.items()}
    commands = (own, *works.values())
    times = in_turn((command for all_ in commands for command in all_.values()), runs, patience, bench)
    return Comparison(
        len(notes),
        _timed(own, times),
        {peer: _timed(found, times) for peer, found in works.items()},
        commands,
    )


def _timed(works: Works, times: Measured) -> dict[Work, Times]:
    return {work: times[command] for work, command in works.items()}


def _prepared(peer: Peer, program: str, notes: Sequence[Note], bench: Path) -> Works:
    folder = bench / "vergleich" / peer.name / str(len(notes))
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return peer.prepare(folder, program, notes)


def _notes(folder: Path) -> list[Note]:
    """The entries of a workspace in the order of their days."""
    notes = [
        _note(path.parent.name, loads(path.read_text("utf-8")))
        for path in sorted((folder / "logbook").glob("*/*.toml"))
    ]
    return sorted(notes, key=lambda note: note.day)


def _note(place: str, entry: dict[str, Any]) -> Note:
    return Note(entry["datum"], place, entry["art"], entry["titel"], entry["text"].strip())
