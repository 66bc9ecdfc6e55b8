"""Tables on a page: with a name, with headings of rows and columns, and to be moved where room is short."""

from markupsafe import Markup

from fruehe_hilfen_cli.render.html.memory import Memory
from fruehe_hilfen_cli.render.html.words import told
from fruehe_hilfen_cli.render.markup import element, joined
from fruehe_hilfen_cli.render.pages import LONGEST_WORD, SHORT, room_needed
from fruehe_hilfen_cli.reports.document import Cell, Column, Table, Words

_ROOM_ON_PHONE = 34
"""So many characters stand side by side on the narrowest screen."""
_ROOM_ON_TABLET = 64
"""So many of them on the next one, where a table is no smaller than the style says."""
_SHORT_LINE = 15
"""Where a text has several lines, one that is no longer is not broken: "1241 Tage über"."""


def table_element(table: Table, memory: Memory, name: str = "") -> Markup:
    """A table; one that a small screen cannot show whole can be moved to the side, by keyboard too.

    Args:
        table: what to show.
        memory: of the page.
        name: its name; otherwise that of what the text is about.
    """
    name = memory.name(name or memory.topic or "Tabelle")
    head = element("tr", *(_heading(column) for column in table.columns))
    body = [element("tr", *_row(row, table.columns, memory)) for row in table.rows]
    shown = element(
        "table",
        element("caption", name, class_="unseen"),
        element("thead", head),
        Markup("\n"),
        element("tbody", Markup("\n").join(body)),
    )
    room = room_needed(table)
    return movable(shown, name, wider=room > _ROOM_ON_TABLET) if room > _ROOM_ON_PHONE else shown


def movable(shown: Markup, name: str, *, wider: bool = False) -> Markup:
    """Something wide in a frame that can be moved to the side."""
    look = "wide wider" if wider else "wide"
    return element("section", shown, class_=look, aria_label=name, tabindex="0")


def _heading(column: Column) -> Markup:
    look = _look(column, column.heading)
    if not column.heading.strip():
        return element("td", class_=look)
    return element("th", joined(column.heading), scope="col", class_=look)


def _row(row: tuple[Cell, ...], columns: tuple[Column, ...], memory: Memory) -> list[Markup]:
    return [
        _cell(cell, column, memory, first=not place)
        for place, (cell, column) in enumerate(zip(row, columns, strict=True))
    ]


def _cell(cell: Cell, column: Column, memory: Memory, *, first: bool) -> Markup:
    words = cell.text if isinstance(cell, Words) else cell
    if first and words.strip():
        return element("th", told(cell, memory), scope="row", class_=_look(column, words))
    return element("td", told(cell, memory), class_=_look(column, words))


def _look(column: Column, words: str) -> str | None:
    lines = words.strip().split("\n")
    most = _SHORT_LINE if len(lines) > 1 else SHORT
    whole = column.whole or (" " in words.strip() and max(map(len, lines)) <= most)
    long = not whole and any(len(word) > LONGEST_WORD for word in words.split())
    return " ".join(["right"] * column.right + ["whole"] * whole + ["long"] * long) or None
