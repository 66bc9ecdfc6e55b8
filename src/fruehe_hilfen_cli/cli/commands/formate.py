"""``fh formate``: how often which format took place."""

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.steering.formats import format_document, formats_document
from fruehe_hilfen_cli.views.steering.format_overview import format_overview

HELP = (
    "Zählt, was im Logbuch steht, und stellt den Richtwert daneben. Beratungen vor Ort zählen zu den "
    "Konferenzen, wenn der Fahrplan es so sagt. Wofür der Ablauf bestimmte Phasen vorsieht, steht auch je "
    "Phase da. Für mehrere Kommunen: eine Zeile je Kommune."
)
EXAMPLES = (
    ("fh formate musterkreis", "die Formate einer Kommune"),
    ("fh formate", "alle Kommunen nebeneinander"),
)


@reads
def run(session: Session, orte: Places = None) -> None:
    """Print the formats."""
    overviews = tuple(format_overview(project, session.day) for project in session.taking_part(orte or ()))
    if len(overviews) == 1:
        session.show({"formats": overviews}, lambda: format_document(overviews[0]))
    elif overviews or session.json:  # of no readable one there is nothing to show; why is told already
        session.show({"formats": overviews}, lambda: formats_document(overviews))
