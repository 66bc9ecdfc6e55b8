"""Tables in OpenDocument files, and the automatic styles that give them their widths."""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from fruehe_hilfen_cli.render.markup import joined
from fruehe_hilfen_cli.render.odt.names import odf, spaced
from fruehe_hilfen_cli.render.pages import is_narrow, shares
from fruehe_hilfen_cli.render.paper import fits_together, is_short
from fruehe_hilfen_cli.reports.document import Cell, Column, Table

_LINE = "0.5pt solid #c8c8c8"
_GREY = "#eeeeee"


class Tables:
    """Makes tables and counts them; their styles stand at the beginning of the file."""

    def __init__(self, words: Callable[[Cell], Markup], width: float) -> None:
        self._words = words
        self._width = width
        self._styles: list[Markup] = []
        self._number = 0

    def styles(self) -> Markup:
        """The automatic styles of the tables made so far."""
        return joined(_cell_style("Zelle"), _cell_style("Kopf", _GREY), _row_style(), *self._styles)

    def table(self, table: Table) -> Markup:
        """A table whose head is repeated on every page; rows that fit on a page are not broken."""
        heads = odf("table:table-row", *map(_head, table.columns), table__style_name="Zeile")
        widths = shares(table)
        rows = [
            odf(
                "table:table-row",
                *(self._cell(column, cell, "Zelle") for column, cell in zip(table.columns, row, strict=True)),
                table__style_name="Zeile" if fits_together(row, widths) else None,
            )
            for row in table.rows
        ]
        short = is_short(table.rows, widths)
        room = self._width / 2 if is_narrow(table) else self._width
        columns = [share * room for share in widths]
        return self._made(columns, odf("table:table-header-rows", heads), *rows, short=short)

    def _made(self, widths: Sequence[float], *rows: Markup, short: bool) -> Markup:
        self._number += 1
        name = f"Tabelle{self._number}"
        columns = [f"{name}.{place}" for place, _ in enumerate(widths, 1)]
        self._styles.append(_table_style(name, sum(widths), short=short))
        self._styles.extend(
            _column_style(column, width) for column, width in zip(columns, widths, strict=True)
        )
        told = (odf("table:table-column", table__style_name=column) for column in columns)
        return odf("table:table", *told, *rows, table__name=name, table__style_name=name)

    def _cell(self, column: Column, cell: Cell, style: str) -> Markup:
        name = "Zahl" if column.right else "Table_20_Contents"
        told = odf("text:p", self._words(cell), text__style_name=name)
        return odf("table:table-cell", told, table__style_name=style, office__value_type="string")


def _head(column: Column) -> Markup:
    name = "Zahlenkopf" if column.right else "Table_20_Heading"
    told = odf("text:p", spaced(column.heading), text__style_name=name)
    return odf("table:table-cell", told, table__style_name="Kopf", office__value_type="string")


def _table_style(name: str, width: float, *, short: bool) -> Markup:
    properties = odf(
        "style:table-properties",
        style__width=f"{width:.2f}cm",
        table__align="left",
        table__border_model="collapsing",
        fo__margin_bottom="0.2cm",
        style__may_break_between_rows="false" if short else None,
    )
    return odf("style:style", properties, style__name=name, style__family="table")


def _column_style(name: str, width: float) -> Markup:
    properties = odf("style:table-column-properties", style__column_width=f"{width:.3f}cm")
    return odf("style:style", properties, style__name=name, style__family="table-column")


def _row_style() -> Markup:
    properties = odf("style:table-row-properties", fo__keep_together="always")
    return odf("style:style", properties, style__name="Zeile", style__family="table-row")


def _cell_style(name: str, background: str | None = None) -> Markup:
    properties = odf(
        "style:table-cell-properties",
        fo__padding="0.1cm",
        fo__background_color=background,
        fo__border_top=_LINE,
        fo__border_bottom=_LINE,
    )
    return odf("style:style", properties, style__name=name, style__family="table-cell")
