"""Signs for streams whose encoding has no such character (a cp1252 console, plain ASCII)."""

import codecs
import sys
from typing import TextIO

HANDLER = "fh-zeichen"
_JSON_HANDLER = "fh-json"

_SUBSTITUTES = {
    "■": "#", "▲": "!", "▼": "v", "●": "+", "○": "-", "✓": "x", "◆": "*", "◇": "o", "→": "->", "•": "-",
    "─": "-", "│": "|", "┆": ":", "█": "#", "▓": "=", "░": ".", "▏": "|", "…": "...", "–": "-", "—": "-",
    "„": '"', "“": '"', "”": '"', "‚": "'", "‘": "'", "’": "'", "·": "-", "≤": "<=", "×": "x",
    "☒": "[x]", "☐": "[ ]", "└": "+",
    "┌": "+", "↑": "^", "↓": "v", "▁": "_", "▂": "_", "▃": "-", "▄": "-", "▅": "=", "▆": "=", "▇": "#",
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS", "§": "Par.",
    "«": '"', "»": '"', "‹": "'", "›": "'", "€": "EUR", "−": "-", "≈": "~", "▪": "-", "≥": ">=", "↩": "<-",
}  # fmt: skip
_DIAERESIS = "\N{COMBINING DIAERESIS}"


def _substitute(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    places = range(error.start, error.end)
    return "".join(_plainer(error.object[place], error.object[:place][-1:]) for place in places), error.end


def _plainer(character: str, before: str) -> str:
    """What stands for a character: a sign of ours, its letter without accents, or a question mark.

    An umlaut may also come as a letter and a diaeresis of its own, as macOS writes it: it becomes "ue".
    """
    import unicodedata

    if character in _SUBSTITUTES:
        return _SUBSTITUTES[character]
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):  # joins the one before, or is not seen at all
        return "e" if character == _DIAERESIS and before in set("aouAOU") else ""
    letters = unicodedata.normalize("NFKD", character).encode("ascii", "ignore").decode()
    return letters if letters.isprintable() and letters else "?"


def escaped(words: str, encoding: str | None) -> str:
    """JSON as a stream of that encoding prints it: what the stream lacks is escaped, and reads the same."""
    codecs.register_error(_JSON_HANDLER, _escape)
    known = encoding or "utf-8"
    return words.encode(known, _JSON_HANDLER).decode(known)


def _escape(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[place : place + 4]}" for place in range(0, len(units), 4)), error.end


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
