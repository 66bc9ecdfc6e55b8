"""All that the page of a municipality shows, as its readers may see it."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.calendar import Calendar, CalendarSelection, calendar
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, Selection, listed_entries
from fruehe_hilfen_cli.views.entries.withheld import honest
from fruehe_hilfen_cli.views.governance.decision_list import DecisionSelection, listed_decisions
from fruehe_hilfen_cli.views.governance.decisions import DecisionState
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.staircase import StaircaseState, staircase_state
from fruehe_hilfen_cli.views.results.target_actual import TargetActual, target_actual
from fruehe_hilfen_cli.views.results.uptake import Period, UptakeSeries, uptake_series
from fruehe_hilfen_cli.views.roadmap.timeline import Timeline, timeline
from fruehe_hilfen_cli.views.steering.deviation_list import (
    DeviationSelection,
    guided_by,
    listed_deviations,
)
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.views.steering.status import Status, status_in_full
from fruehe_hilfen_cli.views.steering.trend import Trend, TrendSelection, trend

WEEKS = 12
"""So many weeks ahead dates are shown."""
ALL_DEVIATIONS = DeviationSelection(cleared=True)
"""Open ones, and those that are cleared."""

View = TypeVar("View")


class MunicipalityPage(Struct, frozen=True):
    """What the page of a municipality shows.

    Args:
        place: the folder name of the municipality.
        reader: whom it is for.
        comparison: milestones and measures with target and actual.
        guided_by: with whom deviations are to be cleared, in the dative.
        calendar: what comes in the next weeks, and what is overdue; without days off.
        entries: those that the reader may see, oldest first.
    """

    place: str
    name: str
    as_of: date
    reader: Visibility
    status: Status
    timeline: Timeline
    trend: Trend
    staircase: StaircaseState
    comparison: TargetActual
    uptakes: tuple[UptakeSeries, ...]
    deviations: tuple[DeviationState, ...]
    guided_by: str | None
    decisions: tuple[DecisionState, ...]
    calendar: Calendar
    entries: tuple[ListedEntry, ...]


def municipality_page(seen: Seen) -> MunicipalityPage:
    """Compute all that the page of a municipality shows."""
    project, day = seen.project, seen.day
    deviations = told(seen, lambda found: listed_deviations((found,), day, ALL_DEVIATIONS))
    every = DecisionSelection(every=True)
    return MunicipalityPage(
        place=project.place,
        name=project.roadmap.municipality.name,
        as_of=day,
        reader=seen.reader,
        status=told(seen, lambda found: status_in_full(found, day)),
        timeline=told(seen, lambda found: timeline(found, day)),
        trend=told(seen, lambda found: trend(found, day, TrendSelection())),
        staircase=told(seen, lambda found: staircase_state(found, day)),
        comparison=target_actual(seen.whole, day, seen.reader),
        uptakes=uptake_series(history(seen.whole, day), Period.QUARTER, seen.reader),
        deviations=deviations,
        guided_by=guided_by((project,), deviations),
        decisions=told(seen, lambda found: listed_decisions((found,), day, every)),
        calendar=_calendar(seen),
        entries=listed_entries((project,), day, Selection()),
    )


def told(seen: Seen, make: Callable[[Project], View]) -> View:
    """A view without what would be false for its readers.

    Args:
        seen: a municipality as they see it.
        make: computes the view.
    """
    found = make(seen.project)
    return found if seen.reader is Visibility.INTERNAL else honest(found, make(seen.whole))


def _calendar(seen: Seen) -> Calendar:
    """What comes; for readers outside only what stays so with all entries."""
    selection = CalendarSelection(seen.day + timedelta(weeks=WEEKS), reader=seen.reader)
    found = calendar((seen.project,), seen.day, selection)
    if seen.reader is Visibility.INTERNAL:
        return found
    whole = calendar((seen.whole,), seen.day, selection)
    return replace(
        found,
        overdue=tuple(item for item in found.overdue if item in whole.overdue),
        upcoming=tuple(item for item in found.upcoming if item in whole.upcoming),
        without_day=tuple(item for item in found.without_day if item in whole.without_day),
    )
