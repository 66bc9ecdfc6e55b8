"""Goals and results: the staircase, how far its goals are reached, and what was agreed anew."""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.dates import When, german
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
from fruehe_hilfen_cli.reports.governance.draft_words import sentence, spelt, spelt_on
from fruehe_hilfen_cli.reports.guide.words import (
    HIDDEN_CELL,
    PART,
    SECTION,
    hidden_words,
    open_line,
    open_words,
    paragraph,
    quoted,
)
from fruehe_hilfen_cli.reports.phrases import NOTHING
from fruehe_hilfen_cli.reports.results.goals import VALUE_NAMES
from fruehe_hilfen_cli.reports.results.measured import amount, attained
from fruehe_hilfen_cli.text import count, german_number, listed
from fruehe_hilfen_cli.views.guide.guide import Guide
from fruehe_hilfen_cli.views.results.effective import GoalState, IndicatorState, ResultRevision
from fruehe_hilfen_cli.views.results.readings import Attainment
from fruehe_hilfen_cli.views.results.target_actual import GoalComparison, IndicatorComparison, Tally
from fruehe_hilfen_cli.vocabulary.staircase import STEPS


def goal_chapter(guide: Guide) -> Iterator[Block]:
    """The goals step by step with their indicators; then what was agreed anew."""
    if not guide.goals:
        yield open_line("welche Ziele vereinbart sind, woran man sie erkennt, und was erreicht ist")
        return
    yield from paragraph(goals_told(guide), "Von Wirkung spricht man ab Stufe 4.")
    if any(found.withheld or part.target_withheld for found in guide.goals for part in found.indicators):
        yield Paragraph("Zu Zielen und Zielwerten gibt es Einträge, die nicht freigegeben sind.", Tone.OPEN)
    step = 0
    for found in guide.goals:
        if found.goal.step != step:
            step = found.goal.step
            yield Heading(f"Stufe {step}: {STEPS[step].title}", SECTION)
        yield from _goal(found)
    if guide.empty_steps:
        yield Heading("Stufen ohne Ziel", SECTION)
        yield Items(tuple(f"Stufe {one.step}: {one.reason}" for one in guide.empty_steps))
    yield from _changes(guide)


def goals_told(guide: Guide) -> str:
    """How many there are, and how far: "Die Wirkungstreppe hat 8 Ziele und 12 Indikatoren. …"."""
    held = sum(found.goal.dropped_on is None for found in guide.goals)
    goals = count(held, "Ziel", "Ziele") if held else "zurzeit kein Ziel"
    number = guide.tally.total
    indicators = f" und {count(number, 'Indikator', 'Indikatoren')}" if number else ", noch ohne Indikator"
    told = f"Die Wirkungstreppe hat {goals}{indicators if held else ''}."
    return " ".join([told, *_tallied(guide.tally)])


def _tallied(tally: Tally) -> list[str]:
    """How far the indicators are: "Stand der Indikatoren: 3 am Ziel und 5 auf dem Weg."."""
    parts = [
        f"{number} {words}"
        for number, words in (
            (tally.reached, "am Ziel"),
            (tally.under_way, "auf dem Weg"),
            (tally.behind, "hinter dem Ausgangswert"),
            (tally.not_computable, "noch nicht zu berechnen"),
            (tally.withheld, "ohne Angabe"),
        )
        if number
    ]
    return [f"Stand der Indikatoren: {listed(parts)}."] if parts else []


def _goal(found: GoalComparison) -> Iterator[Block]:
    goal = found.goal
    yield Heading(f"{goal.id} {goal.title}", PART)
    yield from paragraph(
        sentence(f"Zielgruppe: {goal.target_group}") if goal.target_group else None,
        *([hidden_words()] if found.withheld else [f"Frist: {spelt(goal.until)}." if goal.until else None]),
        _agreed(goal),
        _dropped(goal),
    )
    if found.indicators:
        columns = (
            Column("Indikator"),
            Column("Ausgangswert"),
            Column("Zielwert"),
            Column("zuletzt gemessen"),
            Column("Zielerreichung"),
        )
        yield Table(columns, tuple(map(_indicator, found.indicators)))
    elif goal.dropped_on is None:
        yield open_line(f"woran man sieht, dass {goal.id} erreicht ist")


def _agreed(goal: GoalState) -> Words:
    if goal.agreed and goal.agreed_on:
        whom = f" ({listed(goal.agreed_with)})" if goal.agreed_with else ""
        return Words(f"Vereinbart {spelt_on(goal.agreed_on)}{whom}.")
    return open_words("wann und mit wem das Ziel vereinbart ist")


def _dropped(goal: GoalState) -> Words | None:
    if goal.dropped_on is None:
        return None
    entry = tuple(change.entry_id for change in goal.changes[-1:])
    said = sentence(f"Entfallen {spelt_on(goal.dropped_on)}: {goal.dropped_reason}")
    return Words(said, Tone.WARNING, entry)


def _indicator(found: IndicatorComparison) -> tuple[Cell, ...]:
    result, indicator = found.result, found.result.indicator
    unit = f" ({indicator.unit})" if indicator.unit else ""
    title = f"{indicator.id} {indicator.title}{unit}"
    begin = _on(
        amount(indicator, indicator.baseline), german(indicator.baseline_on) if indicator.baseline_on else ""
    )
    end = _on(
        amount(indicator, indicator.target),
        f"bis {german(indicator.target_by)}" if indicator.target_by else "",
    )
    target: Cell = Words(HIDDEN_CELL, Tone.MUTED) if found.target_withheld else end
    if indicator.dropped_on:
        return title, begin, target, Words(f"entfallen {spelt_on(indicator.dropped_on)}", Tone.MUTED), NOTHING
    if found.withheld:
        return title, begin, target, Words(HIDDEN_CELL, Tone.MUTED), Words(HIDDEN_CELL, Tone.MUTED)
    if result.latest is None:
        return title, begin, target, "noch keine", _attained(result.attainment)
    now = _on(amount(indicator, result.latest.value, approx=result.latest.approx), german(result.latest.day))
    return title, begin, target, Words(now, sources=(result.latest.entry_id,)), _attained(result.attainment)


def _on(value: str, when: str) -> str:
    return f"{value} ({when})" if when and value != NOTHING else value


def _attained(found: Attainment) -> Words:
    if found.share is None:
        return Words(attained(found), Tone.WARNING)
    return Words(attained(found), Tone.GOOD if found.reached else Tone.BAD if found.share < 0 else Tone.PLAIN)


def _changes(guide: Guide) -> Iterator[Block]:
    states: list[GoalState | IndicatorState] = []
    for found in guide.goals:
        states += [found.goal, *(part.result.indicator for part in found.indicators)]
    items = tuple(
        Words(_change(state, change), sources=(change.entry_id,))
        for state in states
        for change in state.changes
    )
    if items:
        yield Heading("Was neu vereinbart wurde", SECTION)
        yield Items(items)


def _change(state: GoalState | IndicatorState, change: ResultRevision) -> str:
    """What was agreed anew: "22.09.2026, I7: Zielwert 9 statt 8 – Grund: …"."""
    name = VALUE_NAMES.get(change.field)
    what = (
        f"{name} {_value(state, change.after)} statt {_value(state, change.before)}" if name else "entfällt"
    )
    return sentence(f"{german(change.day)}, {state.id} {state.title}: {what}. Grund: {change.reason}")


def _value(state: GoalState | IndicatorState, value: str | float | When | None) -> str:
    if value is None:
        return "ohne Angabe"
    if isinstance(value, str):
        return quoted(value)
    if isinstance(value, int | float):
        return amount(state, value) if isinstance(state, IndicatorState) else german_number(value)
    return german(value)
