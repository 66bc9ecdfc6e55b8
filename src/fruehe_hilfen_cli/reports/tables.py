"""Which tables a workbook holds, for those who look before they open it."""

from collections.abc import Sequence
from datetime import date

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import Column, Document, Heading, Paragraph, Table, Tone
from fruehe_hilfen_cli.views.table import DataTable


def contents_document(name: str, tables: Sequence[DataTable], day: date) -> Document:
    """The tables of a municipality by their names, with how many rows and columns they have."""
    rows = tuple((table.name, str(len(table.rows)), str(len(table.columns))) for table in tables)
    columns = (Column("Tabelle"), Column("Zeilen", right=True), Column("Spalten", right=True))
    return Document(
        (
            Heading(f"{name}: Alle Daten", 1),
            Paragraph(f"Stand: {german(day)}", Tone.STRONG),
            Table(columns, rows),
            Paragraph("Die Tabellen selbst gibt es als Datei für Excel oder als CSV."),
        )
    )
