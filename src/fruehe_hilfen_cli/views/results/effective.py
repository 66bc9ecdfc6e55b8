"""The results staircase as it holds on a day: what was agreed first, and what was agreed anew since."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day
from fruehe_hilfen_cli.model.kinds import Direction, IndicatorKind
from fruehe_hilfen_cli.model.results import ResultChange
from fruehe_hilfen_cli.model.staircase import EmptyStep, Goal, Indicator
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.vocabulary import german_key

GOAL_FIELDS = ("title", "until")
INDICATOR_FIELDS = ("title", "target", "target_by")
"""What can be agreed anew, by an entry; all else of a goal or indicator stands in the plan file alone."""


class ResultRevision(Struct, frozen=True):
    """One value of a goal or indicator that was agreed anew.

    Args:
        day: the day of the entry.
        entry_id: its id.
        field: the German key of the value, "zielwert"; "entfaellt" when it ends (then with no values).
        before: what held until then.
        after: what holds since.
        reason: why.
    """

    day: When
    entry_id: str
    field: str
    before: str | float | When | None
    after: str | float | When | None
    reason: str


class GoalState(Partly, frozen=True):
    """A goal as it holds on a day.

    Args:
        place: the municipality.
        agreed: whether it was agreed on that day or before.
        dropped_on: since when it does not hold any more; None while it does.
        dropped_reason: why.
        changes: what was agreed anew up to the day, oldest first.
    """

    place: str
    id: str
    step: int
    title: str
    target_group: str | None
    agreed_with: tuple[str, ...]
    agreed_on: When | None
    until: When | None
    agreed: bool
    dropped_on: When | None
    dropped_reason: str | None
    changes: tuple[ResultRevision, ...]


class IndicatorState(Partly, frozen=True):
    """An indicator as it holds on a day.

    Args:
        place: the municipality.
        agreed: whether its goal was agreed on that day or before.
        dropped_on: since when it does not hold any more, itself or its goal; None while it does.
        dropped_reason: why.
        changes: what was agreed anew up to the day, oldest first; without what its goal tells.
    """

    place: str
    id: str
    goal: str
    title: str
    kind: IndicatorKind
    unit: str | None
    scale: tuple[str, ...]
    direction: Direction
    baseline: float | None
    baseline_on: When | None
    target: float | None
    target_by: When | None
    lowest: float | None
    highest: float | None
    source: str | None
    method: str | None
    every_months: int | None
    responsible: str | None
    agreed: bool
    dropped_on: When | None
    dropped_reason: str | None
    changes: tuple[ResultRevision, ...]


class EffectiveStaircase(Struct, frozen=True):
    """The staircase of a municipality on a day: in the order of its file, with what is dropped."""

    goals: tuple[GoalState, ...]
    indicators: tuple[IndicatorState, ...]
    empty_steps: tuple[EmptyStep, ...]

    def indicators_of(self, goal: str) -> tuple[IndicatorState, ...]:
        """The indicators of a goal."""
        return tuple(found for found in self.indicators if found.goal == goal)


def goal_subject(goal: str) -> str:
    """How a later agreement names a goal."""
    return f"ziel {goal}"


def indicator_subject(indicator: str) -> str:
    """How a later agreement names an indicator."""
    return f"indikator {indicator}"


def staircase_on(past: History) -> EffectiveStaircase:
    """The staircase as it holds on the day; empty when the municipality has none."""
    staircase = past.project.staircase
    if staircase is None:
        return EffectiveStaircase((), (), ())
    told = _told(past)
    goals = tuple(_goal(past, goal, told) for goal in staircase.goals)
    by_id = {goal.id: goal for goal in goals}
    return EffectiveStaircase(
        goals=goals,
        indicators=tuple(
            _indicator(past, indicator, by_id.get(indicator.goal), told) for indicator in staircase.indicators
        ),
        empty_steps=staircase.empty_steps,
    )


class _Told(NamedTuple):
    """A later agreement, and the entry that tells of it."""

    day: When
    entry_id: str
    change: ResultChange


def _told(past: History) -> dict[str, list[_Told]]:
    """The later agreements known on the day, by what they are about, oldest first."""
    found: dict[str, list[_Told]] = {}
    for logged in past.entries:
        for change in logged.entry.result_changes:
            found.setdefault(change.subject, []).append(_Told(logged.entry.day, logged.id, change))
    return found


class _Fold(NamedTuple):
    """The values that hold after the later agreements about one thing."""

    values: Mapping[str, Any]
    changes: tuple[ResultRevision, ...]
    dropped: _Told | None


def _folded(first: Mapping[str, Any], told: list[_Told]) -> _Fold:
    """Fold later agreements into what was agreed first; nothing is agreed anew of what has been dropped."""
    values = dict(first)
    changes: list[ResultRevision] = []
    for later in told:
        for name in first:
            after = getattr(later.change, name)
            if after is not None and after != values[name]:
                changes.append(_revision(later, name, values[name], after))
                values[name] = after
        if later.change.dropped:
            changes.append(_revision(later, "dropped", None, None))
            return _Fold(values, tuple(changes), later)
    return _Fold(values, tuple(changes), None)


def _revision(later: _Told, name: str, before: Any, after: Any) -> ResultRevision:  # noqa: ANN401 - a value
    return ResultRevision(later.day, later.entry_id, german_key(name), before, after, later.change.reason)


def _goal(past: History, goal: Goal, told: Mapping[str, list[_Told]]) -> GoalState:
    first = {name: getattr(goal, name) for name in GOAL_FIELDS}
    fold = _folded(first, told.get(goal_subject(goal.id), []))
    return GoalState(
        place=past.project.place,
        id=goal.id,
        step=goal.step,
        title=fold.values["title"],
        target_group=goal.target_group,
        agreed_with=goal.agreed_with,
        agreed_on=goal.agreed_on,
        until=fold.values["until"],
        agreed=goal.agreed_on is not None and first_day(goal.agreed_on) <= past.day,
        dropped_on=fold.dropped.day if fold.dropped else None,
        dropped_reason=fold.dropped.change.reason if fold.dropped else None,
        changes=fold.changes,
    )


def _indicator(
    past: History, indicator: Indicator, goal: GoalState | None, told: Mapping[str, list[_Told]]
) -> IndicatorState:
    first = {name: getattr(indicator, name) for name in INDICATOR_FIELDS}
    fold = _folded(first, told.get(indicator_subject(indicator.id), []))
    own = fold.dropped
    return IndicatorState(
        place=past.project.place,
        id=indicator.id,
        goal=indicator.goal,
        title=fold.values["title"],
        kind=indicator.kind,
        unit=indicator.unit,
        scale=indicator.scale,
        direction=indicator.direction,
        baseline=indicator.baseline,
        baseline_on=indicator.baseline_on,
        target=fold.values["target"],
        target_by=fold.values["target_by"],
        lowest=indicator.lowest,
        highest=indicator.highest,
        source=indicator.source,
        method=indicator.method,
        every_months=indicator.every_months,
        responsible=indicator.responsible,
        agreed=goal is not None and goal.agreed,
        dropped_on=own.day if own else goal.dropped_on if goal else None,
        dropped_reason=own.change.reason if own else goal.dropped_reason if goal else None,
        changes=fold.changes,
    )
