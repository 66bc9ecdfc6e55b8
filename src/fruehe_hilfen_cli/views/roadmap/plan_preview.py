"""What a deviation would do to the plan: the dates before and after, and what then does not fit together."""

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, block_states
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, ideal_window, milestone_states, own_due


class BlockShift(Struct, frozen=True):
    """A block whose current window would be another one."""

    before: BlockState
    after: BlockState


class MilestoneShift(Struct, frozen=True):
    """A milestone that would have another date of its own; ``ideal`` is the end of its phase."""

    ideal: When | None
    before: MilestoneState
    after: MilestoneState


class PlanPreview(Struct, frozen=True):
    """The plan before and after.

    Args:
        blocks: those whose window changes, in the plan's order.
        milestones: those whose own date changes.
        followers: open milestones without a date of their own, that follow a block which changes.
        overlaps: blocks of which the end then, and not as much before, lies after the begin of the next.
        beyond: milestones that are then due after the end of their block.
    """

    blocks: tuple[BlockShift, ...]
    milestones: tuple[MilestoneShift, ...]
    followers: tuple[str, ...]
    overlaps: tuple[tuple[BlockState, BlockState], ...]
    beyond: tuple[tuple[MilestoneState, BlockState], ...]

    @property
    def any(self) -> bool:
        """Whether a date changes."""
        return bool(self.blocks or self.milestones)


def plan_preview(past: History, new: Logged) -> PlanPreview:
    """The plan as known now, and as it would be with one more entry."""
    entries = sorted((*past.entries, new), key=lambda logged: (last_day(logged.entry.day), logged.id))
    after = history(replace(past.project, entries=tuple(entries)), past.day)
    old, now = milestone_states(past), milestone_states(after)
    moved = [pair for pair in zip(old, now, strict=True) if pair[0].due_current != pair[1].due_current]
    own = [pair for pair in moved if _has_own_date(after, pair[1])]
    before, states = block_states(past, old), block_states(after, now)
    pairs = zip(before, states, strict=True)
    blocks = tuple(BlockShift(*pair) for pair in pairs if pair[0].current != pair[1].current)
    known = {(block.phases, behind.phases): _edge(block, behind) for block, behind in pairwise(before)}
    return PlanPreview(
        blocks=blocks,
        milestones=tuple(
            MilestoneShift(ideal_window(past.project, (state.phase,)).end, state, new_state)
            for state, new_state in own
        ),
        followers=tuple(state.id for _, state in moved if not _has_own_date(after, state) and state.is_open),
        overlaps=tuple(
            pair
            for pair in pairwise(states)
            if _overlap(*pair) and _edge(*pair) != known[pair[0].phases, pair[1].phases]
        ),
        beyond=tuple(_beyond(now, states, {state.id for _, state in own})),
    )


def _has_own_date(past: History, state: MilestoneState) -> bool:
    milestone = next(found for found in past.project.roadmap.milestones if found.id == state.id)
    return own_due(milestone, past) is not None


def _edge(block: BlockState, behind: BlockState) -> tuple[When | None, When | None]:
    return block.current.end, behind.current.begin


def _overlap(block: BlockState, behind: BlockState) -> bool:
    end, begin = _edge(block, behind)
    return bool(end and begin and last_day(end) >= first_day(begin))


def _beyond(
    milestones: tuple[MilestoneState, ...], states: tuple[BlockState, ...], changed: set[str]
) -> Iterator[tuple[MilestoneState, BlockState]]:
    blocks = {phase: block for block in states for phase in block.phases}
    for state in milestones:
        block = blocks.get(state.phase)
        end = block.current.end if block else None
        if (
            state.id in changed
            and block
            and end
            and state.due_current
            and last_day(state.due_current) > last_day(end)
        ):
            yield state, block
