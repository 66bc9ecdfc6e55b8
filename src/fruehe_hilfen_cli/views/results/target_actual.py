"""Target and actual side by side, the base of the evaluation."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.staircase import EmptyStep
from fruehe_hilfen_cli.views.dates.calls import CallState, call_state
from fruehe_hilfen_cli.views.entries.audience import seen_by
from fruehe_hilfen_cli.views.entries.withheld import honest
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.results.effective import EffectiveStaircase, GoalState, staircase_on
from fruehe_hilfen_cli.views.results.gaps import Gap, goal_gaps, indicator_gaps, measure_gaps
from fruehe_hilfen_cli.views.results.measures import MeasureState, measure_states
from fruehe_hilfen_cli.views.results.readings import IndicatorResult, indicator_results
from fruehe_hilfen_cli.views.results.resource_totals import ResourceTotals, resource_totals
from fruehe_hilfen_cli.views.results.uptake import Period, UptakeSeries, kept_back, uptake_series
from fruehe_hilfen_cli.views.roadmap.milestone_comparison import MilestoneComparison, compared_milestones
from fruehe_hilfen_cli.views.steering.formats import FormatState, format_states


class IndicatorComparison(Struct, frozen=True):
    """An indicator with its readings.

    Args:
        withheld: entries that the reader may not see would say something else.
        target_withheld: so they would of the target.
    """

    result: IndicatorResult
    withheld: bool
    target_withheld: bool


class GoalComparison(Struct, frozen=True):
    """A goal and its indicators; ``withheld`` as in an indicator."""

    goal: GoalState
    indicators: tuple[IndicatorComparison, ...]
    withheld: bool


class MeasureComparison(Struct, frozen=True):
    """A measure and how often it was used, one series for each unit.

    Args:
        withheld: entries that the reader may not see would say something else of where it stands.
        counts_withheld: such entries hold counts of its use.
        spent_withheld: such entries tell of money that was spent on it.
    """

    measure: MeasureState
    uptakes: tuple[UptakeSeries, ...]
    withheld: bool
    counts_withheld: bool
    spent_withheld: bool


class FormatComparison(Struct, frozen=True):
    """A format and its guide value; ``withheld`` as in an indicator."""

    state: FormatState
    withheld: bool


class Tally(Struct, frozen=True):
    """How many of the indicators that hold have which attainment.

    Args:
        reached: the target is reached.
        under_way: not yet, at the baseline or beyond it.
        behind: worse than the baseline.
        not_computable: something is missing.
        withheld: entries that the reader may not see would say something else.
    """

    total: int
    reached: int
    under_way: int
    behind: int
    not_computable: int
    withheld: int


class TargetActual(Struct, frozen=True):
    """Target and actual of a municipality on a day.

    Args:
        place: the folder name of the municipality.
        reader: whom it is for; only entries for that reader are looked at.
        left_out: how many entries the reader may not see.
        call: the regular calls; None when entries that the reader may not see would say something else.
        gaps: what is missing to judge, of goals, indicators and measures.
    """

    place: str
    name: str
    as_of: date
    reader: Visibility
    left_out: int
    tally: Tally
    goals: tuple[GoalComparison, ...]
    empty_steps: tuple[EmptyStep, ...]
    measures: tuple[MeasureComparison, ...]
    resources: ResourceTotals
    milestones: tuple[MilestoneComparison, ...]
    call: CallState | None
    formats: tuple[FormatComparison, ...]
    gaps: tuple[Gap, ...]
    incomplete: bool


def target_actual(project: Project, day: date, reader: Visibility = Visibility.INTERNAL) -> TargetActual:
    """Compare target and actual as known on a day.

    Args:
        project: with its staircase and its measures.
        day: the day.
        reader: whom it is for. What rests on entries that this reader may not see is left out, and marked
            where it would make a difference.
    """
    whole = history(project, day)
    past = history(seen_by(project, reader, day).project, day)
    staircase = staircase_on(past)
    goals, measures = _goals(past, whole, staircase), _measures(past, whole, reader)
    call = call_state(past)
    return TargetActual(
        place=project.place,
        name=project.roadmap.municipality.name,
        as_of=day,
        reader=reader,
        left_out=len(whole.entries) - len(past.entries),
        tally=_tally(found for goal in goals for found in goal.indicators),
        goals=goals,
        empty_steps=staircase.empty_steps,
        measures=measures,
        resources=resource_totals([found.measure for found in measures]),
        milestones=compared_milestones(past, whole),
        call=call if call == call_state(whole) else None,
        formats=tuple(
            FormatComparison(honest(found, full), found != full)
            for found, full in zip(format_states(past), format_states(whole), strict=True)
        ),
        gaps=tuple(_gaps(goals, measures)),
        incomplete=project.incomplete,
    )


def _goals(past: History, whole: History, known: EffectiveStaircase) -> tuple[GoalComparison, ...]:
    """The goals in the order of their steps."""
    full = staircase_on(whole)
    results: dict[str, list[IndicatorComparison]] = {}
    pairs = zip(indicator_results(past, known), indicator_results(whole, full), strict=True)
    for found, full_result in pairs:
        compared = IndicatorComparison(
            result=honest(found, full_result),
            withheld=found != full_result,
            target_withheld=_target(found) != _target(full_result),
        )
        results.setdefault(found.indicator.goal, []).append(compared)
    goals = (
        GoalComparison(honest(goal, all_of_it), tuple(results.get(goal.id, ())), goal != all_of_it)
        for goal, all_of_it in zip(known.goals, full.goals, strict=True)
    )
    return tuple(sorted(goals, key=lambda found: found.goal.step))


def _measures(past: History, whole: History, reader: Visibility) -> tuple[MeasureComparison, ...]:
    used: dict[str, list[UptakeSeries]] = {}
    for series in uptake_series(past, Period.YEAR, reader):
        used.setdefault(series.measure, []).append(series)
    return tuple(
        MeasureComparison(
            measure=honest(measure, full),
            uptakes=tuple(used.get(measure.id, ())),
            withheld=_course(measure) != _course(full),
            counts_withheld=kept_back(whole, reader, measure.id) > 0,
            spent_withheld=(measure.spent, measure.spent_approx) != (full.spent, full.spent_approx),
        )
        for measure, full in zip(measure_states(past), measure_states(whole), strict=True)
    )


def _target(found: IndicatorResult) -> tuple[object, ...]:
    return found.indicator.target, found.indicator.target_by


def _course(measure: MeasureState) -> tuple[object, ...]:
    """What is said of the course of a measure."""
    return (
        measure.state,
        measure.since,
        measure.reason,
        measure.begun_on,
        measure.ended_on,
        measure.review_overdue,
    )


def _tally(indicators: Iterable[IndicatorComparison]) -> Tally:
    held = [found for found in indicators if found.result.indicator.dropped_on is None]
    shares = [found.result.attainment.share for found in held if not found.withheld]
    known = [share for share in shares if share is not None]
    return Tally(
        total=len(held),
        reached=sum(share >= 1 for share in known),
        under_way=sum(0 <= share < 1 for share in known),
        behind=sum(share < 0 for share in known),
        not_computable=len(shares) - len(known),
        withheld=len(held) - len(shares),
    )


def _gaps(goals: tuple[GoalComparison, ...], measures: tuple[MeasureComparison, ...]) -> Iterator[Gap]:
    """Nothing is said to be missing where entries are withheld that may tell it."""
    for found in goals:
        if not found.withheld:
            yield from goal_gaps(found.goal, [part.result for part in found.indicators])
        for part in found.indicators:
            if not part.withheld:
                yield from indicator_gaps(part.result)
    for measured in measures:
        if not measured.withheld:
            counted = bool(measured.uptakes) or measured.counts_withheld
            yield from measure_gaps(measured.measure, counted=counted)
