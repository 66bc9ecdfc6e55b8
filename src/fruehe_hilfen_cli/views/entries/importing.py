"""What an import would do: the columns and what they mean, the rows it takes, the rows it cannot take."""

from msgspec import Struct

from fruehe_hilfen_cli.model.entry import Entry


class ImportColumn(Struct, frozen=True):
    """A column of somebody's table.

    Args:
        position: from 0.
        heading: what stands above it.
        field: the field it gives; None when it is left out.
        example: the first words that stand in it.
    """

    position: int
    heading: str
    field: str | None
    example: str = ""


class TakenRow(Struct, frozen=True):
    """A row and the entry made of it.

    Args:
        number: the row's number in the file.
        entry: the entry.
        id: the id it had in the logbook it comes from, if it can keep it; else None.
    """

    number: int
    entry: Entry
    id: str | None = None


class RefusedRow(Struct, frozen=True):
    """A row that cannot be taken, and why."""

    number: int
    reason: str


class ImportPreview(Struct, frozen=True):
    """What an import would do.

    Args:
        table: the name of the table; empty when the file has only one.
        heading_row: the number of the row with the headings.
        columns: all columns that have a heading.
        taken: new entries.
        known: the numbers of rows that are in the logbook already, or stand in the table twice.
        refused: the rows that cannot be taken.
    """

    table: str
    heading_row: int
    columns: tuple[ImportColumn, ...]
    taken: tuple[TakenRow, ...]
    known: tuple[int, ...]
    refused: tuple[RefusedRow, ...]
