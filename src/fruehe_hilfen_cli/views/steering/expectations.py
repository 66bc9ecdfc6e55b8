"""What was expected of each milestone on several days, one after the other."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When, first_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import Trigger
from fruehe_hilfen_cli.model.plan import Milestone
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import History, history, milestone_subject, phase_subjects
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, MilestoneStatus, block_of, milestone_states
from fruehe_hilfen_cli.views.steering.deviations import DeviationState, Shift


class Expectation(Struct, frozen=True):
    """What was known of a milestone on a day.

    Args:
        moved_by: the deviation that its current date is from; None while the agreed one holds.
        undated: the deviation that says last that its date does not hold, without giving a new one.
        reopened_by: the entry that opened it again, the latest one.
        reopened_reason: why.
    """

    state: MilestoneState
    moved_by: DeviationState | None
    undated: DeviationState | None
    reopened_by: str | None
    reopened_reason: str | None

    @property
    def expected(self) -> When | None:
        """By when it was expected, or when it was reached; None when it was not required."""
        by_state = {
            MilestoneStatus.OPEN: self.state.due_current,
            MilestoneStatus.REACHED: self.state.done_on,
            MilestoneStatus.WAIVED: None,
        }
        return by_state[self.state.state]

    @property
    def at_latest(self) -> bool:
        """Reached on that day or before, the source does not say."""
        return self.state.at_latest and self.state.state is MilestoneStatus.REACHED


def expectations(project: Project, days: Sequence[date]) -> list[tuple[Expectation, ...]]:
    """For each milestone of the roadmap what was agreed, then what was known on each of the days.

    Only entries that can move a date are looked at, and only on days before which one of them came in; so
    the cost grows with the moves of the plan, not with the length of the logbook.

    Args:
        project: the municipality.
        days: at least one, in order.
    """
    moving = tuple(found for found in project.entries if _moves_dates(found.entry))
    begins = sorted(first_day(logged.entry.day) for logged in moving)
    bare = replace(project, entries=moving)
    columns = [_column(replace(project, entries=()), days[0])]
    seen = 0
    for day in days:
        known = bisect_right(begins, day)
        columns.append(_column(bare, day) if known > seen else columns[-1])
        seen = known
    return list(zip(*columns, strict=True))


def _moves_dates(entry: Entry) -> bool:
    return bool(entry.reached or entry.waived or entry.reopened or entry.deviations)


def _column(project: Project, day: date) -> list[Expectation]:
    past = history(project, day)
    states = zip(milestone_states(past), project.roadmap.milestones, strict=True)
    return [_expectation(past, state, milestone) for state, milestone in states]


def _expectation(past: History, state: MilestoneState, milestone: Milestone) -> Expectation:
    own = milestone_subject(milestone.id)
    block = block_of(past.project, milestone.phase)
    block_subjects = phase_subjects(block.phases) if block and not milestone.due else ()
    moved_by = _latest(past.about(own)) or _latest(past.about(*block_subjects))
    reopened = [
        (logged.id, reopening.reason)
        for logged in past.entries
        for reopening in logged.entry.reopened
        if reopening.milestone == milestone.id
    ]
    entry_id, reason = reopened[-1] if reopened else (None, None)
    undated = _undated(past.about(own, *block_subjects)) if state.is_open else None
    return Expectation(state, moved_by, undated, entry_id, reason)


def _latest(shifts: Sequence[Shift]) -> DeviationState | None:
    return next((shift.deviation for shift in reversed(shifts) if shift.new_end), None)


def _undated(shifts: Sequence[Shift]) -> DeviationState | None:
    last = next((shift for shift in reversed(shifts) if shift.deviation.trigger is Trigger.DATE), None)
    return last.deviation if last and not (last.new_end or last.new_begin) else None
