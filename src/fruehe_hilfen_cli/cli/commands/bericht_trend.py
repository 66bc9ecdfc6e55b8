"""``fh bericht trend``: the trend of the milestones as a document."""

from fruehe_hilfen_cli.cli.output.hand_out import Report, hand_out
from fruehe_hilfen_cli.cli.output.options import Output, output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reports
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.steering.trend import trend_document
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.steering.for_readers import trend_for

HELP = (
    "Die Meilensteintrendanalyse: welcher Termin an jedem Berichtstag erwartet wurde, was sich bewegt hat "
    "und warum, als Tabelle und als Bild."
)
EXAMPLES = (
    ("fh bericht trend musterkreis --ausgabe trend.docx", "für Word"),
    ("fh bericht trend musterkreis --ausgabe trend.html", "für den Browser"),
)
_WIDTH = 100


@reports
@output_options()
def run(session: Session, output: Output, orte: Places = None) -> None:
    """Make the report."""
    hand_out(session, Report("trend", "Meilensteintrend", _make), output, orte or ())


def _make(seen: Seen) -> Content:
    found = trend_for(seen)
    return Content({"trends": (found,)}, trend_document((found,), _WIDTH))
