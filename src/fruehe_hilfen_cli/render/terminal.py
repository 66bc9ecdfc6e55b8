"""Documents on the terminal, by rich. User text never passes rich's markup."""

import re
from collections.abc import Sequence
from itertools import starmap
from operator import add
from typing import TYPE_CHECKING, assert_never

from rich.box import Box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.segment import Segment, Segments
from rich.table import Table as RichTable
from rich.text import Text

from fruehe_hilfen_cli.render.encoding import readable
from fruehe_hilfen_cli.reports.document import (
    Cell,
    Chart,
    Column,
    Document,
    Drawing,
    Facts,
    Heading,
    Items,
    Paragraph,
    Prose,
    Simple,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.sources import spelt_sources
from fruehe_hilfen_cli.reports.texts import hinted
from fruehe_hilfen_cli.text import harmless

if TYPE_CHECKING:
    from typing import TextIO

_STYLES = {
    Tone.PLAIN: "",
    Tone.STRONG: "bold",
    Tone.MUTED: "dim",
    Tone.GOOD: "green",
    Tone.WARNING: "yellow",
    Tone.BAD: "bold red",
    Tone.OPEN: "yellow",
}
_RULED = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
_RULED_ASCII = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)
_UNBROKEN = (re.compile(r"\S+(?: [–-](?=\s))?"), re.compile(r"\S+"))
"""What is not broken over lines: words, each with the dash that follows while there is room for that."""
_ROOMY = 100
_LONGEST_NAME = 32
_GAP, _NARROW_GAP, _INDENT = 2, 1, 2
_WIDEST = 120


class _Console(Console):
    """Leaves it to the program what happens when whoever reads has gone; rich would end it with 1."""

    def on_broken_pipe(self) -> None:
        """Hand the error on."""
        raise BrokenPipeError


def console(stream: "TextIO", colour: bool | None = None) -> Console:
    """A console that prints what it is given and nothing of its own.

    Args:
        stream: where to print.
        colour: True and False decide; None leaves it to the terminal and NO_COLOR.
    """
    made = _Console(
        file=stream,
        force_terminal=True if colour else None,
        color_system=None if colour is False else "auto",
        no_color=False if colour else None,
        markup=False,
        emoji=False,
        highlight=False,
    )
    made.width = min(made.width, _WIDEST)
    return made


def print_document(document: Document, out: Console) -> None:
    """Print a document; a blank line stands before every block but the first and those under a heading."""
    before: Simple | None = None
    for block in spelt_sources(document).flat:
        if before is not None and not _close(before, block):
            out.print()
        _print_trimmed(_shown(block, out), out)
        before = block


def _print_trimmed(shown: RenderableType, out: Console) -> None:
    """Print without the blanks that rich fills lines up with, so that copied text stays clean."""
    trimmed: list[Segment] = []
    for line in out.render_lines(shown, pad=False):
        kept = list(line)
        while kept and not kept[-1].text.strip():
            kept.pop()
        if kept:
            kept[-1] = Segment(kept[-1].text.rstrip(), kept[-1].style)
        trimmed += [*kept, Segment.line()]
    out.print(Segments(trimmed), end="", soft_wrap=True)


def _close(before: Simple, block: Simple) -> bool:
    if isinstance(before, Heading):
        return True
    return isinstance(before, Paragraph) and isinstance(block, Paragraph)


def _shown(block: Simple, out: Console) -> RenderableType:  # noqa: PLR0911 - one case for each kind of block
    match block:
        case Heading(text=text, level=level):
            return Text(_printable(text, out), "bold underline" if level == 1 else "bold")
        case Paragraph(tone=tone):
            return Text(_printable(hinted(block), out), _STYLES[tone])
        case Prose(sentences=sentences):
            return Text(" ").join(_text(words, out) for words in sentences)
        case Items(items=items):
            return _grid([("•", item) for item in items], out)
        case Facts(pairs=pairs):
            return _grid([(Words(name, Tone.MUTED), value) for name, value in pairs], out)
        case Table():
            return _table(block, out)
        case Drawing(lines=lines):
            return Text("\n").join(Text.assemble(*(_text(words, out) for words in line)) for line in lines)
        case Chart(alternative=alternative, drawing=drawing, table=table):
            return _shown(drawing or table or Paragraph(alternative, Tone.MUTED), out)
        case _:
            assert_never(block)


def _table(table: Table, out: Console) -> RichTable:
    utf = out.encoding.lower().startswith("utf")
    gap = _GAP if out.width >= _ROOMY else _NARROW_GAP
    shown = RichTable(
        box=_RULED if utf else _RULED_ASCII,
        safe_box=False,
        padding=(0, gap - 1, 0, 0),
        show_edge=False,
        pad_edge=False,
        header_style="bold",
    )
    for column, width in zip(table.columns, _widths(table, out.width, gap, out), strict=True):
        heading = Text(_printable(column.heading, out))
        shown.add_column(heading, justify="right" if column.right else "left", width=width, overflow="fold")
    for row in table.rows:
        shown.add_row(*(_text(cell, out) for cell in row))
    return shown


def _grid(rows: Sequence[tuple[Cell, Cell]], out: Console) -> Padding:
    named = max((cell_len(_plain(name, out)) for name, _ in rows), default=0) <= _LONGEST_NAME
    columns = (Column("", whole=named), Column(""))
    widths = _widths(Table(columns, tuple(rows)), out.width - _INDENT, _GAP, out)
    grid = RichTable.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    for width in widths:
        grid.add_column(width=width, overflow="fold")
    for name, value in rows:
        grid.add_row(_text(name, out), _text(value, out))
    return Padding(grid, (0, 0, 0, _INDENT))


def _widths(table: Table, room: int, gap: int, out: Console) -> list[int | None]:
    """How wide each column is: as its longest text, or where room is short, its longest word and a share.

    None leaves it to rich, where not even the longest words fit.
    """
    texts = [
        [_printable(column.heading, out), *(_plain(row[place], out) for row in table.rows)]
        for place, column in enumerate(table.columns)
    ]
    wanted = [max(cell_len(line) for text in cells for line in text.split("\n")) for cells in texts]
    for unbroken in _UNBROKEN:
        least = [
            full if column.whole else min(full, _longest(unbroken, cells))
            for column, cells, full in zip(table.columns, texts, wanted, strict=True)
        ]
        spare = room - gap * (len(texts) - 1) - sum(least)
        if spare >= 0:
            return list(starmap(add, zip(least, _shares(spare, wanted, least), strict=True)))
    return [None] * len(texts)


def _longest(unbroken: re.Pattern[str], cells: list[str]) -> int:
    return max((cell_len(part) for text in cells for part in unbroken.findall(text)), default=0)


def _shares(spare: int, wanted: list[int], least: list[int]) -> list[int]:
    """Share out spare room evenly; what a column does not need goes to those that lack more."""
    lacking = [full - small for full, small in zip(wanted, least, strict=True)]
    shares = [0] * len(lacking)
    by_need = sorted(range(len(lacking)), key=lacking.__getitem__)
    for served, place in enumerate(by_need):
        shares[place] = min(lacking[place], spare // (len(by_need) - served))
        spare -= shares[place]
    return shares


def _plain(cell: Cell, out: Console) -> str:
    return _printable(hinted(cell) if isinstance(cell, Words) else cell, out)


def _text(cell: Cell, out: Console) -> Text:
    tone = cell.tone if isinstance(cell, Words) else Tone.PLAIN
    return Text(_plain(cell, out), _STYLES[tone], overflow="fold")


def _printable(words: str, out: Console) -> str:
    """The text as the stream will print it, so that what is measured is what is seen."""
    return readable(harmless(words), out.encoding)
