"""``fh bericht tabellen``: all data of a municipality as tables."""

from fruehe_hilfen_cli.cli.output.hand_out import Report, hand_out
from fruehe_hilfen_cli.cli.output.options import Output, output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reports
from fruehe_hilfen_cli.render.formats import Format
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.tables import contents_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.data_tables import tables_of
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.inventory import for_tables, inventory

HELP = (
    "Alles, was von einer Kommune bekannt ist, als Arbeitsmappe für Excel: die Einträge, Zeiträume, "
    "Meilensteine, Aufgaben, Abweichungen, Ziele, Maßnahmen, Gremien, Beschlüsse, Ausgaben und mehr, je ein "
    "Blatt. Zahlen und Daten sind solche, Text wird nie zur Formel. Mit --format csv wird es eine Datei je "
    "Blatt, in einem Ordner."
)
EXAMPLES = (
    ("fh bericht tabellen musterkreis --ausgabe daten.xlsx", "eine Arbeitsmappe"),
    ("fh bericht tabellen --ausgabe tabellen", "alle Kommunen, je eine Arbeitsmappe in einem Ordner"),
    ("fh bericht tabellen musterkreis --format csv --ausgabe tabellen", "je Blatt eine CSV-Datei"),
)
_PLANS = (PlanFile.STAIRCASE, PlanFile.MEASURES, PlanFile.BODIES, PlanFile.RESOURCES)


@reports
@output_options(kind=Format.XLSX)
def run(session: Session, output: Output, orte: Places = None) -> None:
    """Make the workbooks."""
    hand_out(session, Report("tabellen", "Alle Daten", _make, _PLANS), output, orte or ())


def _make(seen: Seen) -> Content:
    views = inventory(seen)
    tables = tables_of(for_tables(seen, views))
    name = seen.project.roadmap.municipality.name
    return Content(views, contents_document(name, tables, seen.day), tables)
