"""A report as the data that its PDF is made of: lists and texts, which the template only arranges."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import assert_never

from fruehe_hilfen_cli.render.characters import visible
from fruehe_hilfen_cli.render.pages import ACCENT, COLOURS, OPEN_BACKGROUND, is_narrow, is_wide, shares
from fruehe_hilfen_cli.render.paper import (
    Placed,
    bookmarks,
    fits_together,
    foot_of,
    head_of,
    in_order,
    is_brief,
    is_short,
    picture_size,
    source_bookmark,
    source_heading,
    title_of,
    width_in_columns,
    widths_of_facts,
)
from fruehe_hilfen_cli.render.pdf.breaking import breakable
from fruehe_hilfen_cli.render.svg import to_svg
from fruehe_hilfen_cli.reports.document import (
    Cell,
    Chart,
    Document,
    Drawing,
    Facts,
    Heading,
    Items,
    Paragraph,
    Prose,
    Simple,
    Source,
    Table,
    Words,
)
from fruehe_hilfen_cli.reports.sources import cited, numbers, source_line
from fruehe_hilfen_cli.text import paragraphs

Data = dict[str, object]


def data_of(document: Document, day: date) -> tuple[Data, list[str]]:
    """What the template is given, and the pictures that it names by their places.

    Args:
        document: the report.
        day: the day that the file says it was made on.
    """
    wide = is_wide(document)
    printer = _Printer(document, wide=wide)
    blocks = [printer.shown(placed) for placed in in_order(document)]
    about = document.about
    data: Data = {
        "title": _clean(title_of(document)),
        "author": _clean(about.subject) if about else "",
        "description": _clean(foot_of(document)),
        "day": [day.year, day.month, day.day],
        "wide": wide,
        "colours": COLOURS,
        "accent": ACCENT,
        "open": OPEN_BACKGROUND,
        "head": [_clean(words) for words in head_of(document) or ()],
        "foot": _clean(foot_of(document)),
        "blocks": [part for parts in blocks for part in parts] + printer.sources(),
    }
    return data, printer.pictures


class _Printer:
    """Blocks as data; it knows the numbers of the sources and which way the pages lie."""

    def __init__(self, document: Document, *, wide: bool) -> None:
        self._sources = document.sources
        self._heading = source_heading(document)
        self._numbers = numbers(document)
        self._bookmarks = bookmarks(document)
        self._wide = wide
        self.pictures: list[str] = []

    def shown(self, placed: Placed) -> list[Data]:
        """A block as what the template knows; a chart with its table becomes two."""
        made = [part for part in self._shown(placed.block) if part]
        more = {"bookmark": placed.bookmark, "sticky": placed.keeps_next}
        return [{**part, **more} for part in made[:1]] + made[1:]

    def sources(self) -> list[Data]:
        """The list of sources with its heading; nothing when there are none."""
        if not self._sources:
            return []
        listed = [self._source(number, source) for number, source in enumerate(self._sources, 1)]
        return [*self._shown(self._heading), {"kind": "sources", "sources": listed}]

    def _source(self, number: int, source: Source) -> Data:
        return {
            "number": number,
            "name": source_bookmark(number),
            "lines": _lines(source_line(source)),
            "target": self._bookmarks.get(source.id),
        }

    def _shown(self, block: Simple) -> list[Data]:  # noqa: PLR0911 - one case for each kind of block
        match block:
            case Heading(text=text, level=level):
                return [{"kind": "heading", "level": level, "lines": [" ".join(_lines(text)) or "–"]}]
            case Paragraph():
                return [{"kind": "paragraph", "runs": self._paragraphs(block)}]
            case Prose(sentences=sentences):
                return [{"kind": "prose", "runs": self._runs(sentences)}]
            case Items(items=items):
                return [self._items(items)]
            case Facts(pairs=pairs):
                return [self._facts(pairs)]
            case Table():
                return [self._table(block)]
            case Drawing():
                return [_drawing(block)]
            case Chart(table=table):
                return [self._chart(block), self._table(table) if table else {}]
            case _:
                assert_never(block)

    def _chart(self, chart: Chart) -> Data:
        picture = chart.picture
        width, _ = picture_size(picture, wide=self._wide)
        self.pictures.append(to_svg(picture, chart.alternative, standalone=True))
        told = _clean(chart.alternative).strip() or "Bild"
        return {"kind": "picture", "number": len(self.pictures) - 1, "width": width, "alternative": told}

    def _items(self, items: Sequence[Cell]) -> Data:
        if not items:
            return {}
        return {"kind": "items", "runs": self._runs(items), "together": is_brief(items)}

    def _facts(self, pairs: Sequence[tuple[str, Cell]]) -> Data:
        if not pairs:
            return {}
        both = [[self._run(name), self._run(value)] for name, value in pairs]
        widths = widths_of_facts(pairs)
        return {
            "kind": "facts",
            "pairs": both,
            "shares": widths,
            "together": is_short(pairs, widths),
        }

    def _table(self, table: Table) -> Data:
        if not table.columns:
            return {}
        widths = shares(table)
        heads = [
            {"heading": _lines(column.heading), "right": column.right, "whole": column.whole, "share": share}
            for column, share in zip(table.columns, widths, strict=True)
        ]
        rows = [{"cells": self._runs(row), "together": fits_together(row, widths)} for row in table.rows]
        together = is_short(table.rows, widths)
        narrow = is_narrow(table)
        return {"kind": "table", "columns": heads, "rows": rows, "together": together, "narrow": narrow}

    def _paragraphs(self, block: Paragraph) -> list[Data]:
        """Its paragraphs; the sources stand behind the last."""
        parts = [self._run(Words("\n".join(lines), block.tone)) for lines in paragraphs(block.text)]
        if parts:
            parts[-1]["sources"] = self._named(block.sources)
        return parts

    def _runs(self, cells: Iterable[Cell]) -> list[Data]:
        return [self._run(cell) for cell in cells]

    def _run(self, cell: Cell) -> Data:
        words = cell if isinstance(cell, Words) else Words(cell)
        return {"lines": _lines(words.text), "tone": words.tone, "sources": self._named(words.sources)}

    def _named(self, entries: Iterable[str]) -> list[int]:
        return [*cited(entries, self._numbers).values()]


def _drawing(block: Drawing) -> Data:
    """Blanks become such that are kept."""
    lines = [
        [
            {
                "lines": [_clean(words.text).replace(" ", "\N{NO-BREAK SPACE}")],
                "tone": words.tone,
                "sources": [],
            }
            for words in line
        ]
        for line in block.lines
    ]
    return {"kind": "drawing", "lines": lines, "longest": width_in_columns(block)}


def _lines(words: str) -> list[str]:
    """The lines of a text; long words get places where they can be broken."""
    return [breakable(line) for line in _clean(words).splitlines()]


def _clean(words: str) -> str:
    return visible(words)
