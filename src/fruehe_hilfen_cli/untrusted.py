"""Files that others made: archives that stay small when they are unpacked, and XML that declares nothing.

Excel and Word files are archives of XML. A few kilobytes of either can stand for gigabytes, and the names and
kinds that an archive gives its parts are claims: what begins like XML is looked at like XML.
"""

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import NamedTuple
from xml.parsers import expat

_CHUNK = 1 << 16
_OFFICE = (".xml", ".rels")
"""The endings of parts that Office writes itself, which never have a document type."""
_BEGINNINGS = (
    b"<",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xfe\xff",
    b"\0<",
    b"\0\0\0<",
    b"\0\0<\0",
    b"\x4co\xa7\x94",
)
"""How XML may begin, in all encodings that parsers recognise by themselves."""
_ENCODINGS = frozenset({"utf-8", "utf-16", "us-ascii", "iso-8859-1", "iso-8859-15", "windows-1252"})
"""Those in which "<" is always the same byte."""


class Limits(NamedTuple):
    """How large an archive may be.

    Args:
        parts: how many it may hold.
        content: bytes of all of them, unpacked.
        xml: bytes of one that is XML.
        tags: opening and closing tags of all of them.
        small: tags of one that holds no data, such as styles; parsers make much more of each of those.
        data: the names of those that hold data.
    """

    parts: int
    content: int
    xml: int
    tags: int
    small: int
    data: "re.Pattern[str]"


class TooLarge(Exception):
    """It grows beyond all measure."""


class Declares(Exception):
    """Its XML declares entities, or hides in an encoding that Office never uses."""


class Broken(Exception):
    """It is no archive, or not whole."""


def require_harmless(data: bytes, limits: Limits) -> None:
    """Refuse an archive that is not to be given to any parser; nothing of it is unpacked beyond the limits.

    What a part says of its size is the most that is ever unpacked of it, here and later.

    Raises:
        TooLarge, Declares, Broken: see there.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _require_parts(archive, limits)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError) as error:
        raise Broken from error
    except zipfile.zlib.error as error:  # type: ignore[attr-defined]  # zipfile imports it
        raise Broken from error


def _require_parts(archive: zipfile.ZipFile, limits: Limits) -> None:
    parts = archive.infolist()
    if len(parts) > limits.parts or sum(part.file_size for part in parts) > limits.content:
        raise TooLarge
    tags = 0
    for part in parts:
        with archive.open(part) as file:
            chunks = iter(lambda: file.read(_CHUNK), b"")
            first = next(chunks, b"")
            office = part.filename.lower().endswith(_OFFICE)
            if not office and not first.lstrip().startswith(_BEGINNINGS):
                continue
            if part.file_size > limits.xml:
                raise TooLarge
            own = limits.tags if limits.data.fullmatch(part.filename) else limits.small
            most = min(limits.tags, tags + own)
            prolog = _Prolog(office=office)
            for chunk in _with(first, chunks):
                prolog.read(chunk)
                tags += chunk.count(b"<")
                if tags > most:
                    raise TooLarge


def _with(first: bytes, others: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from others


class _Prolog:
    """What stands before the first element: only there can XML declare anything."""

    def __init__(self, *, office: bool) -> None:
        self._office = office
        self._over = False
        self._parser = expat.ParserCreate()
        self._parser.XmlDeclHandler = self._encoded
        self._parser.StartDoctypeDeclHandler = self._typed
        self._parser.StartElementHandler = self._began

    def read(self, chunk: bytes) -> None:
        if self._over:
            return
        try:
            self._parser.Parse(chunk, False)  # noqa: FBT003 - expat takes it by position only
        except expat.ExpatError as error:
            if not self._over:
                raise Broken from error

    def _encoded(self, version: str, encoding: str | None, standalone: int) -> None:  # noqa: ARG002 - as expat calls it
        if encoding is not None and encoding.lower() not in _ENCODINGS:
            raise Declares

    def _typed(self, name: str, system: str | None, public: str | None, inside: int) -> None:  # noqa: ARG002 - as expat calls it
        if (
            self._office or inside
        ):  # pictures (SVG) may name a type; only what stands inside declares entities
            raise Declares

    def _began(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002 - as expat calls it
        self._over = True
