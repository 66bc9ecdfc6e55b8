import pytest
from tests.checks.building import MEASURE, planned, project, told

from fruehe_hilfen_cli.checks import measures
from fruehe_hilfen_cli.checks.rule import Check

DROPPED = 'datum = 2023-06-14\n[[massnahmenstand]]\nmassnahme = "M1"\nstand = "eingestellt"\ngrund = "x"\n'


def _changed(before: str, after: str) -> str:
    assert before in MEASURE
    return MEASURE.replace(before, after)


@pytest.mark.parametrize("check", measures.CHECKS, ids=lambda check: check.code)
@pytest.mark.parametrize("text", ["", MEASURE], ids=["none", "one"])
def test_no_measures_and_sound_ones_have_no_findings(check: Check, text: str) -> None:
    assert told(check, planned(project(), measures=text)) == []


def test_a_measure_needs_a_goal() -> None:
    where = planned(project(), measures=_changed('["Z1"]', "[]"))
    assert told(measures.measure_without_goal, where) == [
        ("massnahme.0.id", "Die Maßnahme M1 dient keinem Ziel.")
    ]


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        (_changed('zustaendig = "Netzwerkkoordination"\n', ""), "wer zuständig ist"),
        (_changed('beginn = "2023-05"\nende = "2024-11"\n', ""), "wann sie beginnt und wann sie endet"),
        (MEASURE.partition("ueberpruefung")[0], "wie sie überprüft wird"),
        (_changed("alle_monate = 6, ", ""), "wann sie überprüft wird"),
        (_changed("alle_monate = 6, ", 'am = ["2023-10"], '), ""),
        (
            _changed(', woran = "Zahl der Besuche", wer = "Steuerungsgruppe"', ""),
            "woran sie überprüft wird und wer sie überprüft",
        ),
    ],
)
def test_what_a_measure_lacks_is_named(text: str, lacking: str) -> None:
    sentence = f"Bei der Maßnahme M1 ist nicht gesagt, {lacking}."
    expected = [("massnahme.0.id", sentence)] if lacking else []
    assert told(measures.incomplete_measure, planned(project(), measures=text)) == expected


def test_a_measure_lies_inside_the_project() -> None:
    early = planned(project(), measures=_changed("2023-05", "2022-03"))
    late = planned(project(), measures=_changed("2024-11", "2025-07"))
    assert told(measures.measure_outside, early) == [
        (
            "massnahme.0.beginn",
            "Der Beginn der Maßnahme M1 (03/2022) liegt vor dem Beginn des Projekts (04/2022).",
        )
    ]
    assert told(measures.measure_outside, late) == [
        ("massnahme.0.ende", "Das Ende der Maßnahme M1 (07/2025) liegt nach dem Ende des Projekts (06/2025).")
    ]


def test_a_deviation_may_move_the_end_of_the_project() -> None:
    moved = 'datum = 2023-06-14\n[[abweichung]]\nbetrifft = "phase 6"\nneues_ende = "2025-08"\ngrund = "x"\n'
    late = planned(project(k7q2m=moved), measures=_changed("2024-11", "2025-07"))
    assert told(measures.measure_outside, late) == []


def test_measures_and_their_steps_end_after_they_begin() -> None:
    step = MEASURE + 'schritt = [{ was = "Schulung", beginn = "2023-06", ende = 2023-05-31 }]\n'
    whole = _changed("2024-11", "2023-04")
    assert told(measures.reversed_measure, planned(project(), measures=step)) == [
        (
            "massnahme.0.schritt.0.ende",
            "Der Schritt „Schulung“ von M1 endet (31.05.2023) vor dem Beginn (06/2023).",
        )
    ]
    assert told(measures.reversed_measure, planned(project(), measures=whole)) == [
        ("massnahme.0.ende", "Die Maßnahme M1 endet (04/2023) vor dem Beginn (05/2023).")
    ]


def test_nothing_is_asked_of_a_measure_that_is_given_up() -> None:
    text = _changed('zustaendig = "Netzwerkkoordination"\n', "").replace('["Z1"]', "[]")
    given_up = planned(project(k7q2m=DROPPED), measures=text)
    assert [found for check in measures.CHECKS for found in told(check, given_up)] == []
