"""The trend as a picture: a line for each milestone, which rises where its date moves back."""

from collections.abc import Iterator, Sequence
from datetime import date

from fruehe_hilfen_cli.model.dates import Month, german
from fruehe_hilfen_cli.reports.picture import WIDTH, Anchor, Label, Line, Mark, Picture
from fruehe_hilfen_cli.reports.picture_legend import SAMPLE, LegendItem, Sample, legend
from fruehe_hilfen_cli.reports.picture_text import SMALL, text_width
from fruehe_hilfen_cli.reports.picture_time import TimeAxis
from fruehe_hilfen_cli.reports.steering import trend_lines
from fruehe_hilfen_cli.reports.steering.trend_marks import ROW, Plane, cells, drawn, end_names
from fruehe_hilfen_cli.reports.tone import Tone

_LEFT, _RIGHT, _TOP = 92, WIDTH - 44, 16 + ROW
_LEAST_ROWS, _MOST_ROWS = 14, 24
_DATE = text_width("12/2026")
_MANY = 60
"""Report days that still have a line each."""
_ROOM_FOR_IDS = WIDTH - 2 * SAMPLE


def trend_picture(days: Sequence[date], lines: Sequence[trend_lines.Line]) -> Picture:
    """Draw a trend.

    Args:
        days: the report days.
        lines: what to draw; those of the drawing in characters, with the same letters.
    """
    plane = _plane(days, lines)
    items = [item for line in lines for item in _items(line)]
    explained, bottom = legend(items, plane.bottom + 26)
    marks = (
        Label(0, 11, "erwarteter Termin", tone=Tone.MUTED, size=SMALL),
        *_frame(plane, days),
        *_today(plane, days[0], days[-1]),
        *(mark for line in lines for mark in drawn(line, plane)),
        *cells(lines, plane),
        *end_names(lines, plane),
        *explained,
    )
    return Picture(WIDTH, bottom + 4, marks)


def _plane(days: Sequence[date], lines: Sequence[trend_lines.Line]) -> Plane:
    expected = [day for line in lines for day in line.days]
    first, last = Month.of(min(expected)), Month.of(max(expected))
    rows = min(_MOST_ROWS, max(_LEAST_ROWS, first.until(last) + 1))
    bottom = _TOP + rows * ROW
    return Plane(
        TimeAxis(Month.of(days[0]), Month.of(days[-1]), _LEFT, _RIGHT), TimeAxis(first, last, bottom, _TOP)
    )


def _frame(plane: Plane, days: Sequence[date]) -> Iterator[Mark]:
    """The dates on both sides, with thin lines through the plane."""
    for month in plane.up.ticks(ROW + 4):
        y = plane.up.start(month)
        yield Line(((_LEFT, y), (_RIGHT, y)), Tone.MUTED, width=0.5)
        yield Label(0, y + 4, german(month), tone=Tone.MUTED, size=SMALL)
    for day in days if len(days) <= _MANY else ():
        x = plane.across.at(day)
        yield Line(((x, plane.bottom), (x, plane.bottom + 5)), Tone.MUTED)
    yield Line(((_LEFT, _TOP), (_LEFT, plane.bottom), (_RIGHT, plane.bottom)), Tone.MUTED)
    for month in plane.across.ticks(_DATE + 8):
        x = plane.across.start(month)
        yield Label(x, plane.bottom + 17, german(month), Anchor.MIDDLE, Tone.MUTED, SMALL)


def _today(plane: Plane, first: date, last: date) -> Iterator[Line]:
    """Where the expected date is the report day itself; as far as that is in the plane."""
    begin, end = Month.of(first), Month.of(last)
    low, high = max(begin, plane.up.first), min(end, plane.up.last)
    if low > high:
        return
    points = [(plane.across.start(month), plane.up.start(month)) for month in (low, high.plus(1))]
    yield Line(tuple(points), Tone.STRONG, dashed=True)


def _items(line: trend_lines.Line) -> Iterator[LegendItem]:
    """The milestones of a line, in as many lines as it takes; the letter stands before the first."""
    sample, told = _letter(line.letter), ""
    for place, milestone in enumerate(line.milestones):
        longer = f"{told}, {milestone}" if place else milestone
        if told and text_width(longer) > _ROOM_FOR_IDS:
            yield LegendItem(sample, f"{told},")
            sample, longer = _letter(""), milestone
        told = longer
    yield LegendItem(sample, told)


def _letter(letter: str) -> Sample:
    def draw(x: float, y: float) -> Iterator[Mark]:
        if letter:
            yield Label(x + SAMPLE, y + 4, letter, Anchor.END, Tone.STRONG, SMALL)

    return draw
