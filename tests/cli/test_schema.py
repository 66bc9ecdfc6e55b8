import json
from pathlib import Path

import pytest

from fruehe_hilfen_cli.cli.commands.schema import HELP, write_schemas
from fruehe_hilfen_cli.cli.main import run
from fruehe_hilfen_cli.errors import ExitCode
from fruehe_hilfen_cli.render.schema import FileKind, schema, schema_file, schema_text
from fruehe_hilfen_cli.store import workspace as places
from fruehe_hilfen_cli.store.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """An empty workspace, which is the current folder."""
    for variable in ("FH_ORDNER", "FH_KOMMUNE", "FH_STICHTAG"):
        monkeypatch.delenv(variable, raising=False)
    (tmp_path / "phases").mkdir()
    (tmp_path / "logbook").mkdir()
    monkeypatch.chdir(tmp_path)
    return Workspace(tmp_path)


def test_one_schema_is_data_on_stdout(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "eintrag"]) == ExitCode.FINE
    said = capsys.readouterr()
    assert json.loads(said.out) == schema(FileKind.ENTRY)
    assert said.err == ""


def test_one_schema_writes_nothing(workspace: Workspace) -> None:
    run(["schema", "fahrplan"])
    assert list((workspace.root / "phases").iterdir()) == []


def test_an_unknown_kind_is_a_wrong_use(workspace: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["schema", "eintrg"]) == ExitCode.WRONG_USE
    assert "eintrag" in capsys.readouterr().err
    assert not (workspace.root / "phases" / ".schema").exists()


def test_all_schemas_are_written_and_named_with_the_next_step(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["schema"]) == ExitCode.FINE
    said = capsys.readouterr()
    assert said.out == ""
    for kind in FileKind:
        file = f"phases/.schema/{schema_file(kind)}"
        assert f"Gespeichert: {file}\n" in said.err
        assert (workspace.root / file).read_bytes() == schema_text(kind).encode()
    assert "→ Öffnen Sie" in said.err


def test_the_second_time_nothing_is_to_do(workspace: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    write_schemas(workspace)
    before = _stamps(workspace)
    assert run(["schema"]) == ExitCode.FINE
    assert "aktuell" in capsys.readouterr().err
    assert _stamps(workspace) == before


def test_only_what_differs_is_written(workspace: Workspace) -> None:
    assert [path.name for path in write_schemas(workspace)] == [
        "fahrplan.json",
        "eintrag.json",
        "ablauf.json",
        "vorlage.json",
        "wirkungstreppe.json",
        "massnahmen.json",
        "planungsakteure.json",
        "gremien.json",
        "ressourcen.json",
        "checkliste.json",
    ]
    before = _stamps(workspace)
    entry = workspace.root / "phases" / ".schema" / "eintrag.json"
    entry.write_text("{}", "utf-8")
    assert write_schemas(workspace) == [entry]
    assert entry.read_text("utf-8") == schema_text(FileKind.ENTRY)
    assert {name: stamp for name, stamp in _stamps(workspace).items() if name != entry.name} == {
        name: stamp for name, stamp in before.items() if name != entry.name
    }


def test_windows_line_ends_are_no_difference(workspace: Workspace) -> None:
    write_schemas(workspace)
    roadmap = workspace.root / "phases" / ".schema" / "fahrplan.json"
    roadmap.write_bytes(roadmap.read_bytes().replace(b"\n", b"\r\n"))
    assert write_schemas(workspace) == []


def test_without_a_workspace_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("FH_ORDNER", raising=False)
    monkeypatch.chdir(tmp_path)
    assert run(["schema"]) == ExitCode.WRONG_USE
    assert "fh init" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_lines_that_name_a_schema_lead_to_it(workspace: Workspace) -> None:
    write_schemas(workspace)
    beside_roadmap, logbook = workspace.roadmap_path("ort").parent, workspace.logbook_path("ort")
    found = {
        (beside_roadmap / places.ROADMAP_SCHEMA).resolve().name,
        (beside_roadmap / places.SCHEME_SCHEMA).resolve().name,
        (logbook / places.ENTRY_SCHEMA).resolve().name,
        (beside_roadmap / "vorlagen" / places.FORM_SCHEMA).resolve().name,
        (beside_roadmap / places.CHECKLISTS / places.CHECKLIST_SCHEMA).resolve().name,
        *((beside_roadmap / places.plan_schema(kind)).resolve().name for kind in places.PlanFile),
    }
    assert found == {schema_file(kind) for kind in FileKind}
    for folder, line in ((beside_roadmap, places.ROADMAP_SCHEMA), (logbook, places.ENTRY_SCHEMA)):
        folder.mkdir()
        assert (folder / line).is_file()


def test_the_help_names_the_same_lines() -> None:
    plan = places.plan_schema(places.PlanFile.STAIRCASE)
    for line in (places.ROADMAP_SCHEMA, places.SCHEME_SCHEMA, places.ENTRY_SCHEMA, plan):
        assert f"#:schema {line} " in HELP


def _stamps(workspace: Workspace) -> dict[str, tuple[int, int]]:
    """Inode and time of each schema: both stay when a file is not touched."""
    folder = workspace.root / "phases" / ".schema"
    return {path.name: (path.stat().st_ino, path.stat().st_mtime_ns) for path in folder.iterdir()}
