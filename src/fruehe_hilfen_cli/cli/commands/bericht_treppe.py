"""``fh bericht treppe``: the results staircase as a document."""

from fruehe_hilfen_cli.cli.output.hand_out import Report, hand_out
from fruehe_hilfen_cli.cli.output.options import Output, output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reports
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.results.staircase import staircase_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.results.for_readers import staircase_for

HELP = (
    "Die Wirkungstreppe, zum Weitergeben: jede Stufe mit ihren Zielen, jedes Ziel mit seinen Indikatoren und "
    "der Zielerreichung."
)
EXAMPLES = (
    ("fh bericht treppe musterkreis --ausgabe treppe.docx", "für Word"),
    ("fh bericht treppe musterkreis --fuer oeffentlich --ausgabe treppe.html", "für alle"),
)
_WIDTH = 80


@reports
@output_options()
def run(session: Session, output: Output, orte: Places = None) -> None:
    """Make the report."""
    report = Report("treppe", "Wirkungstreppe", _make, (PlanFile.STAIRCASE,))
    hand_out(session, report, output, orte or ())


def _make(seen: Seen) -> Content:
    found = staircase_for(seen)
    return Content({"staircases": (found,)}, staircase_document((found,), _WIDTH))
