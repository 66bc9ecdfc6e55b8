from msgspec.structs import replace
from tests.conftest import day, told
from tests.staircases import climbed

from fruehe_hilfen_cli.reports.results.goal import goal_document
from fruehe_hilfen_cli.reports.results.goals import goals_document, indicators_document
from fruehe_hilfen_cli.views.results.effective import staircase_on
from fruehe_hilfen_cli.views.results.goals import goal_overview, listed_goal, listed_indicators
from fruehe_hilfen_cli.views.results.readings import indicator_results

TREPPE = """
    [[ziel]]
    id = "Z1"
    stufe = 4
    titel = "Familien kennen die Angebote"
    zielgruppe = "Familien"
    vereinbart_mit = ["Steuerungsgruppe", "Beirat"]
    vereinbart_am = 2022-05-10
    bis = "2023-06"
    [[ziel]]
    id = "Z2"
    stufe = 5
    titel = "Familien nutzen sie"
    [[indikator]]
    id = "I1"
    ziel = "Z1"
    titel = "Bekanntheit"
    einheit = "Prozent"
    ausgangswert = 40
    ausgangswert_am = "2022-04"
    zielwert = 60
    alle_monate = 1
    [[leere_stufe]]
    stufe = 7
    grund = "Nicht messbar"
"""
CHANGE = '2022-06-01 zielaenderung = [{ betrifft = "indikator I1", zielwert = 65.5, grund = "Mehr Mittel" }]'


def one_goal(name: str) -> str:
    past = climbed("2022-06-01", TREPPE, CHANGE)
    staircase = staircase_on(past)
    goal = next(found for found in staircase.goals if found.id == name)
    results = tuple(found for found in indicator_results(past) if found.indicator.goal == name)
    return told(goal_document(listed_goal(staircase, goal), results, (), past.day))


def test_goals_stand_under_their_steps() -> None:
    said = told(goals_document((goal_overview(climbed("2022-06-01", TREPPE)),), day("2022-06-01")))
    lines = said.splitlines()
    at = lines.index("4 | Wissen, Haltung oder Können wachsen (Outcome) |  |  | ")
    assert lines[at + 1] == "Z1 | Familien kennen die Angebote | 06/2023 | 10.05.2022 | I1"
    assert lines[at + 3] == "Z2 | Familien nutzen sie | keine Frist | noch nicht | keiner"
    assert " | mit Absicht leer: Nicht messbar |  |  | " in lines
    assert " | noch kein Ziel |  |  | " in lines
    assert "2 Ziele, davon 1 ohne Indikator, 1 ohne Frist und 1 noch nicht vereinbart." in lines


def test_a_place_that_could_not_be_read_is_not_called_empty() -> None:
    bare = replace(goal_overview(climbed("2022-06-01", "")), incomplete=True)
    said = told(goals_document((bare,), day("2022-06-01")))
    assert "Unvollständig" in said
    assert "Noch kein Ziel" not in said


def test_indicators_with_what_they_lack() -> None:
    said = told(indicators_document(listed_indicators(climbed("2022-06-01", TREPPE)), day("2022-06-01")))
    assert (
        "I1 | Bekanntheit (Prozent) | Z1 | 40, 04/2022 | ↑ 60 | Frist, Quelle, Methode, Zuständigkeit" in said
    )
    assert "1 Indikator, bei 1 fehlen Angaben." in said


def test_a_goal_in_full() -> None:
    said = one_goal("Z1")
    assert "vereinbart: am 10.05.2022 mit Steuerungsgruppe und Beirat" in said
    assert "Ausgangswert: 40 Prozent, 04/2022" in said
    assert "Zielwert: 65,5 Prozent" in said
    assert "gemessen: jeden Monat" in said
    assert "01.06.2022 | I1: Zielwert | 60 | 65,5 | Mehr Mittel | aaaaa" in said


def test_a_goal_says_what_it_lacks_and_how_to_add_it() -> None:
    said = one_goal("Z2")
    assert "fh indikator neu Z2" in said
    assert "fh ziel aendere Z2 --bis …" in said
    assert "fh ziel aendere Z2 --vereinbart-mit … --vereinbart-am …" in said
