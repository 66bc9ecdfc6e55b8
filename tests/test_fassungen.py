"""What any release could read, this version reads too, and comes to the same status."""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from docs.werkzeuge import fassung
from tests.cli.places import ROADMAP, contents, make_place
from tests.old_format import ENTRY_0, ROADMAP_0, STEP

from fruehe_hilfen_cli import FORMAT, __version__
from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.records.migrating import STEPS
from fruehe_hilfen_cli.render.schema import FileKind, schema_file
from fruehe_hilfen_cli.store.examine import examine
from fruehe_hilfen_cli.store.migration.old_files import old_files
from fruehe_hilfen_cli.store.workspace import PHASES, SCHEMA_FOLDER, Workspace

RELEASES = sorted(path for path in fassung.RELEASES.iterdir() if path.is_dir())
ANSWERS = [path for release in RELEASES for path in sorted((release / fassung.ANSWERS).iterdir())]
NAME = re.compile(r"(?P<place>[a-z-]+)-(?P<day>\d{4}-\d\d-\d\d)-(?P<command>[a-z-]+)\.json")
VERSION = re.compile(r"\d+\.\d+\.\d+")


def readable(release: Path, copy: Path) -> Path:
    """A release's workspace in the present format: itself, or a copy that fh has migrated."""
    workspace = Workspace(release)
    if not any(old_files(workspace, place) for place in workspace.places()):
        return release
    shutil.copytree(release, copy)
    assert run(["migriere", "--ja", "--ordner", str(copy)]) == 0
    return copy


def differences(then: object, now: object, where: str = "") -> Iterator[str]:
    """Where something is missing or says something else; keys that are new are none."""
    match then, now:
        case dict(), dict():
            for key, value in then.items():
                if key not in now:
                    yield f"{where}.{key} fehlt"
                else:
                    yield from differences(value, now[key], f"{where}.{key}")
        case list(), list() if len(then) == len(now):
            for place, (old, new) in enumerate(zip(then, now, strict=True)):
                yield from differences(old, new, f"{where}[{place}]")
        case _:
            if type(then) is not type(now) or then != now:
                yield f"{where}: {then!r} ist jetzt {now!r}"


@pytest.mark.parametrize("path", ANSWERS, ids=lambda path: f"{path.parents[1].name}-{path.stem}")
def test_the_status_is_the_same(path: Path, tmp_path: Path) -> None:
    asked = NAME.fullmatch(path.name)
    assert asked
    folder = readable(path.parents[1], tmp_path / "heute")
    now = fassung.answer(folder, asked["command"], asked["place"], asked["day"])
    assert [*differences(json.loads(path.read_text("utf-8")), json.loads(now))] == []


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
def test_every_file_can_be_read(release: Path, tmp_path: Path) -> None:
    examined = examine(Workspace(readable(release, tmp_path / "heute")))
    assert examined.files > 100
    assert [found for found in examined.findings if found.unreadable] == []


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
def test_the_schemas_that_files_name_are_still_written(release: Path) -> None:
    known = {release / PHASES / SCHEMA_FOLDER / schema_file(kind) for kind in FileKind}
    paths = [path for path in release.rglob("*.toml") if path.read_bytes().startswith(b"#:schema ")]
    named = {
        path: (path.parent / path.read_text("utf-8").split("\n", 1)[0].removeprefix("#:schema ")).resolve()
        for path in paths
    }
    assert len(named) > 100
    assert {path: schema for path, schema in named.items() if schema not in known} == {}


def test_there_are_releases_with_all_answers() -> None:
    assert "0.1.0" in [release.name for release in RELEASES]
    wanted = {f"{place}-{day}-{name}" for place, day in fassung.DAYS.items() for name in fassung.COMMANDS}
    for release in RELEASES:
        assert VERSION.fullmatch(release.name)
        assert {path.stem for path in ANSWERS if path.parents[1] == release} >= wanted


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ({"a": 1, "b": [{"c": "x"}, {}]}, []),
        ({"a": 1, "b": [{"c": "x", "neu": 2}, {}], "neu": None}, []),
        ({"a": 2, "b": [{"c": "x"}, {}]}, [".a: 1 ist jetzt 2"]),
        ({"a": True, "b": [{"c": "x"}, {}]}, [".a: 1 ist jetzt True"]),
        ({"b": [{}, {}]}, [".a fehlt", ".b[0].c fehlt"]),
        ({"a": 1, "b": [{"c": "x"}]}, [".b: [{'c': 'x'}, {}] ist jetzt [{'c': 'x'}]"]),
    ],
)
def test_only_a_new_key_is_no_difference(now: object, told: list[str]) -> None:
    assert [*differences({"a": 1, "b": [{"c": "x"}, {}]}, now)] == told


def test_a_release_of_an_older_format_is_migrated_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(STEPS, 0, STEP)
    release = make_place(Workspace(tmp_path / "alt"), "kreis-alt", ROADMAP_0, k7q2m=ENTRY_0).root
    before = contents(release)
    folder = readable(release, tmp_path / "heute")
    assert f"format = {FORMAT} " in Workspace(folder).roadmap_path("kreis-alt").read_text("utf-8")
    assert '"erreicht"' in fassung.answer(folder, "status", "kreis-alt", "2023-03-14")
    assert contents(release) == before


def test_what_is_frozen_is_not_frozen_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(fassung, "RELEASES", tmp_path)
    monkeypatch.setattr(fassung, "ROOT", tmp_path)
    (tmp_path / __version__).mkdir()
    assert fassung.main() == 1
    assert "ändert sich nicht mehr" in capsys.readouterr().out
    assert not any((tmp_path / __version__).iterdir())


def test_freezing_copies_the_municipalities_and_what_is_said_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_place(Workspace(tmp_path), "kreis-sued", ROADMAP)
    (tmp_path / PHASES / SCHEMA_FOLDER).mkdir()
    monkeypatch.setattr(fassung, "ROOT", tmp_path)
    monkeypatch.setattr(fassung, "DAYS", {"kreis-sued": "2023-03-14"})
    frozen = tmp_path / "fassungen" / "9.9.9"
    written = [path.name for path in fassung.freeze(frozen)]
    assert written == [f"kreis-sued-2023-03-14-{command}.json" for command in fassung.COMMANDS]
    assert sorted(path.name for path in frozen.iterdir()) == ["logbook", "phases", "stand"]
    assert [path.name for path in (frozen / PHASES).iterdir()] == ["kreis-sued"]
    with pytest.raises(FileExistsError):
        next(fassung.freeze(frozen))
