"""Texts in OpenDocument files: with their tones, and with the numbers of the entries they come from."""

from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from fruehe_hilfen_cli.render.markup import joined
from fruehe_hilfen_cli.render.odt.names import odf, spaced
from fruehe_hilfen_cli.render.odt.styles import LINK, SOURCE_NUMBER, TONES
from fruehe_hilfen_cli.render.paper import source_bookmark
from fruehe_hilfen_cli.reports.document import Cell, Words
from fruehe_hilfen_cli.reports.sources import cited


class Writer:
    """Writes texts; it knows the numbers of the sources."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._numbers = numbers

    def words(self, cell: Cell) -> Markup:
        """A text with its tone and its sources."""
        words = cell if isinstance(cell, Words) else Words(cell)
        return joined(toned(words), self.sources(words.sources))

    def sources(self, entries: Sequence[str]) -> Markup:
        """The numbers of entries, raised, each leading to its line in the list of sources."""
        found = [*cited(entries, self._numbers).values()]
        if not found:
            return Markup()
        return odf("text:span", "[", *_links(found), "]", text__style_name=SOURCE_NUMBER)


def toned(words: Words) -> Markup:
    """A text with its tone."""
    told = spaced(words.text)
    name = TONES.get(words.tone)
    return odf("text:span", told, text__style_name=name) if name and told else told


def link(words: str, bookmark: str, style: str = LINK) -> Markup:
    """A text that leads to a bookmark."""
    named = {"text__style_name": style, "text__visited_style_name": style}
    return odf("text:a", words, xlink__type="simple", xlink__href=f"#{bookmark}", **named)


def marked(bookmark: str | None) -> Markup:
    """A bookmark; nothing without a name."""
    return odf("text:bookmark", text__name=bookmark) if bookmark else Markup()


def _links(numbers: Sequence[int]) -> Iterator[str]:
    for place, number in enumerate(numbers):
        if place:
            yield ",\N{NO-BREAK SPACE}"
        yield link(str(number), source_bookmark(number), SOURCE_NUMBER)
