"""The text of an entry as blocks of a document."""

import re
from collections.abc import Iterator
from itertools import groupby

from fruehe_hilfen_cli.reports.document import Items, Paragraph
from fruehe_hilfen_cli.text import paragraphs

_BULLETS = ("- ", "* ", "• ")
_NUMBERED = re.compile(r"\d{1,3}[.)] ")


def prose(text: str) -> Iterator[Paragraph | Items]:
    """The text of an entry: its paragraphs, and its lists as lists; numbered lines stay lines."""
    waiting: list[str] = []
    for lines in paragraphs(text):
        for listing, found in groupby(lines, key=lambda line: line.startswith(_BULLETS)):
            if not listing:
                waiting.append(_joined(found))
                continue
            yield from _paragraph(waiting)
            waiting = []
            yield Items(tuple(line[2:].strip() for line in found))
    yield from _paragraph(waiting)


def _paragraph(texts: list[str]) -> Iterator[Paragraph]:
    if texts:
        yield Paragraph("\n\n".join(texts))


def _joined(lines: Iterator[str]) -> str:
    """Lines as running text, but each numbered one begins a line of its own."""
    text = next(lines)
    for line in lines:
        text += f"\n{line}" if _NUMBERED.match(line) else f" {line}"
    return text
