"""Texts on a page: their tones, their line breaks, the entries they come from."""

from collections.abc import Iterable

from markupsafe import Markup

from fruehe_hilfen_cli.render.characters import visible
from fruehe_hilfen_cli.render.html.memory import Memory
from fruehe_hilfen_cli.render.markup import element, joined
from fruehe_hilfen_cli.reports.document import Cell, Paragraph, Words
from fruehe_hilfen_cli.reports.tone import Tone
from fruehe_hilfen_cli.text import paragraphs

_TAGS = {Tone.STRONG: "strong", Tone.BAD: "strong", Tone.OPEN: "mark"}
_BREAK = Markup("<br>")
_DASH = "\N{NO-BREAK SPACE}– "
"""No line begins with a dash."""


def told(cell: Cell, memory: Memory) -> Markup:
    """A text with its tone and its sources."""
    if isinstance(cell, str):
        return _lines(cell)
    words = toned(_lines(cell.text), cell.tone)
    linked = element("a", words, href=cell.link) if cell.link else words
    return joined(linked, memory.citation(cell.sources))


def toned(words: Markup, tone: Tone) -> Markup:
    """A text that looks as it is meant."""
    if tone is Tone.PLAIN or not words:
        return words
    return element(_TAGS.get(tone, "span"), words, class_=None if tone is Tone.STRONG else tone.value)


def paragraph(block: Paragraph, memory: Memory) -> Markup:
    """A text as its paragraphs; the last one names the sources."""
    shown = [toned(_broken(lines), block.tone) for lines in paragraphs(visible(block.text))] or [Markup()]
    shown[-1] += memory.citation(block.sources)
    return Markup("\n").join(element("p", words) for words in shown if words)


def sentences(cells: Iterable[Words], memory: Memory) -> Markup:
    """Sentences as one paragraph; of nothing but ways to other pages on a screen only."""
    found = tuple(cells)
    shown = Markup(" ").join(told(words, memory) for words in found)
    return element("p", shown, class_="way" if all(words.link for words in found) else None)


def _lines(words: str) -> Markup:
    return _broken(visible(words).split("\n"))


def _broken(lines: Iterable[str]) -> Markup:
    return _BREAK.join(joined(line.replace(" – ", _DASH)) for line in lines)
