"""Rows of signs on a scale of months, as bars are made of: the signs, painting, the line of the Stand."""

from collections.abc import Iterable

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.reports.document import Tone, Words
from fruehe_hilfen_cli.reports.roadmap.scale import Scale

Row = list[Words]
"""Signs, column by column; each is one column wide in every encoding (render.encoding)."""

MARGIN = 3
"""Columns right of the scale, for a number or an open end."""

STAND = Words("│", Tone.STRONG)
BLANK = Words(" ")
COMPLETED = Words("█", Tone.GOOD)
RUNNING = Words("▓")
AHEAD = Words("░")
LEFT = Words("/", Tone.MUTED)
LATE = Words("!", Tone.BAD)
FADING = Words("·", Tone.MUTED)
UNKNOWN = Words("?", Tone.STRONG)
WINDOW = Words("─", Tone.MUTED)


def blank_row(scale: Scale) -> Row:
    """Columns for the scale and its margin, with nothing in them."""
    return [BLANK] * (scale.width + MARGIN)


def empty_row(scale: Scale, stand: Month) -> Row:
    """Draw nothing but the line of the Stand."""
    row = blank_row(scale)
    row[scale.column(stand)] = STAND
    return row


def paint(row: Row, places: Iterable[int], sign: Words) -> None:
    """Put a sign on the places of a row."""
    for place in places:
        row[place] = sign


def fade(row: Row, places: Iterable[int]) -> None:
    """Let a bar fade out over the places, away from it; where it stands at the edge, on its first column."""
    inside = [place for place in places if place >= 0] or [0]
    paint(row, inside[:-1], FADING)
    row[inside[-1]] = UNKNOWN


def fade_sides(row: Row, body: range, *, begin: bool, end: bool) -> None:
    """Let a bar fade out where its begin or its end is not known."""
    if not begin:
        fade(row, range(body.start - 1, body.start - 1 - MARGIN, -1))
    if not end:
        fade(row, range(body.stop, body.stop + MARGIN))


def cross_bar(row: Row, line: int) -> None:
    """Draw the line of the Stand across a bar where it hides nothing, never in place of its only column."""
    if row[line] == BLANK or row[max(0, line - 1) : line + 2].count(row[line]) > 1:
        row[line] = STAND
