"""``fh jour-fixe blatt``: as text, as Markdown, as JSON."""

import json

import pytest
from tests.cli.places import ROADMAP, Fh, make_place

from fruehe_hilfen_cli.store.workspace import Workspace

CALL = (
    'datum = 2023-03-01\nart = "jour-fixe"\ntitel = "Jour fixe"\n'
    '[[aufgabe]]\nwas = "Raum"\nbis = 2023-03-10\n'
)


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    plan = ROADMAP.replace("alle_wochen = 2", "erster = 2022-05-11\nalle_wochen = 2")
    return make_place(workspace, "kreis-sued", plan, k7q2m=CALL)


@pytest.mark.usefixtures("started")
def test_the_sheet_for_the_next_call(fh: Fh) -> None:
    said = fh("jour-fixe", "blatt")
    assert said.code == 0
    assert said.out.startswith("Kreis Süd: Jour fixe am 15.03.2023\nStand: 14.03.2023\n")
    assert "zuletzt 01.03.2023 (k7q2m)" in said.out
    assert "danach\n" in said.out or "danach 29.03.2023" in said.out
    assert said.err == ""


@pytest.mark.usefixtures("started")
@pytest.mark.parametrize("words", [("--json",), ("--format", "json")])
def test_as_json(fh: Fh, words: tuple[str, ...]) -> None:
    (sheet,) = json.loads(fh("jour-fixe", "blatt", *words).out)["blaetter"]
    assert (sheet["jour_fixe_am"], sheet["seit"], sheet["faellig_bis"]) == (
        "2023-03-15",
        "2023-03-01",
        "2023-03-29",
    )
    assert [task["id"] for task in sheet["ueberfaellig"]["aufgabe"]] == ["k7q2m/1"]
    assert sheet["status"]["ampel"] == "rot"


@pytest.mark.usefixtures("started")
def test_as_markdown(fh: Fh) -> None:
    said = fh("jour-fixe", "blatt", "--format", "markdown")
    assert said.out.startswith(
        "# Kreis Süd: Jour fixe am 15.03.2023\n\n**Stand: 14.03.2023**\n\n- **Jour fixe:**"
    )
    assert "| k7q2m/1 | Raum | 10.03.2023 | **4 über** |" in said.out


def test_several_municipalities_one_after_the_other(started: Workspace, fh: Fh) -> None:
    make_place(started, "kreis-nord", ROADMAP.replace("Süd", "Nord"))
    said = fh("jour-fixe", "blatt")
    assert said.out.index("Kreis Nord: Blatt zum Jour fixe") < said.out.index("Kreis Süd: Jour fixe am")
    assert "Nord" not in fh("jour-fixe", "blatt", "kreis-s").out


def test_a_sheet_of_incomplete_data_says_so(started: Workspace, fh: Fh) -> None:
    make_place(started, "kreis-sued", ROADMAP, abcde='datum = 2023-03-02\nart = "fest"\ntitel = "T"\n')
    said = fh("jour-fixe", "blatt")
    assert said.code == 3
    assert "Unvollständig" in said.out
