import tomllib

from msgspec.structs import replace
from tests.conftest import ONE_BLOCK, project

from fruehe_hilfen_cli.model.planners import PlannerMap
from fruehe_hilfen_cli.views.results.planners import PlannerOverview, TieState, planner_overview

ACTORS = """
akteur = [
  { id = "netz", name = "Netzwerkkoordination", bereich = "Jugendhilfe", aufgabe = ["Treffen"] },
  { id = "plan", name = "Jugendhilfeplanung", ebene = "Kreis" },
  { id = "klinik", name = "Geburtsklinik" },
]
"""


def overview(text: str) -> PlannerOverview:
    read = PlannerMap.model_validate(tomllib.loads(text), by_alias=True, by_name=False)
    return planner_overview(replace(project(ONE_BLOCK), planners=read))


def test_a_municipality_without_the_file_has_no_actors() -> None:
    found = planner_overview(project(ONE_BLOCK))
    assert (found.planners, found.ties, found.alone) == ((), (), ())


def test_a_tie_holds_in_both_directions() -> None:
    found = overview(ACTORS + '[[verbindung]]\nzwischen = ["plan", "netz"]\nwie = "Planungsgruppe"\n')
    assert [planner.tied_to for planner in found.planners] == [("plan",), ("netz",), ()]
    assert found.ties == (TieState(("plan", "netz"), "Planungsgruppe"),)
    assert found.alone == ("klinik",)


def test_a_tie_of_three_ties_each_with_each() -> None:
    found = overview(ACTORS + '[[verbindung]]\nzwischen = ["klinik", "plan", "netz"]\n')
    assert [planner.tied_to for planner in found.planners] == [
        ("plan", "klinik"),
        ("netz", "klinik"),
        ("netz", "plan"),
    ]


def test_unknown_names_and_oneself_are_no_ties() -> None:
    found = overview(
        ACTORS + '[[verbindung]]\nzwischen = ["netz", "netz"]\n[[verbindung]]\nzwischen = ["plan", "x"]\n'
    )
    assert found.alone == ("netz", "plan", "klinik")
