"""Commands over many municipalities: which are shown, in which order, put together, and compared."""

import csv
import json
from pathlib import Path

import pytest
from tests.cli.places import ROADMAP, Fh, make_place

from fruehe_hilfen_cli.store.workspace import Workspace

DONE = 'datum = 2022-06-01\nart = "notiz"\ntitel = "Vertrag"\nerreicht = ["1.1"]\n'
GONE = 'datum = 2022-06-01\nart = "notiz"\ntitel = "Umbau"\nausgeschieden = { grund = "Umbau" }\n'
CALL = 'datum = 2022-06-02\nart = "jour-fixe"\ntitel = "Anruf"\n'


def plan(name: str, more: str = 'land = "HE"\nkohorte = "2025-2027"') -> str:
    return ROADMAP.replace('"Kreis Süd"\nland = "NW"', f'"{name}"\n{more}')


@pytest.fixture
def three(workspace: Workspace) -> Workspace:
    """kreis-sued is red; kreis-nord and kreis-ost, both in Hessen, are not."""
    make_place(workspace, "kreis-ost", plan("Kreis Ost"), k7q2m=DONE, q7q2m=CALL)
    return make_place(workspace, "kreis-nord", plan("Kreis Nord"), k7q2m=DONE)


def shown(fh: Fh, *args: str) -> list[str]:
    return [found["ort"] for found in json.loads(fh("status", "--json", *args).out)["staende"]]


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("args", "expected"),
    [
        ((), ["kreis-nord", "kreis-ost", "kreis-sued"]),
        (("kreis-s", "kreis-n"), ["kreis-sued", "kreis-nord"]),
        (("--nach", "ampel"), ["kreis-sued", "kreis-nord", "kreis-ost"]),
        (("--nach", "letzter"), ["kreis-sued", "kreis-nord", "kreis-ost"]),
        (("--land", "he"), ["kreis-nord", "kreis-ost"]),
        (("--land", "HE", "--land", "NW"), ["kreis-nord", "kreis-ost", "kreis-sued"]),
        (("--kohorte", "2025"), ["kreis-nord", "kreis-ost"]),
        (("--ampel", "rot"), ["kreis-sued"]),
        (("--ampel", "grün", "--ampel", "gelb"), ["kreis-nord", "kreis-ost"]),
        (("--thema", "wirkung", "--phase", "3", "--verzug", "165"), ["kreis-sued"]),
        (("--verzug", "166"), []),
        (("kreis-n", "--ampel", "rot"), []),
        (("kreis-n", "--ampel", "gruen"), ["kreis-nord"]),
    ],
)
def test_which_municipalities_are_shown(fh: Fh, args: tuple[str, ...], expected: list[str]) -> None:
    assert shown(fh, *args) == expected


@pytest.mark.usefixtures("three")
def test_all_are_all_whatever_one_usually_works_with(fh: Fh, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FH_KOMMUNE", "kreis-nord")
    monkeypatch.chdir("phases/kreis-ost")
    assert len(shown(fh, "--alle")) == len(["nord", "ost", "sued"])
    assert shown(fh, "--nach", "name") == ["kreis-nord"]
    said = fh("status", "--alle", "kreis-ost")
    assert (said.code, said.out) == (2, "")
    assert "Genannt ist aber kreis-ost." in said.err


def test_all_are_an_overview_where_there_is_only_one(workspace: Workspace, fh: Fh) -> None:
    assert fh("status", "--alle").out.startswith("Phasenstand: 1 Kommune\n")
    assert fh("status").out.startswith("Kreis Süd: Phasenstand\n")
    assert workspace.places() == ("kreis-sued",)


@pytest.mark.usefixtures("three")
def test_what_is_left_out_is_told(fh: Fh) -> None:
    assert fh("status", "--ampel", "rot", "--land", "NW").out.splitlines()[2] == (
        "1 von 3 Kommunen: Nordrhein-Westfalen; rot"
    )
    assert "0 von 3 Kommunen: Kohorte 1999" in fh("status", "--kohorte", "1999").out


@pytest.mark.usefixtures("three")
def test_groups_for_other_programs(fh: Fh) -> None:
    found = json.loads(fh("status", "--gruppen", "land", "--json").out)
    assert [(one["gruppe"], one["kommunen"]) for one in found["gruppen"]] == [("HE", 2), ("NW", 1), (None, 3)]
    assert found["gruppen"][1]["median_tage_verspaetet"] == found["staende"][2]["tage_verspaetet"] > 0
    assert "Phasenstand nach Land" in fh("status", "--gruppen", "land").out


def test_many_red_ones_are_counted_not_named(workspace: Workspace, fh: Fh) -> None:
    for number in range(5):
        make_place(workspace, f"ort-{number}")
    said = fh("status", "--streng")
    assert (said.code, said.err) == (
        1,
        "Rot: 6 Kommunen.\n  → fh status --ampel rot --nach verzug zeigt sie.\n",
    )
    assert fh("status", "--streng", "--land", "HE").code == 0


@pytest.mark.parametrize("command", ["status", "vergleich"])
def test_what_cannot_be_read_is_told_and_the_rest_shown(three: Workspace, fh: Fh, command: str) -> None:
    three.roadmap_path("kreis-ost").write_text("format = 1\n", "utf-8")
    said = fh(command, "--json")
    assert said.code == 3
    found = json.loads(said.out)
    assert (found["gesamt"], found["unvollstaendig"]) == (2, True)
    assert "phases/kreis-ost/fahrplan.toml:1:" in said.err


@pytest.mark.parametrize("command", ["vergleich", "status"])
def test_a_report_says_what_is_missing(three: Workspace, fh: Fh, tmp_path: Path, command: str) -> None:
    three.roadmap_path("kreis-ost").write_text("format = 1\n", "utf-8")
    (three.logbook_path("kreis-nord") / "2022-06-03-x-abcde.toml").write_text("datum =", "utf-8")
    make = ("bericht", command, "--alle", "--ausgabe")
    fh(*make, str(tmp_path / "a.md"))
    text = (tmp_path / "a.md").read_text("utf-8")
    assert "1 Kommune fehlt, ihr Fahrplan ist nicht lesbar" in text
    assert "Unvollständig" in text
    fh(*make, str(tmp_path / "a.json"))
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["unvollstaendig"] is True


@pytest.mark.parametrize("command", ["vergleich", "status"])
def test_where_nothing_can_be_read_there_is_nothing_to_show(
    workspace: Workspace, fh: Fh, command: str
) -> None:
    workspace.roadmap_path("kreis-sued").write_text("format = 1\n", "utf-8")
    said = fh(command, "--alle")
    assert (said.code, said.out) == (3, "")


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("command", [("vergleich",), ("status",), ("vergleich", "--gruppen", "land")])
def test_where_none_is_chosen_the_next_step_is_told(fh: Fh, command: tuple[str, ...]) -> None:
    said = fh(*command, "--kohorte", "1999")
    assert said.code == 0
    assert "0 von 3 Kommunen: Kohorte 1999\n" in said.out
    assert said.err.startswith("Keine Kommune passt dazu.\n  → ")
    assert fh(*command, "--kohorte", "").out == fh(*command).out


@pytest.mark.usefixtures("three")
def test_the_comparison(fh: Fh) -> None:
    said = fh("vergleich")
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Vergleich: 3 Kommunen\nStand: 14.03.2023\n\n")
    [found] = json.loads(fh("vergleich", "--json").out)["vergleich"]
    assert found["formate"][0] == {
        "art": "jour-fixe", "kommunen": 3, "gehalten": 1, "median": 0, "wenigste": 0, "meiste": 1,
        "richtwert_von": None, "richtwert_bis": None, "am_richtwert": None,
    }  # fmt: skip
    assert [(row["phasen"], row["abgeschlossen"], row["laufend"]) for row in found["dauern"]] == [
        ([1], 2, 1),
        ([2, 3], 0, 3),
    ]
    groups = json.loads(fh("vergleich", "--json", "--gruppen", "land", "--ampel", "rot").out)
    assert [(one["gruppe"], one["kommunen"]) for one in groups["vergleich"]] == [("NW", 1)]
    assert groups["gesamt"] == len(["nord", "ost", "sued"])


def test_who_has_left_is_not_compared_unless_named(three: Workspace, fh: Fh) -> None:
    make_place(three, "kreis-ost", plan("Kreis Ost"), abcde=GONE)
    said = fh("vergleich")
    assert said.out.startswith("Vergleich: 2 Kommunen\n")
    assert said.err == "Nicht dabei, weil ausgeschieden: 1 Kommune.\n"
    named = fh("vergleich", "kreis-ost", "kreis-nord")
    assert named.out.startswith("Vergleich: 2 Kommunen\n")
    assert named.err == ""
    assert len(shown(fh)) == len(["nord", "ost", "sued"])


@pytest.mark.usefixtures("three")
def test_the_comparison_as_files(fh: Fh, tmp_path: Path) -> None:
    said = fh("bericht", "vergleich", "--format", "csv", "--ausgabe", str(tmp_path / "zahlen"))
    assert said.code == 0
    with (tmp_path / "zahlen" / "vergleich-dauer-der-phasen.csv").open(encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file, delimiter=";"))
    assert [row["Abgeschlossen"] for row in rows] == ["2", "0"]
    assert (tmp_path / "zahlen" / "vergleich-formate-je-kommune.csv").exists()
    page = tmp_path / "vergleich.html"
    assert fh("bericht", "vergleich", "--ausgabe", str(page)).err == f"Geschrieben: {page}\n"
    assert "Dauer der Phasen" in page.read_text("utf-8")
    assert "gibt es schon" in fh("bericht", "vergleich", "--ausgabe", str(page)).err
    assert json.loads(fh("bericht", "vergleich", "--json").out) == json.loads(fh("vergleich", "--json").out)


@pytest.mark.usefixtures("three")
def test_the_report_of_many_is_one_overview(fh: Fh, tmp_path: Path) -> None:
    page = tmp_path / "stand.html"
    assert fh("bericht", "status", "--alle", "--ausgabe", str(page)).err == f"Geschrieben: {page}\n"
    text = page.read_text("utf-8")
    assert all(name in text for name in ("Kreis Nord", "Kreis Ost", "Kreis Süd", "3 Kommunen"))
    assert "1 von 3 Kommunen: rot" in fh("bericht", "status", "--ampel", "rot").out
    assert fh("bericht", "status", "kreis-nord").out.startswith("Kreis Nord: Phasenstand")


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize("option", [("--fuer", "nzfh"), ("--eingefroren", "--format", "docx")])
def test_an_overview_is_for_those_who_see_everything(fh: Fh, option: tuple[str, ...]) -> None:
    said = fh("bericht", "status", "--alle", *option)
    assert (said.code, said.out) == (2, "")
    assert "ist für intern" in said.err
