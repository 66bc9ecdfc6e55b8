"""Files that users bring are not trusted: nothing is unpacked without bounds, no XML declares entities."""

import re
import zipfile
from io import BytesIO
from typing import ClassVar

from fruehe_hilfen_cli import untrusted
from fruehe_hilfen_cli.errors import ExitCode, Refusal

LARGEST_FILE = 20_000_000
LARGEST_CONTENT = 60_000_000
LARGEST_XML = 4_000_000
MOST_PARTS = 1_000
MOST_TAGS = 200_000

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_LIMITS = untrusted.Limits(
    MOST_PARTS, LARGEST_CONTENT, LARGEST_XML, MOST_TAGS, MOST_TAGS, re.compile(r"word/document\.xml")
)
_KINDS = "[Content_Types].xml"
_TEMPLATE, _MACROS = b"template.main+xml", b"macroEnabled"


class LetterheadUnreadable(Refusal):
    """A file is no Word file that can be written into."""

    exit_code: ClassVar[ExitCode] = ExitCode.UNREADABLE
    sentence: ClassVar[str] = "Der Briefbogen „{file}“ lässt sich nicht lesen: {reason}"
    advice: ClassVar[str] = "{advice}"


def require_word_file(data: bytes, name: str) -> None:
    """Refuse what is no Word file, or grows beyond all measure.

    Args:
        data: the file.
        name: how a refusal calls it.

    Raises:
        LetterheadUnreadable: then nothing of it was unpacked but its XML, of bounded size.
    """
    if data.startswith(_OLD_OFFICE):
        raise LetterheadUnreadable(
            file=name,
            reason="Er ist in einem alten Format, oder mit einem Kennwort geschützt.",
            advice="Speichern Sie ihn in Word ohne Kennwort als .docx.",
        )
    if len(data) > LARGEST_FILE:
        raise _too_large(name)
    try:
        untrusted.require_harmless(data, _LIMITS)
    except untrusted.TooLarge as error:
        raise _too_large(name) from error
    except untrusted.Declares as error:
        raise LetterheadUnreadable(
            file=name,
            reason="Er enthält Anweisungen, die in eine solche Datei nicht gehören.",
            advice="Fragen Sie, woher die Datei stammt, und öffnen Sie sie nicht.",
        ) from error
    except untrusted.Broken as error:
        raise broken(name) from error
    _require_no_template(data, name)


def broken(name: str) -> LetterheadUnreadable:
    """A refusal for what Word can perhaps still open."""
    return LetterheadUnreadable(
        file=name,
        reason="Das ist keine Word-Datei, oder sie ist beschädigt.",
        advice="Öffnen Sie ihn in Word, und speichern Sie ihn als .docx. Ein Muster: fh bericht briefbogen.",
    )


def _require_no_template(data: bytes, name: str) -> None:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        kinds = archive.read(_KINDS) if _KINDS in archive.namelist() else b""
    plain = kinds.replace(b"\0", b"")  # UTF-16
    if _TEMPLATE in plain or _MACROS in plain:
        raise LetterheadUnreadable(
            file=name,
            reason="Er ist eine Dokumentvorlage von Word, oder enthält Makros.",
            advice="Speichern Sie ihn in Word als gewöhnliches Dokument (.docx).",
        )


def _too_large(name: str) -> LetterheadUnreadable:
    return LetterheadUnreadable(
        file=name,
        reason="Ausgepackt wäre er viel zu groß.",
        advice="Ein Briefbogen ist leer bis auf Kopf, Fuß und Felder. Ein Muster: fh bericht briefbogen.",
    )
