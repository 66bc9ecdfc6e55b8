"""Text that may come from standard input."""

import codecs
import sys

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.text import decoded


class NotText(Refusal):
    """What comes from standard input is in another encoding, or no text."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Der Text aus der Eingabe ist nicht in {encoding} gespeichert."
    advice = "Speichern Sie ihn in dieser Zeichenkodierung, und rufen Sie den Befehl noch einmal auf."


def given_text(words: str | None) -> str:
    """The text of an option; "-" means what standard input gives, nothing means no text.

    Raises:
        NotText: when standard input cannot be read as text.
    """
    if words != "-":
        return words or ""
    buffer = getattr(sys.stdin, "buffer", None)
    text = sys.stdin.read() if buffer is None else _decoded(buffer.read(), sys.stdin.encoding)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").strip("\n")


def _decoded(data: bytes, usual: str) -> str:
    """What bytes say: in UTF-8 if they can, since files are, else in what the console uses.

    Windows says of every pipe that it is in the encoding of old consoles, whatever comes through it.
    """
    marked = ["utf-16"] if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else []
    text = decoded(data, (*marked, "utf-8", usual))
    if text is None:
        raise NotText(encoding=usual.upper())
    return text
