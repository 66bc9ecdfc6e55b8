"""What the parts of a report in Word share: styles, numbers, the width of its text, its sources."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fruehe_hilfen_cli.render.docx.style_list import SOURCE
from fruehe_hilfen_cli.render.docx.styles import Styles
from fruehe_hilfen_cli.render.docx.xml import Element, Numbers, run, w
from fruehe_hilfen_cli.render.paper import source_bookmark
from fruehe_hilfen_cli.reports.document import Cell, Words
from fruehe_hilfen_cli.reports.sources import cited


@dataclass(frozen=True)
class Sheet:
    """The file that a report is written into.

    Args:
        styles: its styles.
        numbers: its numbers.
        width: the width of the text, in twentieths of a point.
        height: the height of the text on a page.
        sources: the numbers of the entries that the report names, by their ids.
        articles: the bookmarks of the entries that stand in the report themselves, by their ids.
    """

    styles: Styles
    numbers: Numbers
    width: int
    height: int
    sources: Mapping[str, int]
    articles: Mapping[str, str]

    def paragraph(self, style: str | None, *runs: Element, properties: tuple[Element, ...] = ()) -> Element:
        """A paragraph; its own properties stand behind the style, in the order the schema wants."""
        named = (w("pStyle", val=self.styles.id(style)),) if style else ()
        return w("p", *((w("pPr", *named, *properties),) if named or properties else ()), *runs)

    def words(self, cell: Cell) -> Iterator[Element]:
        """The runs of a text, with the numbers of the entries it comes from."""
        words = cell if isinstance(cell, Words) else Words(cell)
        yield run(words.text, self.styles.tone(words.tone))
        yield from self.cited(words.sources)

    def cited(self, sources: tuple[str, ...]) -> Iterator[Element]:
        """The numbers of entries: "[1, 2]", each of them leading to the list at the end."""
        found = cited(sources, self.sources).values()
        for place, number in enumerate(found):
            yield run(",\N{NO-BREAK SPACE}" if place else "[", self.styles.id(SOURCE))
            yield self.link(str(number), source_bookmark(number), SOURCE)
        if found:
            yield run("]", self.styles.id(SOURCE))

    def link(self, words: str, mark: str, style: str) -> Element:
        """A text that leads to another place of the report."""
        return w("hyperlink", run(words, self.styles.id(style)), anchor=mark, history=1)
