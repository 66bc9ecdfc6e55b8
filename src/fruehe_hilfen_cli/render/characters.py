"""Texts with no character that a file cannot hold or that steers; "�" stands for each."""

import re

from fruehe_hilfen_cli.text import harmless

_NO_XML = re.compile("[\ufffe\uffff]")
_STEERING_JSON = re.compile(b"\x7f|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]")
"""In UTF-8, what JSON may hold as it is, but steers a terminal."""


def visible(words: str) -> str:
    """A text without characters that steer, and without those that no file in UTF-8 or XML can hold."""
    return _NO_XML.sub("\N{REPLACEMENT CHARACTER}", harmless(words))


def one_line(words: str) -> str:
    """The same in one line."""
    return " ".join(visible(words).split())


def tame(json: bytes) -> bytes:
    """JSON in which what steers a terminal is written as an escape; reading it gives the very same."""
    return _STEERING_JSON.sub(lambda found: f"\\u{ord(found[0].decode()):04x}".encode(), json)
