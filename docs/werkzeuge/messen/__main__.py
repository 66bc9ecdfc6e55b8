"""``make bench``: set up, measure, write the page; ``make bench-kurz`` prints a few tables instead."""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from docs.werkzeuge.messen import BENCH, FH, ROOT, loading, memory, tables
from docs.werkzeuge.messen.command import Command, Failed
from docs.werkzeuge.messen.groups import Group, groups, status_of_all
from docs.werkzeuge.messen.page import Run, page
from docs.werkzeuge.messen.peers import tools
from docs.werkzeuge.messen.peers.comparison import SHAPES, Comparison, compare
from docs.werkzeuge.messen.peers.peer import Peer
from docs.werkzeuge.messen.timing import Measured, in_turn

PAGE = ROOT / "docs" / "leistung.md"
RUNS, RUNS_SHORT = 9, 5
PATIENCE, PATIENCE_WITH_PEERS = 10.0, 5.0
"""Seconds after which a slow command is content with a few runs."""


class Parser(argparse.ArgumentParser):
    """Speaks German."""

    def format_help(self) -> str:
        """The help, with a German word before the usage."""
        return super().format_help().replace("usage:", "Aufruf:", 1)

    def error(self, message: str) -> NoReturn:
        """End with a German sentence; what argparse says is for those who read English."""
        self.exit(
            2, f"Fehler: Die Angaben sind nicht zu verstehen ({message}).\n→ --hilfe zeigt, was geht.\n"
        )


@dataclass(frozen=True)
class Wishes:
    """What was asked for on the command line."""

    short: bool
    runs: int
    peers: bool
    target: Path


def main() -> None:
    """Measure, and write or print what came out."""
    wishes = _asked(sys.argv[1:])
    if sys.platform != "linux":
        sys.exit("Gemessen wird nur unter Linux: Die Untergrenzen und der Arbeitsspeicher brauchen es.")
    BENCH.mkdir(exist_ok=True)
    (BENCH / "heim").mkdir(exist_ok=True)
    load, start = os.getloadavg()[0], time.perf_counter()
    measured = tuple(_measured(wishes))
    if wishes.short:
        return
    programs = tools.programs(BENCH) if wishes.peers else {}
    comparisons = tuple(_compared(programs, wishes)) if programs else ()
    run = Run(
        measured,
        _memory(),
        {
            row.command.name: loading.longest(row.command, BENCH)
            for row in measured[0][0].rows
            if _is_ours(row.command)
        },
        {peer: tools.version(peer, program) for peer, program in programs.items()},
        tuple(peer for peer in tools.PEERS if peer not in programs),
        comparisons,
        load,
        (time.perf_counter() - start) / 60,
    )
    wishes.target.write_text(page(run, BENCH), "utf-8", newline="\n")
    print(f"geschrieben: {wishes.target}")


def _asked(words: list[str]) -> Wishes:
    parser = Parser(prog="messen", add_help=False, description="Misst fh als ganze Prozesse.")
    options = parser.add_argument_group("Optionen")
    options.add_argument(
        "--kurz", action="store_true", help="nur das Nötigste, ohne Seite: unter 30 Sekunden"
    )
    options.add_argument("--laeufe", type=int, metavar="ZAHL", help="wie oft jeder Befehl läuft")
    options.add_argument("--ohne-vergleich", action="store_true", help="ohne die anderen Programme")
    options.add_argument(
        "--ziel", type=Path, metavar="DATEI", default=PAGE, help="wohin die Seite geschrieben wird"
    )
    options.add_argument("-h", "--hilfe", action="help", help="zeigt diese Hilfe")
    given = parser.parse_args(words)
    runs = given.laeufe or (RUNS_SHORT if given.kurz else RUNS)
    return Wishes(given.kurz, runs, not given.ohne_vergleich, given.ziel)


def _measured(wishes: Wishes) -> Iterator[tuple[Group, Measured]]:
    for group in groups(BENCH, short=wishes.short):
        print(f"Misst: {group.title}", flush=True)
        runs = max(1, round(wishes.runs * group.repeated))
        times = in_turn((row.command for row in group.rows), runs, PATIENCE, BENCH)
        for row in group.rows:
            if times[row.command].failure:
                print(f"  {row.command.name} ({row.command.size}): {times[row.command].failure}")
        if wishes.short:
            print(f"\n{tables.group_table(group, times)}\n")
        yield group, times


def _compared(programs: dict[Peer, str], wishes: Wishes) -> Iterator[Comparison]:
    for shape in SHAPES:
        print(f"Vergleicht: {shape.total} Einträge, {', '.join(peer.name for peer in programs)}", flush=True)
        yield compare(shape, programs, max(1, wishes.runs // 2), PATIENCE_WITH_PEERS, BENCH)


def _memory() -> int | None:
    try:
        return memory.peak(status_of_all(BENCH), BENCH)
    except Failed:
        return None


def _is_ours(command: Command) -> bool:
    return command.argv[0] == FH


if __name__ == "__main__":
    main()
