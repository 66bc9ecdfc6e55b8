"""The results in a drafted council paper: milestones, goals, measures."""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.kinds import PaperKind
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.draft_words import cited, spelt, spelt_on, to_check
from fruehe_hilfen_cli.reports.phrases import NOTHING
from fruehe_hilfen_cli.reports.results.measured import amount, attained
from fruehe_hilfen_cli.reports.results.measures import state_told
from fruehe_hilfen_cli.reports.results.target_actual_measures import used_told
from fruehe_hilfen_cli.reports.results.target_actual_milestones import WITHHELD
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.governance.draft import Draft
from fruehe_hilfen_cli.views.results.target_actual import (
    GoalComparison,
    IndicatorComparison,
    MeasureComparison,
)
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, MilestoneStatus

_SMALL = 3


def result_section(draft: Draft) -> Iterator[Block]:
    """What is reached: milestones, and in all but an information goals and measures."""
    yield Heading("Ergebnisse", _SMALL)
    reached = tuple(one for period in draft.periods for one in period.reached)
    if reached:
        yield Paragraph("Als erreicht sind festgehalten:")
        yield Items(tuple(_milestone(one) for one in reached))
    if withheld := sum(period.reached_withheld for period in draft.periods):
        told = "ein Meilenstein ist" if withheld == 1 else f"{withheld} Meilensteine sind"
        yield Paragraph(to_check(f"noch {told} erreicht; die Einträge dazu sind nicht freigegeben"))
    elif not reached:
        yield Paragraph("Noch ist kein Meilenstein als erreicht festgehalten.")
    if draft.kind is PaperKind.INFORMATION:
        return
    yield from _goals(draft.goals)
    yield from _measures(draft.measures)


def _milestone(found: MilestoneState) -> Words:
    named = f"{found.id} {found.title}"
    if found.state is MilestoneStatus.WAIVED:
        told = f"{named}: nicht erforderlich{f' ({found.reason})' if found.reason else ''}"
    elif found.done_on:
        told = f"{named} ({spelt_on(found.done_on, at_latest=found.at_latest)})"
    else:
        told = named
    return cited(told, found.entry_id)


def _goals(goals: tuple[GoalComparison, ...]) -> Iterator[Block]:
    held = [one for one in goals if one.goal.dropped_on is None]
    if not held:
        return
    yield Paragraph("Ziele", Tone.STRONG)
    yield Items(tuple(map(_goal, held)))
    parts = [part for one in held for part in one.indicators if part.result.indicator.dropped_on is None]
    if told := [part for part in parts if not part.withheld]:
        columns = (Column("Indikator"), Column("Ausgang"), Column("Soll"), Column("Ist"), Column("erreicht"))
        yield Table(columns, tuple(map(_indicator, told)))
    if withheld := len(parts) - len(told):
        indicators = count(withheld, "Indikator", "Indikatoren")
        yield Paragraph(to_check(f"zu {indicators} gibt es Einträge, die nicht freigegeben sind"))


def _goal(found: GoalComparison) -> str:
    goal = found.goal
    return (
        f"{goal.id} {goal.title}{f' (bis {spelt(goal.until)})' if goal.until and not found.withheld else ''}"
    )


def _indicator(found: IndicatorComparison) -> tuple[Cell, ...]:
    result, indicator = found.result, found.result.indicator
    unit = f" ({indicator.unit})" if indicator.unit else ""
    until = f" bis {german(indicator.target_by)}" if indicator.target_by else ""
    now: Cell = NOTHING
    if latest := result.latest:
        told = f"{amount(indicator, latest.value, approx=latest.approx)} ({german(latest.day)})"
        now = cited(told, latest.entry_id)
    return (
        f"{indicator.id} {indicator.title}{unit}",
        amount(indicator, indicator.baseline),
        f"{amount(indicator, indicator.target)}{until}",
        now,
        attained(result.attainment),
    )


def _measures(found: tuple[MeasureComparison, ...]) -> Iterator[Block]:
    if not found:
        return
    yield Paragraph("Maßnahmen", Tone.STRONG)
    columns = (Column("Maßnahme"), Column("Stand"), Column("genutzt"))
    yield Table(columns, tuple(map(_measure, found)))
    if any(one.withheld or one.counts_withheld for one in found):
        yield Paragraph(to_check("zu Maßnahmen gibt es Einträge, die nicht freigegeben sind"))


def _measure(found: MeasureComparison) -> tuple[Cell, ...]:
    return (
        f"{found.measure.id} {found.measure.title}",
        WITHHELD if found.withheld else state_told(found.measure),
        WITHHELD if found.counts_withheld else used_told(found),
    )
