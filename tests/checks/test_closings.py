"""How phases were closed, entries after a departure, fields of action that no plan names."""

import pytest
from tests.checks.building import MEASURE, STAIRCASE, planned, project, told, unread

from fruehe_hilfen_cli.checks.closings import closed_with_open_milestones, unknown_phase
from fruehe_hilfen_cli.checks.logbook import entry_after_departure
from fruehe_hilfen_cli.checks.measures import unknown_field

CLOSED = 'datum = 2022-07-05\n[[phasenabschluss]]\nphase = 1\nergebnis = "positiv"\n'
LEFT = 'datum = {}\n[ausgeschieden]\ngrund = "Stelle frei"\n'


def test_a_phase_is_closed_with_what_it_needs() -> None:
    [(where, sentence)] = told(closed_with_open_milestones, project(k7q2m=CLOSED))
    assert where == "phasenabschluss.0.phase"
    assert sentence == (
        "Phase 1 gilt als abgeschlossen, am 05.07.2022 sind die Pflichtmeilensteine 1.1 und 1.2 aber offen."
    )
    reached = 'datum = {}\nerreicht = ["1.1", "1.2"]\n'
    assert told(closed_with_open_milestones, project(abcde=reached.format("2022-07-05"), k7q2m=CLOSED)) == []
    assert told(closed_with_open_milestones, project(abcde=reached.format("2022-07-06"), k7q2m=CLOSED)) != []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"positiv"', '"negativ"'),
        ("2022-07-05\n", '2022-07-05\nabweichung = [{ betrifft = "phase 2", grund = "x" }]\n'),
        (
            "2022-07-05\n",
            '2022-07-05\nerreicht = ["1.1"]\nabweichung = [{ betrifft = "meilenstein 1.2", grund = "x" }]\n',
        ),
        (
            "2022-07-05\n",
            '2022-07-05\nerreicht = ["1.1"]\nentfallen = [{ meilenstein = "1.2", grund = "x" }]\n',
        ),
        ("phase = 1", "phase = 4"),
    ],
)
def test_an_explained_one_is_fine(before: str, after: str) -> None:
    assert before in CLOSED
    assert told(closed_with_open_milestones, project(k7q2m=CLOSED.replace(before, after))) == []


def test_one_milestone_is_said_in_the_singular_and_conditions_do_not_excuse() -> None:
    closed = CLOSED.replace('"positiv"', '"auflagen"\nauflagen = ["Vertrag"]').replace(
        "05\n", '05\nerreicht = ["1.1"]\n', 1
    )
    [(_, sentence)] = told(closed_with_open_milestones, project(k7q2m=closed))
    assert sentence.endswith("am 05.07.2022 ist der Pflichtmeilenstein 1.2 aber offen.")


def test_what_could_not_be_read_may_say_that_it_is_reached() -> None:
    assert told(closed_with_open_milestones, unread(project(k7q2m=CLOSED))) == []


def test_a_phase_that_does_not_exist_cannot_be_closed() -> None:
    [(where, sentence)] = told(unknown_phase, project(k7q2m=CLOSED.replace("phase = 1", "phase = 7")))
    assert where == "phasenabschluss.0.phase"
    assert sentence == "Die Phase 7, über deren Abschluss entschieden ist, gibt es nicht."
    assert told(unknown_phase, project(k7q2m=CLOSED)) == []


@pytest.mark.parametrize(
    ("left", "later", "found"),
    [
        ("2022-09-30", "2022-09-30", False),
        ("2022-09-30", "2022-10-01", True),
        ('"2022-09"', "2022-09-30", False),
        ('"2022-09"', '"2022-10"', True),
        ("2022-09-30", '"2022-09"', False),
        ("2022-09-30", "2022-08-01", False),
    ],
)
def test_after_a_departure_there_are_no_entries(left: str, later: str, *, found: bool) -> None:
    known = project(k7q2m=LEFT.format(left), abcde=f"datum = {later}\n")
    assert bool(told(entry_after_departure, known)) is found


@pytest.mark.parametrize(
    ("field", "sentence"),
    [
        ("Angebote verzahnen", None),
        ("angebote VERZAHNEN", None),
        (
            "Angebot verzahnen",
            "Das Handlungsfeld „Angebot verzahnen“ der Maßnahme M1 steht nicht unter handlungsfelder.",
        ),
    ],
)
def test_a_field_is_one_of_the_plan(field: str, sentence: str | None) -> None:
    measure = MEASURE.replace('id = "M1"', f'id = "M1"\nhandlungsfeld = "{field}"')
    known = planned(project(), STAIRCASE, f'handlungsfelder = ["Angebote verzahnen"]\n{measure}')
    assert [said for _, said in told(unknown_field, known)] == ([sentence] if sentence else [])
    assert told(unknown_field, planned(project(), STAIRCASE, measure)) == []
