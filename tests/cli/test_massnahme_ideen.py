"""``fh massnahme idee|bewerte|ideen``."""

import json

import pytest
from tests.cli.places import Fh, contents, entries_of, make_place, the_entry

from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace

IDEAS = (
    'datum = 2023-02-01\nart = "notiz"\ntitel = "Ideen"\n'
    '[[idee]]\nwas = "Café"\n[[idee]]\nwas = "Wegweiser"\n[[idee]]\nwas = "Markt"\n'
)
GOALS = '[[ziel]]\nid = "Z1"\nstufe = 2\ntitel = "Familien wissen davon"\n'
MEASURES = '[[massnahme]]\nid = "M1"\ntitel = "Markt"\nidee = "k7q2m/3"\n'


@pytest.fixture
def started(workspace: Workspace) -> Workspace:
    workspace.plan_path("kreis-sued", PlanFile.STAIRCASE).write_text(GOALS, "utf-8")
    workspace.plan_path("kreis-sued", PlanFile.MEASURES).write_text(MEASURES, "utf-8")
    return make_place(workspace, "kreis-sued", k7q2m=IDEAS)


def rate(fh: Fh, idea: str, points: int, who: str, *args: str) -> str:
    said = fh("massnahme", "bewerte", idea, str(points), "--von", who, *args)
    assert said.code == 0, said.err
    return said.err


def test_an_idea_is_an_entry(workspace: Workspace, fh: Fh) -> None:
    workspace.plan_path("kreis-sued", PlanFile.STAIRCASE).write_text(GOALS, "utf-8")
    args = ("--ziel", "z1", "--verfasst-von", "Leitung", "-d", "gestern")
    assert fh("massnahme", "idee", "Café im Norden", *args).code == 0
    entry = the_entry(workspace)
    assert (entry.title, entry.author) == ("Idee: Café im Norden", "Leitung")
    assert [(idea.what, idea.goal) for idea in entry.ideas] == [("Café im Norden", "Z1")]


def test_points_make_the_ranking(started: Workspace, fh: Fh) -> None:
    assert "Leitung hat damit 3 Punkte an 1 Idee vergeben." in rate(fh, "k7q2m/1", 3, "Leitung")
    assert "LEITUNG hat damit 5 Punkte an 2 Ideen vergeben." in rate(fh, "k7q2m/2", 2, "LEITUNG")
    rate(fh, "k7q2m/2", 1, "Planung")
    assert entries_of(started)[-1].ratings[0].idea.startswith("k7q2m/")
    told = fh("massnahme", "ideen").out
    assert "=1. k7q2m/1 Café" in told
    assert "=1. k7q2m/2 Wegweiser" in told
    assert "Markt" not in told
    assert "2 Ideen sind offen. 1 Idee ist eine Maßnahme geworden; --alle zeigt sie. Ein = heißt" in " ".join(
        told.split()
    )
    assert "Vergeben haben: Leitung 5 Punkte (2 Ideen), Planung 1 Punkt (1 Idee)." in " ".join(told.split())
    assert "M1       k7q2m/3 Markt" in fh("massnahme", "ideen", "--alle").out
    [data] = json.loads(fh("massnahme", "ideen", "--json").out)["ideen"]
    assert [(idea["id"], idea["rang"], idea["punkte"], idea["personen"]) for idea in data["idee"]] == [
        ("k7q2m/1", 1, 3, 1),
        ("k7q2m/2", 1, 3, 2),
    ]


def test_a_later_word_counts_and_the_day_before_nothing_is_known(started: Workspace, fh: Fh) -> None:
    assert len(started.places()) == 1
    rate(fh, "k7q2m/1", 3, "Leitung", "-d", "01.03.2023")
    rate(fh, "k7q2m/1", 1, "leitung", "-d", "02.03.2023")
    for day, points in (("2023-02-28", 0), ("2023-03-01", 3), ("2023-03-02", 1)):
        [data] = json.loads(fh("massnahme", "ideen", "--json", "--stichtag", day).out)["ideen"]
        assert data["idee"][0]["punkte"] == points
    assert (
        json.loads(fh("massnahme", "ideen", "--json", "--stichtag", "2023-01-31").out)["ideen"][0]["idee"]
        == []
    )


@pytest.mark.parametrize(
    ("args", "code", "told"),
    [
        (("idee", " "), 2, "Die Idee ist leer."),
        (("idee", "Café", "--ziel", "Z9"), 4, "Ein Ziel „Z9“ gibt es nicht."),
        (("bewerte", "zzzzz/1", "3", "--von", "Leitung"), 4, "Eine Idee „zzzzz/1“ gibt es"),
        (("bewerte", "k7q2m", "3", "--von", "Leitung"), 4, "kann mehrere Ideen meinen"),
        (("bewerte", "k7q2m/1", "-1", "--von", "Leitung"), 2, ""),
        (("bewerte", "k7q2m/1", "3", "--von", " "), 2, "Es fehlt, wer die Punkte gibt."),
        (("bewerte", "k7q2m/1", "3"), 2, "--von"),
        (("bewerte", "k7q2m/3", "3", "--von", "Leitung"), 1, "ist schon die Maßnahme M1 geworden."),
        (("bewerte", "k7q2m/1", "3", "--von", "PLANUNG"), 1, "schon 2 Punkte gegeben (Eintrag "),
        (("bewerte", "k7q2m/1", "3", "--von", "Leitung", "-d", "31.01.2023"), 1, "noch nicht bewertet"),
        (("bewerte", "k7q2m/1", "3", "--von", "Leitung", "-d", "01.04.2023"), 1, "liegt in der Zukunft"),
    ],
)
def test_what_is_refused_writes_nothing(
    started: Workspace, fh: Fh, args: tuple[str, ...], code: int, told: str
) -> None:
    rate(fh, "k7q2m/1", 2, "Planung")
    before = contents(started.root)
    said = fh("massnahme", *args)
    assert (said.code, contents(started.root)) == (code, before), said.err
    assert told in said.err
