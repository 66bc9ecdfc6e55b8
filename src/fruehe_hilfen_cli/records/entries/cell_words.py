"""Cells as words, and the words of closed lists in them."""

from datetime import date
from enum import StrEnum

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.table import CellValue
from fruehe_hilfen_cli.text import folded, listed, shortened
from fruehe_hilfen_cli.vocabulary import label

SHOWN = 40
"""Columns of a cell that a message shows."""


_KIND_WORDS = {
    EntryKind.REGULAR_CALL: ("jf", "jourfixe", "jour-fix"),
    EntryKind.CONFERENCE: ("telefonkonferenz", "videokonferenz", "telko", "tk", "vk", "online-treffen"),
    EntryKind.ON_SITE_ADVICE: ("vor-ort-termin", "beratung", "vor-ort"),
    EntryKind.SESSION: ("gremiensitzung", "ausschuss", "ausschusssitzung", "gremium"),
    EntryKind.EXCHANGE_MEETING: ("austausch",),
    EntryKind.OBSTACLE: ("problem", "hemmnis", "schwierigkeit"),
    EntryKind.INSIGHT: ("einsicht", "lernerfahrung"),
    EntryKind.DECISION: ("beschluss",),
    EntryKind.PROCESS_STEP: ("schritt", "meilenstein"),
    EntryKind.NOTE: ("notizen", "sonstiges", "anmerkung"),
}
"""What people call the kinds beside their labels."""


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


def kind_of(value: CellValue) -> EntryKind:
    """The kind of entry that a cell means, by its word, its label, or what people call it.

    Raises:
        NotTaken: when it means none, or several.
    """
    others = {word: kind for kind, words in _KIND_WORDS.items() for word in words}
    known = others.get(folded(words_of(value)).strip().replace(" ", "-"))
    return known or EntryKind(word_of(value, EntryKind, "keine Art"))
