"""Goals and indicators that come into the staircase, or change in it before they are agreed."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeVar

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.kinds import Direction, IndicatorKind
from fruehe_hilfen_cli.model.measures import Measure
from fruehe_hilfen_cli.model.staircase import EmptyStep, Goal, Indicator, Staircase
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.naming import GOALS, INDICATORS, Named, named, require_short_name
from fruehe_hilfen_cli.records.roadmap.plan_editing import require_droppable, with_values
from fruehe_hilfen_cli.text import folded, german_number

Made = TypeVar("Made", Goal, Indicator)

GOAL_OPTIONS = {
    "zielgruppe": "target_group",
    "vereinbart-mit": "agreed_with",
    "vereinbart-am": "agreed_on",
    "bis": "until",
}
"""What a goal can do without, by the word behind ``--ohne``."""

INDICATOR_OPTIONS = {
    "einheit": "unit",
    "skala": "scale",
    "richtung": "direction",
    "ausgangswert": "baseline",
    "ausgangswert-am": "baseline_on",
    "zielwert": "target",
    "zielwert-bis": "target_by",
    "kleinster": "lowest",
    "groesster": "highest",
    "quelle": "source",
    "methode": "method",
    "alle-monate": "every_months",
    "zustaendig": "responsible",
}
"""The same for an indicator."""


class IdTaken(Refusal):
    """Something else has the short name."""

    sentence = "Das Kürzel {id} gibt es schon: „{title}“."
    advice = "Frei ist z. B. {free}; ohne --kuerzel nimmt fh das von selbst."


class WrongDirection(Refusal):
    """The target lies on the side that is not better."""

    sentence = (
        "Der Zielwert {target} liegt {side} dem Ausgangswert {baseline}, besser soll aber {better} sein."
    )
    advice = "Prüfen Sie die Werte, oder sagen Sie --richtung {other}."


class OutOfRange(Refusal):
    """A value of the indicator that it cannot have."""

    sentence = "Der {what} {value} ist nicht möglich: {limits}."
    advice = "Prüfen Sie den Wert, {options}."


class NoScale(Refusal):
    """A qualitative indicator is measured by the words of a scale."""

    sentence = "Ein qualitativer Indikator braucht eine Skala mit mindestens zwei Wörtern."
    advice = (
        "Nennen Sie sie vom schwächsten zum stärksten, z. B. --skala keine --skala teilweise --skala alle."
    )


def free_id(letter: str, known: Iterable[Named]) -> str:
    """A short name that is free: the letter with the number behind the highest, "Z4"."""
    numbers = (re.fullmatch(rf"{letter}(\d+)", item.id, re.ASCII | re.IGNORECASE) for item in known)
    return f"{letter}{max((int(found[1]) for found in numbers if found), default=0) + 1}"


def require_free_id(known: Sequence[Goal | Indicator | Measure], wanted: str, letter: str) -> None:
    """Refuse a short name that is taken, upper and lower case being the same, or that cannot be one.

    Raises:
        IdTaken, NoShortName: see there.
    """
    require_short_name(wanted)
    for item in known:
        if folded(item.id) == folded(wanted):
            raise IdTaken(id=item.id, title=item.title, free=free_id(letter, known))


def with_goal(staircase: Staircase, goal: Goal) -> Staircase:
    """The staircase with one more goal, behind the last one of its step; the step is not empty any more.

    Raises:
        IdTaken: when another one has its short name.
    """
    require_free_id(staircase.goals, goal.id, "Z")
    place = max((n for n, other in enumerate(staircase.goals, 1) if other.step <= goal.step), default=0)
    goals = (*staircase.goals[:place], goal, *staircase.goals[place:])
    values: dict[str, Any] = {name: getattr(staircase, name) for name in staircase.model_fields_set}
    if empty_step(staircase, goal.step):
        values["empty_steps"] = tuple(found for found in staircase.empty_steps if found.step != goal.step)
    said = {name: value for name, value in values.items() if value != ()}
    return made(Staircase, **(said | {"goals": goals}))


def empty_step(staircase: Staircase, step: int) -> EmptyStep | None:
    """What the staircase says of a step that is empty on purpose."""
    return next((found for found in staircase.empty_steps if found.step == step), None)


def with_indicator(staircase: Staircase, indicator: Indicator) -> Staircase:
    """The staircase with one more indicator, behind the last one of its goal.

    Raises:
        IdTaken, NoSuchName, WrongDirection, OutOfRange, NoScale: see there.
    """
    require_free_id(staircase.indicators, indicator.id, "I")
    named(GOALS, staircase.goals, indicator.goal)
    require_sound(indicator)
    known = staircase.indicators
    place = max((n for n, other in enumerate(known, 1) if other.goal == indicator.goal), default=len(known))
    return with_values(staircase, indicators=(*known[:place], indicator, *known[place:]))


def changed_goal(
    staircase: Staircase, goal_id: str, values: dict[str, Any], left_out: tuple[str, ...] = ()
) -> Staircase:
    """The staircase with a goal that says something else; it stays at its place in the file.

    Args:
        staircase: as it is.
        goal_id: the goal's, as typed.
        values: by field name.
        left_out: the words of what goes, see ``GOAL_OPTIONS``.

    Raises:
        NoSuchName, WhichName, NotDroppable: see there.
        InvalidEntry: when a value is not possible.
    """
    before = named(GOALS, staircase.goals, goal_id)
    after = _changed(before, values, left_out, GOAL_OPTIONS)
    return with_values(staircase, goals=tuple(after if item is before else item for item in staircase.goals))


def changed_indicator(
    staircase: Staircase, indicator_id: str, values: dict[str, Any], left_out: tuple[str, ...] = ()
) -> Staircase:
    """The same for an indicator, see ``INDICATOR_OPTIONS``.

    Raises:
        NoSuchName, WhichName, NotDroppable, WrongDirection, OutOfRange, NoScale: see there.
        InvalidEntry: when a value is not possible.
    """
    before = named(INDICATORS, staircase.indicators, indicator_id)
    after = _changed(before, values, left_out, INDICATOR_OPTIONS)
    require_sound(after)
    indicators = tuple(after if item is before else item for item in staircase.indicators)
    return with_values(staircase, indicators=indicators)


def _changed(
    before: Made, values: dict[str, Any], left_out: tuple[str, ...], options: dict[str, str]
) -> Made:
    dropped = {options[require_droppable(word, (*options,))] for word in left_out}
    return with_values(before, dropped, **values)


def likely_direction(baseline: float | None, target: float | None) -> Direction | None:
    """Which way is better, by the two values; None when they do not tell, or tell what holds anyway."""
    if baseline is None or target is None or target >= baseline:
        return None
    return Direction.LESS


def require_sound(indicator: Indicator) -> None:
    """Refuse an indicator whose values contradict each other.

    Raises:
        NoScale, OutOfRange, WrongDirection: see there.
    """
    if indicator.kind is IndicatorKind.QUALITATIVE and len(indicator.scale) < 2:  # noqa: PLR2004 - fewer show no change
        raise NoScale
    for what, value in (("Ausgangswert", indicator.baseline), ("Zielwert", indicator.target)):
        require_possible(indicator, what, value)
    _require_direction(indicator)


def require_possible(indicator: Indicator, what: str, value: float | None) -> None:
    """Refuse a value outside the range or the scale of an indicator.

    Args:
        indicator: whose.
        what: how to call the value: "Zielwert".
        value: the value; None is no value.

    Raises:
        OutOfRange: see there.
    """
    if value is None:
        return
    if indicator.kind is IndicatorKind.QUALITATIVE:
        if value not in range(1, len(indicator.scale) + 1):
            words = ", ".join(f"{number} = {word}" for number, word in enumerate(indicator.scale, 1))
            raise OutOfRange(
                what=what, value=german_number(value), limits=f"die Skala hat {words}", options="oder --skala"
            )
        return
    low, high = indicator.lowest, indicator.highest
    if (low is not None and value < low) or (high is not None and value > high):
        limits = " und ".join(
            f"der {name} mögliche Wert ist {german_number(limit)}"
            for name, limit in (("kleinste", low), ("größte", high))
            if limit is not None
        )
        raise OutOfRange(
            what=what, value=german_number(value), limits=limits, options="--kleinster oder --groesster"
        )


def _require_direction(indicator: Indicator) -> None:
    base, target = indicator.baseline, indicator.target
    if base is None or target is None or base == target:
        return
    less = indicator.direction is Direction.LESS
    if (target < base) is not less:
        raise WrongDirection(
            target=german_number(target),
            side="unter" if target < base else "über",
            baseline=german_number(base),
            better="weniger" if less else "mehr",
            other="mehr" if less else "weniger",
        )
