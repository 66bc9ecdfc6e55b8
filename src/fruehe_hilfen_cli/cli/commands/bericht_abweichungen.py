"""``fh bericht abweichungen``: what came otherwise than agreed, as a document."""

from fruehe_hilfen_cli.cli.output.hand_out import Report, hand_out
from fruehe_hilfen_cli.cli.output.options import Output, output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reports
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.steering.deviations import deviation_document
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.steering.deviation_list import DeviationSelection, guided_by
from fruehe_hilfen_cli.views.steering.for_readers import deviations_for

HELP = (
    "Alle Abweichungen, offene und geklärte: was anders kam als vereinbart, warum, mit welcher Auswirkung, "
    "und was dazu geklärt ist."
)
EXAMPLES = (
    ("fh bericht abweichungen musterkreis --ausgabe abweichungen.docx", "für Word"),
    ("fh bericht abweichungen musterkreis --fuer nzfh --ausgabe abweichungen.pdf", "für das NZFH"),
)
_ALL = DeviationSelection(cleared=True)


@reports
@output_options()
def run(session: Session, output: Output, orte: Places = None) -> None:
    """Make the report."""
    hand_out(session, Report("abweichungen", "Abweichungen", _make), output, orte or ())


def _make(seen: Seen) -> Content:
    found = deviations_for(seen)
    guide, name = guided_by((seen.project,), found), seen.project.roadmap.municipality.name
    document = deviation_document(found, seen.day, _ALL, guide, name=name)
    return Content({"deviations": found}, document)
