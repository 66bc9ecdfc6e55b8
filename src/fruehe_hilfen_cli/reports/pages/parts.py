"""Sections of a page, made of reports that stand by themselves elsewhere."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from fruehe_hilfen_cli.reports.document import Block, Document, Heading, Paragraph, Words
from fruehe_hilfen_cli.reports.texts import changed

_NEXT = re.compile(r"(?:(;)|(?<=\.)) fh [a-z][^.]*\.\Z")
"""The last sentence, or half of it, where it names a command of fh."""


def section(heading: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """A section under a heading; nothing where there is nothing to say."""
    found = tuple(blocks)
    return (Heading(heading), *found) if found else ()


def inside(document: Document) -> Iterator[Block]:
    """A report as a part of a page: without its title and its day, its headings one level deeper.

    Nor does a page name the command that does something next: who reads it may have none.
    """
    for block in changed(document, _without_command).blocks:
        if isinstance(block, Heading):
            if block.level > 1:
                yield replace(block, level=block.level + 1)
        elif not (isinstance(block, Paragraph) and block.text.startswith("Stand: ")):
            yield block


def _without_command(words: Words) -> Words:
    return replace(words, text=_NEXT.sub(lambda found: "." if found[1] else "", words.text))


def without(blocks: Iterable[Block], *headings: str) -> Iterator[Block]:
    """Blocks without what stands under some headings."""
    level: int | None = None
    for block in blocks:
        if isinstance(block, Heading) and (level is None or block.level <= level):
            level = block.level if block.text in headings else None
        if level is None:
            yield block
