from pathlib import Path

import pytest

from fruehe_hilfen_cli.forms import FOLDER
from fruehe_hilfen_cli.records.entries.forms import headings
from fruehe_hilfen_cli.store.forms import FormUnreadable, UnknownForm, find_form, form_paths, form_problems
from fruehe_hilfen_cli.store.workspace import Workspace

PACKAGED = ["austauschtreffen", "jour-fixe", "steuerungsgruppe"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "phases" / "ort" / "vorlagen"
    made.mkdir(parents=True)
    return made


@pytest.mark.parametrize("name", PACKAGED)
def test_the_packaged_forms_have_headings(name: str, tmp_path: Path) -> None:
    form = find_form(Workspace(tmp_path), "ort", name)
    assert len(headings(form.text)) >= 3
    assert form.title
    assert "NZFH" not in (FOLDER / f"{name}.toml").read_text("utf-8")


def test_own_forms_stand_beside_them_and_before_them(tmp_path: Path, folder: Path) -> None:
    (folder / "beirat.toml").write_text('art = "sitzung"\ntitel = "Beirat"\n', "utf-8")
    (folder / "jour-fixe.toml").write_text('art = "jour-fixe"\ntitel = "Unserer"\n', "utf-8")
    workspace = Workspace(tmp_path)
    assert list(form_paths(workspace, "ort")) == [
        "austauschtreffen",
        "beirat",
        "jour-fixe",
        "steuerungsgruppe",
    ]
    assert find_form(workspace, "ort", "jour-fixe").title == "Unserer"
    assert find_form(workspace, "anderer", "jour-fixe").title == "Jour fixe"


@pytest.mark.parametrize(
    "name", ["../fahrplan", "../../ort/vorlagen/beirat", "beirat.toml", "", "Beirat", "/etc/x"]
)
def test_a_name_cannot_lead_elsewhere(name: str, tmp_path: Path, folder: Path) -> None:
    (folder / "beirat.toml").write_text('art = "sitzung"\n', "utf-8")
    (folder.parent / "fahrplan.toml").write_text('art = "sitzung"\n', "utf-8")
    with pytest.raises(UnknownForm) as refused:
        find_form(Workspace(tmp_path), "ort", name)
    assert "Es gibt: austauschtreffen, beirat, jour-fixe, steuerungsgruppe." in refused.value.advised()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('art = "sitzung"\ndatum = 2022-01-01\n', "phases/ort/vorlagen/beirat.toml:2"),
        ("art = \n", "phases/ort/vorlagen/beirat.toml:1"),
    ],
)
def test_a_broken_form_is_named_with_its_line(text: str, told: str, tmp_path: Path, folder: Path) -> None:
    (folder / "beirat.toml").write_text(text, "utf-8")
    with pytest.raises(FormUnreadable) as refused:
        find_form(Workspace(tmp_path), "ort", "beirat")
    assert told in refused.value.told()
    assert [problem.file for problem in form_problems(Workspace(tmp_path), "ort")] == [
        "phases/ort/vorlagen/beirat.toml"
    ]


def test_what_is_no_form_does_not_belong_there(tmp_path: Path, folder: Path) -> None:
    for name in ("Beirat 1.toml", "notiz.txt", ".versteckt", "gut.toml"):
        (folder / name).write_text('art = "sitzung"\n', "utf-8")
    found = list(form_problems(Workspace(tmp_path), "ort"))
    assert [(problem.code, problem.file.rpartition("/")[2]) for problem in found] == [
        ("D05", "Beirat 1.toml"),
        ("D05", "notiz.txt"),
    ]
    assert list(form_problems(Workspace(tmp_path), "anderer")) == []
