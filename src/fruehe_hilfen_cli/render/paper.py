"""What files made of pages share: their title, the lines on every page, headings in order, bookmarks."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from fruehe_hilfen_cli.reports.about import about_parts
from fruehe_hilfen_cli.reports.document import (
    Article,
    Cell,
    Document,
    Drawing,
    Heading,
    Paragraph,
    Simple,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.picture import Picture
from fruehe_hilfen_cli.text import columns, shortened

_NAMELESS = "Bericht"
_LONGEST_SUBJECT, _LONGEST_TITLE = 70, 40
_DEEPEST = 6
_ROOM, _WIDE_ROOM = 170, 257
"""The width of the text on an upright page of A4 and on one on its side, in millimetres."""
_HIGHEST, _WIDE_HIGHEST = 225, 140
"""So high a picture may be, in millimetres."""
_PER_PIXEL = 25.4 / 96
_CHARACTERS, _MOST_LINES = 110, 25
"""Characters in a line of a table, and the lines that a row may have to be kept on one page."""
_FEW_ROWS, _FEW_LINES = 6, 7
"""Rows and lines of a table that is kept on one page as a whole."""
_NARROWEST_NAME, _WIDEST_NAME, _NAME_ROOM = 14, 34, 92
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
        keeps_next: whether it stays on the page of what follows: small print under a heading does.
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
    before: Simple | None = None
    for block in document.blocks:
        inside = block.blocks if isinstance(block, Article) else (block,)
        for place, simple in enumerate(inside):
            bookmark = bookmark_of(block.anchor) if isinstance(block, Article) and place == 0 else None
            if isinstance(simple, Heading):
                above = max(1, min(simple.level, above + 1, _DEEPEST))
                yield Placed(replace(simple, level=above), bookmark)
            else:
                yield Placed(simple, bookmark, _small_print(simple) and isinstance(before, Heading))
            before = simple


def _small_print(block: Simple) -> bool:
    return isinstance(block, Paragraph) and block.tone is Tone.MUTED


def bookmarks(document: Document) -> dict[str, str]:
    """The bookmarks of the entries that the document holds as articles, by their ids."""
    return {
        block.anchor: bookmark_of(block.anchor) for block in document.blocks if isinstance(block, Article)
    }


def bookmark_of(entry: str) -> str:
    """The name of the bookmark at an entry."""
    return f"eintrag-{entry}"


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


def _lines(row: Sequence[Cell], widths: Sequence[float]) -> float:
    """About how many lines a row takes, at most."""
    texts = [cell.text if isinstance(cell, Words) else cell for cell in row]
    return max(
        1 + text.count("\n") + len(text) / max(1, share * _CHARACTERS)
        for text, share in zip(texts, widths, strict=True)
    )


def widths_of_facts(pairs: Sequence[tuple[str, Cell]]) -> tuple[float, float]:
    """The widths of the names of facts and of what is said of them, as parts of one."""
    longest = max((len(name) for name, _ in pairs), default=0) + 2
    share = min(_WIDEST_NAME, max(_NARROWEST_NAME, longest)) / _NAME_ROOM
    return share, 1 - share


def _line(words: str) -> str:
    return " ".join(words.split())
