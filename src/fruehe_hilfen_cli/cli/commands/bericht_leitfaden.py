"""``fh bericht leitfaden``: the municipal guide, drafted from the data."""

from fruehe_hilfen_cli.cli.output.hand_out import Report, hand_out
from fruehe_hilfen_cli.cli.output.options import Output, output_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reports
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.content import Content
from fruehe_hilfen_cli.reports.guide.guide import guide_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.entries.audience import Seen
from fruehe_hilfen_cli.views.entries.withheld import honest
from fruehe_hilfen_cli.views.guide.guide import guide
from fruehe_hilfen_cli.views.results.staircase import staircase_state
from fruehe_hilfen_cli.views.roadmap.timeline import timeline

HELP = (
    "Erzählt aus den Daten, womit der Prozess begann, wer ihn trägt, wie er verlief und warum manches anders "
    "kam, was erreicht ist, was gelang und was nicht, und wie es weitergeht. Was die Daten nicht sagen, "
    "steht in eckigen Klammern zum Ergänzen da. Ohne --fuer ist er für die Öffentlichkeit: Was nicht dafür "
    "freigegeben ist, fehlt."
)
EXAMPLES = (
    ("fh bericht leitfaden musterkreis --ausgabe leitfaden.docx", "für Word, zum Weiterschreiben"),
    ("fh bericht leitfaden musterkreis --fuer intern", "mit allem, auf dem Bildschirm"),
    ("fh bericht leitfaden --format pdf --ausgabe berichte", "alle Kommunen, je eine Datei in einem Ordner"),
)
PLANS = (PlanFile.STAIRCASE, PlanFile.MEASURES, PlanFile.BODIES, PlanFile.RESOURCES)


@reports
@output_options(Visibility.PUBLIC)
def run(session: Session, output: Output, orte: Places = None) -> None:
    """Make the report."""
    hand_out(session, Report("leitfaden", "Kommunaler Leitfaden", _make, PLANS), output, orte or ())


def _make(seen: Seen) -> Content:
    found = guide(seen)
    course = honest(timeline(seen.project, seen.day), timeline(seen.whole, seen.day))
    goals = honest(staircase_state(seen.project, seen.day), staircase_state(seen.whole, seen.day))
    return Content({"guides": (found,)}, guide_document(found, course, goals))
