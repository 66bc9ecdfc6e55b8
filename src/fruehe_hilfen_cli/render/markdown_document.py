"""Documents as Markdown."""

from collections.abc import Sequence
from typing import assert_never

from fruehe_hilfen_cli.render.markdown import escaped
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Document,
    Drawing,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.text import harmless


def to_markdown(document: Document) -> str:
    """A document; what its texts say in Markdown's signs is not taken for them."""
    return "\n".join(_block(block) for block in document.blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(text=text, level=level):
            return f"{'#' * level} {_line(text)}\n"
        case Paragraph(text=text, tone=tone):
            return f"{_strong(_line(text), tone)}\n"
        case Items(items=items):
            return "".join(f"- {_cell(item)}\n" for item in items)
        case Facts(pairs=pairs):
            return "".join(f"- **{_line(name)}:** {_cell(value)}\n" for name, value in pairs)
        case Table(columns=columns, rows=rows):
            heads = [_line(column.heading) for column in columns]
            lines = ["---:" if column.right else "---" for column in columns]
            return "".join(map(_row, [heads, lines, *([_cell(cell) for cell in row] for row in rows)]))
        case Drawing(lines=lines):
            drawn = "\n".join("".join(harmless(words.text) for words in line) for line in lines)
            return f"```text\n{drawn}\n```\n"
        case _:
            assert_never(block)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cell(cell: Cell) -> str:
    return _strong(_line(cell.text), cell.tone) if isinstance(cell, Words) else _line(cell)


def _strong(words: str, tone: Tone) -> str:
    return f"**{words}**" if words and tone in (Tone.STRONG, Tone.BAD) else words


def _line(words: str) -> str:
    """A text in one line."""
    return " ".join(escaped(harmless(words)).split())
