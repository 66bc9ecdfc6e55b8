"""The measurements themselves: what runs, what is left behind, what counts."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from docs.werkzeuge.mengen import MILESTONES, RARE
from docs.werkzeuge.messen import loading, memory, workspaces
from docs.werkzeuge.messen.command import Command, Failed, Kept
from docs.werkzeuge.messen.peers import hledger, taskjuggler, watson
from docs.werkzeuge.messen.peers.peer import Note, Work
from docs.werkzeuge.messen.timing import ENOUGH, Times, in_turn, ratio
from docs.werkzeuge.messen.workspaces import Shape

NOTES = [
    Note(
        date(2023, 1, day), "ort-001", "notiz", f"Gespräch {day}", "Erst; dann\nnichts." if day > 1 else RARE
    )
    for day in range(1, 31)
]


@dataclass(frozen=True, eq=False)
class Told(Command):
    """A command whose times are told, not taken; the order of the runs is kept in ``ran``."""

    times: Iterator[float] = field(default_factory=lambda: iter(()))
    ran: list[str] = field(default_factory=list)

    def seconds(self, bench: Path) -> float:
        del bench
        self.ran.append(self.name)
        found = next(self.times)
        if found < 0:
            raise Failed("Rückgabewert 3: kaputt")
        return found


def told(name: str, *times: float, ran: list[str] | None = None) -> Told:
    return Told(name, (), Path(), times=iter(times), ran=[] if ran is None else ran)


def test_commands_take_turns_and_the_first_round_does_not_count() -> None:
    ran: list[str] = []
    one, other = told("a", 9.0, 1.0, 2.0, ran=ran), told("b", 9.0, 3.0, 5.0, ran=ran)
    measured = in_turn((one, other), 2, 100, Path())
    assert ran == ["a", "b", "a", "b", "a", "b"]
    assert measured[one] == Times((1.0, 2.0))
    assert measured[other].median == 4.0
    assert measured[other].fastest == 3.0


def test_a_slow_command_is_content_with_a_few_runs() -> None:
    slow, quick = told("langsam", *[10.0] * 9), told("schnell", *[0.1] * 9)
    measured = in_turn((slow, quick), 8, 5.0, Path())
    assert len(measured[slow].seconds) == ENOUGH
    assert len(measured[quick].seconds) == 8


def test_a_command_that_fails_leaves_the_others_alone() -> None:
    broken, whole = told("kaputt", 1.0, -1.0), told("heil", 1.0, 2.0, 2.0)
    measured = in_turn((broken, whole), 2, 100, Path())
    assert measured[broken] == Times((), "Rückgabewert 3: kaputt")
    assert measured[whole].seconds == (2.0, 2.0)
    assert broken.ran == ["kaputt"] * 2


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [((3.0, 1.0, 2.0), (1.0,), 2.0), ((1.0,), (3.0,), 0.33), ((), (1.0,), None), ((1.0,), (), None)],
)
def test_a_ratio_is_that_of_the_medians(
    one: tuple[float, ...], other: tuple[float, ...], expected: float | None
) -> None:
    assert ratio(Times(one), Times(other)) == expected


def test_a_command_reads_its_input_and_its_output_is_kept(tmp_path: Path) -> None:
    command = Command("cat", ("cat",), tmp_path, typed="gesagt")
    assert command.seconds(tmp_path) > 0
    assert (tmp_path / "ausgabe.txt").read_text("utf-8") == "gesagt"


def test_a_failure_says_why_and_still_tidies_up(tmp_path: Path) -> None:
    tidied: list[int] = []
    command = Command(
        "sh",
        ("sh", "-c", "echo nichts da >&2; exit 4"),
        tmp_path,
        tidy=lambda: tidied.append(1),
        codes=(0, 1),
    )
    with pytest.raises(Failed, match="Rückgabewert 4: nichts da"):
        command.seconds(tmp_path)
    assert tidied == [1]


def test_what_a_command_wrote_is_undone(tmp_path: Path) -> None:
    folder, file = tmp_path / "logbook", tmp_path / "daten"
    folder.mkdir()
    (folder / "alt").write_bytes(b"alt")
    file.write_bytes(b"vorher")
    kept = Kept((file,), (folder,))
    (folder / "neu").write_bytes(b"neu")
    file.write_bytes(b"danach")
    kept()
    assert [path.name for path in folder.iterdir()] == ["alt"]
    assert file.read_bytes() == b"vorher"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells it")
def test_memory_is_that_of_all_processes(tmp_path: Path) -> None:
    code = "import os, time; os.fork(); data = b'x' * 30_000_000; time.sleep(0.15)"
    used = memory.peak(Command("zwei", (sys.executable, "-c", code), tmp_path), tmp_path)
    assert 60_000_000 < used < 120_000_000


def test_memory_of_a_command_that_fails_counts_for_nothing(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="Rückgabewert 3"):
        memory.peak(Command("kaputt", ("sh", "-c", "exit 3"), tmp_path), tmp_path)


def test_a_workspace_is_made_once_for_each_state_of_its_generator(tmp_path: Path) -> None:
    folder = workspaces.workspace(Shape(1, 3), tmp_path)
    mark = folder / "logbook" / "ort-001" / "neu"
    mark.touch()
    workspaces.workspace(Shape(1, 3), tmp_path)
    assert mark.exists()
    (folder / ".erzeugt").write_text("alt", "utf-8")
    workspaces.workspace(Shape(1, 3), tmp_path)
    assert not mark.exists()
    assert len(list((folder / "logbook" / "ort-001").iterdir())) == 3


def test_what_loads_longest_is_added_up_by_package() -> None:
    lines = (
        "import time: self [us] | cumulative | imported package\n"
        "import time:      1500 |       1500 | json.decoder\n"
        "import time:      2600 |       2600 | typer.main\n"
        "import time:       100 |        100 | typer\n"
        "import time:       400 |        400 | winzig\n"
    )
    assert loading.counted(lines) == [("typer", 3), ("Python selbst", 2)]


def test_watson_gets_the_rare_word_as_a_tag(tmp_path: Path) -> None:
    works = watson.prepare(tmp_path, "watson", NOTES)
    frames = json.loads((tmp_path / "frames").read_text("utf-8"))
    assert len(frames) == len(NOTES)
    assert [frame[4] for frame in frames[:2]] == [["notiz", RARE, "Gespräch 1"], ["notiz", "Gespräch 2"]]
    assert "2023-01-11" in works[Work.LAST].argv


def test_hledger_keeps_the_whole_text(tmp_path: Path) -> None:
    hledger.prepare(tmp_path, "hledger", NOTES)
    journal = (tmp_path / "hledger.journal").read_text("utf-8")
    assert journal.count("ort-001:notiz  1\n") == len(NOTES)
    assert (
        "2023-01-02 Gespräch 2 | Erst, dann nichts.\n" in journal
    )  # after a semicolon it would be a comment


def test_taskjuggler_only_plans(tmp_path: Path) -> None:
    works = taskjuggler.prepare(tmp_path, "tj3", NOTES)
    assert list(works) == [Work.SUMMARY]
    assert (tmp_path / "plan.tjp").read_text("utf-8").count("milestone") == len(MILESTONES)
