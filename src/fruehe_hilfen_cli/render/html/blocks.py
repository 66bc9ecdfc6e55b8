"""Blocks of a document as elements of a page."""

from typing import assert_never

from markupsafe import Markup

from fruehe_hilfen_cli.render.characters import one_line
from fruehe_hilfen_cli.render.html.memory import Memory
from fruehe_hilfen_cli.render.html.tables import movable, table_element
from fruehe_hilfen_cli.render.html.words import paragraph, sentences, told, toned
from fruehe_hilfen_cli.render.markup import element, joined
from fruehe_hilfen_cli.render.svg import to_svg
from fruehe_hilfen_cli.reports.document import (
    Chart,
    Drawing,
    Facts,
    Heading,
    Items,
    Paragraph,
    Prose,
    Simple,
    Table,
)

_BEHIND = "Daten als Tabelle"


def block_element(block: Simple, memory: Memory, level: int) -> Markup:  # noqa: PLR0911 - one case for each kind of block
    """A block.

    Args:
        block: what to show.
        memory: of the page.
        level: that of a heading.
    """
    match block:
        case Heading(text=text):
            memory.topic = text
            return element(f"h{level}", one_line(text))
        case Paragraph():
            return paragraph(block, memory)
        case Prose():
            return sentences(block.sentences, memory)
        case Items(items=items):
            return (
                element("ul", *(element("li", told(item, memory)) for item in items)) if items else Markup()
            )
        case Facts(pairs=pairs):
            facts = (joined(element("dt", name), element("dd", told(value, memory))) for name, value in pairs)
            return element("dl", *(element("div", fact) for fact in facts)) if pairs else Markup()
        case Table():
            return table_element(block, memory)
        case Drawing():
            return _drawing(block, memory)
        case Chart():
            return _chart(block, memory)
        case _:
            assert_never(block)


def _drawing(drawing: Drawing, memory: Memory) -> Markup:
    name = memory.name(f"Zeichnung: {memory.topic}" if memory.topic else "Zeichnung")
    lines = (joined(*(toned(joined(words.text), words.tone) for words in line)) for line in drawing.lines)
    shown = element("pre", Markup("\n"), Markup("\n").join(lines), role="img", aria_label=name)
    return movable(shown, f"{name} (verschiebbar)")


def _chart(chart: Chart, memory: Memory) -> Markup:
    name = memory.name(f"Bild: {memory.topic}" if memory.topic else "Bild")
    anchor = memory.anchor("bild", memory.topic)
    picture = to_svg(chart.picture, chart.alternative, title=name, name=anchor)
    behind = Markup()
    if chart.table:
        summary = element("summary", _BEHIND)
        table = table_element(chart.table, memory, f"{name}, Daten")
        behind = element("details", summary, table)
    return element("figure", movable(picture, f"{name} (verschiebbar)"), behind)
