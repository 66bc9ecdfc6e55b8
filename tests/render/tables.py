"""A table for the printers."""

from fruehe_hilfen_cli.views.table import DataColumn, DataTable, Value


def table(*values: Value, name: str = "Tabelle") -> DataTable:
    """A table of one row; its columns are called by the letters from a on."""
    columns = tuple(DataColumn(letter, letter) for letter in "abcdefghij"[: len(values)])
    return DataTable(name, columns, (values,))
