"""The results staircase with what has come of it: seven steps, their goals, indicators and readings."""

from collections.abc import Collection
from datetime import date

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.results.effective import EffectiveStaircase, GoalState, staircase_on
from fruehe_hilfen_cli.views.results.readings import IndicatorResult, indicator_results
from fruehe_hilfen_cli.vocabulary.staircase import STEPS


class GoalOnStep(Partly, frozen=True):
    """A goal with its indicators; both may be dropped."""

    goal: GoalState
    indicators: tuple[IndicatorResult, ...]


class StepState(Partly, frozen=True):
    """A step of the staircase.

    Args:
        step: its number, 1 at the bottom to 7.
        title: what is so when it is reached.
        level: output, outcome or impact.
        goals: in the order of the plan file.
        empty_reason: why it has no goals on purpose.
    """

    step: int
    title: str
    level: str
    goals: tuple[GoalOnStep, ...]
    empty_reason: str | None


class StaircaseState(Partly, frozen=True):
    """The staircase of a municipality on a day.

    Args:
        place: the folder of the municipality.
        name: its name.
        as_of: the day.
        incomplete: whether some file of it could not be read.
        steps: the selected steps, the lowest first; empty when the municipality has no staircase.
        loose: indicators whose goal is none of the staircase's.
    """

    place: str
    name: str
    as_of: date
    incomplete: bool
    steps: tuple[StepState, ...]
    loose: tuple[IndicatorResult, ...]

    @property
    def results(self) -> tuple[IndicatorResult, ...]:
        """The indicators on the steps that still hold."""
        on_steps = (found for step in self.steps for goal in step.goals for found in goal.indicators)
        return tuple(found for found in on_steps if not found.indicator.dropped_on)


def staircase_state(project: Project, day: date, steps: Collection[int] = ()) -> StaircaseState:
    """The staircase as it stands on a day.

    Args:
        project: the municipality, read with its staircase.
        day: the day.
        steps: only these; without any all seven.
    """
    past = history(project, day)
    staircase = staircase_on(past)
    results = indicator_results(past, staircase)
    goals = {goal.id for goal in staircase.goals}
    wanted = [step for step in STEPS if not steps or step in steps]
    return StaircaseState(
        place=project.place,
        name=project.roadmap.municipality.name,
        as_of=day,
        incomplete=project.incomplete,
        steps=tuple(_step(step, staircase, results) for step in wanted) if project.staircase else (),
        loose=tuple(found for found in results if found.indicator.goal not in goals),
    )


def _step(number: int, staircase: EffectiveStaircase, results: tuple[IndicatorResult, ...]) -> StepState:
    words = STEPS[number]
    return StepState(
        step=number,
        title=words.title,
        level=words.level,
        goals=tuple(
            GoalOnStep(goal, tuple(found for found in results if found.indicator.goal == goal.id))
            for goal in staircase.goals
            if goal.step == number
        ),
        empty_reason=next((empty.reason for empty in staircase.empty_steps if empty.step == number), None),
    )
