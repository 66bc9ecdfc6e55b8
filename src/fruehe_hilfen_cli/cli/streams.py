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
    nowhere.
    """
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            nowhere = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 - stays open
            setattr(sys, name, nowhere)
    prepare_standard_streams()


def width() -> int:
    """Columns of the terminal, between what still works and what still reads well."""
    return max(_NARROWEST, min(_WIDEST, shutil.get_terminal_size().columns))


def takes_colour(stream: TextIO) -> bool:
    """Whether colour may be used: a terminal, and the user does not object (NO_COLOR, TERM=dumb)."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
