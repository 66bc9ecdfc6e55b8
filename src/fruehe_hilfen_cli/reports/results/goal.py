"""One goal in full: what it says, how it is measured, which measures serve it, what was agreed anew."""

from collections.abc import Iterable
from datetime import date

from fruehe_hilfen_cli.model.dates import german, german_on
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.phrases import NOTHING, shown
from fruehe_hilfen_cli.reports.results.goals import VALUE_NAMES, dated_amount
from fruehe_hilfen_cli.reports.results.measured import amount, attained, due_words
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.results.effective import GoalState, IndicatorState, ResultRevision
from fruehe_hilfen_cli.views.results.goals import GoalHint, ListedGoal
from fruehe_hilfen_cli.views.results.measures import MeasureState
from fruehe_hilfen_cli.views.results.readings import IndicatorResult
from fruehe_hilfen_cli.vocabulary import label
from fruehe_hilfen_cli.vocabulary.staircase import STEPS

_HINTS = {
    GoalHint.NO_INDICATOR: "Woran man sieht, ob es erreicht ist, steht noch nicht da: "
    "fh indikator neu {id} nimmt einen Indikator auf.",
    GoalHint.NO_DEADLINE: "Bis wann es erreicht sein soll, steht noch nicht da: fh ziel aendere {id} --bis …",
    GoalHint.NOT_AGREED: "Mit wem und wann es vereinbart ist, steht noch nicht da: "
    "fh ziel aendere {id} --vereinbart-mit … --vereinbart-am …",
}


def goal_document(
    found: ListedGoal, results: tuple[IndicatorResult, ...], measures: tuple[MeasureState, ...], day: date
) -> Document:
    """A goal with its indicators, its measures and its changes.

    Args:
        found: the goal.
        results: its indicators with their readings.
        measures: those that serve it.
        day: the day that all is known on.
    """
    goal = found.goal
    blocks: list[Block] = [
        Heading(f"{goal.id} {goal.title}", 1),
        Paragraph(f"Stand: {german(day)}", Tone.STRONG),
        Facts(tuple(_goal_facts(goal))),
    ]
    if found.hints:
        hints = tuple(Words(_HINTS[hint].format(id=goal.id), Tone.WARNING) for hint in found.hints)
        blocks.append(Items(hints))
    for result in results:
        blocks += indicator_section(result)
    blocks += _measures(measures)
    blocks += revision_section((goal, *(result.indicator for result in results)))
    return Document(tuple(blocks))


def indicator_section(result: IndicatorResult) -> list[Block]:
    """An indicator with its values, its latest reading and how it is measured."""
    indicator = result.indicator
    heading = Heading(f"{indicator.id} {indicator.title}")
    return [heading, Facts((*_value_facts(result), *_way_facts(indicator)))]


def revision_section(states: Iterable[GoalState | IndicatorState]) -> list[Block]:
    """What was agreed anew of goals and indicators, oldest first; nothing when nothing was."""
    found = [(state, change) for state in states for change in state.changes]
    if not found:
        return []
    columns = (
        Column("Datum", whole=True),
        Column("Angabe"),
        Column("bisher"),
        Column("jetzt"),
        Column("Grund"),
        Column("Eintrag", whole=True),
    )
    rows = tuple(_revision_row(state, change) for state, change in found)
    return [Heading("Neu vereinbart"), Table(columns, rows)]


def _goal_facts(goal: GoalState) -> Iterable[tuple[str, Cell]]:
    words = STEPS[goal.step]
    yield "Stufe", f"{goal.step} {words.title} ({words.level})"
    yield "Zielgruppe", goal.target_group or NOTHING
    yield "bis", shown(goal.until)
    yield "vereinbart", _agreement(goal)
    if goal.dropped_on:
        yield "entfallen", Words(f"{german(goal.dropped_on)}: {goal.dropped_reason}", Tone.WARNING)


def _agreement(goal: GoalState) -> str:
    if not goal.agreed_on or not goal.agreed:
        return f"noch nicht (vorgesehen mit {listed(goal.agreed_with)})" if goal.agreed_with else "noch nicht"
    return f"{german_on(goal.agreed_on)}{f' mit {listed(goal.agreed_with)}' if goal.agreed_with else ''}"


def _value_facts(result: IndicatorResult) -> Iterable[tuple[str, Cell]]:
    indicator = result.indicator
    yield "Ausgangswert", dated_amount(indicator, indicator.baseline, indicator.baseline_on, unit=True)
    yield "Zielwert", dated_amount(indicator, indicator.target, indicator.target_by, "bis ", unit=True)
    if latest := result.latest:
        value = amount(indicator, latest.value, approx=latest.approx, unit=True)
        yield "letzte Messung", f"{value}, {german(latest.day)} ({latest.entry_id})"
    else:
        yield "letzte Messung", "noch keine"
    yield "Zielerreichung", attained(result.attainment)
    yield "besser ist", label(indicator.direction).removesuffix(" ist besser")
    if indicator.dropped_on:
        yield "entfallen", Words(f"{german(indicator.dropped_on)}: {indicator.dropped_reason}", Tone.WARNING)
    elif indicator.every_months:
        yield "nächste Messung", due_words(result)


def _way_facts(indicator: IndicatorState) -> Iterable[tuple[str, Cell]]:
    if indicator.scale:
        yield "Skala", ", ".join(f"{number} = {word}" for number, word in enumerate(indicator.scale, 1))
    yield "Quelle", indicator.source or NOTHING
    yield "Methode", indicator.method or NOTHING
    every = indicator.every_months
    yield "gemessen", _rhythm(every) if every else "ohne Rhythmus"
    yield "zuständig", indicator.responsible or NOTHING


def _rhythm(months: int) -> str:
    return "jeden Monat" if months == 1 else f"alle {months} Monate"


def _measures(measures: tuple[MeasureState, ...]) -> list[Block]:
    if not measures:
        return []
    columns = (Column("Nr.", whole=True), Column("Maßnahme"), Column("zuständig"), Column("Stand"))
    rows = tuple(
        (measure.id, measure.title, measure.responsible or NOTHING, label(measure.state))
        for measure in measures
    )
    return [Heading("Maßnahmen dafür"), Table(columns, rows)]


def _revision_row(state: GoalState | IndicatorState, change: ResultRevision) -> tuple[Cell, ...]:
    ended = change.field == "entfaellt"
    return (
        german(change.day),
        f"{state.id}: {'entfällt' if ended else VALUE_NAMES[change.field]}",
        NOTHING if ended else _value(state, change.before),
        NOTHING if ended else _value(state, change.after),
        change.reason,
        change.entry_id,
    )


def _value(state: GoalState | IndicatorState, value: object) -> str:
    if isinstance(value, int | float) and isinstance(state, IndicatorState):
        return amount(state, value)
    if value is None or isinstance(value, str):
        return value or NOTHING
    return german(value)  # type: ignore[arg-type]  # a date is what is left
