"""The blocks of a report as paragraphs and tables of Word."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import assert_never

from fruehe_hilfen_cli.render.characters import one_line, visible
from fruehe_hilfen_cli.render.docx.chart import chart_elements
from fruehe_hilfen_cli.render.docx.drawing import drawing_elements
from fruehe_hilfen_cli.render.docx.facts import fact_elements
from fruehe_hilfen_cli.render.docx.sheet import Sheet
from fruehe_hilfen_cli.render.docx.style_list import BULLET, HEADINGS, LINK, OPEN, SOURCE_LIST
from fruehe_hilfen_cli.render.docx.tables import table_elements
from fruehe_hilfen_cli.render.docx.xml import Element, breaks, run, tag, w
from fruehe_hilfen_cli.render.paper import in_order, is_brief, source_bookmark, source_heading
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
)
from fruehe_hilfen_cli.reports.sources import source_line
from fruehe_hilfen_cli.text import paragraphs


def body_elements(document: Document, sheet: Sheet) -> Iterator[Element]:
    """All that stands in a report, and at its end the entries it names."""
    for placed in in_order(document):
        elements = list(_block(placed.block, sheet))
        if placed.bookmark and elements:
            _marked(elements[0], placed.bookmark, sheet)
        if placed.keeps_next:
            for element in elements:
                element.get_or_add_pPr().get_or_add_keepNext()
        yield from elements
    if document.sources:
        yield from _block(source_heading(document), sheet)
        for number, source in enumerate(document.sources, 1):
            yield _source(number, source, sheet)


def _block(block: Simple, sheet: Sheet) -> Iterator[Element]:
    match block:
        case Heading(text=text, level=level):
            style = HEADINGS[min(max(level, 1), len(HEADINGS)) - 1]
            yield sheet.paragraph(style, run(one_line(text)))
        case Paragraph():
            yield from _paragraph(block, sheet)
        case Prose(sentences=sentences):
            runs = (run(" "), *chain.from_iterable((run(" "), *sheet.words(words)) for words in sentences))
            yield sheet.paragraph(None, *runs[2:])
        case Items(items=items):
            yield from _items(items, sheet)
        case Facts():
            yield from fact_elements(block, sheet)
        case Table():
            yield from table_elements(block, sheet)
        case Drawing():
            yield from drawing_elements(block, sheet)
        case Chart():
            yield from chart_elements(block, sheet)
        case _:
            assert_never(block)


def _items(items: Sequence[Cell], sheet: Sheet) -> Iterator[Element]:
    brief = is_brief(items)
    for number, item in enumerate(items, 1):
        kept = (w("keepNext"),) if brief and number < len(items) else ()
        yield sheet.paragraph(BULLET, *sheet.words(item), properties=kept)


def _paragraph(block: Paragraph, sheet: Sheet) -> Iterator[Element]:
    style = OPEN if block.tone is Tone.OPEN else None
    tone = None if style else sheet.styles.tone(block.tone)
    made = [sheet.paragraph(style, breaks(lines, tone)) for lines in paragraphs(visible(block.text))]
    for element in made[-1:]:
        element.extend(sheet.cited(block.sources))
    yield from made


def _source(number: int, source: Source, sheet: Sheet) -> Element:
    """An entry in the list of sources; its number leads to it where it stands in the report."""
    words = f"[{number}]"
    sign = sheet.link(words, sheet.articles[source.id], LINK) if source.id in sheet.articles else run(words)
    told = run(f" {one_line(source_line(source))}")
    element = sheet.paragraph(SOURCE_LIST, sign, told)
    _marked(element, source_bookmark(number), sheet)
    return element


def _marked(element: Element, name: str, sheet: Sheet) -> None:
    """Let links lead to a paragraph."""
    start, end = sheet.numbers.bookmark(visible(name))
    place = 1 if len(element) and element[0].tag == tag("w:pPr") else 0
    element.insert(place, start)
    element.append(end)
