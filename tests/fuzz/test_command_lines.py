"""Whatever somebody types, the program answers: never with an error of its own, always with a known code."""

import re
import shutil
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.cli.places import TODAY, make_place
from tests.fuzz.ground import KNOWN, PLACE, answer, entry_text

from fruehe_hilfen_cli.cli import manifest
from fruehe_hilfen_cli.cli.output import browser
from fruehe_hilfen_cli.store.workspace import Workspace

ENDLESS = {"--beobachte"}
"""It stays until somebody presses Ctrl+C."""

TYPED = (
    *("", " ", "-", "--", "---", "=", "-x", "--=x", "--x=", "-1", "0", "1", "999999999999999999999", "1e400"),
    *(
        "nan",
        "inf",
        "3,5",
        "1.200 EUR",
        "heute",
        "2023-02-30",
        "31.02.",
        "01/2023",
        "9999-12-31",
        "0001-01-01",
    ),
    *("kreis-sued", "Kreis Süd", "../kreis-sued", "aaaaa", "aaaaa/1", "k7q2m/99999999999999999999", "1.1"),
    *("phase 2", "2+3", "Z1", "jour-fixe", "notiz", "gelb", "json", "csv", "html", "pdf", "logbuch.xlsx"),
    *("\udcff", "a\udce4b", "\udc80/", "\x1b[31mrot", "\x07", "\u202e", "a\nb", "ä" * 300, "x" * 5000, "🧸"),
    *("{0}", "{x}", "%s", "[bold]", "[/]", "$HOME", "`id`", "*", "?", "~", "con", "nul", "C:\\x", "a;b;c"),
    *(
        "x; heute; y",
        "a=b",
        "datum=Tag",
        "schluessel=\udcff",
        "6:2:1",
        "14:30",
        "phases",
        ".",
        "fahrplan.toml",
    ),
)


@cache
def options(path: tuple[str, ...]) -> tuple[str, ...]:
    """The options of a command, as its help names them."""
    said = answer(*path, "--hilfe").out
    return tuple(sorted({*re.findall(r"(?<![\w-])--?[a-zäöü][a-z-]*", said)} - ENDLESS))


@st.composite
def command_lines(draw: st.DrawFn) -> list[str]:
    """A command or nonsense, then its options and words; NUL cannot stand on a command line."""
    path = draw(st.sampled_from([command.path for command in manifest.COMMANDS]))
    words = st.sampled_from(TYPED) | st.text(st.characters(exclude_characters="\0"), max_size=12)
    own = st.sampled_from(options(path))
    joined = st.builds("{}={}".format, own, words)
    lines = st.lists(own | words | joined | st.tuples(own, words), max_size=6)
    flat = [part for item in draw(lines) for part in (item if isinstance(item, tuple) else (item,))]
    start = draw(st.sampled_from([path, path, path, path, path[:1], (draw(words),)]))
    return [*start, *flat]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder deep enough that no word leads out of what is made for the test; nothing is left at home."""
    with pytest.MonkeyPatch.context() as patch:
        base = tmp_path_factory.mktemp("zeilen")
        for name in ("FH_ORDNER", "FH_KOMMUNE", "NO_COLOR", "VISUAL", "GIT_DIR"):
            patch.delenv(name, raising=False)
        patch.setenv("FH_STICHTAG", TODAY)
        patch.setenv("HOME", str(base / "heim"))
        patch.setenv("EDITOR", "true")
        patch.setattr(browser, "open_page", lambda _page: False)
        (base / "heim").mkdir()
        here = base / "a" / "b" / "c"
        here.mkdir(parents=True)
        patch.chdir(here)
        yield here


def holds(folder: Path, words: list[str]) -> None:
    shutil.rmtree(folder / "phases", ignore_errors=True)
    shutil.rmtree(folder / "logbook", ignore_errors=True)
    make_place(Workspace(folder), PLACE, **{KNOWN: entry_text()})
    answer(*words)
    for path in (folder / "logbook").glob("*/*.toml"):
        path.read_text("utf-8")


@given(words=command_lines())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_line_is_answered(folder: Path, words: list[str]) -> None:
    holds(folder, words)


@pytest.mark.langsam
@given(words=command_lines())
@settings(max_examples=3_000, suppress_health_check=[HealthCheck.too_slow])
def test_very_many_lines_are_answered(folder: Path, words: list[str]) -> None:
    holds(folder, words)


def test_an_answer_that_is_an_error_of_the_program_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fruehe_hilfen_cli.cli.main._answer", lambda *_: 1 // 0)
    with pytest.raises(AssertionError, match="ZeroDivisionError"):
        answer("status")
    monkeypatch.setattr("fruehe_hilfen_cli.cli.main._answer", lambda *_: 77)
    with pytest.raises(AssertionError, match="77"):
        answer("status")
    monkeypatch.setattr("fruehe_hilfen_cli.cli.main._answer", lambda *_: sys.stdout.write("\x1b"))
    with pytest.raises(AssertionError):
        answer("status")
