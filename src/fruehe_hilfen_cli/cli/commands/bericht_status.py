"""``fh bericht status``: the phase status as a document."""

from fruehe_hilfen_cli.cli.output.hand_out import Report, hand_out
from fruehe_hilfen_cli.cli.output.options import Output, output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reports
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.steering.status import status_document
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.steering.for_readers import status_for

HELP = (
    "Was fh status zeigt, zum Weitergeben: Zeiträume mit idealem, vereinbartem und aktuellem Datum, "
    "Meilensteine, Fristen und Ampel mit ihren Gründen. Jede Seite nennt Stand, Kommune und Leserschaft."
)
EXAMPLES = (
    ("fh bericht status musterkreis --ausgabe stand.docx", "für Word"),
    ("fh bericht status --format pdf --ausgabe berichte", "alle Kommunen, je eine Datei in einem Ordner"),
    ("fh bericht status musterkreis --fuer nzfh --format odt --eingefroren", "und behalten, was hinausging"),
)


@reports
@output_options()
def run(session: Session, output: Output, orte: Places = None) -> None:
    """Make the report."""
    hand_out(session, Report("phasenstand", "Phasenstand", _make), output, orte or ())


def _make(seen: Seen) -> Content:
    found = status_for(seen)
    return Content({"statuses": (found,)}, status_document(found))
