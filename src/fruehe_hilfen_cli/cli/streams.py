"""The two output streams: what they can show, how wide they are, whether they take colour."""

import os
import shutil
import sys
from typing import NamedTuple, TextIO

from fruehe_hilfen_cli.render.encoding import prepare_standard_streams

_WIDEST = 100
_NARROWEST = 40


class Message(NamedTuple):
    """What a person is told on stderr: what is the matter, and what to do next ("" if nothing)."""

    sentence: str
    advice: str = ""


def prepare() -> None:
    """Let nothing about a stream stop the program.

    What an encoding lacks is printed as a plainer sign; what goes to a stream that was never open goes
    nowhere, and nothing comes from one.
    """
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: PTH123, SIM115 - stays open
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - stays open
            setattr(sys, name, nowhere)
    prepare_standard_streams()


def width() -> int:
    """Columns of the terminal, between what still works and what still reads well."""
    return max(_NARROWEST, min(_WIDEST, columns()))


def columns() -> int:
    """Columns of the terminal; 80 where nobody knows."""
    return shutil.get_terminal_size().columns


def paragraph(words: str, indent: str = "", further: str | None = None) -> str:
    """A paragraph in lines that end between words; what is longer than a line, such as a path, stays whole.

    Args:
        words: the paragraph; what could steer a terminal is taken out.
        indent: what the first line begins with.
        further: what the other lines begin with; the same without it.
    """
    import textwrap

    from fruehe_hilfen_cli.text import harmless

    return textwrap.fill(
        harmless(words),
        width() - 1,
        initial_indent=indent,
        subsequent_indent=indent if further is None else further,
        break_long_words=False,
        break_on_hyphens=False,
    )


def fitted(line: str, stream: TextIO) -> str:
    """A message as a stream is to get it: at a terminal in lines that end between words, else as it is."""
    from fruehe_hilfen_cli.text import harmless

    told = harmless(line).expandtabs(1)
    if not stream.isatty() or len(told) < width():
        return told
    words = told.lstrip(" ")
    indent = told[: len(told) - len(words)]
    return paragraph(words, indent, f"{indent}  ")


def takes_colour(stream: TextIO) -> bool:
    """Whether colour may be used: a terminal, and the user does not object (NO_COLOR, TERM=dumb)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
