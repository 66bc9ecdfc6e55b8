"""The formats of a municipality by themselves: with the dates of the regular call up to the day."""

from dataclasses import dataclass
from datetime import date

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.calls import CallState, CallStatus, call_dates, call_state
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.steering.formats import FormatState, format_states


@dataclass(frozen=True)
class CallCount:
    """The dates of the regular call by its rhythm, up to a day.

    Args:
        planned: how many there were; the day itself counts once its call is held.
        cancelled: how many of them were called off.
        missed: how many passed without an entry.
        unplanned: calls held outside the rhythm.
    """

    planned: int
    cancelled: int
    missed: int
    unplanned: int


@dataclass(frozen=True)
class FormatOverview:
    """How often which format took place.

    Args:
        place: the folder name of the municipality.
        as_of: the Stand; nothing later is known.
        call_count: None where no first day is agreed to count from.
    """

    place: str
    name: str
    as_of: date
    call: CallState
    call_count: CallCount | None
    formats: tuple[FormatState, ...]
    incomplete: bool


def format_overview(project: Project, day: date) -> FormatOverview:
    """Count the formats of a municipality as known on a day."""
    past = history(project, day)
    return FormatOverview(
        place=project.place,
        name=project.roadmap.municipality.name,
        as_of=day,
        call=call_state(past),
        call_count=_call_count(past),
        formats=format_states(past),
        incomplete=project.incomplete,
    )


def _call_count(past: History) -> CallCount | None:
    rhythm = past.project.roadmap.regular_call
    if rhythm is None or not isinstance(rhythm.first, date):
        return None
    over = [found for found in call_dates(past, past.day) if found.day <= past.day]
    states = [found.state for found in over]
    return CallCount(
        planned=sum(not found.unplanned and found.state is not CallStatus.TODAY for found in over),
        cancelled=states.count(CallStatus.CANCELLED),
        missed=states.count(CallStatus.MISSED),
        unplanned=sum(found.unplanned for found in over),
    )
