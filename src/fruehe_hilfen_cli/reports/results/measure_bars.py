"""A measure as rows of signs on a scale: what became of it, what was planned, its steps of work."""

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.reports.document import Tone, Words
from fruehe_hilfen_cli.reports.roadmap.bar_rows import (
    AHEAD,
    BLANK,
    COMPLETED,
    FADING,
    LATE,
    RUNNING,
    STAND,
    UNKNOWN,
    WINDOW,
    Row,
    blank_row,
    cross_bar,
    fade_sides,
    paint,
)
from fruehe_hilfen_cli.reports.roadmap.scale import Scale
from fruehe_hilfen_cli.views.results.measure_course import MeasureStatus
from fruehe_hilfen_cli.views.results.measure_plan import PlannedMeasure, PlannedStep
from fruehe_hilfen_cli.views.roadmap.timeline import Span

_DROPPED = Words("×", Tone.WARNING)
_DEADLINE = Words("◇")

MEANINGS = (
    (COMPLETED, "abgeschlossen"),
    (RUNNING, "läuft"),
    (AHEAD, "nicht begonnen"),
    (LATE, "überfällig"),
    (_DROPPED, "eingestellt"),
    (UNKNOWN, "Beginn oder Ende unbekannt"),
    (WINDOW, "geplant"),
    (_DEADLINE, "Frist"),
)
"""What the signs say."""

SIGNS = (STAND, FADING, *(sign for sign, _ in MEANINGS))
"""All signs there are."""


def measure_rows(measure: PlannedMeasure, scale: Scale, stand: Month) -> tuple[Row, ...]:
    """Draw what became of a measure, below it what was planned, below that its steps of work.

    The line of the Stand crosses them where it hides nothing.
    """
    rows = (
        _bar(measure, scale, stand),
        _window(measure.planned, scale),
        *(_step(step, scale) for step in measure.steps_of_work),
    )
    for row in rows:
        cross_bar(row, scale.column(stand))
    return rows


def _bar(measure: PlannedMeasure, scale: Scale, stand: Month) -> Row:
    if measure.state is MeasureStatus.PLANNED:
        return _ahead(measure, scale, stand)
    if measure.state is MeasureStatus.COMPLETED:
        return _spanned(measure.actual, scale, COMPLETED)
    if measure.state is MeasureStatus.DROPPED:
        return _dropped(measure.actual, scale)
    return _running(measure, scale, stand)


def _ahead(measure: PlannedMeasure, scale: Scale, stand: Month) -> Row:
    row = _spanned(measure.planned, scale, AHEAD)
    if measure.begin_overdue and measure.planned.begin:
        paint(row, scale.span(measure.planned.begin, stand), LATE)
    return row


def _running(measure: PlannedMeasure, scale: Scale, stand: Month) -> Row:
    begin, end = measure.actual.begin or stand, measure.planned.end
    row = blank_row(scale)
    body = scale.span(begin, max(begin, end or stand))
    paint(row, body, RUNNING)
    if measure.overdue:
        paint(row, range(body.stop, scale.after(stand)), LATE)
    fade_sides(row, body, begin=True, end=end is not None)
    return row


def _dropped(actual: Span, scale: Scale) -> Row:
    row = blank_row(scale)
    if actual.end:
        body = scale.span(min(actual.begin or actual.end, actual.end), actual.end)
        paint(row, body, RUNNING if actual.begin else BLANK)
        row[body.stop - 1] = _DROPPED
    return row


def _step(step: PlannedStep, scale: Scale) -> Row:
    if step.planned.begin or not step.planned.end:
        return _window(step.planned, scale)
    row = blank_row(scale)
    row[scale.after(step.planned.end) - 1] = _DEADLINE
    return row


def _window(span: Span, scale: Scale) -> Row:
    return _spanned(span, scale, WINDOW)


def _spanned(span: Span, scale: Scale, sign: Words) -> Row:
    """A span with one sign; a side that is not known fades out."""
    row = blank_row(scale)
    sides = [side for side in (span.begin, span.end) if side]
    if sides:
        body = scale.span(min(sides), max(sides))
        paint(row, body, sign)
        fade_sides(row, body, begin=span.begin is not None, end=span.end is not None)
    return row
