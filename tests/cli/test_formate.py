"""``fh formate`` and ``fh beteiligung``."""

import json

import pytest
from tests.cli.places import ROADMAP, Fh, make_place

from fruehe_hilfen_cli.store.workspace import Workspace

GUIDE = '[[richtwert]]\nart = "workshop"\nname = "Workshops"\nanzahl = 3\n'
WORKSHOP = (
    'datum = 2022-06-01\nart = "workshop"\ntitel = "Runde"\nbeteiligungsform = "befragung"\n'
    'gruppen = ["familien"]\n'
)


@pytest.fixture
def two(workspace: Workspace) -> Workspace:
    make_place(
        workspace, "kreis-nord", f"{ROADMAP.replace('Kreis Süd', 'Kreis Nord')}{GUIDE}", k7q2m=WORKSHOP
    )
    return make_place(workspace, "kreis-sued")


@pytest.mark.usefixtures("two")
def test_formats_of_one_and_of_several(fh: Fh) -> None:
    assert fh("formate", "kreis-nord").out.startswith("Kreis Nord: Formate\n")
    assert fh("formate").out.startswith("Formate aller Kommunen\n")
    nord, sued = json.loads(fh("formate", "--json").out)["formate"]
    assert (nord["formate"][0]["gehalten"], nord["formate"][0]["richtwert"]) == (1, 3)
    assert (sued["formate"], sued["rhythmus"]) == ([], None)


@pytest.mark.usefixtures("two")
def test_participation_of_one_and_of_several(fh: Fh) -> None:
    assert "01.06.2022 Befragung Runde" in fh("beteiligung", "kreis-nord").out
    assert fh("beteiligung").out.count(": Beteiligung\n") == 2
    nord, _ = json.loads(fh("beteiligung", "--json").out)["beteiligung"]
    families = next(group for group in nord["gruppen"] if group["id"] == "familien")
    assert (families["gesamt"], families["fehlt"], families["zuletzt_in"]) == (1, "nicht-in-der-phase", [1])
    assert "in Phase 2\n" in fh("beteiligung", "kreis-nord", "--phase", "2").out


def test_an_unreadable_municipality_is_told_and_nothing_else(workspace: Workspace, fh: Fh) -> None:
    workspace.roadmap_path("kreis-sued").write_text("[kommune\n", "utf-8")
    assert (fh("formate").code, fh("formate").out) == (3, "")
    assert json.loads(fh("formate", "--json").out)["formate"] == []
