from typing import Any

import pytest
from tests.staircases import staircase

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.kinds import Direction, IndicatorKind
from fruehe_hilfen_cli.model.staircase import Goal, Indicator, Staircase
from fruehe_hilfen_cli.records.naming import NoSuchName
from fruehe_hilfen_cli.records.results.staircase import (
    IdTaken,
    NoScale,
    OutOfRange,
    WrongDirection,
    changed_goal,
    changed_indicator,
    free_id,
    likely_direction,
    with_goal,
    with_indicator,
)
from fruehe_hilfen_cli.records.roadmap.plan_editing import NotDroppable

TREPPE = staircase("""
    ziel = [
      { id = "Z1", stufe = 1, titel = "A" },
      { id = "Z3", stufe = 4, titel = "B", bis = "2023-06" },
      { id = "quer", stufe = 4, titel = "C" },
      { id = "Z2", stufe = 5, titel = "D" },
    ]
    indikator = [
      { id = "I1", ziel = "Z1", titel = "a" },
      { id = "I2", ziel = "Z3", titel = "b", ausgangswert = 40, zielwert = 60, groesster = 100 },
    ]
    leere_stufe = [{ stufe = 6, grund = "später" }, { stufe = 7, grund = "nie" }]
""")


def goal(name: str, step: int) -> Goal:
    return Goal(id=name, step=step, title="Neu")


def indicator(**values: Any) -> Indicator:  # noqa: ANN401 - field values
    return Indicator(**{"id": "I3", "goal": "Z3", "title": "Neu", **values})


def test_the_next_number_is_free() -> None:
    assert free_id("Z", TREPPE.goals) == "Z4"
    assert free_id("Z", ()) == "Z1"
    assert free_id("I", [indicator(id="i7")]) == "I8"


@pytest.mark.parametrize(
    ("step", "order"),
    [
        (1, ["Z1", "Z4", "Z3", "quer", "Z2"]),
        (3, ["Z1", "Z4", "Z3", "quer", "Z2"]),
        (4, ["Z1", "Z3", "quer", "Z4", "Z2"]),
        (7, ["Z1", "Z3", "quer", "Z2", "Z4"]),
    ],
)
def test_a_goal_stands_behind_those_of_its_step(step: int, order: list[str]) -> None:
    assert [found.id for found in with_goal(TREPPE, goal("Z4", step)).goals] == order


def test_a_step_with_a_goal_is_not_empty_any_more() -> None:
    after = with_goal(TREPPE, goal("Z4", 7))
    assert [found.step for found in after.empty_steps] == [6]
    last = with_goal(after, goal("Z5", 6))
    assert "empty_steps" not in last.model_fields_set
    assert with_goal(TREPPE, goal("Z4", 2)).empty_steps == TREPPE.empty_steps


def test_the_first_goal_of_all() -> None:
    after = with_goal(Staircase(), goal("Z1", 3))
    assert ([found.id for found in after.goals], after.model_fields_set) == (["Z1"], {"goals"})


def test_a_short_name_is_given_once_whatever_its_case() -> None:
    with pytest.raises(IdTaken) as refused:
        with_goal(TREPPE, goal("z1", 3))
    assert refused.value.told() == "Das Kürzel Z1 gibt es schon: „A“."
    assert "Z4" in refused.value.advised()


def test_an_indicator_stands_behind_those_of_its_goal() -> None:
    order = [found.id for found in with_indicator(TREPPE, indicator(goal="Z1")).indicators]
    assert order == ["I1", "I3", "I2"]
    assert [found.id for found in with_indicator(TREPPE, indicator(goal="Z2")).indicators] == [
        "I1",
        "I2",
        "I3",
    ]


@pytest.mark.parametrize(
    ("values", "refusal"),
    [
        ({"goal": "Z9"}, NoSuchName),
        ({"id": "i1"}, IdTaken),
        ({"baseline": 40, "target": 60, "direction": Direction.LESS}, WrongDirection),
        ({"baseline": 60, "target": 40}, WrongDirection),
        ({"target": 120, "highest": 100}, OutOfRange),
        ({"baseline": -1, "lowest": 0}, OutOfRange),
        ({"kind": IndicatorKind.QUALITATIVE}, NoScale),
        ({"kind": IndicatorKind.QUALITATIVE, "scale": ("eins",)}, NoScale),
        ({"kind": IndicatorKind.QUALITATIVE, "scale": ("a", "b"), "target": 3}, OutOfRange),
        ({"kind": IndicatorKind.QUALITATIVE, "scale": ("a", "b"), "target": 1.5}, OutOfRange),
    ],
)
def test_an_indicator_that_contradicts_itself(values: dict[str, Any], refusal: type[Refusal]) -> None:
    with pytest.raises(refusal) as refused:
        with_indicator(TREPPE, indicator(**values))
    assert refused.value.told()
    assert refused.value.advised()


@pytest.mark.parametrize(
    "values",
    [
        {"baseline": 60, "target": 40, "direction": Direction.LESS},
        {"baseline": 60, "target": 60},
        {"target": 100, "highest": 100, "lowest": 0},
        {"kind": IndicatorKind.QUALITATIVE, "scale": ("a", "b"), "baseline": 1, "target": 2},
    ],
)
def test_an_indicator_that_is_sound(values: dict[str, Any]) -> None:
    assert with_indicator(TREPPE, indicator(**values)).indicators[-1] == indicator(**values)


def test_the_two_values_tell_which_way_is_better() -> None:
    assert likely_direction(60, 40) is Direction.LESS
    assert [likely_direction(*pair) for pair in ((40, 60), (40, 40), (None, 40), (40, None))] == [None] * 4


def test_a_changed_goal_stays_at_its_place() -> None:
    after = changed_goal(TREPPE, "z3", {"title": "Neu", "step": 2}, ("bis",))
    assert after.goals[1] == Goal(id="Z3", step=2, title="Neu")
    assert "until" not in after.goals[1].model_fields_set
    assert (after.goals[0], after.goals[2:], after.indicators) == (
        TREPPE.goals[0],
        TREPPE.goals[2:],
        TREPPE.indicators,
    )


def test_a_changed_indicator_is_looked_at_as_a_whole() -> None:
    after = changed_indicator(TREPPE, "I2", {"target": 80})
    assert after.indicators[1].target == 80
    with pytest.raises(OutOfRange):
        changed_indicator(TREPPE, "I2", {"target": 101})
    with pytest.raises(WrongDirection):
        changed_indicator(TREPPE, "I2", {"target": 20})
    assert changed_indicator(TREPPE, "I2", {"target": 101}, ("groesster",)).indicators[1].target == 101


def test_only_some_values_can_be_left_out() -> None:
    with pytest.raises(NotDroppable):
        changed_goal(TREPPE, "Z1", {}, ("titel",))
