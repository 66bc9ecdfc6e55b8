"""How bodies have closed the phases: for each phase the latest word, and which conditions are still open."""

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import ClosingResult
from fruehe_hilfen_cli.views.history import History, milestone_subject, phase_subjects
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, block_of, milestone_states
from fruehe_hilfen_cli.views.steering.tasks import done_marks


class ClosingState(Struct, frozen=True):
    """The latest word on the end of a phase.

    Args:
        conditions: what is still to be fulfilled, as the body said.
        open_conditions: those of them of which no entry says that they are: each is also a task of the entry,
            in the same words, and is met when that is done.
        body: who decided, where the entry says it.
    """

    phase: int
    result: ClosingResult
    conditions: tuple[str, ...]
    open_conditions: tuple[str, ...]
    body: str | None
    day: When
    entry_id: str

    @property
    def refused(self) -> bool:
        """Whether the phase stays open."""
        return self.result is ClosingResult.NEGATIVE


def closing_states(past: History) -> tuple[ClosingState, ...]:
    """The latest word on each phase of which there is one, in the order of the phases."""
    latest: dict[int, ClosingState] = {}
    for logged in past.entries:
        for closing in logged.entry.phase_closings:
            latest[closing.phase] = ClosingState(
                phase=closing.phase,
                result=closing.result,
                conditions=closing.conditions,
                open_conditions=_still_open(past, logged, closing.conditions),
                body=closing.body or logged.entry.body,
                day=logged.entry.day,
                entry_id=logged.id,
            )
    return tuple(latest[phase] for phase in sorted(latest))


def _still_open(past: History, logged: Logged, conditions: tuple[str, ...]) -> tuple[str, ...]:
    if not conditions:
        return ()
    done = done_marks(past.entries)
    met = {task.what for number, task in enumerate(logged.entry.tasks, 1) if f"{logged.id}/{number}" in done}
    return tuple(condition for condition in conditions if condition not in met)


def unexplained(past: History, phase: int) -> tuple[MilestoneState, ...]:
    """The required milestones of a phase that are open on the day, and of which no deviation speaks.

    A deviation may be about the milestone, or about a phase of the block that holds it.
    """
    block = block_of(past.project, phase)
    of_block = past.about(*phase_subjects(block.phases if block else (phase,)))
    return tuple(
        found for found in lacking(past, phase) if not (of_block or past.about(milestone_subject(found.id)))
    )


def lacking(past: History, phase: int) -> tuple[MilestoneState, ...]:
    """The required milestones of a phase that are open on the day."""
    return tuple(
        found for found in milestone_states(past) if found.phase == phase and found.counts and found.is_open
    )
