"""``fh verlauf``: of everything, a municipality, an entry, a milestone, a time."""

import json

import pytest
from tests.cli.places import Fh, make_place

from fruehe_hilfen_cli.store.workspace import Workspace

FIRST = """\
datum = 2022-05-10
art = "jour-fixe"
titel = "Erster Jour fixe"
verfasst_von = "Netzwerkkoordination"
aufgabe = [{ was = "Protokoll" }]
"""
SECOND = """\
datum = 2023-01-12
art = "prozessschritt"
titel = "Bestand"
erreicht = ["3.1"]
erledigt = ["aaaaa/1"]
"""
ELSEWHERE = 'datum = 2022-12-01\nart = "notiz"\ntitel = "Anderswo"\n'


@pytest.fixture(autouse=True)
def _entries(workspace: Workspace) -> None:
    make_place(workspace, "kreis-sued", aaaaa=FIRST, bbbbb=SECOND)
    make_place(workspace, "stadt-nord", ccccc=ELSEWHERE)


def test_everything_in_order(fh: Fh) -> None:
    said = fh("verlauf")
    assert said.code == 0
    lines = [line for line in said.out.splitlines() if line[:2].isdigit()]
    assert [line[:10] for line in lines] == ["10.05.2022", "10.05.2022", "01.12.2022", *["12.01.2023"] * 3]


@pytest.mark.parametrize("word", ["kreis-sued", "kreis", "Kreis Süd"])
def test_one_municipality(fh: Fh, word: str) -> None:
    said = fh("verlauf", word)
    assert "Erster Jour fixe – Netzwerkkoordination (aaaaa)" in said.out
    assert "Anderswo" not in said.out


def test_one_entry_and_what_became_of_it(fh: Fh) -> None:
    out = fh("verlauf", "aaa").out
    assert "Erster Jour fixe (aaaaa)" in out
    assert "Aufgabe aaaaa/1 erledigt: Protokoll (bbbbb)" in out
    assert "Bestand" not in out.replace("Bestand (bbbbb)", "")


def test_one_milestone(fh: Fh) -> None:
    out = fh("verlauf", "meilenstein", "3.1", "--kommune", "kreis-sued").out
    assert "12.01.2023 Meilenstein 3.1 erreicht: Ist-Stand analysiert (bbbbb)" in out


def test_a_time(fh: Fh) -> None:
    out = fh("verlauf", "--von", "11/2022", "--bis", "31.12.2022").out
    assert "Anderswo" in out
    assert "aaaaa" not in out
    assert "bbbbb" not in out


def test_only_what_was_known(fh: Fh) -> None:
    assert "bbbbb" not in fh("verlauf", "--stichtag", "2023-01-11").out


def test_as_json(fh: Fh) -> None:
    found = json.loads(fh("verlauf", "bbbbb", "--json").out)["verlauf"]
    assert [(event["art"], event["betrifft"]) for event in found] == [
        ("eintrag", None),
        ("erreicht", "meilenstein 3.1"),
        ("erledigt", "aaaaa/1"),
    ]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("quatsch",), "weder eine Kommune noch ein Eintrag"),
        (("meilenstein", "9.9"), "Einen Meilenstein „9.9“ gibt es in keinem"),
        (("kreis-sued", "quatsch"), "Eine Kommune „quatsch“ gibt es hier nicht."),
    ],
)
def test_what_is_unknown(fh: Fh, words: tuple[str, ...], told: str) -> None:
    said = fh("verlauf", *words)
    assert said.code == 4
    assert told in said.err
