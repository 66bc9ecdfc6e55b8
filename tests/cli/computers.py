"""A computer of its own for a test of ``fh diagnose``, and what a diagnosis says of it."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from fruehe_hilfen_cli.cli import clock
from fruehe_hilfen_cli.cli.diagnosis.rule import Diagnosis, Surroundings
from fruehe_hilfen_cli.store.workspace import Workspace
from fruehe_hilfen_cli.views.diagnosis import Diagnosed, Verdict

TODAY = date(2023, 3, 14)
ROOT = Path(__file__).parents[2]
ENTRY = 'datum = 2023-02-01\nart = "notiz"\ntitel = "Notiz"\n'
NOTHING = Surroundings(None, named=False, day=TODAY)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder of one's own, in which git knows nobody."""
    folder = tmp_path / "zuhause"
    folder.mkdir()
    monkeypatch.setenv("HOME", str(folder))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("XDG_CONFIG_HOME", "GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "EMAIL", "LC_ALL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(clock, "today", lambda: TODAY)
    return folder


def git(folder: Path, *words: str) -> None:
    subprocess.run(["git", "-C", str(folder), *words], check=True, capture_output=True)


def around(workspace: Workspace) -> Surroundings:
    return Surroundings(workspace, named=False, day=TODAY)


def judged(one: Diagnosis, where: Surroundings) -> Diagnosed:
    found = one(where)
    assert found is not None
    return found


def state(one: Diagnosis, where: Surroundings) -> Verdict:
    return judged(one, where).state
