"""What an import would do, as a document."""

from collections.abc import Sequence

from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.entries.logbook import entry_day
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.entries.columns import PHASES
from fruehe_hilfen_cli.views.entries.export import heading
from fruehe_hilfen_cli.views.entries.importing import ImportColumn, ImportPreview, RefusedRow, TakenRow
from fruehe_hilfen_cli.vocabulary import label

_PREVIEWED = 5
_REFUSED_SHOWN = 40


def import_document(preview: ImportPreview, file: str, roadmap: Roadmap) -> Document:
    """The columns and what they mean, the first entries, every row that cannot be taken, and the sums."""
    return Document(
        (
            Heading(f"{file} einlesen", 1),
            Facts(_facts(preview)),
            Heading("Spalten"),
            _columns(preview.columns, roadmap),
            *_taken(preview.taken),
            *_refused(preview.refused),
            Paragraph(_sums(preview), Tone.STRONG),
        )
    )


def _facts(preview: ImportPreview) -> tuple[tuple[str, Cell], ...]:
    table: list[tuple[str, Cell]] = [("Tabelle", preview.table)] if preview.table else []
    return (*table, ("Überschriften", f"in Zeile {preview.heading_row}"))


def _columns(columns: Sequence[ImportColumn], roadmap: Roadmap) -> Table:
    rows = tuple((column.heading, _meaning(column, roadmap), column.example) for column in columns)
    return Table((Column("Spalte der Tabelle"), Column("Feld"), Column("zum Beispiel")), rows)


def _meaning(column: ImportColumn, roadmap: Roadmap) -> Cell:
    if column.field == PHASES:
        return Words("– ergibt sich aus dem Datum", Tone.MUTED)
    return heading(column.field, roadmap) if column.field else Words("– wird nicht übernommen", Tone.MUTED)


def _taken(rows: Sequence[TakenRow]) -> list[Block]:
    if not rows:
        return []
    title = "Die Einträge" if len(rows) <= _PREVIEWED else f"Die ersten {_PREVIEWED} Einträge"
    columns = (Column("Zeile", right=True), Column("Datum", whole=True), Column("Art"), Column("Titel"))
    shown = tuple(
        (str(row.number), entry_day(row.entry), label(row.entry.kind), row.entry.title)
        for row in rows[:_PREVIEWED]
    )
    return [Heading(title), Table(columns, shown)]


def _refused(rows: Sequence[RefusedRow]) -> list[Block]:
    if not rows:
        return []
    shown = tuple((str(row.number), row.reason) for row in rows[:_REFUSED_SHOWN])
    blocks: list[Block] = [
        Heading("Zeilen, die nicht übernommen werden"),
        Table((Column("Zeile", right=True), Column("Grund")), shown),
    ]
    if len(rows) > len(shown):
        more = listed([str(row.number) for row in rows[len(shown) :]])
        blocks.append(Paragraph(f"Ebenso die Zeilen {more}.", Tone.MUTED))
    return blocks


def _sums(preview: ImportPreview) -> str:
    parts = [count(len(preview.taken), "neuer Eintrag", "neue Einträge")]
    if preview.known:
        parts.append(f"{count(len(preview.known), 'Zeile', 'Zeilen')} schon im Logbuch")
    if preview.refused:
        parts.append(f"{count(len(preview.refused), 'Zeile', 'Zeilen')} nicht zu übernehmen")
    return f"{listed(parts)}."
