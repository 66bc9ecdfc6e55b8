"""A command that did not ask for the plan files gets no findings about what stands in them."""

from pathlib import Path

import pytest
from tests.checks.building import BLOCKS, HEAD, MEASURE, STAIRCASE

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.store.examine import examine, new_findings
from fruehe_hilfen_cli.store.findings import findings_in
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

PLACE = "kreis-beispiel"
ENTRY = f"logbook/{PLACE}/2022-06-14-notiz-k7q2m.toml"
FILLED = """
[checkliste]
name = "planungskonzeption"
[[checkliste.antwort]]
punkt = "9.9"
wert = "ja"
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    texts = {
        f"phases/{PLACE}/fahrplan.toml": HEAD + BLOCKS,
        f"phases/{PLACE}/wirkungstreppe.toml": STAIRCASE,
        ENTRY: 'datum = 2022-06-14\nart = "notiz"\ntitel = "x"\n[[messung]]\nindikator = "I1"\nwert = 64\n',
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return Workspace(tmp_path)


def _read(workspace: Workspace, *plans: PlanFile) -> Project:
    found = read_project(workspace, PLACE, plans=plans).project
    assert found
    return found


def test_plan_files_are_no_strangers(workspace: Workspace) -> None:
    assert examine(workspace).findings == ()


def test_an_entry_is_checked_with_the_plans_it_names(workspace: Workspace) -> None:
    assert findings_in(workspace, _read(workspace), ENTRY) == ()
    path = workspace.root / ENTRY
    path.write_text(path.read_text("utf-8").replace("64", "640"), "utf-8")
    [found] = findings_in(workspace, _read(workspace), ENTRY)
    assert (found.code, found.line) == ("L22", 6)


def test_a_plan_that_cannot_be_read_may_hold_the_name(workspace: Workspace) -> None:
    workspace.plan_path(PLACE, PlanFile.STAIRCASE).write_text("ziel = [", "utf-8")
    assert findings_in(workspace, _read(workspace), ENTRY) == ()


def test_an_entry_is_checked_with_its_checklist(workspace: Workspace) -> None:
    path = workspace.root / ENTRY
    path.write_text(path.read_text("utf-8") + FILLED, "utf-8")
    assert [found.code for found in findings_in(workspace, _read(workspace), ENTRY)] == ["L27"]


def test_a_new_plan_file_has_new_findings_of_its_own_only(workspace: Workspace) -> None:
    before = _read(workspace, PlanFile.MEASURES)
    path = workspace.plan_path(PLACE, PlanFile.MEASURES)
    path.write_text(MEASURE.replace('["Z1"]', '["Z9"]'), "utf-8")
    after = _read(workspace, PlanFile.MEASURES)
    assert [found.code for found in new_findings(workspace, before, after)] == ["Z02"]
