"""The program run in this process, on a workspace with one municipality."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.cli.places import TODAY, Fh, Said, make_place

from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.store.workspace import Workspace


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, the current one; nothing of the environment reaches the program but its day."""
    for name in ("FH_ORDNER", "FH_KOMMUNE", "FH_FEHLERSUCHE", "VISUAL", "EDITOR", "NO_COLOR", "GIT_DIR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("FH_STICHTAG", TODAY)
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temp"))
    monkeypatch.setattr("tempfile.tempdir", None)
    (tmp_path / "temp").mkdir()
    folder = tmp_path / "hier"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def workspace(nowhere: Path) -> Workspace:
    """A workspace with the one municipality "kreis-sued", as the current folder."""
    return make_place(Workspace(nowhere), "kreis-sued")


@pytest.fixture
def fh(capsys: pytest.CaptureFixture[str]) -> Fh:
    """Run a command line in this process."""

    def call(*args: str) -> Said:
        capsys.readouterr()
        code = run(args)
        return Said(code, *capsys.readouterr())

    return call


@pytest.fixture
def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Let someone sit at the terminal and give these answers; the list holds the questions so far."""

    def sit(*answers: str | BaseException) -> list[str]:
        left: Iterator[str | BaseException] = iter(answers)
        asked: list[str] = []

        def typed(prompt: str = "") -> str:
            asked.append(prompt)
            answer = next(left, EOFError())
            if isinstance(answer, BaseException):
                raise answer
            return answer

        monkeypatch.setattr("builtins.input", typed)
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        return asked

    return sit
