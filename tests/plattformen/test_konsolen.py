"""Consoles that know few characters: nothing fails, no umlaut becomes a question mark, JSON stays JSON."""

import io
import json
import os
import shutil
import subprocess
import sys
import unicodedata
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest
from docs.werkzeuge import befehle

from fruehe_hilfen_cli.cli import manifest
from fruehe_hilfen_cli.cli.main import BUG, run
from fruehe_hilfen_cli.render.encoding import escaped, readable

ROOT = Path(__file__).parents[2]
ENCODINGS = ("cp1252", "cp850", "ascii")
PLACES = ("kreis-soest", "land-bremen", "musterkreis")
FEW = ("status", "fahrplan zeige", "logbuch liste", "pruefe", "diagnose zeichen editor terminal")
READING = (
    *FEW,
    "status --legende",
    "meilenstein liste",
    "trend",
    "formate",
    "treppe",
    "verlauf",
    "kalender zeige",
)
NOT_FOR_PEOPLE = {"characters.py", "xlsx_sizes.py", "letterhead.py", "compiling.py", "breaking.py"}
"""Modules whose characters are ranges and marks of file formats, never printed to a terminal."""


def said(words: str, encoding: str) -> tuple[int, str]:
    """The exit code, and what a console of that encoding shows."""
    raw = io.BytesIO()
    screen = io.TextIOWrapper(raw, encoding=encoding, newline="\n", write_through=True)
    with redirect_stdout(screen), redirect_stderr(screen):
        code = run(words.split())
        screen.flush()
    return code, raw.getvalue().decode(encoding)


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the bundled workspaces as the current folder."""
    for name in ("phases", "logbook"):
        shutil.copytree(ROOT / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FH_STICHTAG", "2023-03-14")
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


def require_same(words: str, encoding: str) -> None:
    """What a console shows says the same as one in UTF-8; only signs are plainer."""
    code, told = said(words, encoding)
    expected, whole = said(words, "utf-8")
    assert code == expected, words
    assert BUG.sentence[:30] not in told, words
    assert told.count("?") == whole.count("?"), words


@pytest.mark.usefixtures("bundled")
@pytest.mark.parametrize("words", FEW)
def test_reading_on_an_old_windows_console(words: str) -> None:
    require_same(words, "cp1252")


def test_every_help_page_has_a_sign_for_all_that_a_console_lacks() -> None:
    for command in manifest.COMMANDS:
        code, whole = said(f"{' '.join(command.path)} --hilfe", "utf-8")
        assert code == 0
        for encoding in ENCODINGS:
            assert readable(whole, encoding).count("?") == whole.count("?"), command.path


@pytest.mark.langsam
@pytest.mark.usefixtures("bundled")
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_help_page_and_every_reading_command(encoding: str) -> None:
    for command in manifest.COMMANDS:
        require_same(f"{' '.join(command.path)} --hilfe", encoding)
    for words in READING:
        require_same(words, encoding)
        for place in PLACES:
            require_same(f"{words} --kommune {place}" if "diagnose" not in words else words, encoding)


@pytest.mark.langsam
@pytest.mark.parametrize("page", sorted(befehle.PAGES.glob("*.md")), ids=lambda page: page.stem)
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_the_whole_manual(page: Path, encoding: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command of the manual, also those that write and ask; the page itself is what UTF-8 shows.

    A report on stdout is a file, in UTF-8 whatever the console: its bytes are no text of the console.
    """

    class Bytes(io.BytesIO):
        def getvalue(self) -> bytes:
            return super().getvalue().decode(encoding, "replace").encode()

    class Screen(io.TextIOWrapper):
        def __init__(self) -> None:
            self.bytes = Bytes()
            self.someone_is_there = False
            super().__init__(self.bytes, encoding, newline="\n", write_through=True)

        def isatty(self) -> bool:
            return self.someone_is_there

    text = page.read_text("utf-8")
    monkeypatch.setattr(befehle, "_Screen", Screen)
    shown = befehle.renewed(text)
    assert BUG.sentence[:30] not in shown
    assert shown.count("?") == text.count("?")
    assert shown.count("\n[1]\n") == text.count("\n[1]\n")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_character_that_the_program_prints_has_a_substitute(encoding: str) -> None:
    unknown: dict[str, set[str]] = {}
    for path in sorted((ROOT / "src").rglob("*.py")):
        signs = {sign for sign in path.read_text("utf-8") if ord(sign) > 127 and sign.isprintable()}
        lost = {sign for sign in signs - {"\N{REPLACEMENT CHARACTER}"} if "?" in readable(sign, encoding)}
        if lost and path.name not in NOT_FOR_PEOPLE:
            unknown[path.name] = lost
    assert unknown == {}


@pytest.mark.parametrize(
    ("words", "encoding", "seen"),
    [
        (unicodedata.normalize("NFD", "Größe Änderung über"), "cp1252", "Groeße Aenderung ueber"),
        (unicodedata.normalize("NFD", "Größe"), "ascii", "Groesse"),
        (unicodedata.normalize("NFD", "Café"), "cp1252", "Cafe"),
        ("Şükrü, Łódź, Nguyễn", "ascii", "Suekrue, ?odz, Nguyen"),
        ("10\N{NO-BREAK SPACE}€ −5 «x» ‹y›", "ascii", "10 EUR -5 \"x\" 'y'"),
        ("a\N{ZERO WIDTH SPACE}b\N{SOFT HYPHEN}c", "ascii", "abc"),
        ("北", "cp1252", "?"),
    ],
)
def test_letters_keep_what_an_encoding_has_of_them(words: str, encoding: str, seen: str) -> None:
    assert readable(words, encoding) == seen


@pytest.mark.parametrize("encoding", [*ENCODINGS, "utf-8", None])
def test_json_reads_the_same_whatever_the_console(encoding: str | None) -> None:
    value = {"text": "„Größe“ → ✓ 😀 \u00e9", "ß": ["\N{NO-BREAK SPACE}"]}
    text = escaped(json.dumps(value, ensure_ascii=False), encoding)
    assert json.loads(text) == value
    text.encode(encoding or "utf-8")


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("words", ["logbuch liste kreis-soest --json", "schema eintrag"])
def test_json_of_a_command_reads_the_same(bundled: Path, encoding: str, words: str) -> None:
    assert bundled.is_dir()
    assert json.loads(said(words, encoding)[1]) == json.loads(said(words, "utf-8")[1])


@pytest.mark.langsam
def test_a_process_of_its_own(bundled: Path) -> None:
    """As Windows starts it: the encoding comes from outside, before anything of fh runs."""
    env = {**os.environ, "PYTHONIOENCODING": "cp1252:strict"}
    command = [sys.executable, "-m", "fruehe_hilfen_cli", "status", "kreis-soest"]
    done = subprocess.run(command, capture_output=True, check=False, env=env, cwd=bundled)
    told = done.stdout.decode("cp1252")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "Gremien" in told or "Fälligkeit" in told or "überfällig" in told.lower()
