"""What differs from computer to computer: terminal, language, time zone, editor, shell, disk, line ends."""

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.places import ROADMAP, Fh, make_place, the_entry
from tests.plattformen.windows import sharing_violation

from fruehe_hilfen_cli.cli import streams
from fruehe_hilfen_cli.cli.completion import Shell, script
from fruehe_hilfen_cli.cli.file_errors import explain
from fruehe_hilfen_cli.cli.input.entries.editor import command, command_words, write_in_editor
from fruehe_hilfen_cli.store import files, programs, toml
from fruehe_hilfen_cli.store.workspace import Workspace

POSIX_ONLY = pytest.mark.skipif(sys.platform == "win32", reason="the programs are scripts of Unix")
ENTRY = """\
datum = 2023-02-01
art = "notiz"
titel = "Notiz"   # mein Kommentar
text = '''
Erste Zeile.

Zweite Zeile.
'''
"""


# --- terminal, language, time


def test_a_terminal_that_tells_no_width(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: int) -> os.terminal_size:
        raise OSError(errno.ENOTTY, "not a terminal")

    for name in ("COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(os, "get_terminal_size", fail)
    assert (streams.columns(), streams.width()) == (80, 80)


@pytest.mark.langsam
@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "TZ": "Pacific/Kiritimati"},
        {"LC_ALL": "xx_YY.utf8", "LANGUAGE": "fr", "TZ": "America/Los_Angeles", "PYTHONUTF8": "1"},
    ],
    ids=str,
)
@pytest.mark.parametrize("line", ["logbuch zeige aaaaa", "fahrplan zeige", "kalender exportiere -"])
def test_neither_language_nor_time_zone_of_the_system_changes_a_word(
    workspace: Workspace, env: dict[str, str], line: str
) -> None:
    make_place(workspace, "kreis-sued", aaaaa=ENTRY)
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "TZ"))}

    def shown(more: dict[str, str]) -> bytes:
        call = [sys.executable, "-m", "fruehe_hilfen_cli", *line.split()]
        return subprocess.run(call, capture_output=True, check=True, env=kept | more).stdout

    assert shown(env) == shown({"LC_ALL": "C.UTF-8"}) != b""


# --- editor


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with blanks in its name that holds programs, alone on the search path."""
    folder = tmp_path / "Program Files" / "Editor"
    folder.mkdir(parents=True)
    for name in ("editor", "notepad++.exe", "code.cmd"):
        (folder / name).write_text("#!/bin/sh\n", "utf-8")
        (folder / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    return folder


@POSIX_ONLY
@pytest.mark.parametrize("windows", [False, True])
@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        ("{}/editor", ["{}/editor"]),
        ('"{}/editor" --wait', ["{}/editor", "--wait"]),
        ('"{}/editor" "a b"', ["{}/editor", "a b"]),
        ("editor -w", ["editor", "-w"]),
        ("notepad++.exe -multiInst -nosession", ["notepad++.exe", "-multiInst", "-nosession"]),
        ("{}/nirgends", None),
        ('"{}/editor', None),
        ('""', None),
        (" ", None),
    ],
)
def test_the_command_of_an_editor(
    installed: Path, wanted: str, words: list[str] | None, *, windows: bool
) -> None:
    expected = words and [word.format(installed) for word in words]
    assert command_words(wanted.format(installed), windows=windows) == expected


def test_backslashes_are_folders_on_windows_and_escapes_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"C:\\Program Files\\Notepad++\\notepad++.exe", "C:\\nano.exe"}
    monkeypatch.setattr(programs, "found", lambda name: name if name in known else None)
    path = "C:\\Program Files\\Notepad++\\notepad++.exe"
    assert command_words(path, windows=True) == [path]
    assert command_words(f'"{path}" -multiInst', windows=True) == [path, "-multiInst"]
    assert command_words("C:\\nano.exe -w", windows=True) == ["C:\\nano.exe", "-w"]
    assert command_words("C:\\nano.exe -w", windows=False) is None


@POSIX_ONLY
def test_an_editor_is_started_by_its_whole_name(installed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows starts code.cmd only so; ``store/programs.py`` knows what PATHEXT adds."""
    monkeypatch.setenv("VISUAL", "code")
    path = str(installed / "code.cmd")
    monkeypatch.setattr(programs, "found", lambda name: path if name == "code" else None)
    started: list[list[str]] = []

    def run(words: list[str], **_: object) -> subprocess.CompletedProcess[bytes]:
        started.append(words)
        return subprocess.CompletedProcess(words, 0)

    monkeypatch.setattr(subprocess, "run", run)
    assert command() == ["code"]
    assert write_in_editor("a\nb\n", lambda data: data) == b"a\nb\n"
    assert started[0][0] == path


def test_a_text_that_an_editor_still_holds_is_saved_all_the_same(
    installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", str(installed / "editor"))

    def held(self: Path) -> None:
        raise sharing_violation(self)

    monkeypatch.setattr(Path, "unlink", held)
    assert write_in_editor("a\n", lambda data: data.decode()) == "a\n"


# --- shell


@pytest.mark.parametrize("shell", [Shell.POWERSHELL, Shell.PWSH])
def test_the_script_for_the_powershell(shell: Shell) -> None:
    text = script(shell)
    assert text.isascii()
    assert "\r" not in text
    assert "Set-ExecutionPolicy" not in text
    for program in ("fh", "fruehe-hilfen"):
        assert f"Register-ArgumentCompleter -Native -CommandName {program} " in text
    for variable in ("_FH_COMPLETE", "_FRUEHE_HILFEN_COMPLETE"):
        assert f"$Env:{variable} = " in text


def test_the_command_prompt_of_windows_is_told_what_there_is(fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fruehe_hilfen_cli.cli.german_completion.shell_name", lambda: "cmd")
    said = fh("vervollstaendigung", "--installiere")
    assert said.code == 2
    assert "powershell" in said.err


# --- disk


def test_a_disk_that_settles_no_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def fsync(handle: int) -> None:
        if Path(f"/proc/self/fd/{handle}").is_dir():
            raise OSError(errno.EINVAL, "no folders")
        real(handle)

    monkeypatch.setattr(os, "fsync", fsync)
    files.create(tmp_path / "a", "1")
    files.replace(tmp_path / "a", "2", b"1")
    assert files.read(tmp_path / "a") == b"2"


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (OSError(errno.EINVAL, "x", "a:b.csv"), "Den Namen „a:b.csv“ nimmt dieser Datenträger nicht."),
        (sharing_violation("a.csv", 33), "„a.csv“ ist gerade von einem anderen Programm belegt."),
    ],
)
def test_what_windows_says_of_a_name(error: OSError, sentence: str) -> None:
    told = explain(error)
    assert told.sentence == sentence
    assert told.advice


# --- what comes through a pipe


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("Größe – „so“\r\nzwei\r\n".encode(), "cp1252"),
        ("Größe – „so“\nzwei\n".encode("utf-8-sig"), "cp850"),
        ("Größe – „so“\nzwei\n".encode("cp1252"), "cp1252"),
        ("Größe – „so“\r\nzwei\r\n".encode("utf-16"), "cp1252"),
        ("Größe – „so“\nzwei".encode(), "utf-8"),
    ],
)
def test_a_piped_text_is_read_in_its_own_encoding(
    workspace: Workspace, fh: Fh, monkeypatch: pytest.MonkeyPatch, data: bytes, encoding: str
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding=encoding))
    assert fh("logbuch", "neu", "--titel", "Notiz", "--art", "notiz", "--text", "-").code == 0
    assert the_entry(workspace).text == "Größe – „so“\nzwei"


@pytest.mark.usefixtures("workspace")
@pytest.mark.parametrize("data", [b"\x00\x01", b"\xff\xfea", b"\xc3\xa4\x00"])
def test_what_is_no_text_is_refused(fh: Fh, monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))
    said = fh("logbuch", "neu", "--titel", "Notiz", "--art", "notiz", "--text", "-")
    assert (said.code, said.err.splitlines()[0]) == (
        2,
        "Fehler: Der Text aus der Eingabe ist nicht in UTF-8 gespeichert.",
    )


def test_an_input_that_was_never_open(nowhere: Path, fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    said = fh("init", "Kreis Neu")
    assert said.code == 2
    sys.stdin.close()
    assert "Fehler: Es fehlen --land, --beginn und --thema." in said.err
    assert list(nowhere.iterdir()) == []


# --- line ends


def with_windows_ends(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_windows_line_ends_are_read_alike_and_kept(workspace: Workspace, fh: Fh, bom: bytes) -> None:
    make_place(workspace, "kreis-sued", aaaaa=ENTRY)
    shown = [fh(*line).out for line in (("logbuch", "zeige", "aaaaa"), ("status", "--json"))]
    (path,) = workspace.logbook_path("kreis-sued").glob("*.toml")
    path.write_bytes(bom + with_windows_ends(ENTRY))
    workspace.roadmap_path("kreis-sued").write_bytes(bom + with_windows_ends(ROADMAP))
    assert [fh(*line).out for line in (("logbuch", "zeige", "aaaaa"), ("status", "--json"))] == shown
    assert fh("logbuch", "bearbeite", "aaaaa", "--teilnehmende", "7").code == 0
    assert fh("fahrplan", "meilenstein", "aendere", "3.1", "--titel", "Anders").code == 0
    for changed in (
        next(workspace.logbook_path("kreis-sued").glob("*.toml")),
        workspace.roadmap_path("kreis-sued"),
    ):
        data = changed.read_bytes()
        assert data.startswith(bom)
        assert data.count(b"\n") == data.count(b"\r\n") > 5
        assert isinstance(toml.parse(data, changed.name), dict)
    assert b"# mein Kommentar\r\n" in next(workspace.logbook_path("kreis-sued").glob("*.toml")).read_bytes()


def test_line_ends_alone_are_no_difference(workspace: Workspace, fh: Fh) -> None:
    """Git on Windows may check files out with other line ends: what changed says nothing of them."""
    make_place(workspace, "kreis-sued", aaaaa=ENTRY)
    (path,) = workspace.logbook_path("kreis-sued").glob("*.toml")
    for words in (
        ("init", "--quiet"),
        ("config", "user.name", "n"),
        ("config", "user.email", "n@example.org"),
        ("add", "."),
        ("commit", "--quiet", "-m", "x"),
    ):
        subprocess.run(["git", *words], check=True, cwd=workspace.root)
    path.write_bytes(with_windows_ends(ENTRY))
    workspace.roadmap_path("kreis-sued").write_bytes(with_windows_ends(ROADMAP))
    said = fh("unterschied", "--seit", "HEAD", "--json")
    assert said.code == 0
    plain = fh("unterschied", "--seit", "HEAD").out
    assert "kein" in plain.lower() or "nichts" in plain.lower()
    assert "Notiz" not in plain
