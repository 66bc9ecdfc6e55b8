"""A process that ends at once loses nothing: no output, no temporary file, no work left for the end."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROBE = """
import sys
from types import ModuleType
from fruehe_hilfen_cli.cli import main, manifest

def run():
    print("x" * {signs})
    {ending}

probe = ModuleType("probe")
probe.run = run
sys.modules["fruehe_hilfen_cli.cli.commands.probe"] = probe
manifest.COMMANDS = (manifest.Command(("probe",), "probe", ""),)
main.main(["probe"])
"""
ENDINGS = {
    "return 0": 0,
    "return 7": 7,
    "sys.exit(7)": 7,
    "raise ValueError": 1,
    "raise KeyboardInterrupt": 130,
}
SIGNS = 300_000
"""More than a pipe holds."""


def ended(ending: str, stdout: int, signs: int = SIGNS) -> "subprocess.CompletedProcess[bytes]":
    code = PROBE.format(signs=signs, ending=ending)
    env = {**os.environ, "PYTHONUNBUFFERED": ""}
    return subprocess.run([sys.executable, "-c", code], stdout=stdout, stderr=-1, check=False, env=env)


@pytest.mark.parametrize("ending", ENDINGS)
def test_all_that_was_printed_arrives_however_it_ends(ending: str) -> None:
    done = ended(ending, subprocess.PIPE)
    assert (done.returncode, len(done.stdout.strip())) == (ENDINGS[ending], SIGNS)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux has a full disk to try")
@pytest.mark.parametrize("ending", ["return 0", "sys.exit(0)"])
def test_what_does_not_arrive_is_told_however_it_ends(ending: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = ended(ending, full.fileno(), signs=10)
    assert done.returncode == 3
    assert done.stderr.decode().startswith("Fehler: Der Datenträger ist voll")


WATCHED = """
import atexit, sys

seen = set()

def register(function, *args, **named):
    seen.add(function.__module__)
    return function

atexit.register = register
from fruehe_hilfen_cli.cli import main
from fruehe_hilfen_cli.store import cores

cores._FEW, cores.cores = 1, lambda: 2
for line in sys.stdin.read().splitlines():
    assert main.run(line.split()) in (0, 1), line
print("gesehen:", *sorted(seen))
"""
LINES = """\
status --alle --stichtag 2023-03-14
bericht status musterkreis --format docx -o aus --stichtag 2024-06-01
bericht status musterkreis --format pdf -o aus --stichtag 2024-06-01
bericht status musterkreis --format xlsx -o aus --stichtag 2024-06-01
bericht seite -o seiten --stichtag 2024-06-01
export jsonl -o alle.jsonl
logbuch exportiere -o alle.xlsx
"""
HARMLESS = {"concurrent.futures.process", "logging", "multiprocessing.util", "weakref"}
"""Those wait for, or tidy up, what is closed by then: processes, streams, temporary folders."""


@pytest.mark.langsam
def test_no_library_leaves_work_for_the_end_of_the_process(tmp_path: Path) -> None:
    (tmp_path / "temp").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", WATCHED],
        input=LINES.encode(),
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "FH_ORDNER": str(ROOT), "TMPDIR": str(tmp_path / "temp")},
    )
    assert done.returncode == 0, done.stderr.decode()
    seen = done.stdout.decode().rpartition("gesehen:")[2].split()
    assert seen
    assert set(seen) <= HARMLESS
    assert list((tmp_path / "temp").iterdir()) == []
