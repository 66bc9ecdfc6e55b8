"""The formats of a municipality by themselves: with the dates of the regular call up to the day."""

from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.calls import CallCount, CallState, call_count, call_state
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.steering.formats import FormatState, format_states


class FormatOverview(Struct, frozen=True):
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
        call_count=call_count(past),
        formats=format_states(past),
        incomplete=project.incomplete,
    )
