"""What the targets stand on: a small workspace of this process, and the program run in it."""

import contextlib
import io
import os
import shutil
import sys
from collections.abc import Collection
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.cli.places import TODAY, Said, make_place

from fruehe_hilfen_cli.cli import main
from fruehe_hilfen_cli.errors import ExitCode, Problem, Refusal
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

PLACE = "kreis-sued"
KNOWN, BROUGHT = "aaaaa", "ccccc"
"""The id of the entry that is always there, and of the one whose bytes come from outside."""

_PLANS = Path(__file__).parents[2] / "phases" / "musterkreis"
_GOOD = """datum = 2022-06-01
art = "notiz"
titel = "Erste"
aufgabe = [{ was = "Protokoll", bis = 2022-07-01 }]
frage = [{ was = "Wer?" }]
abweichung = [{ betrifft = "phase 2", grund = "Stelle offen", neues_ende = "2023-09" }]
vorlage = [{ art = "zwischenbericht", titel = "Bericht", nummer = "017/2022" }]
"""
_STEERING = frozenset(map(chr, (*range(9), 11, *range(14, 32), *range(127, 160))))
_NO_NAMES = dict.fromkeys(("FH_ORDNER", "FH_KOMMUNE", "NO_COLOR", "VISUAL", "EDITOR"), "")
_HOLD: list["TemporaryDirectory[str]"] = []


def entry_text() -> str:
    """The entry that is always there, with something of which others can speak."""
    return _GOOD


@cache
def workspace() -> Workspace:
    """A municipality with one entry and all plan files; it lives as long as the process."""
    _HOLD.append(TemporaryDirectory(prefix="fh-eingaben-"))
    made = make_place(Workspace(Path(_HOLD[0].name)), PLACE, **{KNOWN: _GOOD})
    for kind in PlanFile:
        shutil.copyfile(_PLANS / f"{kind}.toml", made.plan_path(PLACE, kind))
    return made


def brought_entry() -> Path:
    """Where an entry from outside lies."""
    return workspace().logbook_path(PLACE) / f"2022-06-02-x-{BROUGHT}.toml"


def sound(problems: Collection[Problem], raw: bytes, file: str) -> None:
    """Problems name the file, a line it has, one sentence, one advice."""
    lines = raw.count(b"\n") + 1
    for problem in problems:
        assert problem.file == file, problem
        assert problem.line is not None, problem
        assert 1 <= problem.line <= lines, problem
        for told in (problem.sentence, problem.advice):
            assert told, problem
            assert told.endswith((".", "?", "!", "…")), problem
            assert len(told) < 2000, problem


def refused(refusal: Refusal) -> None:
    """A refusal says something, and how it goes on."""
    assert refusal.told()
    assert "{" not in type(refusal).sentence or refusal.facts
    refusal.advised()


def program(*words: str) -> str:
    """Run the program on the workspace; gives what it printed."""
    os.environ.update({**_NO_NAMES, "FH_STICHTAG": TODAY, "COLUMNS": "100"})
    said = answer(*words, "--ordner", str(workspace().root))
    assert said.code != ExitCode.WRONG_USE, said.err
    return said.out


def answer(*words: str) -> Said:
    """Run the program as a process would be, but in this one, with nothing on standard input.

    It never ends with an error of its own, an unknown exit code, or signs that steer a terminal.
    """
    out, told = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(), "utf-8")
    os.environ["FH_FEHLERSUCHE"] = "1"
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(told):
            code = main.run(words)
    finally:
        sys.stdin = before
        os.environ.pop("FH_FEHLERSUCHE")
    said = Said(code, *(_whole(stream) for stream in (out, told)))
    assert main.BUG.sentence not in said.err, said.err
    assert code in set(ExitCode), code
    assert not _STEERING & {*said.out, *said.err}, words
    return said


def _whole(stream: io.TextIOWrapper) -> str:
    """What was printed, as text; of a file that a command gave out, nothing."""
    stream.flush()
    assert isinstance(stream.buffer, io.BytesIO)
    printed = stream.buffer.getvalue()
    return "" if printed.startswith((b"PK", b"%PDF")) else printed.decode()
