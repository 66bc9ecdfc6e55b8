from pathlib import Path

import pytest
from tests.cli.places import ROADMAP, make_place

from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.records.roadmap.plan_editing import changed_plan
from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.store.actions import perform
from fruehe_hilfen_cli.store.files import ChangedMeanwhile
from fruehe_hilfen_cli.store.plan_editing import change_of, edited_plan, read_plan, typed_plan
from fruehe_hilfen_cli.store.rewriting import FileGone, NotEditable
from fruehe_hilfen_cli.store.typed import BadForm
from fruehe_hilfen_cli.store.workspace import Workspace

COHORT = {("municipality", "cohort"): "2022-2025"}


def place(tmp_path: Path, content: bytes) -> tuple[Workspace, Roadmap]:
    """A workspace with one municipality, whose roadmap has this content."""
    workspace = make_place(Workspace(tmp_path), "ort")
    workspace.roadmap_path("ort").write_bytes(content)
    return workspace, Roadmap.model_validate(toml.parse(content, ""), by_alias=True, by_name=False)


@pytest.mark.parametrize("content", [ROADMAP, ROADMAP.replace("\n", "\r\n"), f"\ufeff{ROADMAP}"])
def test_an_edit_keeps_bom_and_line_ends(tmp_path: Path, content: str) -> None:
    workspace, roadmap = place(tmp_path, content.encode())
    source = read_plan(workspace, "ort", roadmap)
    assert source
    text = edited_plan(source, "ort", roadmap, changed_plan(roadmap, COHORT))
    perform(workspace, change_of(source, text), "Geändert", commit=False)
    newline = "\r\n" if "\r\n" in content else "\n"
    theme = f'thema = "wirkungsorientierung"{newline}'
    expected = content.replace(theme, f'{theme}kohorte = "2022-2025"{newline}')
    assert source.path.read_bytes().decode() == expected


def test_what_was_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    workspace, roadmap = place(tmp_path, ROADMAP.encode())
    source = read_plan(workspace, "ort", roadmap)
    assert source
    text = edited_plan(source, "ort", roadmap, changed_plan(roadmap, COHORT))
    source.path.write_text(f"{ROADMAP}pflicht = false\n", "utf-8")
    with pytest.raises(ChangedMeanwhile):
        perform(workspace, change_of(source, text), "Geändert", commit=False)
    assert source.path.read_text("utf-8") == f"{ROADMAP}pflicht = false\n"
    with pytest.raises(ChangedMeanwhile):
        read_plan(workspace, "ort", roadmap)
    source.path.unlink()
    with pytest.raises(FileGone):
        read_plan(workspace, "ort", roadmap)


def test_what_cannot_be_changed_safely_is_left_to_the_editor(tmp_path: Path) -> None:
    dotted = ROADMAP.replace("[jour_fixe]\nalle_wochen = 2\n", "")
    dotted = dotted.replace("format = 1\n", "format = 1\njour_fixe.alle_wochen = 2\n")
    workspace, roadmap = place(tmp_path, dotted.encode())
    source = read_plan(workspace, "ort", roadmap)
    assert source
    after = changed_plan(roadmap, {("regular_call", "every_weeks"): 3})
    with pytest.raises(NotEditable) as refused:
        edited_plan(source, "ort", roadmap, after)
    assert refused.value.advised() == (
        "Ändern Sie den Fahrplan im Editor: fh fahrplan bearbeite --kommune ort"
    )


def test_a_plan_that_cannot_be_read_can_be_opened_if_it_is_text(tmp_path: Path) -> None:
    workspace, _ = place(tmp_path, ROADMAP.encode())
    path = workspace.roadmap_path("ort")
    path.write_text("kaputt", "utf-8")
    source = read_plan(workspace, "ort", None)
    assert source
    assert source.text == "kaputt"
    path.write_bytes("ä".encode("utf-16"))
    assert read_plan(workspace, "ort", None) is None


def test_what_the_editor_gives_back_is_read_with_its_process(tmp_path: Path) -> None:
    workspace, roadmap = place(tmp_path, ROADMAP.replace("\n", "\r\n").encode())
    source = read_plan(workspace, "ort", roadmap)
    assert source
    typed = ROADMAP.replace("Findung", "Ziele")
    text, after, scheme = typed_plan(workspace, "ort", source, typed.encode())
    assert (text, after.blocks[1].name) == (typed.replace("\n", "\r\n"), "Ziele")
    assert scheme.stages[0].number == 1
    for broken, told in (
        (ROADMAP.replace("NW", "XX"), "Zeile 4: "),
        (ROADMAP.replace('land = "NW"', 'land = "NW"\nablauf = "nxfh"'), "Zeile 5: Den Ablauf „nxfh“"),
        ("x", "Zeile 1: "),
    ):
        with pytest.raises(BadForm) as refused:
            typed_plan(workspace, "ort", source, broken.encode())
        assert refused.value.told().startswith(told)
