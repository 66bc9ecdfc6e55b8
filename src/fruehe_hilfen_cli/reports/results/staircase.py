"""The results staircase as a drawing: seven steps that rise to the right, with their goals and readings."""

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from fruehe_hilfen_cli.model.dates import german, german_on
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Document,
    Drawing,
    Heading,
    Items,
    Paragraph,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD, incomplete_note
from fruehe_hilfen_cli.reports.results.measured import (
    amount,
    arrow,
    attained,
    tendency_words,
    way_words,
)
from fruehe_hilfen_cli.reports.results.spark import bar, sparkline
from fruehe_hilfen_cli.reports.results.staircase_chart import staircase_chart
from fruehe_hilfen_cli.text import columns, count, harmless, listed, shortened
from fruehe_hilfen_cli.views.results.effective import GoalState, IndicatorState
from fruehe_hilfen_cli.views.results.readings import IndicatorResult
from fruehe_hilfen_cli.views.results.staircase import GoalOnStep, StaircaseState, StepState

Writes = Callable[[str], str]
"""How a text arrives where it is printed: a stream may write "ä" as "ae", which is wider."""

Line = tuple[Words, ...]
"""A line of a drawing."""

_LEAST_WIDTH = 40
_LEAST_ROOM = 60
"""Columns the highest step needs; only what is left over makes the stairs rise."""
_WIDEST_RISE = 6
_TOP = 7
_LAST_READINGS = 12
_EDGE = "│ "
_GOAL_INDENT, _RESULT_INDENT = 3, 6
_BETWEEN = "   "
_LEGEND = (
    "Balken: Zielerreichung, voll ab 100 %. ↑ mehr ist besser, ↓ weniger ist besser. Die Striche sind die "
    "letzten Messungen. Wirkung beginnt auf Stufe 4."
)


class _Sheet:
    """What a staircase is drawn on."""

    def __init__(self, width: int, writes: Writes) -> None:
        self.width = max(width, _LEAST_WIDTH)
        self.writes = writes
        self.rise = max(0, min(_WIDEST_RISE, (self.width - _LEAST_ROOM) // (_TOP - 1)))

    def indent(self, step: int) -> str:
        """The blanks to the left of a step."""
        return " " * ((step - 1) * self.rise)

    def words(self, text: str) -> str:
        """A text as it arrives, in one line."""
        return self.writes(harmless(" ".join(text.split())))


def staircase_document(staircases: Iterable[StaircaseState], width: int, writes: Writes = str) -> Document:
    """One staircase after the other.

    Args:
        staircases: what to draw.
        width: columns there are; with less than 40 the drawing is wider than that.
        writes: how a text arrives where it is printed.
    """
    sheet = _Sheet(width, writes)
    return Document(tuple(chain.from_iterable(_section(found, sheet) for found in staircases)))


def _section(staircase: StaircaseState, sheet: _Sheet) -> Iterator[Block]:
    yield Heading(f"{staircase.name}: Wirkungstreppe", 1)
    yield Paragraph(f"Stand: {german(staircase.as_of)}", Tone.STRONG)
    if staircase.incomplete:
        yield incomplete_note()
    if not staircase.steps:
        yield Paragraph("Noch keine Wirkungstreppe.", hint=" fh ziel neu nimmt das erste Ziel auf.")
        return
    drawn = (_step_lines(step, sheet) for step in reversed(staircase.steps))
    drawing = Drawing(tuple(chain.from_iterable(drawn)))
    yield staircase_chart(staircase, _summary(staircase), drawing)
    yield Paragraph(_LEGEND, Tone.MUTED)
    yield Paragraph(_summary(staircase))
    if remarks := tuple(_remarks(staircase)):
        yield Items(remarks)


def _step_lines(step: StepState, sheet: _Sheet) -> Iterator[Line]:
    """The step from its edge down to the next one."""
    indent = sheet.indent(step.step)
    corner = f"{indent}┌─ "
    room = sheet.width - columns(f"{corner} ")
    title = shortened(sheet.words(f"{step.step} {step.title} · {step.level}"), room, sheet.writes("…"))
    rest = sheet.width - columns(f"{corner}{title} ")
    yield Words(corner, Tone.MUTED), Words(title, Tone.STRONG), Words(f" {'─' * rest}", Tone.MUTED)
    for line in _content(step, sheet, sheet.width - columns(indent + _EDGE)):
        yield Words(indent + _EDGE, Tone.MUTED), *line


def _content(step: StepState, sheet: _Sheet, room: int) -> Iterator[Line]:
    goals = [goal for goal in step.goals if not goal.goal.dropped_on]
    if not goals:
        reason = f"leer: {step.empty_reason}" if step.empty_reason else "noch kein Ziel"
        tone = Tone.MUTED if step.empty_reason else Tone.WARNING
        yield from _wrapped(Words(sheet.words(reason), tone), room)
    for goal in goals:
        yield from _goal_lines(goal, sheet, room)


def _goal_lines(found: GoalOnStep, sheet: _Sheet, room: int) -> Iterator[Line]:
    goal = found.goal
    until = f" (bis {german(goal.until)})" if goal.until else ""
    if not goal.tells("until", "dropped_on"):
        until = f" (ob und bis wann: {NOT_TOLD})"
    agreed = "" if goal.agreed else ", noch nicht vereinbart"
    yield from _wrapped(
        Words(sheet.words(f"{goal.id} {goal.title}{until}{agreed}"), Tone.STRONG), room, hang=_GOAL_INDENT
    )
    results = [result for result in found.indicators if not result.indicator.dropped_on]
    if not results:
        yield from _wrapped(Words("noch kein Indikator", Tone.WARNING), room, _GOAL_INDENT)
    for result in results:
        title = Words(sheet.words(f"{result.indicator.id} {result.indicator.title}"))
        yield from _wrapped(title, room, _GOAL_INDENT, hang=_RESULT_INDENT - _GOAL_INDENT)
        yield from _flowed(list(_pieces(result, sheet)), room, _RESULT_INDENT)


def _pieces(result: IndicatorResult, sheet: _Sheet) -> Iterator[Words]:
    """What is said of an indicator, piece by piece; each stays in one line where it can."""
    indicator, reached = result.indicator, Tone.GOOD if result.attainment.reached else Tone.PLAIN
    said = attained(result.attainment)
    if not result.tells("latest") or not result.attainment.tells("share", "reason"):
        yield Words(NOT_TOLD, Tone.MUTED)
    elif result.attainment.share is None:
        yield Words(sheet.words(said), Tone.WARNING)
    else:
        yield Words(sheet.words(f"{bar(result.attainment.share)} {said}"), reached)
    if result.latest:
        yield _trend(result, sheet)
        now = amount(indicator, result.latest.value, approx=result.latest.approx, unit=True)
        yield Words(sheet.words(f"{now} {german_on(result.latest.day)}"))
    if (way := way_words(indicator)) and indicator.tells("target", "target_by"):
        yield Words(sheet.words(way), Tone.MUTED)
    if result.overdue and result.due:
        yield Words(sheet.words(f"Messung fällig seit {german(result.due)}"), Tone.BAD)


def _trend(result: IndicatorResult, sheet: _Sheet) -> Words:
    """Which way is better, the last readings as strokes, and what the latest one is."""
    strokes = sparkline([reading.value for reading in result.readings[-_LAST_READINGS:]])
    found = tendency_words(result.tendency)
    parts = [
        arrow(result.indicator.direction),
        *([strokes] if len(result.readings) > 1 else []),
        *([found.text] if result.tendency else []),
    ]
    return Words(sheet.words(" ".join(parts)), found.tone)


def _wrapped(words: Words, room: int, indent: int = 0, hang: int = 0) -> Iterator[Line]:
    """A text in as many lines as it takes; the later ones stand further to the right."""
    found = textwrap.wrap(
        words.text,
        room,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
        break_on_hyphens=False,
    )
    return ((Words(text, words.tone),) for text in found)


def _flowed(pieces: Sequence[Words], room: int, indent: int) -> Iterator[Line]:
    """Pieces beside each other, and in a new line where one has no room."""
    start: Line = (Words(" " * indent),)
    line, used = start, indent
    for piece in pieces:
        wide = columns(piece.text)
        gap = "" if line == start else _BETWEEN
        if gap and used + len(gap) + wide > room:
            yield line
            line, used, gap = start, indent, ""
        if indent + wide > room:
            yield from _wrapped(piece, room, indent)
            continue
        line, used = (*line, Words(gap), piece), used + len(gap) + wide
    if line != start:
        yield line


def _summary(staircase: StaircaseState) -> str:
    """How many goals and indicators, and how far they are."""
    results = staircase.results
    goals = sum(not goal.goal.dropped_on for step in staircase.steps for goal in step.goals)
    reached = sum(result.attainment.reached for result in results)
    unsure = sum(not result.attainment.tells("share", "reason") for result in results)
    unknown = sum(result.attainment.share is None for result in results) - unsure
    late = sum(result.overdue for result in results)
    parts = [
        *([f"{count(reached, 'Zielwert', 'Zielwerte')} erreicht"] if reached else []),
        *([f"{unknown} nicht berechenbar"] if unknown else []),
        *([f"{unsure} ohne Angabe dazu"] if unsure else []),
        *([f"{count(late, 'Messung', 'Messungen')} überfällig"] if late else []),
    ]
    number = f"{count(goals, 'Ziel', 'Ziele')}, {count(len(results), 'Indikator', 'Indikatoren')}"
    return f"{number}{': ' if parts else ''}{listed(parts)}."


def _remarks(staircase: StaircaseState) -> Iterator[Cell]:
    """What the drawing leaves out, and what is to be done."""
    for found in (goal for step in staircase.steps for goal in step.goals):
        if found.goal.dropped_on:
            yield _dropped(found.goal)
            continue
        yield from (_dropped(result.indicator) for result in found.indicators if result.indicator.dropped_on)
    for result in staircase.loose:
        yield f"{result.indicator.id} ist nicht gezeichnet: Das Ziel {result.indicator.goal} gibt es nicht."
    late = [result.indicator.id for result in staircase.results if result.overdue]
    if late:
        hint = f" fh messung neu {late[0]} WERT hält eine fest."
        yield Words(f"Überfällige Messungen: {', '.join(late)}.", hint=hint)


def _dropped(found: GoalState | IndicatorState) -> str:
    since = german_on(found.dropped_on) if found.dropped_on else ""
    return f"{found.id} {found.title}: entfallen {since} ({found.dropped_reason})"
