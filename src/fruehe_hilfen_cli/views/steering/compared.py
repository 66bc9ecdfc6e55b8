"""What of one municipality goes into a comparison of many."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day, last_day, month_of
from fruehe_hilfen_cli.model.kinds import EntryKind, Trigger
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import History, history, milestone_of
from fruehe_hilfen_cli.views.results.effective import staircase_on
from fruehe_hilfen_cli.views.results.readings import indicator_results
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, BlockStatus, block_states
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, block_about, block_of, milestone_states
from fruehe_hilfen_cli.views.steering.formats import format_states
from fruehe_hilfen_cli.views.steering.standing import Standing, standing_in

_CALL = EntryKind.REGULAR_CALL


class FormatHeld(Struct, frozen=True):
    """How often a format was held; ``guide``: about how often it should be, None without such a value."""

    kind: EntryKind
    held: int
    guide: int | None


class ComparedBlock(Struct, frozen=True):
    """How long a block took, or has taken so far.

    Args:
        process: the scheme whose phases it holds.
        completed: whether it is over.
        days: from its begin to its completion, or to the day or the departure; both count.
        ideal_months: how many months the scheme gives it.
    """

    process: str
    phases: tuple[int, ...]
    stage_names: tuple[str, ...]
    completed: bool
    days: int
    ideal_months: int | None


class ComparedDeviation(Struct, frozen=True):
    """A deviation.

    Args:
        days_to_clear: from its entry to the talk; None while it is open.
        days_moved: from the agreed end of what it is about to its new end; None where one is missing.
    """

    trigger: Trigger
    reason: str
    days_to_clear: int | None
    days_moved: int | None


class ComparedStep(Struct, frozen=True):
    """What stands on a step of the staircase; what was dropped does not.

    Args:
        with_target: how many of its indicators have a target.
        shares: the attainments that can be computed.
    """

    step: int
    goal_count: int
    indicator_count: int
    with_target: int
    shares: tuple[float, ...]


class Compared(Struct, frozen=True):
    """A municipality in a comparison.

    Args:
        formats: the regular call first, where the plan has it, then those with a guide value.
        blocks: those that have begun.
        steps: those of the staircase with goals.
    """

    standing: Standing
    formats: tuple[FormatHeld, ...]
    blocks: tuple[ComparedBlock, ...]
    deviations: tuple[ComparedDeviation, ...]
    steps: tuple[ComparedStep, ...]


def compared(project: Project, day: date) -> Compared:
    """What of a municipality, read with its staircase, goes into a comparison."""
    past = history(project, day)
    milestones = milestone_states(past)
    blocks = block_states(past, milestones)
    return Compared(
        standing=standing_in(past, milestones, blocks),
        formats=tuple(_formats(past)),
        blocks=tuple(found for block in blocks for found in _block(past, block, milestones)),
        deviations=tuple(_deviations(past)),
        steps=tuple(_steps(past)),
    )


def _formats(past: History) -> Iterator[FormatHeld]:
    guided = [FormatHeld(found.kind, found.held, found.guide) for found in format_states(past)]
    rhythm = past.project.roadmap.regular_call is not None
    if rhythm and all(found.kind is not _CALL for found in guided):
        yield FormatHeld(_CALL, sum(logged.entry.kind is _CALL for logged in past.entries), None)
    yield from guided


def _block(
    past: History, block: BlockState, milestones: tuple[MilestoneState, ...]
) -> Iterator[ComparedBlock]:
    """The block, if it has a begin and that is not ahead."""
    begin = block.current.begin
    if begin is None or first_day(begin) > _until(past):
        return
    completed = block.state is BlockStatus.COMPLETED
    ideal = block.ideal
    yield ComparedBlock(
        process=_process(past.project),
        phases=block.phases,
        stage_names=tuple(stage.name for stage in block.stages if stage.name),
        completed=completed,
        days=max(0, (_over(past, block, milestones) - first_day(begin)).days + 1),
        ideal_months=_months(ideal.begin, ideal.end) if ideal.begin and ideal.end else None,
    )


def _process(project: Project) -> str:
    """The scheme: that of the package by its word, one of a file by the name it gives itself."""
    word = project.roadmap.municipality.process
    return project.scheme.name if word.endswith(".toml") else word


def _months(begin: When, end: When) -> int:
    """How many months there are, the first and the last counted."""
    return month_of(begin).until(month_of(end)) + 1


def _over(past: History, block: BlockState, milestones: tuple[MilestoneState, ...]) -> date:
    """The day on which a block was completed, or until which it has been running."""
    if block.state is not BlockStatus.COMPLETED:
        return _until(past)
    done = [
        last_day(found.done_on)
        for found in milestones
        if found.required and found.phase in block.phases and found.done_on
    ]
    end = block.current.end
    return max(done, default=last_day(end) if end else past.day)


def _until(past: History) -> date:
    """The day, or the one on which the municipality left."""
    return min(past.day, last_day(past.departure.day)) if past.departure else past.day


def _deviations(past: History) -> Iterator[ComparedDeviation]:
    milestones = {found.id: found for found in past.project.roadmap.milestones}
    for found in past.deviations:
        block = block_about(past.project, found.subject)
        milestone = milestones.get(milestone_of(found.subject) or "")
        if milestone:
            block = block_of(past.project, milestone.phase)
        agreed = (milestone.due if milestone else None) or (block.end if block else None)
        yield ComparedDeviation(
            trigger=found.trigger,
            reason=found.reason,
            days_to_clear=None if found.is_open else found.days,
            days_moved=_days(agreed, found.new_end) if agreed and found.new_end else None,
        )


def _days(begin: When, end: When) -> int:
    return (last_day(end) - last_day(begin)).days


def _steps(past: History) -> Iterator[ComparedStep]:
    staircase = staircase_on(past)
    held = [found for found in indicator_results(past, staircase) if not found.indicator.dropped_on]
    goals = [goal for goal in staircase.goals if not goal.dropped_on]
    for step in sorted({goal.step for goal in goals}):
        ids = [goal.id for goal in goals if goal.step == step]
        results = [found for found in held if found.indicator.goal in ids]
        shares = (found.attainment.share for found in results)
        yield ComparedStep(
            step=step,
            goal_count=len(ids),
            indicator_count=len(results),
            with_target=sum(found.indicator.target is not None for found in results),
            shares=tuple(share for share in shares if share is not None),
        )
