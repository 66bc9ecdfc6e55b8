"""The document tree: what a report says, without saying how it looks."""

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a text means; printers turn it into colours or styles, never the other way round."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True)
class Words:
    """A text with a tone."""

    text: str
    tone: Tone = Tone.PLAIN


Cell = str | Words
"""What stands in a table's cell, a list's item or a fact; a plain text has the plain tone."""


@dataclass(frozen=True)
class Heading:
    """A heading; level 1 is the document's title."""

    text: str
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """A text of its own."""

    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True)
class Items:
    """A list."""

    items: tuple[Cell, ...]


@dataclass(frozen=True)
class Facts:
    """Pairs of a name and what is to be said."""

    pairs: tuple[tuple[str, Cell], ...]


@dataclass(frozen=True)
class Column:
    """A table's column.

    Args:
        heading: the words above it.
        right: numbers stand to the right.
        whole: its texts are never broken over lines.
    """

    heading: str
    right: bool = False
    whole: bool = False


@dataclass(frozen=True)
class Table:
    """A table; every row has as many cells as there are columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Drawing:
    """Lines of characters that must stay as they are, such as a timeline."""

    lines: tuple[tuple[Words, ...], ...]


Block = Heading | Paragraph | Items | Facts | Table | Drawing


@dataclass(frozen=True)
class Document:
    """A report: its blocks in order."""

    blocks: tuple[Block, ...]
