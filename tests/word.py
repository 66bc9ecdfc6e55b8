"""Word files, read again: their parts, and what stands in them."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any

from lxml import etree  # type: ignore[import-untyped]  # it ships no types

from fruehe_hilfen_cli.render.docx.xml import SPACES

Part = Any
"""The root of a part."""
MAIN = "word/document.xml"
_SHOWN = "[not(ancestor::mc:Fallback or ancestor::w:txbxContent)]"


def part(data: bytes, name: str = MAIN) -> Part:
    """A part of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def names(data: bytes) -> list[str]:
    """The parts of a file, in their order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def found(root: Part, path: str) -> list[Any]:
    """What an XPath leads to."""
    return list(root.xpath(path, namespaces=SPACES))


def told(root: Part) -> str:
    """The text of a part; paragraphs and line breaks end lines, and the labels of pictures are left out."""
    pieces: dict[str, Callable[[Any], str]] = {
        "t": lambda e: e.text or "",
        "tab": lambda _: "\t",
        "br": lambda _: "\n",
    }
    lines = []
    for paragraph in found(root, f".//w:p{_SHOWN}"):
        elements = found(paragraph, f".//w:t{_SHOWN} | .//w:r/w:tab{_SHOWN} | .//w:br{_SHOWN}")
        lines.append("".join(pieces[element.tag.rpartition("}")[2]](element) for element in elements))
    return "\n".join(lines)


def changed(data: bytes, change: Mapping[str, Callable[[bytes], bytes]]) -> bytes:
    """A file with some of its parts changed."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            content = before.read(name)
            after.writestr(name, change[name](content) if name in change else content)
    return made.getvalue()
