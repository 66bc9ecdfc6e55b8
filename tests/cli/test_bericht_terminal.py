"""``fh bericht …`` at a terminal: a bar while many are made, and none where nobody watches."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.places import TODAY, make_place
from tests.cli.terminal import Terminal

from fruehe_hilfen_cli.store.workspace import Workspace

MANY = ("bericht", "status", "--format", "markdown", "--ausgabe", "berichte", "--ersetze")


@pytest.fixture
def four(workspace: Workspace) -> Workspace:
    for place in ("kreis-nord", "kreis-ost", "kreis-west"):
        make_place(workspace, place)
    return workspace


def seen(workspace: Workspace, *args: str) -> str:
    """All that a terminal shows of a run."""
    with Terminal(*args, folder=workspace.root, FH_STICHTAG=TODAY, TERM="xterm") as terminal:
        assert terminal.end() == 0
        return terminal.screen


@pytest.mark.skipif(sys.platform == "win32", reason="kein pty")
def test_a_bar_shows_how_far_many_are(four: Workspace) -> None:
    screen = seen(four, *MANY)
    assert "Phasenstand" in screen
    assert "/4" in screen
    assert screen.count("Geschrieben: ") == 4


@pytest.mark.skipif(sys.platform == "win32", reason="kein pty")
def test_two_need_no_bar(four: Workspace) -> None:
    screen = seen(four, *MANY, "kreis-ost", "kreis-nord")
    assert screen.count("Geschrieben: ") == 2
    assert "/2" not in screen


def test_no_bar_where_nobody_watches(four: Workspace) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "fruehe_hilfen_cli", *MANY],
        cwd=four.root,
        env={**os.environ, "FH_STICHTAG": TODAY, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    written = "".join(
        f"Geschrieben: {Path('berichte', f'kreis-{place}-phasenstand.md')}\n"
        for place in ("nord", "ost", "sued", "west")
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", written)
