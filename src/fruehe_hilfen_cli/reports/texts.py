"""The texts of a report, wherever they stand in it."""

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from fruehe_hilfen_cli.reports.document import (
    Article,
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
    Words,
)

Change = Callable[[Words], Words]


def words_in(document: Document) -> Iterator[Words]:
    """What a document says, in its order; headings and the names of facts and columns too."""
    for block in document.flat:
        yield from _words(block)


def _words(block: Simple) -> Iterator[Words]:
    match block:
        case Heading(text=text):
            yield Words(text)
        case Paragraph(text=text, tone=tone, sources=sources):
            yield Words(text, tone, sources)
        case Prose(sentences=cells) | Items(items=cells):
            yield from map(_as_words, cells)
        case Facts(pairs=pairs):
            yield from (_as_words(cell) for pair in pairs for cell in pair)
        case Table(columns=columns, rows=rows):
            yield from (Words(column.heading) for column in columns)
            yield from (_as_words(cell) for row in rows for cell in row)
        case Drawing(lines=lines):
            yield from (words for line in lines for words in line)
        case Chart(alternative=alternative, drawing=drawing, table=table):
            yield Words(alternative)
            for inner in (drawing, table):
                yield from _words(inner) if inner else ()


def changed(document: Document, change: Change) -> Document:
    """The document, each text changed that may have a tone or sources."""
    return replace(
        document,
        blocks=tuple(
            replace(block, blocks=tuple(_in_block(inner, change) for inner in block.blocks))
            if isinstance(block, Article)
            else _in_block(block, change)
            for block in document.blocks
        ),
    )


def hinted(words: Words | Paragraph) -> str:
    """What a terminal says: the text, and which command does something next: "2 offen; fh … zeigt sie."."""
    goes_on = words.hint.lstrip().startswith((";", ":", "("))
    return f"{words.text.removesuffix('.') if goes_on else words.text}{words.hint}"


def without_hints(document: Document) -> Document:
    """The document as those read it who may not have the program: no command is named."""
    return changed(document, lambda words: replace(words, hint=""))


def _in_block(block: Simple, change: Change) -> Simple:  # noqa: PLR0911 - one case for each kind of block
    match block:
        case Paragraph(text=text, tone=tone, sources=sources, hint=hint):
            words = change(Words(text, tone, sources, hint=hint))
            return Paragraph(words.text, words.tone, words.sources, words.hint)
        case Prose(sentences=sentences):
            return Prose(tuple(map(change, sentences)))
        case Items(items=items):
            return Items(tuple(_in_cell(item, change) for item in items))
        case Facts(pairs=pairs):
            return Facts(tuple((name, _in_cell(value, change)) for name, value in pairs))
        case Table():
            return _in_table(block, change)
        case Chart(table=Table() as table):
            return replace(block, table=_in_table(table, change))
        case _:
            return block


def _in_table(table: Table, change: Change) -> Table:
    return replace(table, rows=tuple(tuple(_in_cell(cell, change) for cell in row) for row in table.rows))


def _in_cell(cell: Cell, change: Change) -> Cell:
    return change(_as_words(cell))


def _as_words(cell: Cell) -> Words:
    return cell if isinstance(cell, Words) else Words(cell)
