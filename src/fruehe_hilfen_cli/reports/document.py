"""The document tree: what a report says, without saying how it looks."""

from datetime import date
from itertools import chain
from typing import TYPE_CHECKING

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.tone import Tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from fruehe_hilfen_cli.reports.picture import Picture

__all__ = [
    "About", "Article", "Block", "Cell", "Chart", "Column", "Document", "Drawing", "Facts", "Heading",
    "Items", "Paragraph", "Prose", "Simple", "Source", "Table", "Tone", "Words",
]  # fmt: skip


class Words(Struct, frozen=True):
    """A text with a tone.

    Args:
        text: what is said.
        tone: what it means.
        sources: the ids of the entries it comes from.
        link: the page beside this one that a page for browsers leads to; other printers do not say it.
        hint: which command does something next; only a terminal says it, behind the text.
    """

    text: str
    tone: Tone = Tone.PLAIN
    sources: tuple[str, ...] = ()
    link: str | None = None
    hint: str = ""


Cell = str | Words
"""What stands in a table's cell, a list's item or a fact; a plain text has the plain tone."""


class Heading(Struct, frozen=True):
    """A heading; level 1 is the document's title."""

    text: str
    level: int = 2


class Paragraph(Struct, frozen=True):
    """A text of its own; a blank line in it begins a new one, and line breaks stay.

    Args:
        text: what is said.
        tone: what it means.
        sources: the ids of the entries it comes from.
        hint: as of words.
    """

    text: str
    tone: Tone = Tone.PLAIN
    sources: tuple[str, ...] = ()
    hint: str = ""


class Prose(Struct, frozen=True):
    """Sentences that make one paragraph, each with a tone and sources of its own; blanks part them."""

    sentences: tuple[Words, ...]


class Items(Struct, frozen=True):
    """A list."""

    items: tuple[Cell, ...]


class Facts(Struct, frozen=True):
    """Pairs of a name and what is to be said."""

    pairs: tuple[tuple[str, Cell], ...]


class Column(Struct, frozen=True):
    """A table's column.

    Args:
        heading: the words above it.
        right: numbers stand to the right.
        whole: its texts are never broken over lines.
    """

    heading: str
    right: bool = False
    whole: bool = False


class Table(Struct, frozen=True):
    """A table; every row has as many cells as there are columns."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


class Drawing(Struct, frozen=True):
    """Lines of characters that must stay as they are, such as a timeline."""

    lines: tuple[tuple[Words, ...], ...]


class Chart(Struct, frozen=True, eq=False):
    """A picture of data; where there are only characters, a drawing stands for it.

    Args:
        draw: draws it; called by printers of pages only, so that a terminal does not pay for it.
        alternative: what it shows, in a sentence or two, for those who do not see it.
        drawing: the same in characters; nothing where the table says it all.
        table: the data behind it; None where they stand beside it in the document.
    """

    draw: "Callable[[], Picture]"
    alternative: str
    drawing: Drawing | None = None
    table: Table | None = None

    @property
    def picture(self) -> "Picture":
        """What is drawn."""
        return self.draw()

    def __eq__(self, other: object) -> bool:
        """Whether both say the same, whoever draws them."""
        return isinstance(other, Chart) and self._said() == other._said()

    def __hash__(self) -> int:
        return hash(self._said())

    def _said(self) -> tuple[object, ...]:
        return self.alternative, self.drawing, self.table


class Article(Struct, frozen=True):
    """Blocks that belong together, such as an entry of the logbook; pages let readers filter by its marks.

    Args:
        anchor: the id of the entry; sources lead here.
        blocks: what is said, in order; the first one is its heading.
        marks: pairs of a name and a value to filter by: ("Art", "Sitzung").
    """

    anchor: str
    blocks: "tuple[Simple, ...]"
    marks: tuple[tuple[str, str], ...] = ()


Simple = Heading | Paragraph | Prose | Items | Facts | Table | Drawing | Chart
Block = Simple | Article


class Source(Struct, frozen=True):
    """An entry that statements come from.

    Args:
        id: the entry's id.
        words: what it is, in one line: "13.02.2023: Bundesweites Treffen (Austauschtreffen)".
        evidence: the files, addresses and sources that it names itself.
    """

    id: str
    words: str
    evidence: tuple[str, ...] = ()


class About(Struct, frozen=True):
    """What every page of a report says of it.

    Args:
        title: what kind of report it is: "Phasenstand".
        subject: the municipality or municipalities: "Kreis Soest".
        as_of: the day of the data ("Stand").
        reader: for whom it was made.
        since: of which day on it tells; None from the beginning.
        until: up to which day it tells; None up to the day of the data.
        left_out: how many entries are not in it, since the readers may not see them.
    """

    title: str
    subject: str
    as_of: date
    reader: Visibility = Visibility.INTERNAL
    since: When | None = None
    until: When | None = None
    left_out: int = 0


class Document(Struct, frozen=True):
    """A report.

    Args:
        blocks: what it says, in order.
        about: what every page says; None for what only a terminal shows.
        sources: the entries it names, in the order of their numbers.
    """

    blocks: tuple[Block, ...]
    about: About | None = None
    sources: tuple[Source, ...] = ()

    @property
    def flat(self) -> tuple[Simple, ...]:
        """Its blocks, those of articles among the others."""
        return tuple(chain.from_iterable(map(_opened, self.blocks)))


def _opened(block: Block) -> tuple[Simple, ...]:
    return block.blocks if isinstance(block, Article) else (block,)
