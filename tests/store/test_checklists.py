"""Checklists of the package and of a municipality."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, project

from fruehe_hilfen_cli.checks import privacy
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.checklist import Checklist
from fruehe_hilfen_cli.store.checklists import (
    ChecklistUnreadable,
    UnknownChecklist,
    checklist_paths,
    checklist_problems,
    find_checklist,
    own_names,
    packaged_names,
    with_checklists,
)
from fruehe_hilfen_cli.store.workspace import Workspace

PACKAGED = ["planungskonzeption", "teilnahmebedingungen"]
OWN = """\
name = "beirat"
titel = "Beirat"
quelle = "Eigene"
[[anliegen]]
id = "1"
titel = "Wer"
[[punkt]]
id = "1.1"
anliegen = "1"
text = "Es gibt einen."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "phases" / "kreis-beispiel" / "checklisten"
    made.mkdir(parents=True)
    return made


def privacy_findings(checklist: Checklist) -> Iterator[Problem]:
    """What the checks for personal data find in a checklist."""
    for check in privacy.CHECKS:
        yield from check(replace(project(ONE_BLOCK), checklists=(checklist,)))


@pytest.mark.parametrize("name", PACKAGED)
def test_the_packaged_ones_are_whole(name: str, tmp_path: Path) -> None:
    found = find_checklist(Workspace(tmp_path), "ort", name)
    assert found.name == name
    assert 12 <= len(found.items) <= 15
    assert {item.aim for item in found.items} == {aim.id for aim in found.aims}
    assert all(item.text.endswith(".") and item.id.startswith(f"{item.aim}.") for item in found.items)
    assert found.milestone in {"1.3", "3.1"}
    assert not list(privacy_findings(found))
    assert "NZFH-Vorlage" not in f"{found.source} {found.explanation}"


def test_the_planning_concept_has_the_four_aims(tmp_path: Path) -> None:
    assert len(find_checklist(Workspace(tmp_path), "ort", "planungskonzeption").aims) == 4


def test_own_ones_stand_beside_them_and_before_them(tmp_path: Path, folder: Path) -> None:
    (folder / "beirat.toml").write_text(OWN, "utf-8")
    (folder / "planungskonzeption.toml").write_text(OWN.replace('"beirat"', '"planungskonzeption"'), "utf-8")
    workspace = Workspace(tmp_path)
    assert list(checklist_paths(workspace, "kreis-beispiel")) == ["beirat", *PACKAGED]
    assert find_checklist(workspace, "kreis-beispiel", "Planung").title == "Beirat"
    assert find_checklist(workspace, "anderer", "planungskonzeption").title == "Planungskonzeption"
    assert own_names(workspace, "kreis-beispiel") == {"beirat", "planungskonzeption"}
    assert packaged_names() == set(PACKAGED)
    read, problems = with_checklists(workspace, project(ONE_BLOCK))
    assert ([found.name for found in read.checklists], problems) == (["beirat", *PACKAGED], ())
    assert list(checklist_problems(workspace, "kreis-beispiel")) == []


@pytest.mark.parametrize("name", ["../fahrplan", "../../ort/checklisten/beirat", "beirat.toml", "", "/etc/x"])
def test_a_name_cannot_lead_elsewhere(name: str, tmp_path: Path, folder: Path) -> None:
    (folder / "beirat.toml").write_text(OWN, "utf-8")
    (folder.parent / "fahrplan.toml").write_text(OWN, "utf-8")
    with pytest.raises(UnknownChecklist) as refused:
        find_checklist(Workspace(tmp_path), "kreis-beispiel", name)
    assert "Es gibt: beirat, planungskonzeption, teilnahmebedingungen." in refused.value.advised()


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("titel = \n", 1, ""),
        (OWN.replace("text", "txt"), 7, "In „[[punkt]] Nr. 1“ fehlt „text“."),
        (OWN.replace('"beirat"', '"rat"'), 1, "heißt „rat“, ihre Datei aber „beirat.toml“."),
        (OWN.replace('anliegen = "1"', 'anliegen = "2"'), 9, "gibt es das Anliegen „2“ nicht."),
        (OWN + OWN[OWN.index("[[punkt]]") :], 12, "Die Nummer „1.1“ steht unter [[punkt]] zweimal."),
    ],
)
def test_a_broken_one_is_named_with_its_line(
    text: str, line: int, told: str, tmp_path: Path, folder: Path
) -> None:
    (folder / "beirat.toml").write_text(text, "utf-8")
    workspace = Workspace(tmp_path)
    with pytest.raises(ChecklistUnreadable) as refused:
        find_checklist(workspace, "kreis-beispiel", "beirat")
    assert f"phases/kreis-beispiel/checklisten/beirat.toml:{line} " in refused.value.told()
    assert told in refused.value.told()
    assert next(checklist_problems(workspace, "kreis-beispiel")).unreadable
    read, problems = with_checklists(workspace, project(ONE_BLOCK))
    assert ([found.name for found in read.checklists], problems[0].line) == (PACKAGED, line)


def test_what_is_no_checklist_is_named(tmp_path: Path, folder: Path) -> None:
    for name in ("Beirat.toml", "beirat.docx", ".versteckt"):
        (folder / name).write_text("", "utf-8")
    found = list(checklist_problems(Workspace(tmp_path), "kreis-beispiel"))
    assert [(problem.code, problem.file.rpartition("/")[2]) for problem in found] == [
        ("D05", "Beirat.toml"),
        ("D05", "beirat.docx"),
    ]
