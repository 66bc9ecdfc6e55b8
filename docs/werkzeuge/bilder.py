"""Takes the pictures of documents in docs/bilder: a page for the browser, a page of the Leitfaden.

They are made from the bundled data. Other machines draw letters a little differently, so a picture is only
taken again when what it shows is another one: its PNG holds the checksum of the document. What is not
installed here is skipped with a word. The picture of the terminal comes from ``bild``.
"""

import hashlib
import shutil
import struct
import subprocess
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from docs.werkzeuge import befehle

PICTURES = befehle.ROOT / "docs" / "bilder"
LARGEST = 150_000
"""How many bytes a picture may have; pages load them one by one."""
_KEY = b"Quelle"
_HEAD = 8 + 25
"""What comes first in a PNG: its sign, and the chunk with its size."""
_SECONDS = 120


@dataclass(frozen=True)
class Taken:
    """A picture of a document.

    Args:
        name: of the PNG.
        day: the Stand of the document.
        command: makes the document.
        document: the file it makes.
        needs: the program that takes the picture.
        arguments: its words; {document} and {picture} stand for the files.
    """

    name: str
    day: str
    command: str
    document: str
    needs: tuple[str, ...]
    arguments: tuple[str, ...]


ALL = (
    Taken(
        "seite.png",
        "2026-11-24",
        "fh bericht seite musterkreis --ausgabe seite.html",
        "seite.html",
        ("chromium", "chromium-browser", "google-chrome"),
        (
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            "--window-size=1000,1120",
            "--screenshot={picture}",
            "file://{document}",
        ),
    ),
    Taken(
        "leitfaden.png",
        "2026-11-24",
        "fh bericht leitfaden musterkreis --fuer intern --ausgabe leitfaden.pdf",
        "leitfaden.pdf",
        ("pdftoppm",),
        ("-r", "80", "-png", "-singlefile", "-f", "4", "-l", "4", "{document}", "{stem}"),
    ),
)


def main() -> None:
    """Take the pictures that are not current, and say what was done."""
    for wanted in ALL:
        for line in renewed(wanted):
            print(line)


def renewed(wanted: Taken) -> Iterator[str]:
    """Take a picture again if what it shows has changed; gives what is to be said."""
    target = PICTURES / wanted.name
    with befehle.stage("projekt", wanted.day) as place:
        said = place.shown(wanted.command)
        document = Path.cwd() / wanted.document
        if not document.exists():
            yield f"übersprungen: {target.name}, denn {said.strip()}"
            return
        source = hashlib.sha256(document.read_bytes()).hexdigest()
        if target.exists() and source_of(target.read_bytes()) == source:
            return
        program = next(filter(None, map(shutil.which, wanted.needs)), None)
        if program is None:
            yield f"übersprungen: {target.name}, denn {wanted.needs[0]} ist nicht installiert"
            return
        picture = taken(program, wanted, document)
    target.write_bytes(with_source(picture, source))
    yield f"erneuert: {target.relative_to(befehle.ROOT).as_posix()}"


def taken(program: str, wanted: Taken, document: Path) -> bytes:
    """The picture as PNG."""
    with TemporaryDirectory() as folder:
        picture = Path(folder) / "bild.png"
        stem = picture.with_suffix("")
        words = [word.format(document=document, picture=picture, stem=stem) for word in wanted.arguments]
        subprocess.run([program, *words], check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603 - words of this module
        return picture.read_bytes()


def with_source(picture: bytes, source: str) -> bytes:
    """The PNG with the checksum of what it shows, in a chunk of text."""
    content = b"tEXt" + _KEY + b"\0" + source.encode()
    chunk = struct.pack(">I", len(content) - 4) + content + struct.pack(">I", zlib.crc32(content))
    return picture[:_HEAD] + chunk + picture[_HEAD:]


def source_of(picture: bytes) -> str:
    """The checksum of what a PNG shows; empty when it does not say."""
    _, found, rest = picture.partition(b"tEXt" + _KEY + b"\0")
    return rest[:64].decode("ascii", "replace") if found else ""


if __name__ == "__main__":
    main()
