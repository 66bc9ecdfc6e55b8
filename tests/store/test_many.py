"""Many municipalities, on one core or on several: the same comes out."""

import multiprocessing
import os
import signal
import subprocess
import sys
from contextlib import suppress
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from tests.cli.places import make_place

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.store import cores
from fruehe_hilfen_cli.store.choice import HoldsWords
from fruehe_hilfen_cli.store.cores import BrokeOff
from fruehe_hilfen_cli.store.many import Computed, Wanted, compute_each
from fruehe_hilfen_cli.store.workspace import Workspace

DAY = date(2023, 3, 14)
NOTE = 'datum = 2023-02-01\nart = "notiz"\ntitel = "Notiz aus {}"\n'
PLACES = tuple(f"kreis-{letter}" for letter in "abcdefghij")


def titles(project: Project, day: date, ending: str) -> tuple[str, list[str]]:
    return project.place, [f"{logged.entry.title} {day} {ending}" for logged in project.entries]


@pytest.fixture
def filled(tmp_path: Path) -> Workspace:
    workspace = Workspace(tmp_path)
    for place in PLACES:
        make_place(workspace, place, k7q2m=NOTE.format(place))
    broken = workspace.logbook_path("kreis-c") / "2023-02-02-kaputt-abcde.toml"
    broken.write_text("datum = \n")
    workspace.roadmap_path("kreis-e").write_text("kaputt")
    return workspace


def computed(workspace: Workspace) -> list[Computed[tuple[str, list[str]]]]:
    return list(compute_each(workspace, PLACES, Wanted(partial(titles, ending="Ende"), DAY)))


def test_processes_give_the_same_as_one_after_the_other(
    filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = computed(filled)
    monkeypatch.setattr(cores, "_FEW", 2)
    monkeypatch.setattr(cores, "cores", lambda: 2)
    together = computed(filled)
    assert together == alone
    assert [one.results[0][0] for one in alone if one.results] == [p for p in PLACES if p != "kreis-e"]
    assert alone[0].results == (("kreis-a", ["Notiz aus kreis-a 2023-03-14 Ende"]),)
    assert [[problem.code for problem in one.problems] for one in alone[2:5]] == [["D01"], [], ["D01"]]


def test_a_sieve_keeps_out_what_cannot_hold_the_words(filled: Workspace) -> None:
    wanted = Wanted(partial(titles, ending=""), DAY, sieve=HoldsWords(("kreis-b",)))
    found = [one.results[0] for one in compute_each(filled, PLACES, wanted) if one.results]
    assert [place for place, entries in found if entries] == ["kreis-b"]


def test_who_needs_only_the_first_need_not_wait(filled: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "_FEW", 2)
    monkeypatch.setattr(cores, "cores", lambda: 2)
    results = compute_each(filled, PLACES * 50, Wanted(partial(titles, ending="Ende"), DAY))
    assert next(results).results[0][0] == "kreis-a"
    results.close()
    assert multiprocessing.active_children() == []


def dies(project: Project, _: date) -> None:
    if project.place == "kreis-d":
        os.kill(os.getpid(), signal.SIGKILL)


def test_a_process_that_dies_is_told_and_nobody_waits_for_it(
    filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cores, "_FEW", 2)
    monkeypatch.setattr(cores, "cores", lambda: 2)
    with pytest.raises(BrokeOff):
        list(compute_each(filled, PLACES, Wanted(dies, DAY)))


STUCK = """
import os, time
from fruehe_hilfen_cli.store import cores

def work(item):
    if item:
        os.write(1, f"{os.getpid()}\\n".encode())
        time.sleep(30)

cores._FEW, cores._SECONDS = 2, 0.01
cores.cores = lambda: 2
list(cores.on_all_cores(work, range(20)))
"""


@pytest.mark.skipif(os.name == "nt", reason="there the processes notice that the pipe to them is closed")
@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGKILL])
def test_whoever_is_killed_leaves_no_processes_behind(ending: signal.Signals) -> None:
    with subprocess.Popen([sys.executable, "-c", STUCK], stdout=subprocess.PIPE, text=True) as killed:
        assert killed.stdout
        workers = [int(killed.stdout.readline()) for _ in range(2)]
        killed.send_signal(ending)
        try:
            killed.communicate(timeout=5)  # its output ends only when all who hold it have ended
        finally:
            for worker in workers:
                with suppress(ProcessLookupError):
                    os.kill(worker, signal.SIGKILL)


@pytest.mark.parametrize(("there", "items", "expected"), [(64, 200, 25), (200, 2000, 61), (2, 2000, 2)])
def test_no_more_processes_than_have_work(
    monkeypatch: pytest.MonkeyPatch, there: int, items: int, expected: int
) -> None:
    asked: list[int] = []

    def pool(number: int, **_: object) -> None:
        asked.append(number)
        raise InterruptedError

    monkeypatch.setattr("concurrent.futures.ProcessPoolExecutor", pool)
    monkeypatch.setattr(cores, "cores", lambda: there)
    with pytest.raises(InterruptedError):
        list(cores.on_all_cores(abs, range(items)))
    assert asked == [expected]
