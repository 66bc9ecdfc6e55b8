"""What is measured of the program, against what, and which ratio is to be reached."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from docs.werkzeuge.mengen import FREQUENT, RARE
from docs.werkzeuge.messen import FH, floors
from docs.werkzeuge.messen.command import Command, Kept
from docs.werkzeuge.messen.workspaces import LONG, MANY, PLACE, SEVERAL, SMALL, Shape, workspace

MEMORY_TARGET = 400
"""How many megabytes the status of all municipalities may take."""
_ALSO = (("pruefe",), ("vergleich",), ("export", "jsonl"))
"""Commands that read everything too; they are shown beside the status, without a target."""
_FINDINGS = (0, 1)
"""Exit codes of a command that did its work, whether or not it found something amiss."""


@dataclass(frozen=True)
class Row:
    """A line of a table: a command, the one it is held against, and how much longer it may take."""

    command: Command
    against: Command | None = None
    target: float | None = None


@dataclass(frozen=True)
class Group:
    """Commands taken in turn.

    Args:
        key: its place in the template of the page.
        title: for the progress on the screen.
        rows: the commands, in the order of the table.
        repeated: how many times the usual number of runs it gets.
    """

    key: str
    title: str
    rows: tuple[Row, ...]
    repeated: float = 1


def groups(bench: Path, *, short: bool) -> Iterator[Group]:
    """All groups; a short measurement leaves out the many municipalities.

    Args:
        bench: the folder of the measurements.
        short: whether it is for daily use.
    """
    yield _start(bench)
    yield _adding(bench, short=short)
    yield _last(bench, short=short)
    if not short:
        yield _everything(bench)
        yield _search(bench)


def adding(folder: Path, size: str) -> Command:
    """A new entry; its file is removed again, what the program needs to undo it stays."""
    argv = (FH, "logbuch", "neu", "--titel", "Gemessen", "--datum", "2025-06-25", "--kommune", PLACE)
    tidy = Kept(folders=(folder / "logbook" / PLACE,))
    return Command("fh logbuch neu", argv, folder, size, tidy=tidy)


def reads(folder: Path, size: str, *words: str, codes: tuple[int, ...] = (0,)) -> Command:
    """A command that only reads."""
    return Command(" ".join(("fh", *words)), (FH, *words), folder, size, codes=codes)


def status_of_all(bench: Path) -> Command:
    """The command whose memory is measured."""
    return reads(workspace(MANY, bench), MANY.label, "status")


def _start(bench: Path) -> Group:
    folder = workspace(SMALL, bench)
    floor, hello = floors.imports(bench), floors.hello(bench)
    completion = Command(
        "fh logbuch ⇥",
        (FH,),
        folder,
        settings={"_FH_COMPLETE": "complete_bash", "COMP_WORDS": "fh logbuch ", "COMP_CWORD": "2"},
    )
    rows = (
        Row(floors.bare_python(bench)),
        Row(hello),
        Row(floor),
        Row(Command("fh --version", (FH, "--version"), folder), hello, 1.3),
        Row(completion, hello, 1.3),
        Row(adding(folder, SMALL.label), floor, 1.2),
        Row(reads(folder, SMALL.label, "status", PLACE), floor, 1.4),
    )
    return Group("start", "Start", rows, repeated=2)


def _adding(bench: Path, *, short: bool) -> Group:
    base = adding(workspace(SMALL, bench), SMALL.label)
    larger = (LONG,) if short else (LONG, MANY)
    rows = [Row(adding(workspace(shape, bench), shape.label), base, 1.1) for shape in larger]
    return Group("neu", "Eintragen", (Row(base), *rows))


def _last(bench: Path, *, short: bool) -> Group:
    def listing(shape: Shape) -> Command:
        return reads(workspace(shape, bench), shape.label, "logbuch", "liste")

    base = listing(SMALL)
    rows = (Row(base), Row(listing(SEVERAL), base), Row(listing(LONG), base, 1.2))
    return Group("liste", "Die letzten 20", rows if short else (*rows, Row(listing(MANY), base)))


def _everything(bench: Path) -> Group:
    few, folder = workspace(SEVERAL, bench), workspace(MANY, bench)
    floor_of_few, floor = floors.reading(bench, SEVERAL, few), floors.reading(bench, MANY, folder)
    rows = (
        Row(floor_of_few),
        Row(reads(few, SEVERAL.label, "status"), floor_of_few),
        Row(floor),
        Row(status_of_all(bench), floor, 2.0),
        *(Row(reads(folder, MANY.label, *path, codes=_FINDINGS), floor) for path in _ALSO),
    )
    return Group("alle", "Alle Kommunen", rows, repeated=0.5)


def _search(bench: Path) -> Group:
    folder, rows = workspace(MANY, bench), []
    for word in (RARE, FREQUENT):
        floor = Command(f"grep -r {word}", ("grep", "-r", word, "logbook"), folder, MANY.label)
        search = reads(folder, MANY.label, "logbuch", "suche", word)
        rows += [Row(floor), Row(search, floor, 3.0)]
    return Group("suche", "Suche", tuple(rows), repeated=0.5)
