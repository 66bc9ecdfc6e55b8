"""Sections of a page, made of reports that stand by themselves elsewhere."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from fruehe_hilfen_cli.reports.document import Block, Document, Heading, Paragraph


def section(heading: str, blocks: Iterable[Block]) -> tuple[Block, ...]:
    """A section under a heading; nothing where there is nothing to say."""
    found = tuple(blocks)
    return (Heading(heading), *found) if found else ()


def inside(document: Document) -> Iterator[Block]:
    """A report as a part of a page: without its title and its day, its headings one level deeper."""
    for block in document.blocks:
        if isinstance(block, Heading):
            if block.level > 1:
                yield replace(block, level=block.level + 1)
        elif not (isinstance(block, Paragraph) and block.text.startswith("Stand: ")):
            yield block


def without(blocks: Iterable[Block], *headings: str) -> Iterator[Block]:
    """Blocks without what stands under some headings."""
    level: int | None = None
    for block in blocks:
        if isinstance(block, Heading) and (level is None or block.level <= level):
            level = block.level if block.text in headings else None
        if level is None:
            yield block
