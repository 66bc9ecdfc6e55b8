"""What readers outside may learn of status, sheet, deviations and trend; see ``views.entries.withheld``."""

from datetime import date

from msgspec.structs import replace

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.calls import last_call
from fruehe_hilfen_cli.views.dates.report_days import report_days
from fruehe_hilfen_cli.views.entries.audience import Seen, as_read_by
from fruehe_hilfen_cli.views.entries.changes import Changes
from fruehe_hilfen_cli.views.entries.course_event import CourseKind
from fruehe_hilfen_cli.views.entries.withheld import honest
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState
from fruehe_hilfen_cli.views.roadmap.light import Reason, Rule
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, MilestoneStatus, milestone_states
from fruehe_hilfen_cli.views.steering.deviation_list import (
    DeviationSelection,
    deviation_urgency,
    listed_deviations,
)
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.views.steering.duties import DutyState, duty_states, duty_urgency
from fruehe_hilfen_cli.views.steering.sheet import Sheet, sheet
from fruehe_hilfen_cli.views.steering.status import (
    Status,
    overdue_among,
    status_in_full,
    upcoming_among,
)
from fruehe_hilfen_cli.views.steering.tasks import OpenTasks, open_among, task_states
from fruehe_hilfen_cli.views.steering.trend import Trend, TrendSelection, trend
from fruehe_hilfen_cli.vocabulary import german_key

_LISTS = ("running", "upcoming", "overdue", "deviations", "tasks", "duties")
"""What is told of each single one in a status."""


def status_for(seen: Seen) -> Status:
    """The phase status, with what its reader may learn.

    Where it is not told whether something is open, it is listed, and says so.
    """
    found = status_in_full(seen.project, seen.day)
    if not seen.left_out:
        return found
    past, whole = history(seen.project, seen.day), history(seen.whole, seen.day)
    told = honest(found, status_in_full(seen.whole, seen.day))
    milestones = honest(milestone_states(past), milestone_states(whole))
    active = {phase for block in told.blocks if block.active for phase in block.phases}
    listed = {german_key(name) for name in _LISTS}
    return replace(
        told,
        blocks=tuple(map(_explained, told.blocks)),
        running=tuple(found for found in milestones if found.phase in active and _may_be_open(found)),
        upcoming=upcoming_among(milestones),
        overdue=overdue_among(milestones),
        deviations=tuple(_open_deviations(past, whole)),
        tasks=_tasks(past, whole),
        duties=_duties(past, whole),
        untold=tuple(name for name in told.untold if name not in listed),
    )


def sheet_for(seen: Seen) -> Sheet:
    """The sheet, with what its reader may learn; where the last call is not told, from the beginning."""
    if not seen.left_out:
        found = sheet(seen.project, seen.day)
        inside = seen.reader is Visibility.INTERNAL
        return found if inside else replace(found, changes=_as_read(found.changes, seen))
    last, known = (_last(project, seen.day) for project in (seen.whole, seen.project))
    same = last == known
    told = honest(sheet(seen.project, seen.day, from_last=same), sheet(seen.whole, seen.day, from_last=same))
    untold = told.untold if same else (german_key("since"), *told.untold)
    return replace(told, status=status_for(seen), changes=_as_read(told.changes, seen), untold=untold)


def deviations_for(seen: Seen) -> tuple[DeviationState, ...]:
    """All deviations; of some it is not told whether they are cleared."""
    every = DeviationSelection(cleared=True)
    found, whole = (listed_deviations((project,), seen.day, every) for project in (seen.project, seen.whole))
    return tuple(sorted(honest(found, whole), key=deviation_urgency))


def trend_for(seen: Seen, selection: TrendSelection | None = None) -> Trend:
    """The trend on the report days that its reader knows."""
    days = report_days(seen.project, seen.day, selection.every if selection else None)
    found = trend(seen.project, seen.day, selection, days)
    return honest(found, trend(seen.whole, seen.day, selection, days)) if seen.left_out else found


def _as_read(found: Changes, seen: Seen) -> Changes:
    """What is new, without counts of use: single ones could be small."""
    return replace(
        found,
        new_entries=tuple(
            replace(item, entry=as_read_by(seen.reader, item.entry)) for item in found.new_entries
        ),
        results=tuple(event for event in found.results if event.kind is not CourseKind.UPTAKE),
    )


def _explained(block: BlockState) -> BlockState:
    """A block whose light says why it does not say more."""
    light = block.light
    if light.tells("colour", "reasons"):
        return block
    return replace(block, light=replace(light, reasons=(*light.reasons, Reason(Rule.WITHHELD))))


def _may_be_open(milestone: MilestoneState) -> bool:
    return milestone.state in (MilestoneStatus.OPEN, MilestoneStatus.UNKNOWN)


def _open_deviations(past: History, whole: History) -> tuple[DeviationState, ...]:
    """Those that are still to be cleared, or of which that is not told."""
    if past.departure or whole.departure:
        return ()
    found = honest(past.deviations, whole.deviations)
    return tuple(item for item in found if item.is_open or not item.tells("cleared_on"))


def _tasks(past: History, whole: History) -> OpenTasks:
    tasks = honest(tuple(task_states(past)), tuple(task_states(whole)))
    found = open_among(tasks, past.project.roadmap.light.warning_days)
    if all(task.tells("done_by") for task in tasks):
        return found
    return replace(found, untold=(german_key("total"),))


def _duties(past: History, whole: History) -> tuple[DutyState, ...]:
    """Those under which something is to be reported, or of which that is not told."""
    if past.departure or whole.departure:
        return ()
    duties = honest(tuple(duty_states(past)), tuple(duty_states(whole)))
    found = (duty for duty in duties if duty.is_open or not duty.tells("due"))
    return tuple(sorted(found, key=duty_urgency))


def _last(project: Project, day: date) -> str | None:
    last = last_call(history(project, day), before=True)
    return last.id if last else None
