"""Freezes a release: the bundled municipalities as they are, and what fh says of them (``make fassung``).

They go to tests/fassungen/<version>/. Every later version must read them to the same status, see
tests/test_fassungen.py; what is frozen never changes again.
"""

import io
import json
import shutil
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from pathlib import Path

from fruehe_hilfen_cli import __version__
from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.errors import ExitCode
from fruehe_hilfen_cli.store.workspace import LOGBOOK, PHASES, SCHEMA_FOLDER

ROOT = Path(__file__).parents[2]
RELEASES = ROOT / "tests" / "fassungen"
ANSWERS = "stand"
"""The folder of a release with what fh said."""

DAYS = {"kreis-soest": "2023-03-14", "bremen": "2023-02-28", "musterkreis": "2026-11-24"}
COMMANDS = ("status", "trend", "treppe")


class Unanswered(Exception):
    """fh did not answer in full."""


def answer(folder: Path, command: str, place: str, day: str) -> str:
    """What fh says of a municipality on a day, as JSON.

    Raises:
        Unanswered: when the command fails, or the data are incomplete.
    """
    said = io.StringIO()
    with redirect_stdout(said):
        code = run([command, place, "--stichtag", day, "--ordner", str(folder), "--json"])
    if code != ExitCode.FINE:
        raise Unanswered(f"fh {command} {place}: {code}")
    return said.getvalue()


def freeze(folder: Path) -> Iterator[Path]:
    """Copy the bundled municipalities into a new folder, and write what fh says of them.

    Raises:
        FileExistsError: when the folder exists.
        Unanswered: see there.
    """
    folder.mkdir(parents=True)
    for name in (PHASES, LOGBOOK):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(SCHEMA_FOLDER))
    (folder / ANSWERS).mkdir()
    for place, day in DAYS.items():
        for command in COMMANDS:
            path = folder / ANSWERS / f"{place}-{day}-{command}.json"
            compact = json.dumps(json.loads(answer(folder, command, place, day)), ensure_ascii=False)
            path.write_text(f"{compact}\n", "utf-8", newline="\n")
            yield path


def main() -> int:
    """Freeze the present version, unless it is frozen already."""
    folder = RELEASES / __version__
    if folder.exists():
        print(f"{folder.relative_to(ROOT)} gibt es schon; was eingefroren ist, ändert sich nicht mehr.")
        print("→ Ist die Fassung noch nicht veröffentlicht, löschen Sie den Ordner zuerst.")
        return 1
    for path in freeze(folder):
        print(f"eingefroren: {path.relative_to(ROOT).as_posix()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
