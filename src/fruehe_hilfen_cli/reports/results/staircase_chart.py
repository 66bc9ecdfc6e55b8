"""The results staircase as a chart: its picture, and the table behind it."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import Cell, Chart, Column, Drawing, Table, Words
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD, NOTHING, entries_of
from fruehe_hilfen_cli.reports.results.measured import amount, attained, way_words
from fruehe_hilfen_cli.views.results.readings import IndicatorResult
from fruehe_hilfen_cli.views.results.staircase import GoalOnStep, StaircaseState, StepState

if TYPE_CHECKING:
    from fruehe_hilfen_cli.reports.picture import Picture


def staircase_chart(staircase: StaircaseState, summary: str, drawing: Drawing | None = None) -> Chart:
    """A staircase as a picture.

    Args:
        staircase: what to draw.
        summary: how many goals and indicators it has, and how far they are.
        drawing: the same in characters.
    """

    def draw() -> "Picture":
        from fruehe_hilfen_cli.reports.results.staircase_picture import staircase_picture

        return staircase_picture(staircase)

    return Chart(draw, f"Wirkungstreppe mit ihren Stufen. {summary}", drawing, _table(staircase))


def _table(staircase: StaircaseState) -> Table:
    columns = (
        Column("Stufe"),
        Column("Ziel"),
        Column("Indikator"),
        Column("Weg"),
        Column("zuletzt"),
        Column("Zielerreichung"),
    )
    return Table(columns, tuple(row for step in staircase.steps for row in _step_rows(step)))


def _step_rows(step: StepState) -> Iterator[tuple[Cell, ...]]:
    """A row for each indicator; the step and the goal stand in the first one."""
    name = f"{step.step} {step.title}"
    goals = [goal for goal in step.goals if not goal.goal.dropped_on]
    if not goals:
        yield name, step.empty_reason or "noch kein Ziel", *[NOTHING] * 4
    for goal in goals:
        for row in _goal_rows(goal):
            yield name, *row
            name = ""


def _goal_rows(found: GoalOnStep) -> Iterator[tuple[Cell, ...]]:
    title = f"{found.goal.id} {found.goal.title}"
    results = [result for result in found.indicators if not result.indicator.dropped_on]
    if not results:
        yield title, "noch kein Indikator", *[NOTHING] * 3
    for result in results:
        yield title, *_result(result)
        title = ""


def _result(result: IndicatorResult) -> tuple[Cell, ...]:
    indicator, latest = result.indicator, result.latest
    name = f"{indicator.id} {indicator.title}"
    if not (result.tells("latest") and result.attainment.tells("share", "reason")):
        return name, *[NOT_TOLD] * 3
    now: Cell = NOTHING
    if latest:
        told = f"{amount(indicator, latest.value, approx=latest.approx)} ({german(latest.day)})"
        now = Words(told, sources=entries_of(latest.entry_id))
    way: Cell = NOT_TOLD
    if indicator.tells("target", "target_by"):
        changes = (change.entry_id for change in indicator.changes)
        way = Words(way_words(indicator) or NOTHING, sources=entries_of(*changes))
    return name, way, now, attained(result.attainment)
