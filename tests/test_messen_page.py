"""What the page says of the measurements."""

import re
from pathlib import Path

import pytest
from docs.werkzeuge.messen import tables
from docs.werkzeuge.messen.command import Command
from docs.werkzeuge.messen.groups import MEMORY_TARGET, Group, Row
from docs.werkzeuge.messen.numbers import duration, megabytes, target_text
from docs.werkzeuge.messen.page import TEMPLATE, Run, page, typed
from docs.werkzeuge.messen.peers.comparison import Comparison
from docs.werkzeuge.messen.peers.peer import Peer, Work
from docs.werkzeuge.messen.peers.tools import PEERS
from docs.werkzeuge.messen.timing import Times

BENCH = Path("/irgendwo/.bench")
FLOOR = Command("H", ("python", f"{BENCH}/h.py"), BENCH)
START = Command("fh --version", (f"{BENCH}/bin/fh", "--version"), BENCH / "1x200", "1 × 200")
JRNL = next(peer for peer in PEERS if peer.name == "jrnl")
HLEDGER = next(peer for peer in PEERS if peer.name == "hledger")
TASK = next(peer for peer in PEERS if peer.name == "taskwarrior")


def compared(entries: int, ours: float, theirs: dict[Peer, float]) -> Comparison:
    return Comparison(
        entries,
        {work: Times((ours,)) for work in Work},
        {peer: {Work.ADD: Times((seconds,))} for peer, seconds in theirs.items()},
        (),
    )


COMPARISONS = [
    compared(200, 0.1, {JRNL: 0.2, HLEDGER: 0.05}),
    compared(20_000, 0.1, {JRNL: 0.1, HLEDGER: 1.5}),
]


@pytest.mark.parametrize(
    ("times", "verdict"),
    [
        (Times((0.13,)), tables.REACHED),
        (Times((0.1304,)), tables.REACHED),  # printed as 1,30
        (Times((0.132,)), tables.MISSED),
        (Times((), "Rückgabewert 3"), tables.FAILED),
    ],
)
def test_a_target_is_reached_or_missed_as_printed(times: Times, verdict: str) -> None:
    assert tables.judged(Row(START, FLOOR, 1.3), {START: times, FLOOR: Times((0.1,))}) == verdict


def test_a_row_without_a_target_is_not_judged() -> None:
    assert tables.judged(Row(START, FLOOR), {START: Times((9.0,)), FLOOR: Times((0.1,))}) == ""


def test_the_table_of_a_group() -> None:
    group = Group("start", "Start", (Row(FLOOR), Row(START, FLOOR, 1.3)))
    told = tables.group_table(group, {FLOOR: Times((0.1, 0.08, 0.11)), START: Times((0.12, 1.5, 0.09))})
    lines = [re.sub(" +", " ", line) for line in told.splitlines()]
    assert lines[2:] == [
        "| `H` | | 100 ms | 80 ms | 3 | | | | |",
        "| `fh --version` | 1 × 200 | 120 ms | 90 ms | 3 | H | 1,20 | ≤ 1,3 | erreicht |",
    ]
    assert len({len(line) for line in told.splitlines()}) == 1


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (MEMORY_TARGET * 1024**2 - 2_000_000, "erreicht"),
        (MEMORY_TARGET * 1024**2, "verfehlt"),
        (None, "**gescheitert**"),
    ],
)
def test_memory_is_held_against_its_target(size: int | None, told: str) -> None:
    assert told in tables.memory_line(size)


def test_the_table_of_a_work() -> None:
    told = tables.work_table(Work.ADD, (JRNL, HLEDGER, TASK), COMPARISONS)
    assert [re.sub(" +", " ", line) for line in told.splitlines()] == [
        "| Programm | 200 Einträge | fh dazu | 20.000 Einträge | fh dazu |",
        "| ----------------- | -----------: | -------: | --------------: | -------: |",
        "| **fh** | 100 ms | | 100 ms | |",
        "| jrnl (Python) | 200 ms | 0,50 | 100 ms | **1,00** |",
        "| hledger (Haskell) | 50 ms | **2,00** | 1,50 s | 0,07 |",
    ]


def test_goals_count_only_from_where_they_hold() -> None:
    assert tables.goal_rows((JRNL, HLEDGER, TASK), COMPARISONS) == [
        ["jrnl (Python)", "überall", "1 von 2", tables.MISSED],
        ["hledger (Haskell)", "ab 20.000 Einträgen", "1 von 1", tables.REACHED],
    ]


def test_where_others_are_faster_is_said() -> None:
    assert tables.faster_peers((JRNL, HLEDGER, TASK), COMPARISONS) == [
        "jrnl (Python): Einen Eintrag anlegen (20.000)",
        "hledger (Haskell): Einen Eintrag anlegen (200)",
    ]


@pytest.mark.parametrize(
    ("seconds", "told"),
    [(0.0834, "83 ms"), (0.9994, "999 ms"), (0.9996, "1,00 s"), (12.345, "12,35 s"), (None, "–")],
)
def test_durations(seconds: float | None, told: str) -> None:
    assert duration(seconds) == told


def test_other_numbers() -> None:
    assert megabytes(1024**2 + 1) == 2
    assert [target_text(number) for number in (2.0, 1.3)] == ["≤ 2", "≤ 1,3"]


def test_a_command_is_shown_without_the_places_of_this_machine() -> None:
    command = Command(
        "jrnl",
        (f"{BENCH}/programme/bin/jrnl", "--config-file", f"{BENCH}/1x200/jrnl.yaml", "zwei Wörter"),
        BENCH / "1x200",
        settings={"WATSON_DIR": str(BENCH / "1x200")},
    )
    assert typed(command, BENCH) == "WATSON_DIR=. jrnl --config-file jrnl.yaml 'zwei Wörter'"
    assert typed(FLOOR, BENCH) == "python h.py"


def measured(versions: dict[Peer, str], comparisons: tuple[Comparison, ...]) -> Run:
    times = {FLOOR: Times((0.1,)), START: Times((0.12,))}
    rows = (Row(FLOOR), Row(START, FLOOR, 1.3))
    keys = ("start", "neu", "liste", "alle", "suche")
    missing = tuple(peer for peer in PEERS if peer not in versions)
    groups = tuple((Group(key, key, rows), times) for key in keys)
    return Run(
        groups, 200 * 1024**2, {"fh --version": [("typer", 40)]}, versions, missing, comparisons, 0.3, 8.2
    )


def test_the_page_holds_what_was_measured() -> None:
    told = page(measured({JRNL: "4.6"}, (COMPARISONS[0],)), BENCH)
    assert "| taskwarrior (C++) | – | `apt install taskwarrior` | war hier nicht einzurichten |" in told
    assert "- `fh --version`: typer 40 ms\n" in told
    assert "höchstens 200 MB (Ziel: unter 400 MB) – erreicht." in told
    assert "Schneller ist keines, nirgends." in told
    assert str(BENCH) not in told
    assert "\n\n\n" not in told


def test_without_other_programs_the_page_compares_nothing() -> None:
    told = page(measured({}, ()), BENCH)
    assert told.count("war hier nicht einzurichten") == len(PEERS)
    assert "### Die Ziele" not in told


def test_the_handwritten_text_claims_no_number() -> None:
    written = re.sub(r"\{\{.*?\}\}|\{%.*?%\}", "", TEMPLATE.read_text("utf-8"))
    assert re.findall(r"\d+", written) == []
