"""The results staircase as a picture: seven steps that rise to the right, their goals and attainment."""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD
from fruehe_hilfen_cli.reports.picture import TEXT_SIZE, WIDTH, Box, Label, Line, Mark, Picture
from fruehe_hilfen_cli.reports.picture_text import SMALL, fitted
from fruehe_hilfen_cli.reports.results.measured import arrow, attained
from fruehe_hilfen_cli.reports.tone import Tone
from fruehe_hilfen_cli.views.results.readings import IndicatorResult
from fruehe_hilfen_cli.views.results.staircase import GoalOnStep, StaircaseState, StepState

_RISE, _EDGE = 20, 8
_ROW, _PAD = 17, 6
_BAR, _BAR_HEIGHT = 80, 8
_SHARE, _STROKES = 92, 44
"""How wide the places of the attainment and of the last readings are."""
_STROKE_HEIGHT = 10
_LAST_READINGS = 12


def staircase_picture(staircase: StaircaseState) -> Picture:
    """Draw a staircase; the highest step stands at the top."""
    marks: list[Mark] = []
    y = 1.0
    for step in reversed(staircase.steps):
        found = [*_step(step, y)]
        bottom = y + _ROW * (1 + _height(step)) + 2 * _PAD
        left = _indent(step)
        marks += [Line(((left, bottom), (left, y), (WIDTH - 1, y)), Tone.STRONG, width=2), *found]
        y = bottom
    return Picture(WIDTH, y + 2, (*marks, Line(((1, y), (WIDTH - 1, y)), Tone.STRONG, width=2)))


def shown_goals(step: StepState) -> list[GoalOnStep]:
    """The goals of a step that still hold."""
    return [goal for goal in step.goals if not goal.goal.dropped_on]


def shown_results(goal: GoalOnStep) -> list[IndicatorResult]:
    """The indicators of a goal that still hold."""
    return [result for result in goal.indicators if not result.indicator.dropped_on]


def goal_words(found: GoalOnStep) -> str:
    """A goal as in "Z1 Familien kennen die Lotsin (bis 12/2027), noch nicht vereinbart"."""
    goal = found.goal
    until = f" (bis {german(goal.until)})" if goal.until else ""
    if not goal.tells("until", "dropped_on"):
        until = f" (ob und bis wann: {NOT_TOLD})"
    agreed = "" if goal.agreed else ", noch nicht vereinbart"
    return f"{goal.id} {goal.title}{until}{agreed}"


def empty_words(step: StepState) -> str:
    """Why a step has no goal, if it has been said."""
    return f"leer: {step.empty_reason}" if step.empty_reason else "noch kein Ziel"


def is_told(result: IndicatorResult) -> bool:
    """Whether it may be said how far an indicator is."""
    return result.tells("latest") and result.attainment.tells("share", "reason")


def _indent(step: StepState) -> float:
    return 1 + (step.step - 1) * _RISE


def _height(step: StepState) -> int:
    """How many rows stand under a step's title."""
    return sum(1 + max(1, len(shown_results(goal))) for goal in shown_goals(step)) or 1


def _step(step: StepState, top: float) -> Iterator[Mark]:
    left = _indent(step) + _EDGE
    room = WIDTH - left
    y = top + _PAD + _ROW - 4
    title = fitted(f"{step.step} {step.title} · {step.level}", room, TEXT_SIZE)
    yield Label(left, y, title, tone=Tone.STRONG)
    if not shown_goals(step):
        tone = Tone.MUTED if step.empty_reason else Tone.WARNING
        yield Label(left, y + _ROW, fitted(empty_words(step), room), tone=tone, size=SMALL)
    for goal in shown_goals(step):
        y += _ROW
        yield Label(left, y, fitted(goal_words(goal), room, TEXT_SIZE))
        for result in shown_results(goal):
            y += _ROW
            yield from _result(result, left, y)
        if not shown_results(goal):
            y += _ROW
            yield Label(left, y, "noch kein Indikator", tone=Tone.WARNING, size=SMALL)


def _result(result: IndicatorResult, left: float, line: float) -> Iterator[Mark]:
    """An indicator: its attainment as a bar and a number, its last readings, its title."""
    share = result.attainment.share
    tone = Tone.GOOD if result.attainment.reached else Tone.PLAIN
    x = left
    if not is_told(result):
        yield Label(x, line, NOT_TOLD, tone=Tone.MUTED, size=SMALL)
    elif share is None:
        yield Label(x, line, "nicht berechenbar", tone=Tone.WARNING, size=SMALL)
    else:
        yield Box(x, line - _BAR_HEIGHT, _BAR, _BAR_HEIGHT, Tone.MUTED, filled=False)
        if share > 0:
            yield Box(x, line - _BAR_HEIGHT, _BAR * min(1.0, share), _BAR_HEIGHT, tone)
        told = f"{attained(result.attainment)} {arrow(result.indicator.direction)}"
        yield Label(x + _BAR + 6, line, fitted(told, _SHARE), tone=tone, size=SMALL)
    x += _BAR + 6 + _SHARE + 4
    if is_told(result):
        yield from _strokes(result, x, line)
    x += _STROKES + 8
    title = f"{result.indicator.id} {result.indicator.title}"
    yield Label(x, line, fitted(title, WIDTH - x), tone=Tone.MUTED, size=SMALL)


def _strokes(result: IndicatorResult, left: float, line: float) -> Iterator[Mark]:
    """The last readings as a line."""
    values = [reading.value for reading in result.readings[-_LAST_READINGS:]]
    if len(values) < 2:  # noqa: PLR2004 - one reading is no line
        return
    low, high = min(values), max(values)
    step = _STROKES / (len(values) - 1)
    points = tuple(
        (left + place * step, line - _part(value, low, high) * _STROKE_HEIGHT)
        for place, value in enumerate(values)
    )
    yield Line(points, Tone.PLAIN, width=1.5)


def _part(value: float, low: float, high: float) -> float:
    """Where a value lies between the lowest and the highest one, 0 to 1."""
    return 0.5 if low == high else (value / 2 - low / 2) / (high / 2 - low / 2)
