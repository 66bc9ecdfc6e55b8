"""``fh bericht status``: the phase status as a document."""

from fruehe_hilfen_cli.cli.input.steering.many_options import Many, many_options
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
    "Meilensteine, Fristen und Ampel mit ihren Gründen. Jede Seite nennt Stand, Kommune und Leserschaft. "
    "Je Kommune entsteht ein Bericht; mit --alle, einem Filter oder --gruppen eine Übersicht in einer Datei."
)
EXAMPLES = (
    ("fh bericht status musterkreis --ausgabe stand.docx", "für Word"),
    ("fh bericht status --format pdf --ausgabe berichte", "alle Kommunen, je eine Datei in einem Ordner"),
    ("fh bericht status --alle --nach ampel --ausgabe stand.xlsx", "alle in einer Tabelle, für Excel"),
    ("fh bericht status musterkreis --fuer nzfh --format odt --eingefroren", "und behalten, was hinausging"),
)


@reports
@output_options()
@many_options
def run(session: Session, many: Many, output: Output, orte: Places = None) -> None:
    """Make the report, or one about many municipalities."""
    if many.given:
        _hand_out_overview(session, many, output, orte or [])
    else:
        hand_out(session, Report("phasenstand", "Phasenstand", _make), output, orte or ())


def _make(seen: Seen) -> Content:
    found = status_for(seen)
    return Content({"statuses": (found,)}, status_document(found))


def _hand_out_overview(session: Session, many: Many, output: Output, places: list[str]) -> None:
    from fruehe_hilfen_cli.cli.output.joint import JointReport, hand_out_joint, require_inside
    from fruehe_hilfen_cli.cli.output.overview import read_overview
    from fruehe_hilfen_cli.text import count

    require_inside(output)
    found = read_overview(session, many, many.among(session, places))
    subject = count(len(found.standings), "Kommune", "Kommunen")
    hand_out_joint(session, JointReport("phasenstand", "Phasenstand", subject, found.content), output)
