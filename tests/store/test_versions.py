"""Files of other versions of the format: told by their version, and by nothing else in them."""

from pathlib import Path
from typing import get_args

import pytest
from tests.cli.places import ROADMAP, make_place

from fruehe_hilfen_cli import FORMAT, __version__
from fruehe_hilfen_cli.model.base import Format
from fruehe_hilfen_cli.records.migrating import CHECKLIST, SCHEME, SETTINGS
from fruehe_hilfen_cli.store.examine import examine
from fruehe_hilfen_cli.store.migration.old_files import record_of
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

NEWER = f"Diese Datei hat Format 2; dieses fh {__version__} liest Format 1."
STRANGE = 'datum = 2023-01-05\nart = "notiz"\nbetreff = "Neu"\nstimmung = "gut"\n'
NEWER_ROADMAP = ROADMAP.replace("format = 1\n", '\nformat = 2\nregion = "Hellweg"\n')


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Two municipalities, each with an entry that only a newer version could read, or a present one."""
    here = make_place(Workspace(tmp_path), "neu", NEWER_ROADMAP, k7q2m=STRANGE)
    return make_place(here, "sued", k7q2m='datum = 2023-01-05\nart = "notiz"\ntitel = "Notiz"\n')


def found(workspace: Workspace, *places: str) -> list[tuple[str, str, int | None]]:
    """The findings of fh pruefe: code, file, line."""
    return [(found.code, found.file, found.line) for found in examine(workspace, places).findings]


def test_a_newer_roadmap_is_one_finding_for_all_of_its_municipality(workspace: Workspace) -> None:
    (workspace.plan_path("neu", PlanFile.BODIES)).write_text("format = 2\n[[rat]]\n", "utf-8")
    (workspace.logbook_path("neu") / "anders.toml").write_text("x = 1\n", "utf-8")
    (workspace.roadmap_path("neu").with_name("vorlagen")).mkdir()
    (workspace.roadmap_path("neu").with_name("vorlagen") / "neu.toml").write_text("x = 1\n", "utf-8")
    assert found(workspace) == [("W04", "phases/neu/fahrplan.toml", 2)]
    (problem,) = read_project(workspace, "neu").problems
    assert (problem.sentence, problem.unreadable) == (NEWER, True)
    assert "Format 2 liest" in problem.advice
    assert read_project(workspace, "sued").project


def test_a_newer_plan_file_is_one_finding_and_the_others_are_read(workspace: Workspace) -> None:
    workspace.plan_path("sued", PlanFile.BODIES).write_text('format = 2\nrat = "x"\n', "utf-8")
    assert found(workspace, "sued") == [("W04", "phases/sued/gremien.toml", 1)]
    assert read_project(workspace, "sued", plans=tuple(PlanFile)).project


def test_newer_settings_are_one_finding(workspace: Workspace) -> None:
    (workspace.root / "fh.toml").write_text("format = 3\nfarbe = true\n", "utf-8")
    assert ("W04", "fh.toml", 1) in found(workspace)


@pytest.mark.parametrize(
    ("written", "codes"),
    [
        ("", []),
        ("format = 1\n", []),
        ("format = 0\n", ["W05"]),
        ("format = -1\n", ["W05"]),
        ("format = 2\nneu = 1\n", ["W04"]),
        ("format = 9007199254740993\n", ["W04"]),
        ("format = 1.0\n", ["W03"]),
        ("format = true\n", ["W03"]),
        ('format = "2"\n', ["W03"]),
        ("format = [1]\n", ["W03"]),
        ("format = 2023-01-01\n", ["W03"]),
    ],
)
def test_what_stands_for_the_version(written: str, codes: list[str], workspace: Workspace) -> None:
    workspace.roadmap_path("sued").write_text(ROADMAP.replace("format = 1\n", written), "utf-8")
    assert found(workspace, "sued") == [(code, "phases/sued/fahrplan.toml", 1) for code in codes]


def test_once_there_is_a_second_format_the_first_one_is_old(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("model.versions", "store.versions"):
        monkeypatch.setattr(f"fruehe_hilfen_cli.{module}.FORMAT", 2)
    workspace.roadmap_path("sued").write_text(ROADMAP.replace("format = 1\n", ""), "utf-8")
    (problem,) = read_project(workspace, "sued").problems
    assert problem.code == "W05"
    assert problem.sentence == f"Diese Datei hat Format 1; dieses fh {__version__} liest Format 2."
    assert problem.advice.startswith("fh migriere bringt sie auf Format 2;")


def test_every_file_that_says_a_version_says_the_present_one() -> None:
    assert get_args(get_args(Format)[0]) == (FORMAT,)
    for kind in (*PlanFile, "fahrplan", SCHEME, CHECKLIST, SETTINGS):
        field = record_of(kind).model_fields["format"]
        assert (field.default, get_args(field.annotation)) == (FORMAT, (FORMAT,))
