"""Cells that hold several values: each on its line, the parts of one separated by semicolons.

An export puts a part into quotation marks where it would be taken for several (see render/cells.py); people
write lists with commas and bullets, and quotation marks just to quote.
"""

import re
from typing import NamedTuple

_PART = r'(?:[ \t]*+"((?:[^"]|"")*+)"[ \t]*+|([^;"\n]*+))'
_ITEM = re.compile(rf"{_PART}(?:;{_PART})*+(?:\n|\Z)")
_NEXT = re.compile(rf"{_PART}(?:;|\Z)")
_BULLET = re.compile(r"^\s*+[-–•*·▪]\s+")


class Part(NamedTuple):
    """A part of an item, and whether it stood in an export's quotation marks."""

    words: str
    quoted: bool


def items_in(cell: str) -> list[list[str]]:
    """The items of a cell, each as its parts."""
    return [[part.words for part in item] for item in _items(cell)]


def words_in(cell: str, separators: str = "") -> list[str]:
    """The single values of a cell, without parts.

    Args:
        cell: the words of the cell.
        separators: signs that separate values beside line ends and semicolons.
    """
    pattern = re.compile(f"[{re.escape(separators)}]") if separators else None
    return [
        piece
        for item in _items(cell)
        for words, exact in item
        for piece in ([words] if exact or not pattern else map(str.strip, pattern.split(words)))
        if piece
    ]


def _items(cell: str) -> list[list[Part]]:
    items: list[list[Part]] = []
    position = 0
    while position < len(cell):
        found = _ITEM.match(cell, position)
        if found:
            line, position = found[0].removesuffix("\n"), found.end()
        else:  # a quotation mark that is only one
            line, _, _ = cell[position:].partition("\n")
            position += len(line) + 1
        items.append(_parts(line) if found else _plain(line))
    return [item for item in items if any(part.words for part in item)]


def _parts(line: str) -> list[Part]:
    """The parts of an item that keeps the rules of an export."""
    if '"' not in line:
        return _plain(line)
    return [
        Part(found[2].strip(), quoted=False)
        if found[1] is None
        else Part(found[1].replace('""', '"'), quoted=True)
        for found in _NEXT.finditer(line)
        if found[0] or found.start() == 0
    ]


def _plain(line: str) -> list[Part]:
    return [Part(part.strip(), quoted=False) for part in _BULLET.sub("", line).split(";")]
