"""Which entries to read, decided by their file names alone, which begin with the date, or by their bytes."""

import re
from collections.abc import Callable
from datetime import date
from typing import Protocol

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day, last_day, parse_month
from fruehe_hilfen_cli.text import folded

Sieve = Callable[[bytes], bool]
"""Says of the bytes of an entry whether it is worth reading: who looks for a word need not parse all."""


class Choice(Protocol):
    """Chooses from the names of a municipality's entry files."""

    def __call__(self, names: list[str]) -> tuple[list[str], int]:
        """The names of the files to read, and how many older entries are left unread."""


def every(names: list[str]) -> tuple[list[str], int]:
    """All entries."""
    return names, 0


def none(names: list[str]) -> tuple[list[str], int]:  # noqa: ARG001 - a Choice is given them
    """No entry, and not even a look at the folder: for writing what refers to none."""
    return [], 0


class Newest(Struct, frozen=True):
    """The newest entries that are known on a day.

    Args:
        most: so many at most.
        until: none that begins later; None for all that are planned, too.
    """

    most: int
    until: date | None

    def __call__(self, names: list[str]) -> tuple[list[str], int]:
        """The names of the files to read; one whose name tells no date is read in any case."""
        dated = [(name, _date(name)) for name in names]
        odd = [name for name, when in dated if when is None]
        known = sorted((last_day(when), name) for name, when in dated if when and self._knows(when))
        newest = known[-self.most :]
        return [*odd, *(name for _, name in newest)], len(known) - len(newest)

    def _knows(self, when: When) -> bool:
        return self.until is None or first_day(when) <= self.until


class Named(Struct, frozen=True):
    """The entries whose files have these names."""

    files: frozenset[str]

    def __call__(self, names: list[str]) -> tuple[list[str], int]:
        """Those of the names that are wanted."""
        return [name for name in names if name in self.files], 0


UNUSUAL = "İŉſǰẖẗẘẙẚﬀﬁﬂﬃﬄﬅﬆ\N{KELVIN SIGN}\N{GREEK QUESTION MARK}\N{GREEK VARIA}"
"""The characters beside umlauts and ß that stand for some of ASCII when texts are compared."""

_UNUSUAL = re.compile(b"|".join(character.encode() for character in UNUSUAL))


class HoldsWords(Struct, frozen=True):
    """A sieve: keeps out entries that cannot hold all words.

    Args:
        words: as they are compared, see ``views.entries.search.folded_words``.
        plain: those of them that stand in a file letter by letter, whatever the case, see ``holding``.
    """

    words: tuple[str, ...]
    plain: tuple[bytes, ...] = ()

    def __call__(self, raw: bytes) -> bool:
        """Whether all may occur; an escape may hide anything, and what is no text is to be told."""
        if b"\\" in raw:
            return True
        if self.plain and not _UNUSUAL.search(raw):
            small = raw.lower()
            if any(word not in small for word in self.plain):
                return False
            if len(self.plain) == len(self.words):
                return True
        try:
            text = folded(raw.decode())
        except UnicodeDecodeError:
            return True
        if any(" " in word for word in self.words):
            text = " ".join(text.split())  # a phrase may go on in the next line
        return all(word in text for word in self.words)


def holding(words: tuple[str, ...]) -> HoldsWords:
    """A sieve for words as they are compared.

    Most words can be looked for in the very bytes, which takes a third of the time: those of ASCII without
    blanks in which nothing may come from an umlaut or ß, which are compared as "ae", "oe", "ue" and "ss".
    """
    return HoldsWords(words, tuple(word.encode() for word in words if _PLAIN.fullmatch(word)))


_PLAIN = re.compile(r"(?!.*(?:[aou]e|ss))(?![es])[!-~]*[!-~](?<![aous])", re.ASCII)


def _date(name: str) -> When | None:
    try:
        return date.fromisoformat(name[:10])
    except ValueError:
        return parse_month(name[:7])
