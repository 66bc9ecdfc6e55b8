"""Files that users bring are not trusted: nothing is unpacked without bounds, no XML declares entities."""

import zipfile
from io import BytesIO
from typing import ClassVar

from fruehe_hilfen_cli.errors import ExitCode, Refusal

LARGEST_FILE = 20_000_000
LARGEST_CONTENT = 60_000_000
LARGEST_XML = 4_000_000
MOST_PARTS = 1_000

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")
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
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _require_parts(archive, name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise broken(name) from error
    except zipfile.zlib.error as error:  # type: ignore[attr-defined]  # zipfile imports it
        raise broken(name) from error


def broken(name: str) -> LetterheadUnreadable:
    """A refusal for what Word can perhaps still open."""
    return LetterheadUnreadable(
        file=name,
        reason="Das ist keine Word-Datei, oder sie ist beschädigt.",
        advice="Öffnen Sie ihn in Word, und speichern Sie ihn als .docx. Ein Muster: fh bericht briefbogen.",
    )


def _require_parts(archive: zipfile.ZipFile, name: str) -> None:
    """What a part says of its size is the most that is ever unpacked of it."""
    parts = archive.infolist()
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_CONTENT:
        raise _too_large(name)
    for part in parts:
        if not part.filename.lower().endswith((".xml", ".rels")):
            continue
        if part.file_size > LARGEST_XML:
            raise _too_large(name)
        _require_plain(archive.read(part), part.filename, name)


def _require_plain(xml: bytes, part: str, name: str) -> None:
    plain = xml.replace(b"\0", b"") if b"\0" in xml else xml  # UTF-16
    if any(declaration in plain for declaration in _DECLARATIONS):
        raise LetterheadUnreadable(
            file=name,
            reason="Er enthält Anweisungen, die in eine solche Datei nicht gehören.",
            advice="Fragen Sie, woher die Datei stammt, und öffnen Sie sie nicht.",
        )
    if part == "[Content_Types].xml" and (_TEMPLATE in plain or _MACROS in plain):
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
