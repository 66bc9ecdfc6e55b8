"""``fh bericht beschluesse``: the decisions and how far they are carried out, as a document."""

from fruehe_hilfen_cli.cli.output.hand_out import Report, hand_out
from fruehe_hilfen_cli.cli.output.options import Output, output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reports
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.governance.decisions import decision_list_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.governance.for_readers import decisions_for

HELP = (
    "Die Beschlusskontrolle, zum Weitergeben: alle Beschlüsse, auch die erledigten, mit Zuständigkeit, Frist "
    "und Stand der Umsetzung."
)
EXAMPLES = (
    ("fh bericht beschluesse musterkreis --ausgabe beschluesse.docx", "für Word"),
    ("fh bericht beschluesse musterkreis --fuer oeffentlich", "was alle sehen dürfen"),
)


@reports
@output_options()
def run(session: Session, output: Output, orte: Places = None) -> None:
    """Make the report."""
    report = Report("beschluesse", "Beschlusskontrolle", _make, (PlanFile.BODIES,))
    hand_out(session, report, output, orte or ())


def _make(seen: Seen) -> Content:
    found, name = decisions_for(seen), seen.project.roadmap.municipality.name
    return Content({"decisions": found}, decision_list_document(found, seen.day, name))
