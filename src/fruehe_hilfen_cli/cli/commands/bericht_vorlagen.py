"""``fh bericht vorlagen``: the council papers and their way through the bodies, as a document."""

from fruehe_hilfen_cli.cli.output.hand_out import Report, hand_out
from fruehe_hilfen_cli.cli.output.options import Output, output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reports
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.governance.papers import paper_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.governance.for_readers import paper_duties_for, papers_for

HELP = (
    "Alle Vorlagen mit ihrer Beratungsfolge, und die Meilensteine, die noch auf eine Beschlussvorlage "
    "warten, zum Weitergeben. Den Entwurf einer Vorlage macht fh vorlage neu."
)
EXAMPLES = (
    ("fh bericht vorlagen kreis-soest --ausgabe vorlagen.docx", "für Word"),
    ("fh bericht vorlagen --format odt --ausgabe berichte", "alle Kommunen, je eine Datei in einem Ordner"),
)


@reports
@output_options()
def run(session: Session, output: Output, orte: Places = None) -> None:
    """Make the report."""
    hand_out(session, Report("vorlagen", "Vorlagen", _make, (PlanFile.BODIES,)), output, orte or ())


def _make(seen: Seen) -> Content:
    found, duties = papers_for(seen), paper_duties_for(seen)
    document = paper_document(found, duties, seen.day, seen.project.roadmap.municipality.name)
    return Content({"papers": found, "paper_duties": duties}, document)
