import pytest
from tests.checks.building import (
    BLOCKS,
    GOAL,
    MEASURE,
    MILESTONES,
    STAIRCASE,
    made,
    planned,
    project,
    scheme,
    told,
    unread,
)

from fruehe_hilfen_cli.checks.deliverables import nothing_delivered

NO_STAIRCASE = (
    "zeitraum.0.phasen",
    "Der Zeitraum der Phasen 1 bis 3 ist vorbei, aber es gibt noch keine Wirkungstreppe.",
)


@pytest.mark.parametrize("day", ["2023-04-30", '"2023-04"', "2032-06-14"])
def test_while_the_logbook_does_not_reach_beyond_the_block_nothing_is_missing(day: str) -> None:
    assert told(nothing_delivered, project(k7q2m=f"datum = {day}\n")) == []


def test_after_the_end_of_phase_3_there_must_be_goals_and_indicators() -> None:
    over = project(k7q2m="datum = 2023-05-01\n")
    assert told(nothing_delivered, over) == [NO_STAIRCASE]
    [(_, sentence)] = told(nothing_delivered, planned(over, GOAL))
    assert sentence.endswith("aber kein Ziel hat einen Indikator.")
    [(_, sentence)] = told(nothing_delivered, planned(over, "format = 1"))
    assert sentence.endswith("aber die Wirkungstreppe hat noch kein Ziel.")
    assert told(nothing_delivered, planned(over, STAIRCASE)) == []


def test_a_file_that_could_not_be_read_may_hold_it() -> None:
    assert told(nothing_delivered, unread(project(k7q2m="datum = 2023-05-01\n"))) == []


def test_an_end_that_is_moved_counts() -> None:
    moved = 'datum = 2023-05-01\n[[abweichung]]\nbetrifft = "phase 3"\nneues_ende = "2023-08"\ngrund = "x"\n'
    assert told(nothing_delivered, project(k7q2m=moved)) == []
    assert told(nothing_delivered, project(k7q2m=moved, n2fjy="datum = 2023-09-01\n")) == [NO_STAIRCASE]


def test_a_block_is_completed_with_its_last_milestone() -> None:
    plan = BLOCKS + MILESTONES.replace("phase = 1", "phase = 4")
    done = project(plan, k7q2m='datum = 2023-04-03\nerreicht = ["1.1", "1.2"]\n')
    [(where, sentence)] = told(nothing_delivered, planned(done, STAIRCASE))
    assert where == "zeitraum.1.phasen"
    assert sentence == "Der Zeitraum der Phasen 4 bis 6 ist abgeschlossen, aber es gibt noch keine Maßnahmen."
    assert told(nothing_delivered, planned(done, STAIRCASE, MEASURE)) == []


OWN = """
name = "Eigener"
quelle = "x"
hinweis_abgeleitet = "x"
phase = [
  { nummer = 1, name = "Auftrag", beginn = "2022-04", ende = "2022-12" },
  { nummer = 2, name = "Werk", beginn = "2023-01", ende = "2024-12", ergebnis = "massnahmen" },
  { nummer = 3, name = "Ernte", beginn = "2025-01", ende = "2025-06" },
]
"""


def test_the_scheme_says_which_phase_brings_what() -> None:
    bare = project(k7q2m="datum = 2023-05-01\n")
    without = made(bare.roadmap, *bare.entries, course=scheme(OWN.replace(', ergebnis = "massnahmen"', "")))
    assert told(nothing_delivered, without) == []
    own = made(bare.roadmap, *bare.entries, course=scheme(OWN))
    [(where, sentence)] = told(nothing_delivered, own)
    assert (where, sentence) == (
        "zeitraum.0.phasen",
        "Der Zeitraum der Phasen 1 bis 3 ist vorbei, aber es gibt noch keine Maßnahmen.",
    )


def test_who_has_left_owes_nothing() -> None:
    left = 'datum = 2023-05-01\nausgeschieden = { grund = "x" }\n'
    assert told(nothing_delivered, project(k7q2m=left)) == []
