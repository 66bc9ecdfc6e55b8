"""What all printers of pages share: colours of tones, upright or wide pages, widths of columns."""

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

_ROOM_UPRIGHT = 92
"""So many characters stand side by side in a table on an upright page of A4."""
LONGEST_WORD = 24
"""Longer words are broken, since no column can be as wide."""
SHORT = 10
"""A text that is no longer is not broken, though it be of several words."""
_LONGEST = 60
_NUMBERS = 8
"""So much room the raised numbers of sources get at most beside a text, in characters."""


def is_wide(document: Document) -> bool:
    """Whether a document needs pages on their side, because of its widest table."""
    tables = (block for block in document.flat if isinstance(block, Table))
    return any(room_needed(table) > _ROOM_UPRIGHT for table in tables)


def room_needed(table: Table) -> int:
    """How many characters must stand side by side, so that no word of a table is broken."""
    return sum(_least(table))


def shares(table: Table) -> list[float]:
    """The widths of a table's columns as parts of one: no less than the longest words, the rest by need."""
    least = _least(table)
    wanted = [min(_LONGEST, max(map(len, texts))) for texts in _texts(table)]
    lacking = [max(0, full - small) for small, full in zip(least, wanted, strict=True)]
    spare = max(0, _ROOM_UPRIGHT - sum(least))
    part = min(1, spare / max(1, sum(lacking)))
    weights = [small + part * lack for small, lack in zip(least, lacking, strict=True)]
    return [weight / sum(weights) for weight in weights]


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
