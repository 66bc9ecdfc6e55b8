"""``fh bericht soll-ist``: target and actual side by side as a document."""

from fruehe_hilfen_cli.cli.output.hand_out import Report, hand_out
from fruehe_hilfen_cli.cli.output.options import Output, output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reports
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.results.target_actual import target_actual_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.results.target_actual import target_actual

HELP = (
    "Der Vergleich von Soll und Ist, auf dem die Evaluation aufbaut, zum Weitergeben: Ziele und Indikatoren, "
    "Maßnahmen, Ressourcen, Meilensteine und Formate, und was noch fehlt, um zu urteilen. Außer Haus sind "
    "Anzahlen unter 5 verdeckt."
)
EXAMPLES = (
    ("fh bericht soll-ist musterkreis --ausgabe soll-ist.docx", "für Word"),
    ("fh bericht soll-ist musterkreis --ausgabe soll-ist.xlsx", "als Tabellen für Excel"),
)


@reports
@output_options()
def run(session: Session, output: Output, orte: Places = None) -> None:
    """Make the report."""
    report = Report("soll-ist", "Soll und Ist", _make, (PlanFile.STAIRCASE, PlanFile.MEASURES))
    hand_out(session, report, output, orte or ())


def _make(seen: Seen) -> Content:
    found = target_actual(seen.whole, seen.day, seen.reader)
    return Content({"target_actuals": (found,)}, target_actual_document((found,)))
