"""What the pages of a report say, for tables: a sheet of its own, or columns that stay with the rows."""

from collections.abc import Sequence

from msgspec.structs import replace

from fruehe_hilfen_cli.reports.about import period
from fruehe_hilfen_cli.reports.document import About
from fruehe_hilfen_cli.views.data_tables import FACT_COLUMNS, FACTS
from fruehe_hilfen_cli.views.table import DataColumn, DataTable, Value


def about_table(about: About) -> DataTable:
    """What every page says, as pairs of a name and a value."""
    rows: list[tuple[str, Value]] = [
        ("Bericht", about.title),
        ("Kommune", about.subject),
        ("Stand", about.as_of),
        ("Zeitraum", period(about)),
        ("Für", about.reader),
        ("Nicht berücksichtigt", about.left_out),
    ]
    return DataTable(FACTS, FACT_COLUMNS, tuple(rows))


def with_about_table(tables: Sequence[DataTable], about: About) -> tuple[DataTable, ...]:
    """The tables after one that says what every page would; facts of the report follow in the same one."""
    first = about_table(about)
    facts = next((table for table in tables if table.name == FACTS), None)
    if facts:
        told = {name for name, _ in first.rows}
        news = (row for row in facts.rows if row[0] not in told and row != ("Name", about.subject))
        first = replace(first, rows=(*first.rows, *news))
    return first, *(table for table in tables if table is not facts)


def with_origin(table: DataTable, about: About) -> DataTable:
    """The table with columns that say of which municipality and day its rows are, and for whom."""
    columns = (
        DataColumn("municipality", "Kommune"),
        DataColumn("as_of", "Stand der Daten"),
        DataColumn("reader", "Für"),
    )
    values = (about.subject, about.as_of, about.reader)
    names = {column.name for column in table.columns}
    free = [place for place, column in enumerate(columns) if column.name not in names]
    return replace(
        table,
        columns=(*(columns[place] for place in free), *table.columns),
        rows=tuple((*(values[place] for place in free), *row) for row in table.rows),
    )
