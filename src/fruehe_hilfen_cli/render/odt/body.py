"""The text of an OpenDocument file: the blocks of a report, one after the other."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import assert_never

from markupsafe import Markup

from fruehe_hilfen_cli.render.markup import joined
from fruehe_hilfen_cli.render.odt.names import odf, spaced
from fruehe_hilfen_cli.render.odt.styles import BULLETS, INTRODUCTION, TEXT
from fruehe_hilfen_cli.render.odt.tables import Tables
from fruehe_hilfen_cli.render.odt.words import Writer, link, marked, toned
from fruehe_hilfen_cli.render.pages import is_wide
from fruehe_hilfen_cli.render.paper import (
    Placed,
    bookmarks,
    fits_beside,
    in_order,
    is_brief,
    is_short,
    picture_size,
    room_beside,
    source_bookmark,
    source_heading,
    width_in_columns,
    widths_of_facts,
)
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
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.sources import numbers, source_line
from fruehe_hilfen_cli.text import paragraphs

_LARGEST, _PER_CHARACTER = 9.0, 0.62
_POINTS = 72 / 25.4
_KEPT = odf("style:paragraph-properties", fo__keep_with_next="always")


class Body:
    """The blocks of a document as elements; what they need besides is gathered on the way."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._wide = is_wide(document)
        self._writer = Writer(numbers(document))
        self._tables = Tables(self._writer.words, room_beside(wide=self._wide) / 10)
        self._styles: dict[tuple[str, Markup], str] = {}
        self.pictures: dict[str, bytes] = {}
        """The files of pictures, by their names in the file."""

    def elements(self) -> Markup:
        """All blocks and the list of sources."""
        blocks = [part for placed in in_order(self._document) for part in self._placed(placed)]
        return joined(*_parted([*blocks, *self._sources(self._document.sources)]))

    def styles(self) -> Markup:
        """The automatic styles of what ``elements`` made."""
        made = (
            odf(
                "style:style",
                look,
                style__name=name,
                style__family="paragraph",
                style__parent_style_name=parent,
            )
            for (parent, look), name in self._styles.items()
        )
        return joined(self._tables.styles(), *made)

    def _placed(self, placed: Placed) -> Iterator[Markup]:
        """A block; one with a bookmark that is no heading gets it in a paragraph before."""
        if isinstance(placed.block, Heading):
            yield _heading(placed.block, placed.bookmark)
            return
        if placed.bookmark:
            yield odf("text:p", marked(placed.bookmark), text__style_name="Zwischenraum")
        yield from self._shown(placed.block, INTRODUCTION if placed.keeps_next else TEXT)

    def _shown(self, block: Simple, style: str = TEXT) -> Iterator[Markup]:
        match block:
            case Heading():
                yield _heading(block, None)
            case Paragraph():
                yield from self._paragraphs(block, style)
            case Prose(sentences=sentences):
                told = [part for words in sentences for part in (" ", self._writer.words(words))]
                yield odf("text:p", *told[1:], text__style_name=style)
            case Items(items=items):
                yield from self._items(items)
            case Facts(pairs=pairs):
                yield from self._facts(pairs)
            case Table(columns=columns):
                yield from [self._tables.table(block)] if columns else []
            case Drawing():
                yield self._drawing(block)
            case Chart(table=table):
                yield self._picture(block)
                yield from self._shown(table) if table else ()
            case _:
                assert_never(block)

    def _facts(self, pairs: Sequence[tuple[str, Cell]]) -> Iterator[Markup]:
        """Each name with what is to be said beside it; no table, since nothing in it is compared."""
        widths = widths_of_facts(pairs)
        width = widths[0] * room_beside(wide=self._wide) / 10
        inner = self._style("Angabe", _hanging(width, together=is_short(pairs, widths)))
        last = self._style("Letzte_20_Angabe", _hanging(width, together=False))
        for number, (name, value) in enumerate(pairs, 1):
            between = odf("text:tab" if fits_beside(name) else "text:line-break")
            told = (toned(Words(name, Tone.MUTED)), between, self._writer.words(value))
            yield odf("text:p", *told, text__style_name=last if number == len(pairs) else inner)

    def _paragraphs(self, block: Paragraph, style: str) -> Iterator[Markup]:
        parts = [toned(Words("\n".join(lines), block.tone)) for lines in paragraphs(block.text)]
        if parts:
            parts[-1] = joined(parts[-1], self._writer.sources(block.sources))
        yield from (odf("text:p", part, text__style_name=style) for part in parts)

    def _items(self, items: Sequence[Cell]) -> Iterator[Markup]:
        if not items:
            return
        last = "List_20_Bullet"
        inner = self._style(last, _KEPT) if is_brief(items) else last
        names = [*[inner] * (len(items) - 1), last]
        told = [
            odf("text:p", self._writer.words(item), text__style_name=name)
            for item, name in zip(items, names, strict=True)
        ]
        yield odf("text:list", *(odf("text:list-item", item) for item in told), text__style_name=BULLETS)

    def _drawing(self, block: Drawing) -> Markup:
        """Lines of characters, as large as they fit beside one another."""
        room = room_beside(wide=self._wide) * _POINTS
        size = min(_LARGEST, room / max(1, width_in_columns(block)) / _PER_CHARACTER)
        name = self._style("Zeichnung", odf("style:text-properties", fo__font_size=f"{size:.1f}pt"))
        lines = [joined(*map(self._writer.words, line)) for line in block.lines]
        told = [part for line in lines for part in (odf("text:line-break"), line)]
        return odf("text:p", *told[1:], text__style_name=name)

    def _style(self, parent: str, look: Markup) -> str:
        """The name of the automatic style that looks like that; the same look has one style."""
        return self._styles.setdefault((parent, look), f"{parent}{len(self._styles) + 1}")

    def _picture(self, chart: Chart) -> Markup:
        number = len(self.pictures) + 1
        file = f"Pictures/bild-{number}.svg"
        self.pictures[file] = to_svg(chart.picture, chart.alternative, standalone=True).encode()
        width, height = picture_size(chart.picture, wide=self._wide)
        image = odf(
            "draw:image",
            xlink__href=file,
            xlink__type="simple",
            xlink__show="embed",
            xlink__actuate="onLoad",
            draw__mime_type="image/svg+xml",
        )
        frame = odf(
            "draw:frame",
            image,
            odf("svg:title", f"Bild {number}"),
            odf("svg:desc", chart.alternative),
            draw__name=f"Bild{number}",
            text__anchor_type="as-char",
            svg__width=f"{width / 10:.2f}cm",
            svg__height=f"{height / 10:.2f}cm",
        )
        return odf("text:p", frame, text__style_name="Bild")

    def _sources(self, sources: Sequence[Source]) -> Iterator[Markup]:
        if not sources:
            return
        yield _heading(source_heading(self._document), None)
        inside = bookmarks(self._document)
        for number, source in enumerate(sources, 1):
            line = spaced(source_line(source))
            target = inside.get(source.id)
            yield odf(
                "text:p",
                marked(source_bookmark(number)),
                f"[{number}]",
                odf("text:tab"),
                link(line, target) if target else line,
                text__style_name="Quelle",
            )


def _heading(block: Heading, bookmark: str | None) -> Markup:
    name = "Title" if block.level == 1 else f"Heading_20_{block.level}"
    told = spaced(" ".join(block.text.split()) or "–")
    return odf("text:h", marked(bookmark), told, text__style_name=name, text__outline_level=str(block.level))


def _hanging(width: float, *, together: bool) -> Markup:
    return odf(
        "style:paragraph-properties",
        fo__margin_left=f"{width:.2f}cm",
        fo__text_indent=f"-{width:.2f}cm",
        fo__keep_with_next="always" if together else None,
    )


def _parted(blocks: Sequence[Markup]) -> Iterator[Markup]:
    """The blocks; a small paragraph parts two tables, which would else become one, and ends the text."""
    space = odf("text:p", text__style_name="Zwischenraum")
    for before, block in pairwise([Markup(), *blocks]):
        if _is_table(before) and _is_table(block):
            yield space
        yield block
    if not blocks or _is_table(blocks[-1]):
        yield space


def _is_table(block: Markup) -> bool:
    return block.startswith("<table:table ")
