from msgspec.structs import replace
from tests.conftest import day
from tests.staircases import GOAL, one_indicator, with_staircase

from fruehe_hilfen_cli.views.results.staircase import StaircaseState, staircase_state

OTHER = """
    [[ziel]]
    id = "Z2"
    stufe = 7
    titel = "Weit oben"
    [[indikator]]
    id = "I9"
    ziel = "Z8"
    titel = "Verwaist"
    [[leere_stufe]]
    stufe = 6
    grund = "Später"
"""
DROPPED = '2022-06-01 zielaenderung = [{ betrifft = "ziel Z1", entfaellt = true, grund = "so" }]'


def state(on: str, *steps: int) -> StaircaseState:
    return staircase_state(with_staircase(one_indicator("zielwert = 3") + OTHER, DROPPED), day(on), steps)


def test_seven_steps_the_lowest_first_with_their_goals() -> None:
    found = state("2022-05-01")
    assert [step.step for step in found.steps] == [1, 2, 3, 4, 5, 6, 7]
    assert [step.level for step in found.steps] == [*["Output"] * 3, *["Outcome"] * 3, "Impact"]
    goals = {step.step: [goal.goal.id for goal in step.goals] for step in found.steps if step.goals}
    assert goals == {3: ["Z1"], 7: ["Z2"]}
    assert [step.empty_reason for step in found.steps if step.empty_reason] == ["Später"]
    assert [result.indicator.id for result in found.steps[2].goals[0].indicators] == ["I1"]
    assert [result.indicator.id for result in found.loose] == ["I9"]


def test_only_the_selected_steps() -> None:
    assert [step.step for step in state("2022-05-01", 7, 3).steps] == [3, 7]


def test_what_is_dropped_stays_in_the_view_and_counts_no_more() -> None:
    before, after = state("2022-05-31"), state("2022-06-01")
    assert [result.indicator.id for result in before.results] == ["I1"]
    assert after.results == ()
    assert after.steps[2].goals[0].goal.dropped_reason == "so"


def test_no_staircase() -> None:
    bare = replace(with_staircase(GOAL), staircase=None)
    assert staircase_state(bare, day("2022-05-01")).steps == ()
