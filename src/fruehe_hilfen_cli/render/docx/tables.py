"""Tables in Word: widths of columns that do not depend on the program, heads that come again on each page."""

from collections.abc import Iterable, Iterator, Sequence

from fruehe_hilfen_cli.render.characters import one_line
from fruehe_hilfen_cli.render.docx.sheet import Sheet
from fruehe_hilfen_cli.render.docx.style_list import SMALL_TABLE_TEXT, TABLE, TABLE_TEXT
from fruehe_hilfen_cli.render.docx.xml import Element, run, w
from fruehe_hilfen_cli.render.pages import is_narrow, room_needed, shares
from fruehe_hilfen_cli.render.paper import fits_together, is_short
from fruehe_hilfen_cli.reports.document import Cell, Table

_CHARACTER = 104
"""The width of a broad character, in twentieths of a point; what needs more room is written smaller."""


def table_elements(table: Table, sheet: Sheet) -> Iterator[Element]:
    """A table, and the narrow gap below it."""
    parts = shares(table)
    widths = _widths(parts, sheet.width // 2 if _is_narrow(table, sheet) else sheet.width)
    names = tuple(one_line(column.heading) for column in table.columns)
    repeated = (w("tblHeader"),) if fits_together(names, parts) else ()
    heads = ((run(name),) for name in names)
    cells = _cells(table, widths, heads, sheet, with_next=bool(repeated and table.rows))
    rows = [w("tr", *_kept(names, parts, *repeated), *cells)]
    together = is_short(table.rows, parts)
    for number, row in enumerate(table.rows, 1):
        with_next = together and number < len(table.rows)
        cells = _cells(table, widths, map(sheet.words, row), sheet, with_next=with_next)
        rows.append(w("tr", *_kept(row, parts), *cells))
    yield w("tbl", *_properties(widths, sheet), *rows)
    yield sheet.paragraph(None, properties=(w("spacing", before=0, after=60, line=120, lineRule="exact"),))


def _kept(row: Sequence[Cell], parts: list[float], *more: Element) -> tuple[Element, ...]:
    """The properties of a row that no end of a page parts; none where it may be longer than a page."""
    return (w("trPr", w("cantSplit"), *more),) if fits_together(row, parts) else ()


def _properties(widths: list[int], sheet: Sheet) -> tuple[Element, Element]:
    properties = w(
        "tblPr",
        w("tblStyle", val=sheet.styles.id(TABLE)),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblLayout", type="fixed"),
        w("tblLook", val="0420", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0, noHBand=0, noVBand=1),
    )
    return properties, w("tblGrid", *(w("gridCol", w=width) for width in widths))


def _cells(
    table: Table, widths: list[int], texts: Iterable[Iterable[Element]], sheet: Sheet, *, with_next: bool
) -> Iterator[Element]:
    """The cells of a row, which may have to stand on the same page as the next."""
    style = TABLE_TEXT if room_needed(table) * _CHARACTER <= sheet.width else SMALL_TABLE_TEXT
    for column, width, runs in zip(table.columns, widths, texts, strict=True):
        kept = (w("keepNext"),) if with_next else ()
        right = (w("jc", val="right"),) if column.right else ()
        paragraph = sheet.paragraph(style, *runs, properties=(*kept, *right))
        yield w("tc", w("tcPr", w("tcW", w=width, type="dxa")), paragraph)


def _is_narrow(table: Table, sheet: Sheet) -> bool:
    """Whether it takes half the width, which a letterhead may leave too little of."""
    return is_narrow(table) and room_needed(table) * _CHARACTER <= sheet.width // 2


def _widths(parts: list[float], room: int) -> list[int]:
    """The widths of the columns, which are exactly as wide as the text together."""
    widths = [int(part * room) for part in parts]
    widths[-1] += room - sum(widths)
    return widths
