"""The trend drawn as characters: a line for each milestone, which rises where its date moves back."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.model.dates import german, last_day
from fruehe_hilfen_cli.reports.document import (
    Block,
    Chart,
    Column,
    Drawing,
    Heading,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.phrases import shown
from fruehe_hilfen_cli.reports.steering.trend_axes import Across, Upwards, across, upwards
from fruehe_hilfen_cli.reports.steering.trend_lines import MOST_LINES, NAMES, Grid, Line, lines, named
from fruehe_hilfen_cli.text import columns, count, listed
from fruehe_hilfen_cli.views.steering.trend import MilestoneTrend, Trend
from fruehe_hilfen_cli.vocabulary import label

if TYPE_CHECKING:
    from fruehe_hilfen_cli.reports.picture import Picture

Writes = Callable[[str], str]
"""How a text arrives where it is printed: a stream may write a sign as two."""

_ROWS = 20
_LEAST_WIDTH = 40
_HORIZON = 183
"""Days ahead of the Stand that are always drawn."""
_BETWEEN = "   "
_HOW_TO_READ = (
    "Nach rechts die Berichtstage, nach oben der erwartete Termin: Steigt eine Linie, kommt der Meilenstein "
    "später. Auf der unterbrochenen Schräge ist der erwartete Termin der Berichtstag selbst: Was dort endet, "
    "ist erreicht; eine Linie darunter ist überfällig. Eine Zahl steht für mehrere Buchstaben; rechts außen "
    "ist der Stand."
)
_ONE_DAY = "Für den Verlauf braucht es zwei Berichtstage."


def plot(trend: Trend, width: int, writes: Writes = str) -> Iterator[Block]:
    """Draw a trend; a sentence says why when there is nothing to draw.

    Args:
        trend: what to draw.
        width: columns there are; with less than 40 the drawing is wider than that.
        writes: how a text arrives where it is printed.
    """
    if len(trend.report_days) == 1:
        hint = f"; fh trend {trend.place} --alle 4w vergleicht alle vier Wochen."
        yield Paragraph(_ONE_DAY, hint=hint)
        return
    found, far = _lines(trend)
    if not found:
        return
    room = max(width, _LEAST_WIDTH)
    drawing = Drawing((*_drawing(trend, found, room), (), *_legend(found, room, writes)))
    yield Heading("Verlauf der Termine")
    yield _chart(trend, found, drawing)
    yield from _remarks(trend, found, far)


def _lines(trend: Trend) -> tuple[tuple[Line, ...], list[MilestoneTrend]]:
    """What is drawn, and which milestones are not, because they would only make the drawing higher."""
    far = [milestone for milestone in trend.milestones if _is_far(milestone, trend)]
    return lines([milestone for milestone in trend.milestones if milestone not in far] or far), far


def _chart(trend: Trend, found: tuple[Line, ...], drawing: Drawing) -> Chart:
    def draw() -> "Picture":
        from fruehe_hilfen_cli.reports.steering.trend_picture import trend_picture

        return trend_picture(trend.report_days, found)

    return Chart(draw, _alternative(trend), drawing, _dates(trend, found))


def _alternative(trend: Trend) -> str:
    """What the drawing shows, in words."""
    later = [found for found in trend.milestones if found.days and found.days > 0]
    first, last = trend.report_days[0], trend.report_days[-1]
    told = (
        f"Meilensteintrend über {len(trend.report_days)} Berichtstage vom {german(first)} bis {german(last)}."
    )
    if not later:
        return f"{told} Kein Meilenstein kommt später als vereinbart."
    most = max(later, key=lambda found: found.days or 0)
    kommt = "1 Meilenstein kommt" if len(later) == 1 else f"{len(later)} Meilensteine kommen"
    days = count(most.days or 0, "Tag", "Tage")
    return f"{told} {kommt} später als vereinbart, am meisten {most.id}: um {days}."


def _dates(trend: Trend, lines_drawn: Iterable[Line]) -> Table:
    """Of what is drawn the dates expected last, and those agreed at first."""
    ids = {milestone for line in lines_drawn for milestone in line.milestones}
    columns = (
        Column("Nr.", whole=True),
        Column("Meilenstein"),
        Column("vereinbart", whole=True),
        Column("zuletzt erwartet", whole=True),
        Column("Stand", whole=True),
    )
    rows = (
        (found.id, found.title, shown(found.due_agreed), shown(found.points[-1].expected), label(found.state))
        for found in trend.milestones
        if found.id in ids
    )
    return Table(columns, tuple(rows))


def _remarks(trend: Trend, found: tuple[Line, ...], far: list[MilestoneTrend]) -> Iterator[Block]:
    if far and len(far) < len(trend.milestones):
        yield Paragraph(_far_words(far))
    if len(found) == MOST_LINES:
        yield Paragraph(f"Mehr als {MOST_LINES} Linien stehen nicht darin.", hint="; --phase wählt aus.")
    yield Paragraph(_HOW_TO_READ, Tone.MUTED)


def _is_far(milestone: MilestoneTrend, trend: Trend) -> bool:
    """Whether it would only make the drawing higher: far ahead, and it has never moved."""
    expected = {point.expected for point in milestone.points}
    date = milestone.points[-1].expected
    horizon = trend.as_of + timedelta(days=_HORIZON)
    return len(expected) == 1 and date is not None and last_day(date) > horizon


def _far_words(far: Iterable[MilestoneTrend]) -> str:
    """What is not drawn, as in "5.1 und 5.2 (02/2028)"."""
    dates = groupby(far, key=lambda milestone: milestone.points[-1].expected)
    told = (f"{listed([milestone.id for milestone in found])} ({shown(date)})" for date, found in dates)
    return f"Weiter oben, ohne Bewegung: {'; '.join(told)}."


def _drawing(trend: Trend, found: tuple[Line, ...], width: int) -> Iterator[tuple[Words, ...]]:
    days = [day for line in found for day in line.days]
    rows = upwards(min(days), max(days), _ROWS)
    labels = len(rows.label(0)) + 1
    first, last = trend.report_days[0], trend.report_days[-1]
    grid = Grid(across(first, last, width - labels - 2 * (NAMES + 1)), rows)
    grid.draw_today(first, last)
    for line in found:
        grid.draw(line)
    yield (Words(f"eine Zeile: {rows.unit}", Tone.MUTED),)
    for number in reversed(range(rows.height)):
        yield _row(grid, found, number, labels, grid.across.column(last))
    yield from _ruler(grid.across, labels + NAMES + 1)


def _row(grid: Grid, found: tuple[Line, ...], number: int, labels: int, end: int) -> tuple[Words, ...]:
    signs = tuple(grid.row(number))
    starting = named(line for line in found if _first(grid.upwards, line) == number)
    ending = named(line for line in found if line.is_open and _last(grid.upwards, line) == number)
    row = (
        Words(f"{grid.upwards.label(number):{labels}}", Tone.MUTED),
        Words(f"{starting:>{NAMES}} ", Tone.STRONG),
        *signs,
    )
    drawn = sum(len(words.text) for words in signs)
    return (*row, Words(f"{'':{end - drawn + 2}}{ending}", Tone.STRONG)) if ending else row


def _first(rows: Upwards, line: Line) -> int | None:
    """The row in which a line begins; None where it begins later than the drawing."""
    return rows.row(line.days[0]) if line.points[0].expected else None


def _last(rows: Upwards, line: Line) -> int | None:
    return rows.row(line.days[-1]) if line.points[-1].expected else None


def _ruler(axis: Across, before: int) -> Iterator[tuple[Words, ...]]:
    for line in (axis.scale.steps(), axis.scale.years()):
        yield (Words(f"{'':{before}}{line}", Tone.MUTED),)


def _legend(found: tuple[Line, ...], width: int, writes: Writes) -> Iterator[tuple[Words, ...]]:
    """Which milestones a letter stands for, in as many lines as it takes."""
    row: tuple[Words, ...] = ()
    for line in found:
        item = (Words(line.letter, Tone.STRONG), Words(f" {', '.join(line.milestones)}"))
        longer = (*row, Words(_BETWEEN), *item) if row else item
        if row and sum(columns(writes(words.text)) for words in longer) > width:
            yield row
            longer = item
        row = longer
    yield row
