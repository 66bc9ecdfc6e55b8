"""Goals step by step, and indicators, as tables."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.model.dates import When, german
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.phrases import NOTHING, incomplete_note, shown
from fruehe_hilfen_cli.reports.results.measured import amount, arrow
from fruehe_hilfen_cli.text import count, folded, listed
from fruehe_hilfen_cli.views.results.effective import IndicatorState
from fruehe_hilfen_cli.views.results.goals import (
    GoalHint,
    GoalOverview,
    GoalStep,
    ListedGoal,
    ListedIndicator,
)
from fruehe_hilfen_cli.vocabulary import label
from fruehe_hilfen_cli.vocabulary.staircase import FIRST_RESULT

NO_GOAL = "noch kein Ziel"
VALUE_NAMES = {
    "titel": "Titel",
    "bis": "Frist",
    "ausgangswert": "Ausgangswert",
    "ausgangswert_am": "dessen Datum",
    "zielwert": "Zielwert",
    "zielwert_bis": "Frist",
    "quelle": "Quelle",
    "methode": "Methode",
    "alle_monate": "Rhythmus",
    "zustaendig": "Zuständigkeit",
}
"""What a value of a goal or indicator is called where it is missing, or has been agreed anew."""


def goals_document(overviews: tuple[GoalOverview, ...], day: date) -> Document:
    """The goals of one or more municipalities, by the steps of the staircase."""
    several = len(overviews) > 1
    blocks: list[Block] = [Heading("Ziele", 1), Paragraph(f"Stand: {german(day)}", Tone.STRONG)]
    for overview in overviews:
        blocks += [Heading(overview.name)] if several else []
        blocks += [goal_table(overview.steps)] if overview.steps else []
        if overview.steps or not overview.incomplete:
            blocks.append(Paragraph(_counted(overview)))
        if overview.incomplete:
            blocks.append(incomplete_note(tone=Tone.WARNING))
    if any(overview.steps for overview in overviews):
        blocks.append(Paragraph(f"Ab Stufe {FIRST_RESULT} spricht man von Wirkung.", Tone.MUTED))
    return Document(tuple(blocks))


def goal_table(steps: tuple[GoalStep, ...]) -> Table:
    """Steps with the goals on them; what a goal lacks stands in the cell where it is missing."""
    columns = (
        Column("Nr.", whole=True),
        Column("Stufe und Ziel"),
        Column("bis", whole=True),
        Column("vereinbart", whole=True),
        Column("Indikatoren"),
    )
    return Table(columns, tuple(row for step in steps for row in _step_rows(step)))


def step_told(step: GoalStep) -> str:
    """A step as in "Menschen handeln anders (Outcome)"."""
    return f"{step.title} ({step.level})"


def _step_rows(step: GoalStep) -> Iterator[tuple[Cell, ...]]:
    yield (Words(str(step.step), Tone.STRONG), Words(step_told(step), Tone.STRONG), "", "", "")
    for found in step.goals:
        yield _goal_row(found)
    if not step.goals:
        yield ("", _empty(step), "", "", "")


def _empty(step: GoalStep) -> Words:
    if step.empty_reason:
        return Words(f"mit Absicht leer: {step.empty_reason}", Tone.MUTED)
    return Words(NO_GOAL, Tone.WARNING)


def _goal_row(found: ListedGoal) -> tuple[Cell, ...]:
    goal = found.goal
    if goal.dropped_on:
        title = Words(f"{goal.title} (entfallen {german(goal.dropped_on)})", Tone.MUTED)
        return (goal.id, title, shown(goal.until), _agreed(found), "")
    deadline = shown(goal.until) if goal.until else Words("keine Frist", Tone.WARNING)
    ids = ", ".join(indicator.id for indicator in found.indicators)
    return (goal.id, goal.title, deadline, _agreed(found), ids or Words("keiner", Tone.WARNING))


def _agreed(found: ListedGoal) -> Cell:
    goal = found.goal
    return shown(goal.agreed_on) if goal.agreed else Words("noch nicht", Tone.WARNING)


def _counted(overview: GoalOverview) -> str:
    listed_goals = [found for step in overview.steps for found in step.goals]
    goals = [found for found in listed_goals if not found.goal.dropped_on]
    if not goals:
        return f"Noch kein Ziel. fh ziel neu --kommune {overview.place} nimmt das erste auf."
    parts = [
        f"{number} {label(hint)}"
        for hint in GoalHint
        if (number := sum(hint in found.hints for found in goals))
    ]
    told = f"{count(len(goals), 'Ziel', 'Ziele')}{', davon ' if parts else ''}{listed(parts)}."
    dropped = len(listed_goals) - len(goals)
    return f"{told} Entfallen: {dropped}." if dropped else told


def indicators_document(found: tuple[ListedIndicator, ...], day: date) -> Document:
    """Indicators of one or more municipalities with baseline, target and what they lack."""
    return Document(
        (
            Heading("Indikatoren", 1),
            Paragraph(f"Stand: {german(day)}", Tone.STRONG),
            *([indicator_table(found)] if found else []),
            Paragraph(_indicators_counted(found)),
        )
    )


def indicator_table(found: tuple[ListedIndicator, ...]) -> Table:
    """Indicators with their goal; names the municipality when there are several."""
    several = len({item.indicator.place for item in found}) > 1
    lacking = any(item.lacking for item in found)
    columns = (
        Column("Nr.", whole=True),
        *([Column("Kommune")] if several else []),
        Column("Indikator"),
        Column("Ziel", whole=True),
        Column("Ausgangswert"),
        Column("Zielwert"),
        *([Column("es fehlt")] if lacking else []),
    )
    rows = (_indicator_row(item, several=several) for item in found)
    return Table(columns, tuple(row if lacking else row[:-1] for row in rows))


def _indicator_row(item: ListedIndicator, *, several: bool) -> tuple[Cell, ...]:
    found = item.indicator
    place = (found.place,) if several else ()
    told = found.unit is None or folded(found.unit) in folded(found.title)
    unit = "" if told else f" ({found.unit})"
    if found.dropped_on:
        title: Cell = Words(f"{found.title}{unit} (entfallen {german(found.dropped_on)})", Tone.MUTED)
    else:
        title = f"{found.title}{unit}"
    lacking = ", ".join(VALUE_NAMES[key] for key in item.lacking)
    return (
        found.id,
        *place,
        title,
        found.goal,
        dated_amount(found, found.baseline, found.baseline_on),
        _target(found),
        Words(lacking, Tone.WARNING) if lacking else NOTHING,
    )


def _target(found: IndicatorState) -> str:
    way = f"{arrow(found.direction)} " if found.target is not None else ""
    return f"{way}{dated_amount(found, found.target, found.target_by, 'bis ')}"


def dated_amount(
    indicator: IndicatorState, value: float | None, day: When | None, word: str = "", *, unit: bool = False
) -> str:
    """A value and its day: "45, 12/2025", "45 Prozent, bis 12/2027"; a dash without a value."""
    on = f", {word}{german(day)}" if day and value is not None else ""
    return f"{amount(indicator, value, unit=unit)}{on}"


def _indicators_counted(found: tuple[ListedIndicator, ...]) -> str:
    if not found:
        return "Noch kein Indikator. fh indikator neu nimmt einen auf."
    number = count(len(found), "Indikator", "Indikatoren")
    lacking = sum(bool(item.lacking) for item in found)
    return f"{number}, bei {lacking} fehlen Angaben." if lacking else f"{number}."
