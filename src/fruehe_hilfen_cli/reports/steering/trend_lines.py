"""What the trend's drawing shows: lines with a letter each, and the signs they leave on a grid."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby, pairwise
from string import ascii_uppercase

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.reports.document import Tone, Words
from fruehe_hilfen_cli.reports.steering.trend_axes import Across, Upwards
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus
from fruehe_hilfen_cli.views.steering.trend import MilestoneTrend, TrendPoint

MOST_LINES = len(ascii_uppercase)
NAMES = 5
"""Columns for the letters left and right of the drawing."""
_SHORT_RUN = 3
BLANK = Words(" ")
TODAY = Words(".", Tone.MUTED)
_EVEN, _OVERDUE = Words("─"), Words("─", Tone.BAD)
_LATER, _EARLIER = Words("│", Tone.WARNING), Words("│", Tone.GOOD)
_MOST_DIGITS = 9
_FINE = 20
"""Looks at the days for the line of today, for each column."""


class Line(Struct, frozen=True):
    """Milestones that move together.

    Args:
        letter: what it is called in the drawing.
        milestones: their numbers.
        points: from the first report day on which there is something to draw.
    """

    letter: str
    milestones: tuple[str, ...]
    points: tuple[TrendPoint, ...]

    @property
    def days(self) -> list[date]:
        """The expected days, of months the last."""
        return [last_day(point.expected) for point in self.points if point.expected]

    @property
    def is_open(self) -> bool:
        """Whether it goes on at the end."""
        return self.points[-1].state is MilestoneStatus.OPEN


def lines(milestones: Sequence[MilestoneTrend]) -> tuple[Line, ...]:
    """The lines to draw, in the order of the milestones; at most as many as there are letters."""
    together: dict[tuple[TrendPoint, ...], list[str]] = {}
    for milestone in milestones:
        points = _drawn(milestone.points)
        if any(point.expected for point in points):
            together.setdefault(points, []).append(milestone.id)
    return tuple(
        Line(letter, tuple(ids), points)
        for letter, (points, ids) in zip(ascii_uppercase, together.items(), strict=False)
    )


def named(found: Iterable[Line]) -> str:
    """The letters of lines as in "A", "ACD" or "A-F", "ABD-G"; cut where there are too many."""
    letters = [line.letter for line in found]
    runs = groupby(enumerate(letters), key=lambda pair: ord(pair[1]) - pair[0])
    parts = [[letter for _, letter in run] for _, run in runs]
    text = "".join(f"{run[0]}-{run[-1]}" if len(run) > _SHORT_RUN else "".join(run) for run in parts)
    return text if len(text) <= NAMES else f"{text[: NAMES - 1]}+"


def _drawn(points: tuple[TrendPoint, ...]) -> tuple[TrendPoint, ...]:
    """Without what was reached before the first report day."""
    first = points[0]
    gone = first.state is MilestoneStatus.REACHED and first.expected
    if not gone or last_day(gone) >= first.report_day:
        return points
    reopened = (n for n, point in enumerate(points) if point.state is MilestoneStatus.OPEN)
    return points[next(reopened, len(points)) :]


@dataclass
class Grid:
    """The signs of a drawing by row and column; row 0 is the lowest."""

    across: Across
    upwards: Upwards
    signs: dict[tuple[int, int], Words] = field(default_factory=dict)
    letters: dict[tuple[int, int], dict[str, Tone]] = field(default_factory=dict)
    today: dict[int, int] = field(default_factory=dict)

    def row(self, number: int) -> Iterator[Words]:
        """The signs of a row, neighbours of the same tone in one piece, without blanks at its end."""
        cells = [self._cell((number, column)) for column in range(self.across.width)]
        length = max((place for place, sign in enumerate(cells, 1) if sign != BLANK), default=0)
        for tone, signs in groupby(cells[:length], key=lambda sign: sign.tone):
            yield Words("".join(sign.text for sign in signs), tone)

    def draw_today(self, first: date, last: date) -> None:
        """Draw where the expected date is the report day itself."""
        step = timedelta(days=max(1, (last - first).days // (self.across.width * _FINE)))
        day = first
        while day <= last:
            row, column = self.upwards.row(day), self.across.column(day)
            self.signs.setdefault((row, column), TODAY)
            self.today.setdefault(column, row)
            day += step

    def draw(self, line: Line) -> None:
        """Draw a line: even while its date holds, steep where it moves, its letter where it has moved."""
        for before, after in pairwise(line.points):
            begin, end = self._column(before), self._column(after)
            old, new = self._place(before), self._place(after)
            if after.state is MilestoneStatus.REACHED and after.expected:
                end = min(max(self.across.column(last_day(after.expected)), begin), end)
            if old is not None and before.state is MilestoneStatus.OPEN:
                self._even(old, range(begin, end + 1))
            if new is not None and (new != old or after.state is not before.state):
                self._steep(old, new, end)
                tone = Tone.GOOD if after.state is MilestoneStatus.REACHED else Tone.STRONG
                self.letters.setdefault((new, end), {})[line.letter] = tone

    def _cell(self, place: tuple[int, int]) -> Words:
        found = self.letters.get(place)
        if not found:
            return self.signs.get(place, BLANK)
        if len(found) > 1:
            return Words(str(len(found)) if len(found) <= _MOST_DIGITS else "+", Tone.STRONG)
        return Words(*next(iter(found.items())))

    def _even(self, row: int, columns: range) -> None:
        for column in columns:
            overdue = row < self.today.get(column, row)
            found = self.signs.get((row, column))
            if found not in {_LATER, _EARLIER}:
                self.signs[row, column] = _OVERDUE if overdue else _EVEN

    def _steep(self, old: int | None, new: int, column: int) -> None:
        if old is None:
            return
        sign = _LATER if new > old else _EARLIER
        for row in range(min(old, new) + 1, max(old, new)):
            self.signs[row, column] = sign

    def _column(self, point: TrendPoint) -> int:
        return self.across.column(point.report_day)

    def _place(self, point: TrendPoint) -> int | None:
        return self.upwards.row(last_day(point.expected)) if point.expected else None
