"""Signs for streams whose encoding has no such character (a cp1252 console, plain ASCII)."""

import codecs
import sys
from typing import TextIO

HANDLER = "fh-zeichen"

_SUBSTITUTES = {
    "■": "#", "▲": "!", "▼": "v", "●": "+", "○": "-", "✓": "x", "◆": "*", "◇": "o", "→": "->", "•": "-",
    "─": "-", "│": "|", "┆": ":", "█": "#", "▓": "=", "░": ".", "▏": "|", "…": "...", "–": "-", "—": "-",
    "„": '"', "“": '"', "”": '"', "‚": "'", "‘": "'", "’": "'", "·": "-", "≤": "<=", "×": "x",
    "☒": "[x]", "☐": "[ ]", "└": "+",
    "┌": "+", "↑": "^", "↓": "v", "▁": "_", "▂": "_", "▃": "-", "▄": "-", "▅": "=", "▆": "=", "▇": "#",
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "§": "Par.",
}  # fmt: skip


def _substitute(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(_SUBSTITUTES.get(character, "?") for character in missing), error.end


def readable(words: str, encoding: str) -> str:
    """How a prepared stream of that encoding prints a text; a drawing needs to know what becomes wider."""
    codecs.register_error(HANDLER, _substitute)
    return words.encode(encoding, HANDLER).decode(encoding)


def prepare(stream: TextIO) -> None:
    """Make a stream print a readable substitute for what its encoding lacks, instead of failing."""
    codecs.register_error(HANDLER, _substitute)
    if reconfigure := getattr(stream, "reconfigure", None):
        reconfigure(errors=HANDLER)


def prepare_standard_streams() -> None:
    """Prepare stdout and stderr; the encoding decides, not whether it is a terminal."""
    for stream in (sys.stdout, sys.stderr):
        prepare(stream)
