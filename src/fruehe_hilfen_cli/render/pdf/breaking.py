"""Places where words may be broken that are longer than a line."""

import re
import unicodedata
from itertools import pairwise

_LONGEST, _EVERY = 44, 12
"""Shorter words are broken between syllables by the template, if need be."""
_PLACE = "\N{ZERO WIDTH SPACE}"
_LONG = re.compile(rf"\S{{{_LONGEST},}}")


def breakable(line: str) -> str:
    """The line, with invisible places to break in what is longer than a line of a narrow column."""
    return _LONG.sub(lambda found: _parted(found[0]), line)


def _parted(word: str) -> str:
    parts, since = [word[0]], 1
    for before, character in pairwise(word):
        if since >= _EVERY and _begins(before) and _begins(character):
            parts.append(_PLACE)
            since = 0
        parts.append(character)
        since += 1
    return "".join(parts)


def _begins(character: str) -> bool:
    """Whether a character stands on its own: no accent, joiner or part of an emoji."""
    return unicodedata.category(character)[0] in "LNP"
