"""Lines of characters in Word: of one width, so small that the longest line fits."""

from collections.abc import Iterator

from fruehe_hilfen_cli.render.characters import visible
from fruehe_hilfen_cli.render.docx.sheet import Sheet
from fruehe_hilfen_cli.render.docx.style_list import DRAWING
from fruehe_hilfen_cli.render.docx.xml import Element, run, tag, w
from fruehe_hilfen_cli.reports.document import Drawing
from fruehe_hilfen_cli.text import columns

_LARGEST, _SMALLEST = 18, 8
"""In half points."""
_WIDTH = 6
"""The width of a character, in twentieths of a point for each half point of its size."""


def drawing_elements(drawing: Drawing, sheet: Sheet) -> Iterator[Element]:
    """One paragraph, so that no end of a page parts the lines."""
    size = _size(drawing, sheet.width)
    runs: list[Element] = []
    for number, line in enumerate(drawing.lines):
        if number:
            runs.append(w("r", w("br")))
        runs.extend(_sized(run(words.text, sheet.styles.tone(words.tone)), size) for words in line)
    if runs:
        yield sheet.paragraph(DRAWING, *runs)


def _size(drawing: Drawing, width: int) -> int:
    lines = ("".join(visible(words.text) for words in line) for line in drawing.lines)
    longest = max(map(columns, lines), default=1)
    return max(_SMALLEST, min(_LARGEST, width // (_WIDTH * max(1, longest))))


def _sized(element: Element, size: int) -> Element:
    properties = element.find(tag("w:rPr"))
    if properties is None:
        properties = w("rPr")
        element.insert(0, properties)
    properties.extend([w("sz", val=size), w("szCs", val=size)])
    return element
