"""What files made of pages share: their title, the lines on every page, headings in order, bookmarks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from msgspec.structs import replace

from fruehe_hilfen_cli.reports.about import about_parts
from fruehe_hilfen_cli.reports.document import (
    Article,
    Cell,
    Chart,
    Document,
    Drawing,
    Heading,
    Paragraph,
    Prose,
    Simple,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.picture import Picture
from fruehe_hilfen_cli.reports.sources import HEADING
from fruehe_hilfen_cli.text import columns, shortened

_NAMELESS = "Bericht"
_LONGEST_SUBJECT, _LONGEST_TITLE = 70, 40
_DEEPEST = 6
_ROOM, _WIDE_ROOM = 170, 257
"""The width of the text on an upright page of A4 and on one on its side, in millimetres."""
_HIGHEST, _WIDE_HIGHEST = 225, 140
"""So high a picture may be, in millimetres."""
_PER_PIXEL = 25.4 / 96
_LONGEST_LEAD, _FEW_ITEMS = 300, 3
"""Characters of a text that stays on the page of the table below it, or of a list of few items kept whole."""
_CHARACTERS, _MOST_LINES = 110, 25
"""Characters in a line of a table, and the lines that a row may have to be kept on one page."""
_FEW_ROWS, _FEW_LINES = 10, 14
"""Rows and lines of a table that is kept on one page as a whole."""
_NARROWEST_NAME, _WIDEST_NAME, _NAME_ROOM = 16, 34, 92
"""The width of the names of facts in characters, of so many that stand side by side."""


def title_of(document: Document) -> str:
    """What the file is called in lists and tabs: its first heading, else what kind of report it is."""
    headings = (_line(block.text) for block in document.flat if isinstance(block, Heading))
    kind = _line(document.about.title) if document.about else ""
    return next(filter(None, headings), kind) or _NAMELESS


def head_of(document: Document) -> tuple[str, str] | None:
    """What stands above every page, left and right; names that take more than a line are cut."""
    if document.about is None:
        return None
    subject, title = _line(document.about.subject), _line(document.about.title)
    return shortened(subject, _LONGEST_SUBJECT), shortened(title, _LONGEST_TITLE)


def foot_of(document: Document) -> str:
    """What stands below every page beside its number."""
    return " · ".join(about_parts(document.about)) if document.about else ""


@dataclass(frozen=True)
class Placed:
    """A block where it stands.

    Args:
        block: what is said.
        bookmark: the name by which links lead to it.
        keeps_next: whether it stays on the page of what follows, which it introduces.
    """

    block: Simple
    bookmark: str | None = None
    keeps_next: bool = False


def in_order(document: Document) -> Iterator[Placed]:
    """The blocks in their places; no level of headings is left out.

    The first heading has level 1, and one of level 4 under one of level 2 becomes level 3: those who move
    from heading to heading would else look for what is not there.
    """
    above = 0
    blocks = list(_marked(document))
    simple = [block for block, _ in blocks]
    for (block, bookmark), before, after in zip(blocks, [None, *simple], [*simple[1:], None], strict=False):
        if isinstance(block, Heading):
            above = max(1, min(block.level, above + 1, _DEEPEST))
            yield Placed(replace(block, level=above), bookmark)
        else:
            yield Placed(block, bookmark, _introduces(block, before, after))


def _marked(document: Document) -> Iterator[tuple[Simple, str | None]]:
    """The blocks with their bookmarks; the first one of an article has one."""
    for block in document.blocks:
        if isinstance(block, Article):
            marks = chain([bookmark_of(block.anchor)], repeat(None))
            yield from zip(block.blocks, marks, strict=False)
        else:
            yield block, None


def _introduces(block: Simple, before: Simple | None, after: Simple | None) -> bool:
    """Whether a text says little without what follows."""
    match block:
        case Paragraph(tone=Tone.STRONG):
            return True
        case Paragraph(tone=Tone.MUTED) if isinstance(before, Heading):
            return True
        case Paragraph(text=text):
            return _leads_to(after, text)
        case Prose(sentences=sentences):
            return _leads_to(after, " ".join(words.text for words in sentences))
        case _:
            return False


def _leads_to(after: Simple | None, text: str) -> bool:
    return text.rstrip().endswith(":") or (isinstance(after, Table | Chart) and len(text) <= _LONGEST_LEAD)


def bookmarks(document: Document) -> dict[str, str]:
    """The bookmarks of the entries that the document holds as articles, by their ids."""
    return {
        block.anchor: bookmark_of(block.anchor) for block in document.blocks if isinstance(block, Article)
    }


def bookmark_of(entry: str) -> str:
    """The name of the bookmark at an entry."""
    return f"eintrag-{entry}"


def source_heading(document: Document) -> Heading:
    """What stands above the list of sources; no level is left out above it either."""
    return Heading(HEADING, 2 if any(isinstance(block, Heading) for block in document.flat) else 1)


def source_bookmark(number: int) -> str:
    """The name of the bookmark at an entry in the list of sources."""
    return f"quelle-{number}"


def room_beside(*, wide: bool) -> int:
    """The width of the text on a page, in millimetres."""
    return _WIDE_ROOM if wide else _ROOM


def picture_size(picture: Picture, *, wide: bool) -> tuple[float, float]:
    """The width and the height of a picture in millimetres, smaller where a page has no room for it."""
    width, height = picture.width * _PER_PIXEL, picture.height * _PER_PIXEL
    scale = min(1, room_beside(wide=wide) / width, (_WIDE_HIGHEST if wide else _HIGHEST) / height)
    return width * scale, height * scale


def width_in_columns(drawing: Drawing) -> int:
    """The width of a drawing in columns of characters."""
    return max((sum(columns(words.text) for words in line) for line in drawing.lines), default=0)


def fits_together(row: Sequence[Cell], widths: Sequence[float]) -> bool:
    """Whether a row of a table fits on one page for sure, so that it need not be broken."""
    return _lines(row, widths) < _MOST_LINES


def is_short(rows: Sequence[Sequence[Cell]], widths: Sequence[float]) -> bool:
    """Whether a table is so short that it stays on one page as a whole."""
    return len(rows) <= _FEW_ROWS and sum(_lines(row, widths) for row in rows) <= _FEW_LINES


def is_brief(items: Sequence[Cell]) -> bool:
    """Whether a list is so short that it stays on one page as a whole."""
    return len(items) <= _FEW_ITEMS and sum(len(text) for text in _texts(items)) <= _LONGEST_LEAD


def _lines(row: Sequence[Cell], widths: Sequence[float]) -> float:
    """About how many lines a row takes, at most."""
    return max(
        1 + text.count("\n") + len(text) / max(1, share * _CHARACTERS)
        for text, share in zip(_texts(row), widths, strict=True)
    )


def _texts(cells: Sequence[Cell]) -> list[str]:
    return [cell.text if isinstance(cell, Words) else cell for cell in cells]


def widths_of_facts(pairs: Sequence[tuple[str, Cell]]) -> tuple[float, float]:
    """The widths of the names of facts and of what is said of them, as parts of one."""
    longest = max((len(name) for name, _ in pairs), default=0) + 2
    share = min(_WIDEST_NAME, max(_NARROWEST_NAME, longest)) / _NAME_ROOM
    return share, 1 - share


def fits_beside(name: str) -> bool:
    """Whether the name of a fact has room beside what is said of it; else it stands above."""
    return len(name) + 2 <= _WIDEST_NAME


def _line(words: str) -> str:
    return " ".join(words.split())
