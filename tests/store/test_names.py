"""What the shell completes: read fast, and silent about what is broken."""

from pathlib import Path

import pytest
from tests.cli.places import ROADMAP, make_place

from fruehe_hilfen_cli.store.names import (
    entry_names,
    form_titles,
    group_names,
    milestone_names,
    own_field_names,
    task_names,
)
from fruehe_hilfen_cli.store.workspace import Workspace

PLACE = "kreis-sued"


def test_milestones_come_with_their_titles(tmp_path: Path) -> None:
    workspace = make_place(Workspace(tmp_path), PLACE)
    assert milestone_names(workspace, PLACE) == [
        ("1.1", "Vertrag unterzeichnet"),
        ("2.1", "Wissensbasis geschaffen"),
        ("2.2", "Struktur aufgebaut"),
        ("3.1", "Ist-Stand analysiert"),
    ]


@pytest.mark.parametrize(
    "raw",
    [
        b"[[meilenstein]\n",
        b"\xff",
        b"",
        b"meilenstein = 3",
        b'meilenstein = ["3.1"]',
        b"[meilenstein]\nid = 1",
    ],
)
def test_a_broken_roadmap_offers_nothing(tmp_path: Path, raw: bytes) -> None:
    workspace = make_place(Workspace(tmp_path), PLACE)
    workspace.roadmap_path(PLACE).write_bytes(raw)
    assert milestone_names(workspace, PLACE) == []


def test_a_missing_roadmap_offers_nothing(tmp_path: Path) -> None:
    assert milestone_names(Workspace(tmp_path), PLACE) == []


def test_a_milestone_without_its_title_is_offered_all_the_same(tmp_path: Path) -> None:
    workspace = make_place(Workspace(tmp_path), PLACE, '[[meilenstein]]\nid = "1.1"\n')
    assert milestone_names(workspace, PLACE) == [("1.1", "")]


def test_entries_come_newest_first_without_being_read(tmp_path: Path) -> None:
    workspace = make_place(Workspace(tmp_path), PLACE)
    names = ["2022-06-01-erste-aaaaa.toml", "2023-01-zweite-bbbbb.toml", "2023-02-13-ccccc.toml"]
    for name in [*names, "falsch.toml", ".2023-02-13-versteckt-ddddd.toml"]:
        (workspace.logbook_path(PLACE) / name).write_bytes(b"\xff")
    assert entry_names(workspace, PLACE) == [(name[-10:-5], name) for name in reversed(names)]


def test_without_a_logbook_there_are_none(tmp_path: Path) -> None:
    assert entry_names(Workspace(tmp_path), PLACE) == []


OWN = """
[[gruppe]]
id = "planungsgruppe"
name = "Planungsgruppe"
[[logbuch_feld]]
schluessel = "stimmung"
bezeichnung = "Stimmung"
typ = "auswahl"
werte = ["gut", "gemischt"]
[[logbuch_feld]]
schluessel = "dauer"
bezeichnung = "Dauer"
typ = "zahl"
"""


def test_groups_are_those_of_the_programme_and_the_own_ones(tmp_path: Path) -> None:
    workspace = make_place(Workspace(tmp_path), PLACE, ROADMAP + OWN)
    found = group_names(workspace, PLACE)
    assert found[0] == ("netzwerkkoordination", "Netzwerkkoordination")
    assert found[-1] == ("planungsgruppe", "Planungsgruppe")


def test_own_headings_come_with_their_words(tmp_path: Path) -> None:
    workspace = make_place(Workspace(tmp_path), PLACE, ROADMAP + OWN)
    assert own_field_names(workspace, PLACE) == [
        ("stimmung=gut", "Stimmung"),
        ("stimmung=gemischt", "Stimmung"),
        ("dauer=", "Dauer"),
    ]


@pytest.mark.parametrize(
    "raw", ["logbuch_feld = 3", "logbuch_feld = [3]", "[[logbuch_feld]]\nwerte = 3", "gruppe = {}", "["]
)
def test_broken_own_headings_break_nothing(tmp_path: Path, raw: str) -> None:
    workspace = make_place(Workspace(tmp_path), PLACE, raw)
    assert len(group_names(workspace, PLACE)) == 6
    assert all("=" in name for name, _ in own_field_names(workspace, PLACE))


def test_open_tasks_come_with_what_is_to_be_done(tmp_path: Path) -> None:
    meeting = (
        'datum = 2023-02-01\nart = "sitzung"\n[[aufgabe]]\nwas = "Protokoll"\n[[aufgabe]]\nwas = "Raum"\n'
    )
    workspace = make_place(
        Workspace(tmp_path),
        PLACE,
        k7q2m=meeting,
        abcde='datum = 2023-02-02\nart = "notiz"\nerledigt = ["k7q2m/1"]\n',
        fghij="datum = 2023-02-03 kaputt",
        mnpqr="datum = 2023-02-04\naufgabe = [3]\nerledigt = 7\n",
    )
    assert task_names(workspace, PLACE) == [("mnpqr/1", ""), ("k7q2m/2", "Raum")]


def test_forms_come_with_their_titles(tmp_path: Path) -> None:
    workspace = make_place(Workspace(tmp_path), PLACE)
    folder = workspace.roadmap_path(PLACE).with_name("vorlagen")
    folder.mkdir()
    (folder / "beirat.toml").write_text('titel = "Beirat"', "utf-8")
    (folder / "kaputt.toml").write_text("titel = ", "utf-8")
    found = form_titles(workspace, PLACE)
    assert found[:2] == [("austauschtreffen", "Austauschtreffen der Kommunen"), ("beirat", "Beirat")]
    assert ("kaputt", "") in found
