"""The timeline of a municipality: blocks, ideal windows and milestones on a scale of months."""

from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import Month, When, month_of
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, BlockStatus, Progress, StageState, block_states
from fruehe_hilfen_cli.views.roadmap.plan import (
    MilestoneState,
    MilestoneStatus,
    Window,
    milestone_states,
    months_moved,
)


class Span(Struct, frozen=True):
    """A window in whole months; either side may be unknown."""

    begin: Month | None
    end: Month | None


class TimelineMark(Partly, frozen=True):
    """A milestone on the timeline.

    Args:
        month: the month it was reached; while it is open the month it is due by all that is known; None
            when that is unknown, or when it is not required here.
        overdue: open, and its current date is over.
    """

    id: str
    title: str
    state: MilestoneStatus
    month: Month | None
    overdue: bool


class TimelineBlock(Partly, frozen=True):
    """A block on the timeline.

    Args:
        name: the local name; None when the phases' names say it all.
    """

    stages: tuple[StageState, ...]
    name: str | None
    ideal: Span
    agreed: Span
    current: Span
    state: BlockStatus
    progress: Progress
    milestones: tuple[TimelineMark, ...]

    @property
    def phases(self) -> tuple[int, ...]:
        """The numbers of its phases."""
        return tuple(stage.number for stage in self.stages)


class Timeline(Partly, frozen=True):
    """A municipality's roadmap on a day, ready to be drawn.

    Args:
        as_of: the Stand; nothing later is known.
        derived: what to say about ideal windows that are not the published ones; None when they are.
        first_month: the earliest month of any window, any milestone and the Stand.
        last_month: the latest of them.
        incomplete: some file could not be read, so something may be missing.
    """

    place: str
    name: str
    as_of: date
    derived: str | None
    first_month: Month
    last_month: Month
    blocks: tuple[TimelineBlock, ...]
    incomplete: bool


def timeline(project: Project, day: date) -> Timeline:
    """Compute the timeline of a municipality as known on a day."""
    past = history(project, day)
    milestones = milestone_states(past)
    blocks = tuple(_block(block, milestones) for block in block_states(past, milestones))
    months = [Month.of(day), *(month for block in blocks for month in _months(block))]
    return Timeline(
        place=project.place,
        name=project.roadmap.municipality.name,
        as_of=day,
        derived=project.scheme.derived_note if months_moved(project) else None,
        first_month=min(months),
        last_month=max(months),
        blocks=blocks,
        incomplete=project.incomplete,
    )


def _block(block: BlockState, milestones: tuple[MilestoneState, ...]) -> TimelineBlock:
    return TimelineBlock(
        stages=block.stages,
        name=block.name,
        ideal=span_of(block.ideal),
        agreed=span_of(block.agreed),
        current=span_of(block.current),
        state=block.state,
        progress=block.progress,
        milestones=tuple(_mark(found) for found in milestones if found.phase in block.phases),
    )


def _mark(milestone: MilestoneState) -> TimelineMark:
    when = {
        MilestoneStatus.OPEN: milestone.due_current,
        MilestoneStatus.REACHED: milestone.done_on,
        MilestoneStatus.WAIVED: None,
    }[milestone.state]
    return TimelineMark(milestone.id, milestone.title, milestone.state, _month(when), milestone.overdue)


def _months(block: TimelineBlock) -> list[Month]:
    sides = [side for span in (block.ideal, block.agreed, block.current) for side in (span.begin, span.end)]
    return [month for month in (*sides, *(mark.month for mark in block.milestones)) if month]


def span_of(window: Window) -> Span:
    """A window in whole months."""
    return Span(_month(window.begin), _month(window.end))


def _month(when: When | None) -> Month | None:
    return month_of(when) if when else None
