"""All bundled files are sound: for fh, and for an editor that checks them by their schema."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from fruehe_hilfen_cli import schemes
from fruehe_hilfen_cli.cli.commands.schema import write_schemas
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import ENTRY_SCHEMA, ROADMAP_SCHEMA, SCHEME_SCHEMA, Workspace

ROOT = Path(__file__).parents[1]
BUNDLED = Workspace(ROOT)
PACKAGED = sorted(Path(schemes.__file__).parent.glob("*.toml"))
ROADMAPS = sorted(ROOT.glob("phases/*/fahrplan.toml"))
PLANS = sorted(ROOT.glob("phases/*/*.toml"))
ENTRIES = sorted(ROOT.glob("logbook/*/*.toml"))
SOEST = ROOT / "phases" / "kreis-soest" / "fahrplan.toml"
SELECTED = min(ROOT.glob("logbook/kreis-soest/*.toml"))
ROADMAP, ENTRY = SOEST.read_text("utf-8"), SELECTED.read_text("utf-8")


def _lint(folder: Path, *names: str, cache: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Check files by their schemas, as an editor does, without a network and without traces elsewhere."""
    tombi = shutil.which("tombi", path=Path(sys.executable).parent)
    assert tombi, "make test installs it"
    return subprocess.run(
        [tombi, "lint", "--offline", "--error-on-warnings", *names],
        cwd=folder,
        env={**os.environ, "XDG_CACHE_HOME": str(cache or folder), "NO_COLOR": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace with the current schemas and one municipality's folders."""
    (tmp_path / "phases" / "ort").mkdir(parents=True)
    (tmp_path / "logbook" / "ort").mkdir(parents=True)
    write_schemas(Workspace(tmp_path))
    return Workspace(tmp_path)


def test_there_is_something_to_check() -> None:
    assert set(BUNDLED.places()) >= {"bremen", "kreis-soest", "musterkreis"}
    assert len(ENTRIES) > 60
    assert [path.name for path in PACKAGED] == ["nzfh.toml"]


@pytest.mark.parametrize("place", BUNDLED.places())
def test_bundled_files_read_without_problems(place: str) -> None:
    reading = read_project(BUNDLED, place)
    assert reading.problems == ()
    assert reading.project is not None
    assert not reading.project.incomplete
    assert len(reading.project.entries) == len(list(BUNDLED.logbook_path(place).glob("*.toml")))


@pytest.mark.parametrize("path", PACKAGED, ids=lambda path: path.name)
def test_packaged_schemes_read_without_problems(path: Path) -> None:
    import tomllib

    Scheme.model_validate(tomllib.loads(path.read_text("utf-8")), by_alias=True, by_name=False)


@pytest.mark.parametrize("path", [*ROADMAPS, *ENTRIES], ids=lambda path: path.name)
def test_bundled_files_name_their_schema(path: Path) -> None:
    line = ROADMAP_SCHEMA if path in ROADMAPS else ENTRY_SCHEMA
    assert path.read_text("utf-8").startswith(f"#:schema {line}\n")


def test_an_editor_finds_nothing_in_bundled_files(tmp_path: Path) -> None:
    checked = _lint(ROOT, "phases", "logbook", cache=tmp_path)
    assert f"{len(PLANS) + len(ENTRIES)} files linted successfully" in checked.stderr + checked.stdout
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_an_editor_finds_nothing_in_packaged_schemes(workspace: Workspace) -> None:
    for path in PACKAGED:
        text = path.read_text("utf-8")
        copy = workspace.root / "phases" / "ort" / path.name
        copy.write_text(f"#:schema {SCHEME_SCHEMA}\n{text}", "utf-8")
    checked = _lint(workspace.root, "phases")
    assert checked.returncode == 0, checked.stdout + checked.stderr


WRONG_ROADMAPS = {
    "key": ("land = ", "lant = "),
    "word": ('land = "NW"', 'land = "XY"'),
    "theme": ("politisch-strukturelle-verankerung", "verankerung"),
    "day that is none": ('beginn = "2022-05"', "beginn = 2022-02-30"),
    "month that is none": ('beginn = "2022-05"', 'beginn = "2022-13"'),
    "day as text": ('beginn = "2022-05"', 'beginn = "2022-05-01"'),
    "time of day": ('beginn = "2022-05"', "beginn = 2022-05-01T10:00:00"),
    "number as text": ("alle_wochen = 2", 'alle_wochen = "2"'),
    "number too large": ("alle_wochen = 2", "alle_wochen = 27"),
    "empty text": ('name = "Kreis Soest"', 'name = ""'),
    "newer format": ("format = 1", "format = 2"),
    "no phases": ("phasen = [1]", "phasen = []"),
    "table in place of tables": ("[[ausnahme]]", "[ausnahme]"),
}
WRONG_ENTRIES = {
    "key": ("titel = ", "titl = "),
    "missing key": ("titel = ", "# titel = "),
    "word": ('art = "prozessschritt"', 'art = "prozess"'),
    "day": ('datum = "2022-05"', 'datum = "Mai 2022"'),
    "judgement without reason": ("phase = 1", 'phase = 1\nampel = "gelb"'),
    "fewer than nobody": ("phase = 1", "phase = 1\nteilnehmende = -1"),
    "reference": ("phase = 1", 'phase = 1\nerledigt = ["k7q2m"]'),
    "milestone as number": ("phase = 1", "phase = 1\nerreicht = [1.1]"),
    "key in a table": ("belege = ", 'aufgabe = [{ was = "x", werr = "y" }]\nbelege = '),
    "subject": ("belege = ", 'abweichung = [{ betrifft = "phase drei", grund = "x" }]\nbelege = '),
}


@pytest.mark.parametrize("change", WRONG_ROADMAPS.values(), ids=WRONG_ROADMAPS)
def test_fh_and_an_editor_find_the_same_in_a_wrong_roadmap(
    workspace: Workspace, change: tuple[str, str]
) -> None:
    sound = f'{ROADMAP}\n[[ausnahme]]\ncode = "P06"\ngrund = "So vereinbart."\n'
    _expect_sound(workspace, workspace.roadmap_path("ort"), sound)
    _expect_wrong(workspace, workspace.roadmap_path("ort"), _changed(sound, change))


@pytest.mark.parametrize("change", WRONG_ENTRIES.values(), ids=WRONG_ENTRIES)
def test_fh_and_an_editor_find_the_same_in_a_wrong_entry(
    workspace: Workspace, change: tuple[str, str]
) -> None:
    workspace.roadmap_path("ort").write_text(ROADMAP, "utf-8")
    path = workspace.logbook_path("ort") / SELECTED.name
    _expect_sound(workspace, path, ENTRY)
    _expect_wrong(workspace, path, _changed(ENTRY, change))


def _changed(text: str, change: tuple[str, str]) -> str:
    before, after = change
    assert before in text
    return text.replace(before, after, 1)


def _expect_sound(workspace: Workspace, path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    assert read_project(workspace, "ort").problems == ()
    assert _lint(workspace.root, "phases", "logbook").returncode == 0


def _expect_wrong(workspace: Workspace, path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    assert read_project(workspace, "ort").problems != ()
    assert _lint(workspace.root, "phases", "logbook").returncode == 1


def test_a_file_left_out_of_the_check_would_be_noticed(workspace: Workspace) -> None:
    shutil.copy(SOEST, workspace.roadmap_path("ort"))
    assert "1 file linted successfully" in _lint(workspace.root, "phases").stderr
