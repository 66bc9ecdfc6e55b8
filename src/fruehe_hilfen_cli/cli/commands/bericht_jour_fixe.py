"""``fh bericht jour-fixe``: the sheet of the regular call as a document."""

from fruehe_hilfen_cli.cli.output.hand_out import Report, hand_out
from fruehe_hilfen_cli.cli.output.options import Output, output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reports
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.steering.sheet import sheet_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.steering.for_readers import sheet_for

HELP = (
    "Was fh jour-fixe blatt zeigt, zum Weitergeben: Stand und Ampel, was seit dem letzten Jour fixe geschah, "
    "was zu klären, überfällig und bald fällig ist, offene Aufgaben, Fragen und Berichte."
)
EXAMPLES = (
    ("fh bericht jour-fixe musterkreis --ausgabe blatt.docx", "für Word"),
    ("fh bericht jour-fixe musterkreis --fuer nzfh --ausgabe blatt.pdf", "für das Gespräch mit dem NZFH"),
)


@reports
@output_options()
def run(session: Session, output: Output, orte: Places = None) -> None:
    """Make the report."""
    report = Report("jour-fixe", "Blatt für den Jour fixe", _make, (PlanFile.BODIES,))
    hand_out(session, report, output, orte or ())


def _make(seen: Seen) -> Content:
    found = sheet_for(seen)
    return Content({"sheets": (found,)}, sheet_document((found,)))
