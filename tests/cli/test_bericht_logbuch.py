"""``fh bericht logbuch`` and ``fh bericht nzfh``: what goes out, to whom, as what."""

import json
from pathlib import Path

import pytest
from tests.cli.places import Fh, make_place

from fruehe_hilfen_cli.store.workspace import Workspace

STEP = (
    'datum = 2023-02-01\nart = "prozessschritt"\ntitel = "Papier"\nsichtbarkeit = "nzfh"\ntext = "Fertig."\n'
)
NOTE = 'datum = 2023-03-02\nart = "notiz"\ntitel = "Vertraulich"\n'
LOGBOOK, NZFH = ("bericht", "logbuch"), ("bericht", "nzfh")


@pytest.fixture(autouse=True)
def kept(workspace: Workspace) -> Workspace:
    return make_place(workspace, "kreis-sued", k7q2m=STEP, p3vnx=NOTE)


def test_the_whole_logbook(fh: Fh) -> None:
    said = fh(*LOGBOOK)
    assert (said.code, said.err) == (0, "")
    assert said.out.startswith("Kreis Süd: Prozess-Logbuch\nStand: 14.03.2023\nZeitraum: von Beginn an")
    assert "Februar 2023\n01.02.2023 – Papier\n" in said.out
    assert "Vertraulich" in said.out


def test_every_page_says_the_period(fh: Fh) -> None:
    said = fh(*LOGBOOK, "--von", "2023-03", "--bis", "31.03.2023", "--fuer", "nzfh")
    assert "Zeitraum: 03/2023 – 31.03.2023 · für: NZFH" in said.out
    assert "1 Eintrag ist nicht berücksichtigt" in said.out
    assert "keine Angabe" not in said.out
    assert said.err == ""
    assert "Papier" not in said.out


def test_only_those_left_out_of_the_period_are_counted(fh: Fh) -> None:
    said = fh(*LOGBOOK, "--bis", "2023-02", "--fuer", "nzfh")
    assert "berücksichtigt" not in said.out + said.err
    assert "Fertig." in said.out


def test_nzfh_reads_what_is_for_nzfh(fh: Fh) -> None:
    said = fh(*NZFH)
    assert said.code == 0
    assert said.out.startswith("Kreis Süd: Prozess-Logbuch für das NZFH\n")
    assert "für: NZFH" in said.out
    assert "Phasen 2 und 3: Findung\nProzessschritte\n01.02.2023 – Papier\n" in said.out
    assert "Vertraulich" not in said.out
    assert "Vertraulich" in fh(*NZFH, "--fuer", "intern").out


def test_a_period_for_nzfh(fh: Fh) -> None:
    said = fh(*NZFH, "--von", "03/2023")
    assert "Zeitraum: ab 03/2023" in said.out
    assert "Kein Eintrag passt." in said.out
    assert fh(*NZFH, "--bis", "bald").code == 2


@pytest.mark.parametrize("command", [LOGBOOK, NZFH])
def test_as_json_and_as_a_table(fh: Fh, command: tuple[str, str]) -> None:
    found = json.loads(fh(*command, "--json", "--fuer", "nzfh").out)
    assert [one["id"] for one in found["eintraege"]] == ["k7q2m"]
    assert found["anzahl_je_art"] == [{"ort": "kreis-sued", "art": "prozessschritt", "anzahl": 1}]
    assert fh(*command, "--fuer", "nzfh", "-o", "a.csv").code == 0
    assert ";Eintrag;Datum;Art;Phasen;Titel;" in Path("a.csv").read_text("utf-8-sig").splitlines()[0]


@pytest.mark.parametrize("command", [LOGBOOK, NZFH])
def test_as_documents_of_several_municipalities(fh: Fh, kept: Workspace, command: tuple[str, str]) -> None:
    make_place(kept, "kreis-nord")
    said = fh(*command, "-o", "berichte", "--format", "html")
    assert said.code == 0
    names = sorted(path.name for path in Path("berichte").iterdir())
    assert names == [f"kreis-{place}-{command[1]}.html" for place in ("nord", "sued")]


@pytest.mark.parametrize("command", ["logbuch liste", "verlauf", "bericht nzfh", "bericht logbuch"])
def test_a_period_that_ends_before_it_begins_is_refused(fh: Fh, command: str) -> None:
    said = fh(*command.split(), "--von", "2026-12", "--bis", "2026-01")
    assert said.code == 2
    assert "Der Zeitraum endet (01/2026), ehe er beginnt (12/2026)." in said.err


def test_a_period_of_one_month_is_one(fh: Fh) -> None:
    assert fh("logbuch", "liste", "--von", "15.01.2023", "--bis", "2023-01").code == 0
