"""The measures of a municipality over the months: planned and actual windows, and the steps of work."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import Month, When
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.measure_course import MeasureStatus
from fruehe_hilfen_cli.views.results.measures import MeasureSelection, MeasureState, measure_states
from fruehe_hilfen_cli.views.roadmap.plan import Window
from fruehe_hilfen_cli.views.roadmap.timeline import Span, span_of


class PlannedStep(Struct, frozen=True):
    """A step of work, and when it is planned."""

    what: str
    who: str | None
    planned: Span


class PlannedMeasure(Struct, frozen=True):
    """A measure over the months.

    Args:
        since: the day of the entry that says where it stands.
        planned: from when to when it was planned.
        actual: when it began and when it ended, by the entries.
        begin_overdue: it waits, and its planned begin is over.
        overdue: its planned end is over, and it is not ended.
    """

    id: str
    title: str
    responsible: str | None
    state: MeasureStatus
    since: When | None
    planned: Span
    actual: Span
    begin_overdue: bool
    overdue: bool
    steps_of_work: tuple[PlannedStep, ...]


class MeasureChart(Struct, frozen=True):
    """The measures of a municipality on a day, ready to be drawn.

    Args:
        as_of: the Stand; nothing later is known.
        first_month: the earliest month of any window and the Stand.
        last_month: the latest of them.
        incomplete: some file could not be read, so something may be missing.
    """

    place: str
    name: str
    as_of: date
    first_month: Month
    last_month: Month
    measures: tuple[PlannedMeasure, ...]
    incomplete: bool


def measure_chart(
    project: Project, day: date, selection: MeasureSelection, *, steps: bool = True
) -> MeasureChart:
    """The selected measures of a municipality over the months, as known on a day; with or without steps."""
    states = filter(selection.takes, measure_states(history(project, day)))
    measures = tuple(_planned(state, steps=steps) for state in states)
    months = [Month.of(day), *(month for measure in measures for month in _months(measure))]
    return MeasureChart(
        place=project.place,
        name=project.roadmap.municipality.name,
        as_of=day,
        first_month=min(months),
        last_month=max(months),
        measures=measures,
        incomplete=project.incomplete,
    )


def _planned(state: MeasureState, *, steps: bool) -> PlannedMeasure:
    work = state.steps_of_work if steps else ()
    return PlannedMeasure(
        id=state.id,
        title=state.title,
        responsible=state.responsible,
        state=state.state,
        since=state.since,
        planned=span_of(Window(state.begin, state.end)),
        actual=span_of(Window(state.begun_on, state.ended_on)),
        begin_overdue=state.begin_overdue,
        overdue=state.overdue,
        steps_of_work=tuple(
            PlannedStep(step.what, step.who, span_of(Window(step.begin, step.end))) for step in work
        ),
    )


def _months(measure: PlannedMeasure) -> Iterator[Month]:
    spans = [measure.planned, measure.actual, *(step.planned for step in measure.steps_of_work)]
    return (month for span in spans for month in (span.begin, span.end) if month)
