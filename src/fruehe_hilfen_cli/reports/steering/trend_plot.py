"""The trend drawn as characters: a line for each milestone, which rises where its date moves back."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta
from itertools import groupby

from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.reports.document import Block, Drawing, Heading, Paragraph, Tone, Words
from fruehe_hilfen_cli.reports.phrases import shown
from fruehe_hilfen_cli.reports.steering.trend_axes import Across, Upwards, across, upwards
from fruehe_hilfen_cli.reports.steering.trend_lines import MOST_LINES, NAMES, Grid, Line, lines, named
from fruehe_hilfen_cli.text import columns, listed
from fruehe_hilfen_cli.views.steering.trend import MilestoneTrend, Trend

Writes = Callable[[str], str]
"""How a text arrives where it is printed: a stream may write a sign as two."""

_ROWS = 20
_LEAST_WIDTH = 40
_HORIZON = 183
"""Days ahead of the Stand that are always drawn."""
_BETWEEN = "   "
_HOW_TO_READ = (
    "Nach rechts die Berichtstage, nach oben der erwartete Termin: Steigt eine Linie, kommt der Meilenstein "
    "später. Auf den Punkten ist der erwartete Termin der Berichtstag selbst: Ein Buchstabe dort ist "
    "erreicht, eine Linie darunter überfällig. Eine Zahl steht für mehrere; rechts außen ist der Stand."
)
_ONE_DAY = (
    "Für eine Zeichnung braucht es zwei Berichtstage; fh trend {place} --alle 4w vergleicht alle vier Wochen."
)


def plot(trend: Trend, width: int, writes: Writes = str) -> Iterator[Block]:
    """Draw a trend; a sentence says why when there is nothing to draw.

    Args:
        trend: what to draw.
        width: columns there are; with less than 40 the drawing is wider than that.
        writes: how a text arrives where it is printed.
    """
    if len(trend.report_days) == 1:
        yield Paragraph(_ONE_DAY.format(place=trend.place))
        return
    far = [milestone for milestone in trend.milestones if _is_far(milestone, trend)]
    found = lines([milestone for milestone in trend.milestones if milestone not in far] or far)
    if not found:
        return
    yield Heading("Zeichnung")
    yield Drawing(tuple(_drawing(trend, found, max(width, _LEAST_WIDTH))))
    yield Drawing(tuple(_legend(found, max(width, _LEAST_WIDTH), writes)))
    if far and len(far) < len(trend.milestones):
        yield Paragraph(_far_words(far))
    if len(found) == MOST_LINES:
        yield Paragraph(f"Mehr als {MOST_LINES} Linien zeichnet fh nicht; --phase wählt aus.")
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
