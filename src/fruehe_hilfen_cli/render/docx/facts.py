"""Pairs of a name and a value in Word: the values stand below each other, beside their names."""

from collections.abc import Iterator

from fruehe_hilfen_cli.render.characters import one_line
from fruehe_hilfen_cli.render.docx.sheet import Sheet
from fruehe_hilfen_cli.render.docx.style_list import FACT, NAME
from fruehe_hilfen_cli.render.docx.xml import Element, run, w
from fruehe_hilfen_cli.reports.document import Facts
from fruehe_hilfen_cli.text import columns

_CHARACTER = 112
"""The mean width of a character, in twentieths of a point."""
_GAP, _BELOW = 240, 160
_TOGETHER = 8
"""So many pairs stand on one page."""
_LEAST, _MOST = 1900, 0.42


def fact_elements(facts: Facts, sheet: Sheet) -> Iterator[Element]:
    """A paragraph for each pair; a name that is too long for its column stands above its value."""
    names = [one_line(name) for name, _ in facts.pairs]
    most = int(sheet.width * _MOST)
    needed = [_width(name) for name in names]
    room = max((width for width in needed if width <= most), default=0)
    last = len(names) - 1
    room = max(room, _LEAST)
    for number, (name, width, (_, value)) in enumerate(zip(names, needed, facts.pairs, strict=True)):
        between = w("r", w("tab") if width <= room else w("br"))
        runs = (run(name, sheet.styles.id(NAME)), between, *sheet.words(value))
        kept = (w("keepNext"),) if number < last < _TOGETHER else ()
        gap = (w("spacing", after=_BELOW),) if number == last else ()
        yield sheet.paragraph(FACT, *runs, properties=(*kept, *gap, _hanging(room)))


def _hanging(room: int) -> Element:
    return w("ind", left=room, hanging=room)


def _width(name: str) -> int:
    return columns(name) * _CHARACTER + _GAP
