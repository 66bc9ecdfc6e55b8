"""Elements of OpenDocument files and the names in them."""

import re
from collections.abc import Iterator

from markupsafe import Markup

from fruehe_hilfen_cli.render.characters import visible
from fruehe_hilfen_cli.render.markup import element, joined

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = {
    "office": f"{_OASIS}:office:1.0",
    "style": f"{_OASIS}:style:1.0",
    "text": f"{_OASIS}:text:1.0",
    "table": f"{_OASIS}:table:1.0",
    "draw": f"{_OASIS}:drawing:1.0",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "meta": f"{_OASIS}:meta:1.0",
    "manifest": f"{_OASIS}:manifest:1.0",
    "xlink": "http://www.w3.org/1999/xlink",
    "dc": "http://purl.org/dc/elements/1.1/",
}
VERSION = "1.3"
_WHITE = re.compile(r"(\n|\t|(?<= ) +|^ +)")


def odf(tag: str, *inside: str, **attributes: str | None) -> Markup:
    """An element: ``odf("text:p", "…", text__style_name="Standard")``; two underlines stand for a colon."""
    named = {name.replace("__", ":").replace("_", "-"): value for name, value in attributes.items()}
    return element(tag, *inside, **named)


def file_of(tag: str, *inside: str, prefixes: str) -> bytes:
    """A file of XML with one element.

    Args:
        tag: its name.
        inside: what stands in it.
        prefixes: those used in it, with blanks between.
    """
    names = {f"xmlns:{prefix}": _SPACES[prefix] for prefix in prefixes.split()}
    versioned = {f"{tag.partition(':')[0]}:version": VERSION}
    root = element(tag, *inside, **names, **versioned)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{root}\n'.encode()


def spaced(words: str) -> Markup:
    """A text whose line ends, tabs and blanks in a row stay, which XML alone would not keep."""
    return joined(*_parts(visible(words)))


def _parts(words: str) -> Iterator[str]:
    for part in _WHITE.split(words):
        if part == "\n":
            yield odf("text:line-break")
        elif part == "\t":
            yield odf("text:tab")
        elif part.isspace() and set(part) == {" "} and _WHITE.fullmatch(part):
            yield odf("text:s", text__c=str(len(part)))
        else:
            yield part
