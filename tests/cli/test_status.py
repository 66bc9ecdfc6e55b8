"""``fh status --legende`` and ``--streng``."""

import json

import pytest
from tests.cli.places import ROADMAP, Fh, make_place

from fruehe_hilfen_cli.store.workspace import Workspace

DONE = 'datum = 2022-06-01\nart = "notiz"\ntitel = "Vertrag"\nerreicht = ["1.1"]\n'
RED = "Rot: Kreis Süd (Phase 1).\n  → fh status kreis-sued nennt die Gründe.\n"


@pytest.fixture
def calm(workspace: Workspace) -> Workspace:
    """A second municipality whose light is not red."""
    return make_place(workspace, "kreis-nord", ROADMAP.replace("Kreis Süd", "Kreis Nord"), k7q2m=DONE)


@pytest.mark.parametrize("more", [(), ("--json",)])
def test_strict_ends_with_1_when_a_light_is_red(workspace: Workspace, fh: Fh, more: tuple[str, ...]) -> None:
    said = fh("status", "--streng", *more)
    assert (said.code, said.err) == (1, RED)
    assert said.out == fh("status", *more).out
    assert workspace.places() == ("kreis-sued",)


@pytest.mark.usefixtures("calm")
def test_strict_looks_at_each_of_several_municipalities(fh: Fh) -> None:
    assert fh("status", "--streng", "kreis-nord") == fh("status", "kreis-nord")
    assert fh("status", "--streng", "kreis-nord").code == 0
    assert fh("status", "--streng").code == 1
    assert fh("status", "--streng").err == RED


def test_several_red_ones_are_named_in_one_sentence(calm: Workspace, fh: Fh) -> None:
    for found in calm.logbook_path("kreis-nord").iterdir():
        found.unlink()
    assert fh("status", "--streng", "--stichtag", "2024-01-01").err == (
        "Rot: Kreis Nord (Phasen 1 und 2+3) und Kreis Süd (Phasen 1 und 2+3).\n"
        "  → fh status kreis-nord oder fh status kreis-sued nennt die Gründe.\n"
    )


def test_what_cannot_be_read_weighs_more_than_red(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-sued", abcde="datum = 2022-06-01\n")
    said = fh("status", "--streng")
    assert said.code == 3
    assert RED in said.err


def test_the_light_tells_since_when(workspace: Workspace, fh: Fh) -> None:
    assert "■ rot seit 01.10.2022" in fh("status").out
    [found] = json.loads(fh("status", "--json").out)["status"]
    assert (found["ampel_seit"], found["zeitraum"][0]["ampel"]["seit"]) == ("2022-10-01", "2022-10-01")
    assert workspace.places() == ("kreis-sued",)


@pytest.mark.usefixtures("calm")
def test_of_several_other_programs_get_the_rows(fh: Fh) -> None:
    found = json.loads(fh("status", "--json").out)
    assert [one["ort"] for one in found["staende"]] == ["kreis-nord", "kreis-sued"]
    assert (found["gesamt"], found["unvollstaendig"], "status" in found) == (2, False, False)


def test_the_legend_has_the_settings_of_the_named_municipality(workspace: Workspace, fh: Fh) -> None:
    make_place(workspace, "kreis-nord", f"{ROADMAP}[ampel]\ntoleranz_tage = 60\n")
    assert fh("status", "--legende").out.startswith("Regeln der Ampel\n")
    assert "mehr als 60 Tage" in fh("status", "kreis-n", "--legende").out
    assert "mehr als 60 Tage" in fh("status", "--kommune", "kreis-n", "--legende").out
    assert "mehr als 30 Tage" in fh("status", "--legende").out
    found = json.loads(fh("status", "kreis-n", "kreis-s", "--legende", "--json").out)["legende"]
    assert [legend["toleranz_tage"] for legend in found] == [60, 30]
    assert found[0]["farben"][0] == {"farbe": "rot", "regeln": ["ueberfaellig", "nicht-geklaert"]}


@pytest.mark.usefixtures("nowhere")
def test_the_legend_needs_no_workspace(fh: Fh) -> None:
    assert fh("status", "--legende").code == 0


def test_legend_and_strict_do_not_go_together(workspace: Workspace, fh: Fh) -> None:
    assert fh("status", "--legende", "--streng").code == 2
    for option in (("--alle",), ("--ampel", "rot"), ("--gruppen", "land")):
        said = fh("status", "--legende", *option)
        assert (said.code, said.out) == (2, "")
        assert said.err.startswith("Fehler: --legende zeigt nur die Regeln, die Optionen für mehrere ")
    assert workspace.places() == ("kreis-sued",)
