"""Goals on the seven steps as an overview: what stands on each step, what a goal still lacks to be SMART."""

from enum import StrEnum

from msgspec import Struct

from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.results.effective import (
    EffectiveStaircase,
    GoalState,
    IndicatorState,
    staircase_on,
)
from fruehe_hilfen_cli.vocabulary import german_key
from fruehe_hilfen_cli.vocabulary.staircase import STEPS


class GoalHint(StrEnum):
    """What a goal lacks: it cannot be measured, has no deadline, is not accepted."""

    NO_INDICATOR = "ohne-indikator"
    NO_DEADLINE = "ohne-frist"
    NOT_AGREED = "nicht-vereinbart"


class ListedGoal(Struct, frozen=True):
    """A goal with what belongs to it.

    Args:
        goal: as it holds on the day.
        indicators: its indicators that still hold.
        hints: what it lacks; nothing once it is dropped.
    """

    goal: GoalState
    indicators: tuple[IndicatorState, ...]
    hints: tuple[GoalHint, ...]


class GoalStep(Struct, frozen=True):
    """A step of the staircase with its goals.

    Args:
        step: its number, 1 to 7.
        title: what is so when it is reached.
        level: output, outcome or impact.
        goals: its goals in the order of the file.
        empty_reason: why it is empty on purpose, where that is said.
    """

    step: int
    title: str
    level: str
    goals: tuple[ListedGoal, ...]
    empty_reason: str | None


class GoalOverview(Struct, frozen=True):
    """All goals of a municipality on a day.

    Args:
        place: the municipality.
        name: its name.
        incomplete: whether some file of it could not be read.
        steps: from the first to the seventh; empty when the municipality has no staircase.
    """

    place: str
    name: str
    incomplete: bool
    steps: tuple[GoalStep, ...]


class ListedIndicator(Struct, frozen=True):
    """An indicator as it stands in a list.

    Args:
        indicator: as it holds on the day.
        goal_title: the title of its goal; None when there is no such goal.
        lacking: the German keys of what it needs to be measured, and what is not said.
    """

    indicator: IndicatorState
    goal_title: str | None
    lacking: tuple[str, ...]


_NEEDED = (
    "baseline",
    "baseline_on",
    "target",
    "target_by",
    "source",
    "method",
    "every_months",
    "responsible",
)


def goal_overview(past: History, *, dropped: bool = False) -> GoalOverview:
    """The goals of a municipality by steps.

    Args:
        past: what is known on the day.
        dropped: also those that do not hold any more.
    """
    staircase = staircase_on(past)
    reasons = {empty.step: empty.reason for empty in staircase.empty_steps}
    return GoalOverview(
        place=past.project.place,
        name=past.project.roadmap.municipality.name,
        incomplete=past.project.incomplete,
        steps=tuple(
            GoalStep(
                step=step,
                title=words.title,
                level=words.level,
                goals=tuple(
                    listed_goal(staircase, goal)
                    for goal in staircase.goals
                    if goal.step == step and (dropped or goal.dropped_on is None)
                ),
                empty_reason=reasons.get(step),
            )
            for step, words in STEPS.items()
            if staircase.goals or staircase.empty_steps
        ),
    )


def listed_goal(staircase: EffectiveStaircase, goal: GoalState) -> ListedGoal:
    """A goal of a staircase with its indicators and hints."""
    indicators = tuple(
        indicator for indicator in staircase.indicators_of(goal.id) if indicator.dropped_on is None
    )
    wanted = {
        GoalHint.NO_INDICATOR: not indicators,
        GoalHint.NO_DEADLINE: goal.until is None,
        GoalHint.NOT_AGREED: not goal.agreed,
    }
    hints = () if goal.dropped_on else tuple(hint for hint, found in wanted.items() if found)
    return ListedGoal(goal, indicators, hints)


def listed_indicators(
    past: History, goal: str | None = None, *, dropped: bool = False
) -> tuple[ListedIndicator, ...]:
    """The indicators of a municipality in the order of its goals, then of the file.

    Args:
        past: what is known on the day.
        goal: only those of this goal.
        dropped: also those that do not hold any more.
    """
    staircase = staircase_on(past)
    titles = {found.id: found.title for found in staircase.goals}
    order = {found: place for place, found in enumerate(titles)}
    chosen = (
        indicator
        for indicator in staircase.indicators
        if (goal is None or indicator.goal == goal) and (dropped or indicator.dropped_on is None)
    )
    return tuple(
        ListedIndicator(indicator, titles.get(indicator.goal), _lacking(indicator))
        for indicator in sorted(chosen, key=lambda found: order.get(found.goal, len(order)))
    )


def _lacking(indicator: IndicatorState) -> tuple[str, ...]:
    if indicator.dropped_on:
        return ()
    return tuple(german_key(name) for name in _NEEDED if getattr(indicator, name) is None)
