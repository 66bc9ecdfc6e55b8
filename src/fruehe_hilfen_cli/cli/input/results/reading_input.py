"""What the commands about readings do: read, find the indicator, record."""

from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.input.chosen import near_projects
from fruehe_hilfen_cli.cli.input.recording import record_new
from fruehe_hilfen_cli.cli.marking import Details
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.model.results import Reading
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.records.naming import INDICATORS, named
from fruehe_hilfen_cli.records.results.readings import new_reading, typed_value
from fruehe_hilfen_cli.reports.results.measured import amount, attained
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.effective import staircase_on
from fruehe_hilfen_cli.views.results.readings import (
    IndicatorResult,
    ReadingState,
    attainment,
    indicator_results,
    reading_states,
)

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.dates import When
    from fruehe_hilfen_cli.views.history import History
    from fruehe_hilfen_cli.views.results.effective import IndicatorState


def record_reading(
    session: Session,
    details: Details,
    indicator: str,
    value: str,
    *,
    approx: bool,
    source: str | None,
    note: str | None,
) -> None:
    """Record a value of an indicator in the logbook of the one municipality."""
    project = session.project(plans=(PlanFile.STAIRCASE,))
    past = history(project, session.day)
    meant = named(INDICATORS, staircase_on(past).indicators, indicator)
    typed = typed_value(meant, value)
    reading = made(
        Reading,
        indicator=meant.id,
        value=typed.value,
        approx=approx or typed.approx,
        source=source or None,
        note=note or None,
    )
    day = require_when(details.day, session.day, "--am") if details.day else session.day
    entry = new_reading(past, meant, reading, day)
    record_new(session, project, entry, details, _next_step(past, meant, reading, day))


def chosen_results(session: Session, indicator: str | None, *, overdue: bool) -> tuple[IndicatorResult, ...]:
    """The indicators to list with their readings: all, or the named one; or only those that are overdue.

    Raises:
        NoSuchName, WhichName: when there is none of that short name, or more than one.
    """
    projects = near_projects(session, (PlanFile.STAIRCASE,), overview=indicator is None)
    found = [result for project in projects for result in indicator_results(history(project, session.day))]
    if indicator is not None:
        meant = named(INDICATORS, (result.indicator for result in found), indicator)
        found = [result for result in found if result.indicator == meant]
    return tuple(result for result in found if result.overdue or not overdue)


def _next_step(past: "History", indicator: "IndicatorState", reading: Reading, day: "When") -> str:
    """What the reading comes to, when it is the latest one, and where to look further."""
    listing = f"fh messung liste {indicator.id} zeigt alle Werte."
    state = ReadingState(day, reading.value, reading.approx, "", reading.source, reading.note)
    if any(last_day(known.day) >= last_day(day) for known in reading_states(past, indicator.id)):
        return listing
    value = amount(indicator, reading.value, approx=reading.approx, unit=True)
    return f"{indicator.id}: {value}, Zielerreichung {attained(attainment(indicator, state))}. {listing}"
