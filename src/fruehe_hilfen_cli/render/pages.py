"""What all printers of pages share: colours of tones, upright or wide pages, widths of columns."""

import re
from math import ceil

from fruehe_hilfen_cli.reports.document import Cell, Document, Table, Tone

COLOURS = {
    Tone.PLAIN: "1a1a1a",
    Tone.STRONG: "1a1a1a",
    Tone.MUTED: "595959",
    Tone.GOOD: "1b6e2e",
    Tone.WARNING: "8a5a00",
    Tone.BAD: "b00020",
    Tone.OPEN: "7a4b00",
}
"""The colours of texts and drawn things on white, as RGB; each at 4.5 to 1 or more (WCAG 2.2, 1.4.3)."""
OPEN_BACKGROUND = "fff3cd"
"""What lies behind a text that is left to be written."""
ACCENT = "1f4e79"
"""Headings, lines and links."""
FONT = "Arial"
"""A font that every office has, or has one of the same widths for (Liberation Sans)."""

_ROOM_UPRIGHT, _ROOM_WIDE = 92, 139
"""So many characters stand side by side in a table on a page of A4, upright and on its side."""
_SPANS = (re.compile(r"[\d./]*\d – (?:vsl\. )?[\d./]*\d"), re.compile(r"[\d./]*\d –(?= )"))
"""What is not broken where there is room: "07/2025 – 09/2025", or at least "07/2025 –"."""
_OF_DIGITS = 0.85
"""So much of the room of other characters takes one of a span, mostly of digits and slashes."""
LONGEST_WORD = 24
"""Longer words are broken, since no column can be as wide."""
SHORT = 10
"""A text that is no longer is not broken, though it be of several words."""
_LONGEST = 60
_FEW = 32
"""Rows of so few characters take half the width."""
_NUMBERS = 8
"""So much room the raised numbers of sources get at most beside a text, in characters."""


def is_wide(document: Document) -> bool:
    """Whether a document needs pages on their side, because of its widest table."""
    tables = (block for block in document.flat if isinstance(block, Table))
    return any(room_needed(table) > _ROOM_UPRIGHT for table in tables)


def room_needed(table: Table) -> int:
    """How many characters must stand side by side, so that no word of a table is broken."""
    return sum(_least(table))


def is_narrow(table: Table) -> bool:
    """Whether its rows have so few characters that the eye would lose them between wide columns."""
    rows = zip(*_texts(table), strict=True)
    return room_needed(table) <= _ROOM_UPRIGHT // 2 and all(sum(map(len, row)) <= _FEW for row in rows)


def shares(table: Table) -> list[float]:
    """The widths of a table's columns as parts of one: no less than the longest words, the rest by need."""
    least = _with_spans(table)
    wanted = [min(_LONGEST, max(map(len, texts))) for texts in _texts(table)]
    lacking = [max(0, full - small) for small, full in zip(least, wanted, strict=True)]
    spare = max(0, _ROOM_UPRIGHT - sum(least))
    part = min(1, spare / max(1, sum(lacking)))
    weights = [small + part * lack for small, lack in zip(least, lacking, strict=True)]
    return [weight / sum(weights) for weight in weights]


def _with_spans(table: Table) -> list[int]:
    """So many characters each column gets at least: its spans whole where the page has room for that."""
    least = _least(table)
    room = _ROOM_UPRIGHT if sum(least) <= _ROOM_UPRIGHT else _ROOM_WIDE
    for span in _SPANS:
        wider = [
            max(small, 2 + max(_width(span, text) for text in texts))
            for small, texts in zip(least, _texts(table), strict=True)
        ]
        if sum(wider) <= room:
            return wider
    return least


def _width(span: re.Pattern[str], text: str) -> int:
    """The room of the longest span in a text."""
    return max((ceil(_OF_DIGITS * len(found)) for found in span.findall(text)), default=0)


def _least(table: Table) -> list[int]:
    """So many characters each column needs, with the room between columns."""
    return [
        2 + max(len(text) if column.whole else _longest_word(text) for text in texts)
        for column, texts in zip(table.columns, _texts(table), strict=True)
    ]


def _longest_word(text: str) -> int:
    """The length of the longest word; what is as short as a word itself is not broken either."""
    if len(text) <= SHORT:
        return max(1, len(text))
    return min(LONGEST_WORD, max(map(len, text.split()), default=1))


def _texts(table: Table) -> list[list[str]]:
    return [
        [column.heading, *(_text(row[place]) for row in table.rows)]
        for place, column in enumerate(table.columns)
    ]


def _text(cell: Cell) -> str:
    """The text of a cell, with room for the numbers of its sources."""
    if isinstance(cell, str):
        return cell
    return cell.text + "x" * min(_NUMBERS, 2 * len(cell.sources))
