"""``fh trend``: which milestones, which report days, and what is refused."""

import json

import pytest
from tests.cli.places import Fh, make_place

from fruehe_hilfen_cli.store.workspace import Workspace

CALL = 'datum = 2022-08-10\nart = "jour-fixe"\ntitel = "Jour fixe"\n'
DEVIATION = """\
datum = 2022-09-01
art = "hindernis"
titel = "Vertrag verzögert sich"
abweichung = [{ betrifft = "phase 1", neues_ende = "2022-11", grund = "Der Rat tagt [später]" }]
"""


@pytest.fixture(autouse=True)
def _entries(workspace: Workspace) -> None:
    make_place(workspace, "kreis-sued", aaaaa=CALL, bbbbb=DEVIATION)


def test_the_move_and_its_reason(fh: Fh) -> None:
    said = fh("trend", "kreis-sued")
    assert said.code == 0
    assert "2 Berichtstage vom 10.08.2022 bis zum Stand." in said.out
    assert "▲ 61" in said.out
    assert "11/2022 statt 09/2022: Der Rat tagt [später] (bbbbb/1)" in said.out


def test_a_day_before_it_was_known(fh: Fh) -> None:
    assert "Kein erwarteter Termin hat sich nach hinten" in fh("trend", "--stichtag", "31.08.2022").out


def test_as_data(fh: Fh) -> None:
    said = fh("trend", "--json", "--meilenstein", "1.1", "--seit", "01.09.2022")
    (found,) = json.loads(said.out)["trend"]
    (milestone,) = found["meilenstein"]
    assert milestone["punkte"] == [
        {
            "berichtstag": "2023-03-14",
            "erwartet": "2022-11",
            "spaetestens": False,
            "stand": "offen",
            "tage": 61,
        }
    ]
    assert found["bewegungen"][0]["abweichung"] == "bbbbb/1"


def test_several_municipalities_one_after_the_other(fh: Fh, workspace: Workspace) -> None:
    make_place(workspace, "stadt-nord")
    said = fh("trend")
    assert said.out.count(": Meilensteintrend") == 2


@pytest.mark.parametrize(("words", "days"), [("4w", 13), ("2M", 7), ("100d", 5)])
def test_a_distance(fh: Fh, words: str, days: int) -> None:
    assert f"{days} Berichtstage vom 01.05.2022 bis zum Stand." in fh("trend", "--alle", words).out


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (["--alle", "4x"], 2, "„4x“ bei --alle ist kein Abstand."),
        (["--alle", ""], 2, "„“ bei --alle ist kein Abstand."),
        (["--seit", "bald"], 2, "„bald“ bei --seit ist kein eindeutiges Datum."),
        (["--meilenstein", "9.9"], 4, "Einen Meilenstein „9.9“ gibt es in keinem der Fahrpläne."),
        (["gibts-nicht"], 4, "gibts-nicht"),
    ],
)
def test_what_is_refused(fh: Fh, args: list[str], code: int, told: str) -> None:
    said = fh("trend", *args)
    assert (said.code, said.out) == (code, "")
    assert told in said.err
    assert "→" in said.err
