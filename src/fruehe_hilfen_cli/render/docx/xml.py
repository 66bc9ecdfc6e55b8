"""The XML of Word files: elements, runs of text, and numbers that occur only once in a file."""

from collections.abc import Iterable, Iterator
from itertools import count
from typing import Any

from docx.oxml.parser import oxml_parser

from fruehe_hilfen_cli.render.characters import visible

Element = Any
"""An XML element; lxml ships no types."""

SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
"""The namespaces that are written, by their prefixes."""

_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


def tag(name: str) -> str:
    """The full name of an element or attribute: "w:p" → "{http://…/main}p"."""
    prefix, _, local = name.rpartition(":")
    return f"{{{SPACES[prefix]}}}{local}" if prefix else local


def made(name: str, /, *inside: "Element | str", **values: object) -> Element:
    """An element.

    Args:
        name: with its prefix: "wp:inline".
        inside: its elements, or its text.
        values: its attributes, of no namespace.
    """
    element = oxml_parser.makeelement(
        tag(name),
        attrib={key: str(value) for key, value in values.items()},
        nsmap=_spaces(name.partition(":")[0]),
    )
    for part in inside:
        if isinstance(part, str):
            element.text = part
        else:
            element.append(part)
    return element


def _spaces(prefix: str) -> dict[str, str]:
    """The namespaces that an element declares; those of a choice must be known where it is made."""
    return SPACES if prefix == "mc" else {prefix: SPACES[prefix]}


def w(name: str, /, *inside: "Element | str", **values: object) -> Element:
    """An element of WordprocessingML; its attributes have the same namespace: ``w("jc", val="end")``."""
    element = made(f"w:{name}", *inside)
    for key, value in values.items():
        element.set(tag(f"w:{key}"), str(value))
    return element


def run(words: str, style: str | None = None) -> Element:
    """A run of text: its line ends and tabs stay.

    Args:
        words: any text.
        style: the id of a character style.
    """
    properties = (w("rPr", w("rStyle", val=style)),) if style else ()
    return w("r", *properties, *_pieces(visible(words)))


def breaks(lines: Iterable[str], style: str | None = None) -> Element:
    """A run of lines, each as its own."""
    return run("\n".join(lines), style)


def _pieces(words: str) -> Iterator[Element]:
    for number, line in enumerate(words.splitlines()):
        if number:
            yield w("br")
        for place, piece in enumerate(line.split("\t")):
            if place:
                yield w("tab")
            if piece:
                text = w("t", piece)
                text.set(_PRESERVE, "preserve")
                yield text


def field(instruction: str, shown: str) -> Element:
    """A field that Word fills in by itself: the number of a page.

    Args:
        instruction: what is to be shown: "PAGE".
        shown: what stands there until Word has counted.
    """
    return w("fldSimple", run(shown), instr=f" {instruction} ")


class Numbers:
    """Numbers that occur only once in a file: of bookmarks and of drawings."""

    def __init__(self, body: Element) -> None:
        self._bookmarks = count(_highest(body, "w:bookmarkStart", "w:id") + 1)
        self._drawings = count(_highest(body, "wp:docPr", "id") + 1)

    def bookmark(self, name: str) -> tuple[Element, Element]:
        """The beginning and the end of a place that links lead to."""
        number = next(self._bookmarks)
        return w("bookmarkStart", id=number, name=name), w("bookmarkEnd", id=number)

    def drawing(self) -> int:
        """The number of a drawing."""
        return next(self._drawings)


def _highest(body: Element, name: str, key: str) -> int:
    found = (element.get(tag(key)) or "" for element in body.iter(tag(name)))
    return max((int(value) for value in found if value.isdecimal()), default=0)
