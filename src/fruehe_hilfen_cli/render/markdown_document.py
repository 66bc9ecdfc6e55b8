"""Documents as Markdown."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from fruehe_hilfen_cli.render.markdown import escaped
from fruehe_hilfen_cli.reports.document import (
    Cell,
    Chart,
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
from fruehe_hilfen_cli.text import harmless, paragraphs


def to_markdown(document: Document) -> str:
    """A document; what its texts say in Markdown's signs is not taken for them."""
    return "\n".join(_block(block) for block in spelt_sources(document).flat)


def _block(block: Simple) -> str:  # noqa: PLR0911 - one case for each kind of block
    match block:
        case Heading(text=text, level=level):
            return f"{'#' * level} {_line(text)}\n"
        case Paragraph(text=text, tone=tone):
            return "\n".join(f"{_strong(part, tone)}\n" for part in _paragraphs(text))
        case Prose(sentences=sentences):
            return f"{' '.join(map(_cell, sentences))}\n"
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
        case Chart(alternative=alternative, drawing=drawing, table=table):
            return _block(drawing or table or Paragraph(alternative))
        case _:
            assert_never(block)


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cell(cell: Cell) -> str:
    return _strong(_line(cell.text), cell.tone) if isinstance(cell, Words) else _line(cell)


def _strong(words: str, tone: Tone) -> str:
    return f"**{words}**" if words and tone in (Tone.STRONG, Tone.BAD) else words


def _paragraphs(words: str) -> Iterator[str]:
    """The paragraphs of a text; line breaks stay line breaks."""
    for lines in paragraphs(words):
        yield "\\\n".join(_line(line) for line in lines)


def _line(words: str) -> str:
    """A text in one line."""
    return " ".join(escaped(harmless(words)).split())
