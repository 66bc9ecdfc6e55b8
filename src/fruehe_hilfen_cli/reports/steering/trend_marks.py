"""The marks of the trend's picture: lines, signs where dates move or milestones are reached, and letters."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, last_day
from fruehe_hilfen_cli.reports.picture import Anchor, Label, Line, Mark, Shape, Sign
from fruehe_hilfen_cli.reports.picture_text import SMALL
from fruehe_hilfen_cli.reports.picture_time import TimeAxis
from fruehe_hilfen_cli.reports.steering import trend_lines
from fruehe_hilfen_cli.reports.tone import Tone
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus
from fruehe_hilfen_cli.views.steering.trend import TrendPoint

ROW = 14
"""How high a row for a letter is; a column is a bit narrower."""
_COLUMN = 11
_MOST_DIGITS = 9
Point = tuple[float, float]


class Plane(Struct, frozen=True):
    """Report days across, expected dates upwards."""

    across: TimeAxis
    up: TimeAxis

    @property
    def bottom(self) -> float:
        """Where its lowest month begins."""
        return self.up.begin

    def point(self, found: TrendPoint, expected: When) -> Point:
        """Where an expectation of a report day is."""
        return self.across.at(found.report_day), self.up.at(last_day(expected))

    def row(self, y: float) -> int:
        """The row of letters in which a height lies; 0 is the highest one, just above the plane."""
        return int((y - self.up.end) // ROW) + 1

    def beside(self, found: TrendPoint, expected: When) -> int:
        """The row of names beside the plane that is nearest to an expectation."""
        return round((self.point(found, expected)[1] - self.up.end) / ROW)

    def row_line(self, row: int) -> float:
        """The base line of a row's letters."""
        return self.up.end + row * ROW - 3


class _Step(Struct, frozen=True):
    """From one report day to the next one."""

    begin: Point
    end: Point
    before: TrendPoint
    after: TrendPoint

    @property
    def turns(self) -> bool:
        """Whether the date moves, or the milestone is reached or opened again."""
        return self.before.expected != self.after.expected or self.before.state is not self.after.state


def drawn(line: trend_lines.Line, plane: Plane) -> Iterator[Mark]:
    """A line, and its signs over it."""
    steps = list(_steps(line, plane))
    for step in steps:
        if MilestoneStatus.OPEN in (step.before.state, step.after.state):
            yield _segment(step)
    for step in steps:
        if step.turns:
            yield _sign(step)


def cells(lines: Iterable[trend_lines.Line], plane: Plane) -> Iterator[Label]:
    """The letters where something turns, above the signs; a number where several meet."""
    found: dict[tuple[int, int], set[str]] = {}
    for line in lines:
        for step in _steps(line, plane):
            if step.turns:
                x, y = step.end
                column = int((x - plane.across.begin) // _COLUMN)
                found.setdefault((column, max(0, plane.row(y) - 1)), set()).add(line.letter)
    for (column, row), letters in found.items():
        x = plane.across.begin + (column + 0.5) * _COLUMN
        yield Label(x, plane.row_line(row), _named(letters), Anchor.MIDDLE, Tone.STRONG, SMALL)


def end_names(lines: Sequence[trend_lines.Line], plane: Plane) -> Iterator[Label]:
    """The letters of lines left of where they begin, and right of where open ones end."""
    begins: dict[int, list[trend_lines.Line]] = {}
    ends: dict[int, list[trend_lines.Line]] = {}
    for line in lines:
        first, last = line.points[0], line.points[-1]
        if first.expected:
            begins.setdefault(plane.beside(first, first.expected), []).append(line)
        if last.expected and line.is_open:
            ends.setdefault(plane.beside(last, last.expected), []).append(line)
    for row, found in begins.items():
        x, y = plane.across.begin - 4, plane.up.end + row * ROW + 4
        yield Label(x, y, trend_lines.named(found), Anchor.END, Tone.STRONG, SMALL)
    for row, found in ends.items():
        x, y = plane.across.end + 4, plane.up.end + row * ROW + 4
        yield Label(x, y, trend_lines.named(found), tone=Tone.STRONG, size=SMALL)


def _steps(line: trend_lines.Line, plane: Plane) -> Iterator[_Step]:
    for before, after in pairwise(line.points):
        unknown = after.expected is None and after.state is not MilestoneStatus.WAIVED
        if before.expected is None or unknown:
            continue
        begin = plane.point(before, before.expected)
        yield _Step(begin, _end(before, after, plane), before, after)


def _end(before: TrendPoint, after: TrendPoint, plane: Plane) -> Point:
    """Where a step ends: on the day on which it was reached, if it was."""
    expected = after.expected or before.expected
    assert expected is not None  # noqa: S101 - steps begin with a date
    x, y = plane.point(after, expected)
    if after.state is MilestoneStatus.REACHED and after.expected:
        first = plane.across.at(before.report_day)
        done = last_day(after.expected)
        return (min(max(plane.across.at(done), first), x) if done >= before.report_day else first), y
    return x, y


def _segment(step: _Step) -> Line:
    return Line((step.begin, step.end), _tone(step), width=1.5)


def _tone(step: _Step) -> Tone:
    (_, old), (_, new) = step.begin, step.end
    if new < old:
        return Tone.WARNING
    if new > old:
        return Tone.GOOD
    expected, day = step.after.expected, step.after.report_day
    is_late = step.after.state is MilestoneStatus.OPEN and expected and last_day(expected) < day
    return Tone.BAD if is_late else Tone.PLAIN


def _sign(step: _Step) -> Sign:
    x, y = step.end
    if step.after.state is MilestoneStatus.REACHED:
        return Sign(x, y, Shape.DIAMOND, Tone.GOOD, size=7)
    if step.after.state is MilestoneStatus.WAIVED:
        return Sign(x, y, Shape.SQUARE, Tone.MUTED, size=6, filled=False)
    return Sign(x, y, Shape.CIRCLE, _tone(step), size=6)


def _named(letters: set[str]) -> str:
    if len(letters) == 1:
        return next(iter(letters))
    return str(len(letters)) if len(letters) <= _MOST_DIGITS else "+"
