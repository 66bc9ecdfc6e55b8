"""The blocks of the roadmap and their phases on a day."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from fruehe_hilfen_cli.model.dates import first_day, last_day
from fruehe_hilfen_cli.model.kinds import EndKind
from fruehe_hilfen_cli.model.plan import Block
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.governance.closings import ClosingState, closing_states
from fruehe_hilfen_cli.views.history import History, phase_subjects
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.roadmap.light import LightState, Situation, light
from fruehe_hilfen_cli.views.roadmap.plan import (
    MilestoneState,
    MilestoneStatus,
    Window,
    current_window,
    ideal_window,
    last_move,
)


class BlockStatus(StrEnum):
    """Where a block stands."""

    NOT_BEGUN = "nicht-begonnen"
    RUNNING = "laeuft"
    OVERDUE = "ueberfaellig"
    COMPLETED = "abgeschlossen"
    LEFT = "ausgeschieden"
    UNKNOWN = "keine-angabe"


class Progress(Partly, frozen=True):
    """Required milestones reached, of all that are required here; None when that is not told."""

    reached: int | None
    total: int | None


class StageState(Partly, frozen=True):
    """A phase inside a block; its name and ideal window as the scheme has them.

    ``closing``: the latest word of a body on its end.
    """

    number: int
    name: str | None
    ideal: Window
    progress: Progress
    closing: ClosingState | None = None


class BlockState(Partly, frozen=True):
    """A block on a day.

    Args:
        name: the local name; None when the phases' names say it all.
        done_by: the entries by which its required milestones are reached.
        moved_by: the deviation that its current end is from, "k7q2m/1"; None while the agreed one holds.
        days_left: days until the current end; negative when over; None without an end, when completed, or
            when the municipality has left.
    """

    stages: tuple[StageState, ...]
    name: str | None
    ideal: Window
    agreed: Window
    current: Window
    end_kind: EndKind
    state: BlockStatus
    progress: Progress
    days_left: int | None
    light: LightState
    done_by: tuple[str, ...] = ()
    moved_by: str | None = None

    @property
    def phases(self) -> tuple[int, ...]:
        """The numbers of its phases."""
        return tuple(stage.number for stage in self.stages)

    @property
    def active(self) -> bool:
        """Running, or over its end and not completed."""
        return self.state in (BlockStatus.RUNNING, BlockStatus.OVERDUE)


def block_states(past: History, milestones: tuple[MilestoneState, ...]) -> tuple[BlockState, ...]:
    """All blocks of the roadmap, in its order."""
    closings = {closing.phase: closing for closing in closing_states(past)}
    states: list[BlockState] = []
    for block in past.project.roadmap.blocks:
        own = tuple(milestone for milestone in milestones if milestone.phase in block.phases)
        states.append(_state(past, block, own, closings, states[-1] if states else None))
    return tuple(states)


def _state(
    past: History,
    block: Block,
    own: tuple[MilestoneState, ...],
    closings: Mapping[int, ClosingState],
    before: BlockState | None,
) -> BlockState:
    day = past.day
    needed = tuple(milestone for milestone in own if milestone.counts)
    agreed = Window(block.begin, block.end)
    current = current_window(block, past)
    begun = _begun(current, own, before, day)
    stages = tuple(_stage(past.project, phase, own, closings.get(phase)) for phase in block.phases)
    refused = tuple(
        (stage.number, stage.closing.day) for stage in stages if stage.closing and stage.closing.refused
    )
    completed = not refused and _completed(own, needed, current, day)
    situation = Situation(
        day=day,
        left=past.departure is not None,
        begun=begun,
        completed=completed,
        agreed=agreed,
        current=current,
        milestones=needed,
        moves=tuple(found for found in past.about(*phase_subjects(block.phases)) if found.new_end),
        refused=refused,
    )
    return BlockState(
        stages=stages,
        name=block.name,
        ideal=ideal_window(past.project, block.phases),
        agreed=agreed,
        current=current,
        end_kind=block.end_kind,
        state=_status(situation),
        progress=_progress(own),
        days_left=None if completed else past.days_to(current.end),
        light=light(situation, past.project.roadmap.light),
        done_by=tuple(dict.fromkeys(found.entry_id for found in needed if found.entry_id)),
        moved_by=last_move(past, *phase_subjects(block.phases)),
    )


def _stage(
    project: Project, phase: int, milestones: tuple[MilestoneState, ...], closing: ClosingState | None
) -> StageState:
    return StageState(
        number=phase,
        name=next((stage.name for stage in project.scheme.stages if stage.number == phase), None),
        ideal=ideal_window(project, (phase,)),
        progress=_progress(tuple(milestone for milestone in milestones if milestone.phase == phase)),
        closing=closing,
    )


def _progress(milestones: tuple[MilestoneState, ...]) -> Progress:
    needed = [milestone for milestone in milestones if milestone.counts]
    return Progress(sum(not milestone.is_open for milestone in needed), len(needed))


def _begun(
    current: Window, milestones: tuple[MilestoneState, ...], before: BlockState | None, day: date
) -> bool | None:
    """Whether the block has begun; without a begin: by its end, its milestones, then the block before."""
    if current.begin:
        return first_day(current.begin) <= day
    if (current.end and last_day(current.end) < day) or any(
        milestone.state is MilestoneStatus.REACHED for milestone in milestones
    ):
        return True
    if before is None or before.state is BlockStatus.NOT_BEGUN:
        return False
    return True if before.state is BlockStatus.COMPLETED else None


def _completed(
    milestones: tuple[MilestoneState, ...], needed: tuple[MilestoneState, ...], current: Window, day: date
) -> bool:
    """All required milestones are done; a block that has none is completed when it is over."""
    if any(milestone.required for milestone in milestones):
        return not any(milestone.is_open for milestone in needed)
    return current.end is not None and last_day(current.end) < day


def _status(situation: Situation) -> BlockStatus:
    end = situation.current.end
    if situation.completed:
        return BlockStatus.COMPLETED
    if situation.left:
        return BlockStatus.LEFT
    if situation.begun is None:
        return BlockStatus.UNKNOWN
    if end and last_day(end) < situation.day:
        return BlockStatus.OVERDUE
    return BlockStatus.RUNNING if situation.begun else BlockStatus.NOT_BEGUN
