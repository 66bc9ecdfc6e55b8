"""The whole program by Windows' rules for files: a simulation, never a real Windows."""

import os
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import pytest
from docs.werkzeuge.befehle import IDS
from tests.cli.places import Fh, Said, contents
from tests.plattformen.windows import sharing_violation, windows

from fruehe_hilfen_cli.store import files, folders, journal, logbook
from fruehe_hilfen_cli.store.temporary import is_temporary
from fruehe_hilfen_cli.store.workspace import Workspace

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/fd").is_dir(), reason="looks at what is open as Linux does"
)

STORY = (
    "init|Kreis Übung|--thema|wirkungsorientierung|--land|NW|--beginn|2022-04",
    "logbuch|neu|--titel|Größe: wer? was*|--art|sitzung|--aufgabe|Anrufen; Leitung; 2023-04-01",
    "logbuch|neu|--titel|CON|--art|notiz|--datum|2023-02",
    "meilenstein|erreicht|1.1",
    "logbuch|bearbeite|m4xwe|--titel|Größe und Art",
    "abweichung|neu|1|--grund|Später|--auswirkung|Keine",
    "aufgabe|erledigt|m4xwe/1",
    "logbuch|entferne|r8tqz|--ja",
    "zurueck|--ja",
    "zurueck|--ja",
    "logbuch|exportiere|--ausgabe|logbuch.csv",
    "logbuch|exportiere|--ausgabe|logbuch.csv|--ersetze",
    "kalender|exportiere|termine.ics",
    "kalender|exportiere|termine.ics",
    "bericht|status|--ausgabe|stand.md",
    "export|oparl|--ausgabe|oparl",
    "export|oparl|--ausgabe|oparl|--ersetze",
    "schema",
    "status",
    "pruefe|--nur|D",
    "diagnose|dateien",
)


@pytest.fixture
def here(nowhere: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder; the ids of entries are known."""
    monkeypatch.setattr(logbook, "_random_id", iter(IDS).__next__)
    monkeypatch.setattr("time.sleep", lambda _: None)
    return nowhere


def told(fh: Fh, story: tuple[str, ...] = STORY) -> list[Said]:
    return [fh(*line.split("|")) for line in story]


def test_the_program_writes_the_same_files_as_elsewhere(
    here: Path, tmp_path: Path, fh: Fh, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert [(line, one.err) for line, one in zip(STORY, told(fh), strict=True) if one.code] == []
    there = tmp_path / "windows"
    there.mkdir()
    monkeypatch.chdir(there)
    monkeypatch.setattr(logbook, "_random_id", iter(IDS).__next__)
    with windows():
        said = told(fh)
    assert [(line, one.err) for line, one in zip(STORY, said, strict=True) if one.code] == []
    assert contents(there) == contents(here)
    assert any("/2023-02-con-x-" in name for name in contents(there))
    assert [name for name in contents(there) if not (name.isascii() and name == name.lower())] == []
    assert not any(is_temporary(path.name) for path in there.rglob("*"))


def test_the_simulation_knows_what_windows_refuses(tmp_path: Path) -> None:
    one, other = tmp_path / "a", tmp_path / "b"
    one.touch()
    other.touch()
    with windows():
        assert sys.platform == "win32"
        with pytest.raises(FileExistsError):
            one.rename(other)
        with pytest.raises(PermissionError):
            os.open(tmp_path, os.O_RDONLY)
        with one.open("rb"), pytest.raises(PermissionError):
            one.unlink()
        with one.open("rb"), pytest.raises(PermissionError):
            other.replace(one)
        with pytest.raises(ImportError):
            __import__("fcntl")
    assert {path.name for path in tmp_path.iterdir()} == {"a", "b"}


# --- a virus scanner, an editor, a cloud drive holds a file


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """Let calls fail so many times with a sharing violation; then they work."""
    left: dict[str, int] = {}
    for name in ("rename", "replace", "unlink"):
        real = getattr(os, name)

        def call(*paths: object, name: str = name, real: object = real, **options: object) -> None:
            if left.get(name, 0) > 0:
                left[name] -= 1
                raise sharing_violation(paths[0], left.get("code", 32))
            real(*paths, **options)  # type: ignore[operator]

        monkeypatch.setattr(os, name, call)
    monkeypatch.setattr("time.sleep", lambda _: None)
    return left


@pytest.mark.parametrize("violation", [{"times": 1, "code": 5}, {"times": 5, "code": 32}])
@pytest.mark.parametrize(("name", "used"), [("rename", 3), ("replace", 1), ("unlink", 3)])
def test_every_write_waits_for_a_file_that_is_held(
    tmp_path: Path, held: dict[str, int], name: str, used: int, violation: dict[str, int]
) -> None:
    path, folder = tmp_path / "a.toml", tmp_path / "ordner"
    steps: tuple[Callable[[], object], ...] = (
        lambda: files.create(path, "alt"),
        lambda: files.replace(path, "neu", b"alt"),
        lambda: folders.write_folder(folder, {}, None),
        lambda: folders.write_folder(folder, {}, {}),
        lambda: files.remove(path, b"neu"),
    )
    waited = 0
    with windows() if name == "rename" else nullcontext():
        for step in steps:
            held |= {name: violation["times"], "code": violation["code"]}
            step()
            waited += held[name] == 0
    assert waited == used
    assert [found.name for found in tmp_path.iterdir()] == ["ordner"]


def test_undoing_waits_too(here: Path, fh: Fh, held: dict[str, int]) -> None:
    assert [one.code for one in told(fh, STORY[:2])] == [0, 0]
    recorded = journal.last(Workspace(here))
    assert recorded is not None
    held["unlink"] = 2
    journal.forget(recorded)
    assert held["unlink"] == 0
    assert journal.last(Workspace(here)) != recorded


@pytest.mark.parametrize(
    ("code", "sentence"),
    [(32, "ist gerade von einem anderen Programm belegt"), (5, "ein anderes Programm hält die Datei offen")],
)
def test_a_file_that_stays_held_is_refused_in_german_and_nothing_changes(
    here: Path, fh: Fh, held: dict[str, int], code: int, sentence: str
) -> None:
    assert [one.code for one in told(fh, STORY[:2])] == [0, 0]
    before = contents(here)
    held |= {"replace": 10**6, "code": code}
    said = fh("logbuch", "bearbeite", "m4xwe", "--titel", "Neu")
    assert said.code == 3
    assert sentence in said.err
    assert "Traceback" not in said.err
    assert contents(here) == before
