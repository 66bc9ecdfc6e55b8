"""Milestones with their ideal, agreed, current and actual dates, as a reader may know them."""

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.roadmap.plan import (
    MilestoneState,
    MilestoneStatus,
    ideal_window,
    milestone_states,
)


class MilestoneComparison(Struct, frozen=True):
    """A milestone.

    Args:
        ideal: the end of its phase in the ideal course.
        due_agreed: when it is due as agreed.
        due_current: the same after the deviations; None without a date, or when a deviation is withheld.
        state: where it stands; None when that is withheld.
        days_late: days from the agreed date to the day it was reached, or to the day of the view; 0 in
            time or not yet due; None without a date, not required, or when the source leaves it open.
        withheld: entries that the reader may not see would say something else of the state or the date, so
            that nothing is said of it.
        entry_id: the entry that says that it is reached, or not required.
        moved_by: the deviation that ``due_current`` is from, "k7q2m/1".
    """

    id: str
    phase: int
    title: str
    required: bool
    ideal: When | None
    due_agreed: When | None
    due_current: When | None
    state: MilestoneStatus | None
    done_on: When | None
    at_latest: bool
    days_late: int | None
    withheld: bool
    entry_id: str | None = None
    moved_by: str | None = None


def compared_milestones(past: History, whole: History) -> tuple[MilestoneComparison, ...]:
    """All milestones, in the order of the roadmap.

    Args:
        past: what the reader may know.
        whole: all that is known.
    """
    pairs = zip(milestone_states(past), milestone_states(whole), strict=True)
    return tuple(_compared(past, found, full) for found, full in pairs)


def _compared(past: History, found: MilestoneState, full: MilestoneState) -> MilestoneComparison:
    told = (found.state, found.done_on, found.at_latest) == (full.state, full.done_on, full.at_latest)
    dated = found.due_current == full.due_current
    return MilestoneComparison(
        id=found.id,
        phase=found.phase,
        title=found.title,
        required=found.required,
        ideal=ideal_window(past.project, (found.phase,)).end,
        due_agreed=found.due_agreed,
        due_current=found.due_current if dated else None,
        state=found.state if told else None,
        done_on=found.done_on if told else None,
        at_latest=found.at_latest and told,
        days_late=_days_late(found, past) if told else None,
        withheld=not (told and dated),
        entry_id=found.entry_id if told else None,
        moved_by=found.moved_by if dated else None,
    )


def _days_late(milestone: MilestoneState, past: History) -> int | None:
    if milestone.due_agreed is None or milestone.state is MilestoneStatus.WAIVED:
        return None
    if milestone.is_open and past.departure:
        return None
    days = (first_day(milestone.done_on or past.day) - last_day(milestone.due_agreed)).days
    return None if milestone.at_latest and days > 0 else max(0, days)
