"""Texts with no character that a file cannot hold or that steers; "�" stands for each."""

import re

from fruehe_hilfen_cli.text import harmless

_NO_XML = re.compile("[\ufffe\uffff]")


def visible(words: str) -> str:
    """A text without characters that steer, and without those that no file in UTF-8 or XML can hold."""
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", harmless(words))


def one_line(words: str) -> str:
    """The same in one line."""
    return " ".join(visible(words).split())
