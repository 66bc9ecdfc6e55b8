"""The bar of long runs: late, only at a terminal, and gone when it is over."""

import sys
from datetime import date

import pytest

from fruehe_hilfen_cli.cli.output import progress
from fruehe_hilfen_cli.cli.output.progress import counted
from fruehe_hilfen_cli.cli.session import Session

WIDTH = 40


def at_terminal(monkeypatch: pytest.MonkeyPatch) -> Session:
    """Sit at a narrow terminal that knows how to move its cursor."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", str(WIDTH))
    monkeypatch.delenv("NO_COLOR", raising=False)
    return Session(day=date(2022, 7, 4))


def count(monkeypatch: pytest.MonkeyPatch, seconds: float, total: int = 10) -> None:
    """Do as many things, each of which takes so many seconds."""
    past = [0.0]
    monkeypatch.setattr(progress, "monotonic", lambda: past[0])
    with counted(at_terminal(monkeypatch), "Kommunen lesen") as told:
        assert told
        for done in range(1, total + 1):
            past[0] += seconds
            told(done, total)


def test_a_run_of_less_than_a_second_shows_nothing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    count(monkeypatch, 0.09)
    assert capsys.readouterr() == ("", "")


def test_a_longer_run_shows_how_far_it_is(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    count(monkeypatch, 0.3)
    said = capsys.readouterr()
    assert said.out == ""
    assert "Kommunen lesen" in said.err
    assert "4/10" in said.err
    assert "3/10" not in said.err  # not before a second is over
    assert said.err.endswith("\x1b[2K")  # the line is empty again


def test_what_is_over_at_once_after_a_second_needs_no_bar(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    count(monkeypatch, 5, total=1)
    assert capsys.readouterr() == ("", "")


def test_the_bar_is_gone_before_more_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    with counted(at_terminal(monkeypatch), "Kommunen lesen") as told:
        assert told
        told(1, 2)
        told(2, 2)
        line = "phases/kreis-ost/fahrplan.toml:1: D01 Ein Satz, der länger ist als das Terminal breit."
        sys.stderr.write(f"{line}\n")
    assert line in capsys.readouterr().err  # in one piece, as other programs read it


def test_where_nobody_watches_there_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    with counted(Session(day=date(2022, 7, 4)), "Kommunen lesen") as told:
        assert told is None
    assert capsys.readouterr() == ("", "")


def test_a_run_that_fails_leaves_no_bar(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)

    def fail() -> None:
        with counted(at_terminal(monkeypatch), "Kommunen lesen") as told:
            assert told
            told(1, 10)
            raise OSError("weg")

    with pytest.raises(OSError, match="weg"):
        fail()
    assert capsys.readouterr().err.endswith("\x1b[2K")
