"""Characters: what the streams, file names and the system's language can hold."""

import codecs
import locale
import re
import sys
from typing import TextIO

from fruehe_hilfen_cli.cli.diagnosis.rule import Judgement, Surroundings, diagnosis, fine, optional, todo

AREA = "Zeichen"
_NEEDED = "✓→–■ä"
_UTF = "utf-8"
_ADVICE = (
    "Es geht so. Alle Zeichen zeigt ein Terminal in UTF-8, z. B. mit der Umgebungsvariablen PYTHONUTF8=1."
)
_LANGUAGE = re.compile(r"([a-z]{2})_[A-Z]{2}")


@diagnosis(AREA, "Ausgabe")
def out(_: Surroundings) -> Judgement:
    """What data are printed in."""
    return _stream(sys.stdout)


@diagnosis(AREA, "Meldungen")
def err(_: Surroundings) -> Judgement:
    """What messages are printed in."""
    return _stream(sys.stderr)


@diagnosis(AREA, "Dateinamen")
def names(_: Surroundings) -> Judgement:
    """What file names are written in."""
    encoding = _plain(sys.getfilesystemencoding())
    if encoding == _UTF:
        return fine("In UTF-8.")
    return optional(
        f"In {encoding}; Umlaute in Pfaden können fehlen.",
        "Es geht so: fh benennt Dateien ohne Umlaute. PYTHONUTF8=1 stellt auf UTF-8 um.",
    )


@diagnosis(AREA, "Sprache")
def language(_: Surroundings) -> Judgement:
    """The language of the system, on which nothing depends."""
    try:
        found = _LANGUAGE.match(locale.getlocale()[0] or "")
    except ValueError:  # a name that the system does not know
        found = None
    told = {"de": "Deutsch", "en": "Englisch"}.get(found[1], "eine andere") if found else "keine"
    return fine(f"Die des Systems: {told}. fh spricht immer Deutsch.")


def _stream(stream: TextIO) -> Judgement:
    encoding = _plain(stream.encoding)
    try:
        _NEEDED.encode(encoding)
    except UnicodeEncodeError:
        return optional(f"In {encoding}; statt mancher Zeichen (Haken, Pfeil) stehen einfachere.", _ADVICE)
    except LookupError:
        return todo("Die Kodierung ist unbekannt.", "Löschen Sie die Umgebungsvariable PYTHONIOENCODING.")
    return fine(f"In {encoding.upper()}.")


def _plain(encoding: str | None) -> str:
    """The usual name of an encoding; what is none is not repeated."""
    try:
        return codecs.lookup(encoding or "").name
    except LookupError:
        return "einer unbekannten Kodierung"
