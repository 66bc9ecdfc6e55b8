"""The phase status of a municipality on a day: what the steering group looks at before a call."""

from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When, last_day
from fruehe_hilfen_cli.model.kinds import Light, Theme
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.calls import CallState, call_state
from fruehe_hilfen_cli.views.governance.dropout import Departure
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, block_states
from fruehe_hilfen_cli.views.roadmap.light import Colour, overall
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, milestone_states, months_moved
from fruehe_hilfen_cli.views.roadmap.turns import turned
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.views.steering.duties import DutyState, open_duties
from fruehe_hilfen_cli.views.steering.formats import FormatState, format_states
from fruehe_hilfen_cli.views.steering.tasks import OpenTasks, open_tasks


class Judgement(Struct, frozen=True):
    """The latest judgement an author has written down; shown beside the light, never instead of it."""

    colour: Light
    reason: str
    day: When
    author: str | None
    entry_id: str


class Status(Partly, frozen=True):
    """The phase status.

    Args:
        place: the folder name of the municipality.
        as_of: the Stand; nothing later is known.
        light: the worst of its blocks' lights.
        light_since: the day that turned to its colour; None when it always was so, or when nobody looked.
        assessment: what an author thinks.
        derived: what to say about ideal windows that are not the published ones; None when they are.
        guided_by: who guides the process, in the dative; None where nobody does.
        departure: that the municipality has left; then nothing of it is due any more.
        running: the open milestones of the blocks that run or are over their end.
        upcoming: the open milestones that are not overdue and have a date, earliest first.
        overdue: the open milestones whose current date is over, longest first.
        deviations: those not yet cleared with NZFH.
        tasks: the open ones.
        duties: the report duties under which something is to be reported, most urgent first.
        warning_days: how many days ahead a task or milestone is shown as due soon.
        incomplete: some file could not be read, so something may be missing.
    """

    place: str
    name: str
    theme: Theme | None
    cohort: str | None
    guided_by: str | None
    as_of: date
    light: Colour
    light_since: date | None
    departure: Departure | None
    assessment: Judgement | None
    derived: str | None
    blocks: tuple[BlockState, ...]
    running: tuple[MilestoneState, ...]
    upcoming: tuple[MilestoneState, ...]
    overdue: tuple[MilestoneState, ...]
    deviations: tuple[DeviationState, ...]
    tasks: OpenTasks
    duties: tuple[DutyState, ...]
    warning_days: int
    formats: tuple[FormatState, ...]
    call: CallState
    entries: int
    last_entry: When | None
    incomplete: bool


def status(project: Project, day: date) -> Status:
    """Compute the phase status of a municipality as known on a day."""
    past = history(project, day)
    milestones = milestone_states(past)
    blocks = block_states(past, milestones)
    municipality = project.roadmap.municipality
    active = {phase for block in blocks if block.active for phase in block.phases}
    return Status(
        place=project.place,
        name=municipality.name,
        theme=municipality.theme,
        cohort=municipality.cohort,
        guided_by=project.scheme.guided_by,
        as_of=day,
        light=Colour.LEFT if past.departure else overall(tuple(block.light for block in blocks)),
        light_since=None,
        departure=past.departure,
        assessment=_judgement(past),
        derived=project.scheme.derived_note if months_moved(project) else None,
        blocks=blocks,
        running=tuple(found for found in milestones if found.is_open and found.phase in active),
        upcoming=upcoming_among(milestones),
        overdue=overdue_among(milestones),
        deviations=() if past.departure else tuple(found for found in past.deviations if found.is_open),
        tasks=open_tasks(past),
        duties=open_duties(past),
        warning_days=project.roadmap.light.warning_days,
        formats=format_states(past),
        call=call_state(past),
        entries=len(past.entries),
        last_entry=past.entries[-1].entry.day if past.entries else None,
        incomplete=project.incomplete,
    )


def status_in_full(project: Project, day: date) -> Status:
    """The same, and since when each light has its colour; that takes a few times as long."""
    found, turns = status(project, day), turned(project, day)
    blocks = tuple(
        replace(block, light=replace(block.light, since=since))
        for block, since in zip(found.blocks, turns.blocks, strict=True)
    )
    return replace(found, light_since=turns.light, blocks=blocks)


def overdue_among(milestones: tuple[MilestoneState, ...]) -> tuple[MilestoneState, ...]:
    """Those that are overdue, longest first."""
    return tuple(
        sorted((found for found in milestones if found.overdue), key=lambda found: found.days_left or 0)
    )


def upcoming_among(milestones: tuple[MilestoneState, ...]) -> tuple[MilestoneState, ...]:
    """Those that are still to come and have a date, earliest first."""
    ahead = [found for found in milestones if found.days_left is not None and not found.overdue]
    return tuple(sorted(ahead, key=lambda found: found.days_left or 0))


def _judgement(past: History) -> Judgement | None:
    judged = [logged for logged in past.entries if logged.entry.judgement]
    if not judged:
        return None
    latest = max(judged, key=lambda logged: last_day(logged.entry.day))
    entry = latest.entry
    if entry.judgement is None or entry.judgement_reason is None:
        return None
    return Judgement(entry.judgement, entry.judgement_reason, entry.day, entry.author, latest.id)
