"""Cells as words, and the words of closed lists in them."""

from datetime import date
from enum import StrEnum

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.table import CellValue
from fruehe_hilfen_cli.text import folded, listed, shortened
from fruehe_hilfen_cli.vocabulary import label

SHOWN = 40
"""Columns of a cell that a message shows."""


class NotTaken(Exception):
    """A cell that cannot be read; its message is the German sentence for people."""


def words_of(value: CellValue) -> str:
    """A cell as text: whole numbers without ".0", dates as Germans write them, LF at line ends."""
    if isinstance(value, bool):
        return "ja" if value else "nein"
    if isinstance(value, date):
        return german(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value).replace(".", ",")
    return "" if value is None else str(value).replace("\r\n", "\n").replace("\r", "\n")


def shown(value: CellValue) -> str:
    """A cell as a message shows it."""
    return shortened(" ".join(words_of(value).split()), SHOWN)


def word_of(value: CellValue, words: type[StrEnum], none: str) -> StrEnum:
    """The word of a closed list that a cell means: itself, its label, or an unambiguous beginning of either.

    Args:
        value: what stands in the cell.
        words: the list.
        none: what a cell is that means none of them, e.g. "keine Farbe der Ampel".

    Raises:
        NotTaken: when it means none, or several.
    """
    wanted = folded(words_of(value)).strip()
    names = {folded(name): word for word in words for name in (word, label(word), word.replace("-", " "))}
    exact = names.get(wanted)
    found = {exact} if exact else {word for name, word in names.items() if name.startswith(wanted)}
    if len(found) != 1:
        raise NotTaken(
            f"„{shown(value)}“ ist {none}; möglich sind {listed([label(word) for word in words])}."
        )
    return found.pop()
