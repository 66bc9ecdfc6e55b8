"""TaskJuggler computes a plan that stands in one text file."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from docs.werkzeuge.mengen import MILESTONES
from docs.werkzeuge.messen.command import Command
from docs.werkzeuge.messen.peers.peer import Note, Peer, Work, Works

_HEAD = """\
project gemessen "Plan" 2022-01-01 +6y { timezone "Europe/Berlin" now 2025-06-30 }
resource koordination "Koordination"
"""
_REPORT = 'taskreport status "status" { formats csv columns name, start, end, complete }\n'


def prepare(folder: Path, program: str, notes: Sequence[Note]) -> Works:
    """Write the milestones of each municipality; what happened has no place in such a plan."""
    plan = folder / "plan.tjp"
    places = sorted({note.place for note in notes})
    tasks = "\n".join(line for place in places for line in _tasks(place))
    plan.write_text(f"{_HEAD}{tasks}\n{_REPORT}", "utf-8")
    argv = (program, "--silent", "--no-color", "--output-dir", str(folder), str(plan))
    return {Work.SUMMARY: Command("TaskJuggler", argv, folder)}


def _tasks(place: str) -> Iterator[str]:
    """The task of a municipality with its milestones, on any days within the project."""
    yield f'task {place.replace("-", "_")} "{place}" {{'
    for milestone in MILESTONES:
        phase, _, step = milestone.partition(".")
        start = f"{2021 + int(phase)}-0{step}-15"
        yield f'  task m{phase}_{step} "Schritt {milestone}" {{ start {start} milestone complete 100 }}'
    yield "}"


TASKJUGGLER = Peer(
    "TaskJuggler",
    "Ruby",
    "tj3",
    prepare,
    "Rechnet nur Pläne: die Meilensteine derselben Kommunen, ohne ihre Einträge.",
    debian="tj3",
    slower_from=20_000,
)
