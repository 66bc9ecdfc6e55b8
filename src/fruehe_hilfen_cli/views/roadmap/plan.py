"""The Soll side by side: ideal, agreed and current dates of blocks and milestones."""

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.moving import months_after
from fruehe_hilfen_cli.model.plan import Block, Milestone
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import History, milestone_of, milestone_subject, phase_of, phase_subjects
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.steering.deviations import Shift


class MilestoneStatus(StrEnum):
    """Where a milestone stands."""

    OPEN = "offen"
    REACHED = "erreicht"
    WAIVED = "nicht-erforderlich"
    UNKNOWN = "keine-angabe"


class Window(Struct, frozen=True):
    """From when to when; either may be unknown."""

    begin: When | None
    end: When | None


class MilestoneState(Partly, frozen=True):
    """A milestone on a day.

    Args:
        due_agreed: its own date, else the agreed end of the block that holds its phase.
        due_current: the same after the deviations known on the day.
        done_on: the day it was reached or found not required.
        at_latest: on that day or before, the source does not say.
        entry_id: the entry that says so.
        days_left: days until ``due_current``; negative when over; None when not open or without a date, or
            when the municipality has left.
        late: open, and the agreed date is over, or the current one where that is earlier or none was agreed.
        covered: a deviation explains a delay.
        explained_by: which one, "k7q2m/1".
        moved_by: the deviation that ``due_current`` is from, "k7q2m/1"; None while the agreed date holds.
    """

    id: str
    phase: int
    title: str
    required: bool
    state: MilestoneStatus
    due_agreed: When | None
    due_current: When | None
    done_on: When | None
    at_latest: bool
    entry_id: str | None
    reason: str | None
    days_left: int | None
    late: bool
    covered: bool
    moved_by: str | None = None
    explained_by: str | None = None

    @property
    def is_open(self) -> bool:
        """Neither reached nor found not required."""
        return self.state is MilestoneStatus.OPEN

    @property
    def counts(self) -> bool:
        """Whether the phase needs it."""
        return self.required and self.state is not MilestoneStatus.WAIVED

    @property
    def overdue(self) -> bool:
        """Open, and the current date is over."""
        return self.days_left is not None and self.days_left < 0


def months_moved(project: Project) -> int:
    """Months by which the ideal course begins later than in the scheme (0: the published windows hold)."""
    own = project.roadmap.municipality.ideal_begin
    return project.scheme.stages[0].begin.until(own) if own else 0


def ideal_window(project: Project, phases: tuple[int, ...]) -> Window:
    """The ideal window of one or more phases: from the first one's begin to the last one's end."""
    moved = months_moved(project)
    stages = [stage for stage in project.scheme.stages if stage.number in phases]
    if not stages:
        return Window(None, None)
    first, last = min(stage.begin for stage in stages), max(stage.end for stage in stages)
    return Window(months_after(first, moved), months_after(last, moved))


def block_of(project: Project, phase: int) -> Block | None:
    """The agreed block that holds a phase."""
    return next((block for block in project.roadmap.blocks if phase in block.phases), None)


def block_about(project: Project, subject: str) -> Block | None:
    """The block that a deviation is about; None when it is about something else."""
    phase = phase_of(subject)
    return block_of(project, phase) if phase else None


def current_window(block: Block, past: History) -> Window:
    """A block from begin to end after the deviations about any of its phases."""
    return Window(past.new_begin(*phase_subjects(block.phases)) or block.begin, current_end(block, past))


def current_end(block: Block, past: History) -> When | None:
    """The end of a block after the deviations about any of its phases."""
    return past.new_end(*phase_subjects(block.phases)) or block.end


def own_due(milestone: Milestone, past: History) -> When | None:
    """The date a milestone has itself, agreed or by a deviation; None when it follows its block."""
    return past.new_end(milestone_subject(milestone.id)) or milestone.due


def current_due(milestone: Milestone, past: History) -> When | None:
    """The date that holds for a milestone: its own, else the end of the block that holds its phase."""
    block = block_of(past.project, milestone.phase)
    return own_due(milestone, past) or (current_end(block, past) if block else None)


def current_date(past: History, subject: str) -> When | None:
    """The date that holds for what a deviation is about: a block's end, a milestone's day."""
    if block := block_about(past.project, subject):
        return current_end(block, past)
    known = {milestone.id: milestone for milestone in past.project.roadmap.milestones}
    milestone = known.get(milestone_of(subject) or "")
    return current_due(milestone, past) if milestone else past.new_end(subject)


def milestone_states(past: History) -> tuple[MilestoneState, ...]:
    """All milestones of the roadmap, in its order, as they stand on the day of the history."""
    return tuple(_state(past, milestone) for milestone in past.project.roadmap.milestones)


def _state(past: History, milestone: Milestone) -> MilestoneState:
    block = block_of(past.project, milestone.phase)
    reached, waived = past.reached.get(milestone.id), past.waived.get(milestone.id)
    mark = reached or waived
    subject = milestone_subject(milestone.id)
    about = past.about(subject, *phase_subjects(block.phases if block else (milestone.phase,)))
    moved = _latest_move(shift for shift in about if shift.subject == subject)
    if not moved and block and not milestone.due:
        moved = _latest_move(about)
    agreed = milestone.due or (block.end if block else None)
    current = moved.new_end if moved else agreed
    explained_by = next((shift.deviation.id for shift in about if shift.covers(past.day)), None)
    status = (
        MilestoneStatus.REACHED if reached else MilestoneStatus.WAIVED if waived else MilestoneStatus.OPEN
    )
    return MilestoneState(
        id=milestone.id,
        phase=milestone.phase,
        title=milestone.title,
        required=milestone.required,
        state=status,
        due_agreed=agreed,
        due_current=current,
        done_on=mark.day if mark else None,
        at_latest=bool(mark and mark.at_latest),
        entry_id=mark.entry_id if mark else None,
        reason=mark.reason if mark else None,
        days_left=past.days_to(current) if not mark else None,
        late=not mark and any(left is not None and left < 0 for left in map(past.days_to, (agreed, current))),
        moved_by=moved.deviation.id if moved else None,
        covered=explained_by is not None,
        explained_by=explained_by,
    )


def last_move(past: History, *subjects: str) -> str | None:
    """The latest deviation that gives one of the subjects a new end."""
    moved = _latest_move(past.about(*subjects))
    return moved.deviation.id if moved else None


def _latest_move(shifts: Iterable[Shift]) -> Shift | None:
    """The last one that gives a new end."""
    latest = None
    for shift in shifts:
        if shift.new_end:
            latest = shift
    return latest
