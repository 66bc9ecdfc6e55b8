"""A word of the logbooks for one that is looked for and occurs nowhere."""

import re
from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded, nearest
from fruehe_hilfen_cli.views.entries.entry_texts import texts_of
from fruehe_hilfen_cli.views.history import is_known

_WORDS = re.compile(r"\w{3,}")
_LENGTHS = 3


class NearWord(Struct, frozen=True):
    """What one municipality knows of a word.

    Args:
        occurs: whether some word of its logbook holds it.
        close: else the one that is most like it, if any is.
    """

    occurs: bool
    close: str | None


def near_words(project: Project, day: date, words: Sequence[str]) -> tuple[NearWord, ...]:
    """What a municipality's logbook knows of each word, as known on a day."""
    known: dict[str, str] = {}
    for logged in project.entries:
        if is_known(logged, day):
            for _, _, text in texts_of(logged.entry):
                known.update((folded(word), word) for word in _WORDS.findall(text))
    return tuple(_near(folded(word), known) for word in words)


def nearest_word(told: Sequence[tuple[NearWord, ...]], words: Sequence[str]) -> str | None:
    """A word that is much like the first one of the query that occurs nowhere; None when none is.

    Args:
        told: what each municipality knows of the words, see ``near_words``.
        words: the words of the query.
    """
    for word, near in zip(words, zip(*told, strict=True), strict=False):
        if not any(one.occurs for one in near):
            return nearest(folded(word), [one.close for one in near if one.close])
    return None


def _near(wanted: str, known: dict[str, str]) -> NearWord:
    if any(wanted in other for other in known):
        return NearWord(occurs=True, close=None)
    close = nearest(wanted, [other for other in known if _may_be(wanted, other)])
    return NearWord(occurs=False, close=known[close] if close else None)


def _may_be(wanted: str, other: str) -> bool:
    """Whether it is worth comparing: that is slow, and there are thousands of words."""
    return wanted[:1] == other[:1] and abs(len(wanted) - len(other)) <= _LENGTHS
