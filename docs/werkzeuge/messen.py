"""Measures how long commands take, as ratios to a floor, and what they load (``make bench``).

The floor F is a script that imports what every such program needs: typer, rich.console, rich.table and
pydantic, and validates one model of ten fields. All commands run as whole processes, in turn, so that a busy
machine slows them alike; the table shows medians. Nothing is written into the repository: each run has a copy
of its own.
"""

import argparse
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
PLACE = "kreis-soest"
FLOOR = """
import typer
import rich.console
import rich.table
from pydantic import BaseModel

class Ten(BaseModel):
    a: int; b: int; c: str; d: str; e: float; f: bool; g: list[int]; h: dict[str, int]; i: str | None; j: int

Ten.model_validate(
    {"a": 1, "b": 2, "c": "c", "d": "d", "e": 1.5, "f": True, "g": [1], "h": {"h": 1}, "i": None, "j": 10}
)
"""
MODULE = ("-m", "fruehe_hilfen_cli")
COMMANDS: dict[str, tuple[str, ...]] = {
    "python -c pass": ("-c", "pass"),
    "Untergrenze F": ("-c", FLOOR),
    "fh --version": (*MODULE, "--version"),
    "fh --hilfe": (*MODULE, "--hilfe"),
    f"fh status {PLACE}": (*MODULE, "status", PLACE),
    "fh logbuch neu …": (*MODULE, "logbuch", "neu", "--titel", "Gemessen", "--kommune", PLACE),
    f"fh pruefe {PLACE}": (*MODULE, "pruefe", PLACE),
}
_LIBRARIES = ("typer", "rich", "pydantic", "pydantic_core", "toml-rs", "tomli_w")
_IMPORT = re.compile(r"import time:\s+(?P<own>\d+) \|\s+\d+ \|\s+(?P<module>\S+)")
_MOST, _LEAST = 5, 1.0
"""So many packages are named at most, and only those that take so many milliseconds."""


def main() -> None:
    """Measure, and print a German table."""
    parser = argparse.ArgumentParser(description="Misst die Startzeiten von fh.")
    parser.add_argument("--laeufe", type=int, default=15, help="wie oft jeder Befehl läuft (Vorgabe: 15)")
    runs: int = parser.parse_args().laeufe
    with TemporaryDirectory() as folder:
        times = _measured(Path(folder), runs)
        dominating = {name: _dominating(arguments, Path(folder)) for name, arguments in COMMANDS.items()}
    print("\n".join([*_machine(runs), "", *_table(times), "", *_loaded(dominating)]))


def _measured(folder: Path, runs: int) -> dict[str, list[float]]:
    """The seconds of each run, by command; a first round that fills the caches does not count."""
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for counted in [False] + [True] * runs:
        for name, arguments in COMMANDS.items():
            seconds = _seconds(arguments, folder)
            if counted:
                times[name].append(seconds)
    return times


def _seconds(arguments: Sequence[str], folder: Path) -> float:
    workspace = _fresh(folder)
    start = time.perf_counter()
    _run(arguments, workspace)
    return time.perf_counter() - start


def _fresh(folder: Path) -> Path:
    """A workspace with the one municipality, as it is in the repository."""
    workspace = folder / "arbeitsordner"
    shutil.rmtree(workspace, ignore_errors=True)
    for name in ("phases", "logbook"):
        shutil.copytree(ROOT / name / PLACE, workspace / name / PLACE)
    return workspace


def _run(arguments: Sequence[str], workspace: Path) -> str:
    """Run Python with these arguments, on modules compiled before; gives what it says on stderr."""
    settings = {
        "FH_ORDNER": str(workspace),
        "FH_STICHTAG": "2023-03-14",
        "PYTHONIOENCODING": "utf-8",
        "PYTHONDONTWRITEBYTECODE": "",
        "PYTHONPYCACHEPREFIX": str(workspace.parent / "pycache"),
    }
    done = subprocess.run(  # noqa: S603 - this Python, on arguments from above
        [sys.executable, *arguments],
        cwd=workspace,
        env={**os.environ, **settings},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stderr


def _dominating(arguments: Sequence[str], folder: Path) -> list[tuple[str, float]]:
    """The packages whose modules take longest to import, in milliseconds; Python's own count as one."""
    told = _run(("-X", "importtime", *arguments), _fresh(folder))
    own: Counter[str] = Counter()
    for line in _IMPORT.finditer(told):
        package = line["module"].partition(".")[0]
        own["Python selbst" if package in sys.stdlib_module_names else package] += int(line["own"])
    shares = [(package, microseconds / 1000) for package, microseconds in own.most_common(_MOST)]
    return [(package, share) for package, share in shares if share >= _LEAST]


def _machine(runs: int) -> list[str]:
    libraries = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} Kerne"
    return [
        f"{system}, Python {platform.python_version()}, {libraries}",
        f"Ganze Prozesse, abwechselnd, je {runs} Läufe; Median, in Klammern der schnellste.",
    ]


def _table(times: dict[str, list[float]]) -> list[str]:
    floor = statistics.median(times["Untergrenze F"])
    lines = [f"{'':26}{'ms':>6}{'':9}{'zu F':>6}"]
    for name, seconds in times.items():
        median = statistics.median(seconds)
        fastest = f"({min(seconds) * 1000:.0f})"
        lines.append(f"{name:26}{median * 1000:6.0f} {fastest:>6}  {_decimal(median / floor):>6}")
    return lines


def _loaded(dominating: dict[str, list[tuple[str, float]]]) -> list[str]:
    lines = ["Was beim Laden am längsten dauert (ms, mit dem Aufschlag der Messung selbst):"]
    for name, packages in dominating.items():
        shares = ", ".join(f"{package} {share:.0f}" for package, share in packages)
        lines.append(f"  {name:24}{shares}")
    return lines


def _decimal(number: float) -> str:
    return f"{number:.2f}".replace(".", ",")


if __name__ == "__main__":
    main()
