"""The measures as a drawing over the months: bars, planned windows, steps of work."""

from collections.abc import Iterable, Iterator
from itertools import chain

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import Block, Document, Drawing, Heading, Paragraph, Tone
from fruehe_hilfen_cli.reports.phrases import incomplete_note
from fruehe_hilfen_cli.reports.results.measure_bars import MEANINGS, measure_rows
from fruehe_hilfen_cli.reports.results.measures import state_since
from fruehe_hilfen_cli.reports.roadmap.bar_rows import Row
from fruehe_hilfen_cli.reports.roadmap.canvas import Canvas, Line, Writes, canvas, legend_items
from fruehe_hilfen_cli.views.results.measure_course import MeasureStatus
from fruehe_hilfen_cli.views.results.measure_plan import MeasureChart, PlannedMeasure
from fruehe_hilfen_cli.vocabulary import label

NONE = "Keine Maßnahme passt; fh massnahme neu nimmt eine auf."
_INDENT, _STEP = "  ", "  - "


def measure_plan_document(charts: Iterable[MeasureChart], width: int, writes: Writes = str) -> Document:
    """One plan of measures after the other.

    Args:
        charts: what to draw.
        width: columns there are; with less than 40 the drawing is wider than that.
        writes: how a text arrives where it is printed.
    """
    return Document(tuple(chain.from_iterable(_section(found, width, writes) for found in charts)))


def _section(chart: MeasureChart, width: int, writes: Writes) -> Iterator[Block]:
    yield Heading(f"{chart.name}: Maßnahmenplan", 1)
    yield Paragraph(f"Stand: {german(chart.as_of)}", Tone.STRONG)
    if chart.incomplete:
        yield incomplete_note()
    if not chart.measures:
        yield Paragraph(NONE)
        return
    labels = [options[0] for measure in chart.measures for options in _texts(measure)]
    sheet = canvas((chart.first_month, chart.last_month), chart.as_of, labels, width, writes)
    rows = [measure_rows(measure, sheet.scale, sheet.stand) for measure in chart.measures]
    drawn = [_lines(measure, found, sheet) for measure, found in zip(chart.measures, rows, strict=True)]
    yield Drawing((*sheet.ruler(), *sheet.separated(drawn)))
    if legend := sheet.legend(legend_items(chain.from_iterable(rows), MEANINGS)):
        yield Drawing(legend)


def _lines(measure: PlannedMeasure, rows: tuple[Row, ...], sheet: Canvas) -> Iterator[Line]:
    tones = chain((Tone.STRONG,), (Tone.MUTED for _ in rows))
    for options, tone, row in zip(_texts(measure), tones, rows, strict=False):
        yield sheet.line(row, tone, *options)


def _texts(measure: PlannedMeasure) -> tuple[tuple[str, ...], ...]:
    """What stands beside the rows of a measure, each with its shorter forms."""
    steps = ((f"{_STEP}{step.what}",) for step in measure.steps_of_work)
    return (f"{measure.id} {measure.title}",), _states(measure), *steps


def _states(measure: PlannedMeasure) -> tuple[str, ...]:
    """Where a measure stands, from the longest form to the shortest."""
    state = f"{_INDENT}{label(measure.state)}"
    if measure.state is MeasureStatus.PLANNED and measure.begin_overdue:
        return (f"{_INDENT}Beginn überfällig",)
    if measure.overdue:
        return f"{state}, Ende überfällig", f"{_INDENT}Ende überfällig"
    return f"{_INDENT}{state_since(measure.state, measure.since)}", state
