"""Texts in pictures: how wide they are, and how they are cut so that they fit."""

from fruehe_hilfen_cli.text import columns, shortened

SMALL = 11
"""The size of what stands beside things; nothing is smaller."""
_SHARE = 0.56
"""The width of a character, as a part of the size; what most letters of a sans-serif font stay below."""


def text_width(text: str, size: float = SMALL) -> float:
    """About how wide a text is, in pixels."""
    return columns(text) * size * _SHARE


def fitted(text: str, room: float, size: float = SMALL) -> str:
    """A text in one line, cut so that it is at most so wide; an ellipsis stands for what is missing."""
    return shortened(" ".join(text.split()), max(1, int(room / (size * _SHARE))))
