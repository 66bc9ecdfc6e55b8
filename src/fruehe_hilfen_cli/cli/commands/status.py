"""``fh status``: the phase status of one municipality, or a row for each of several."""

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.status import overview_document, status_document
from fruehe_hilfen_cli.views.status import status

HELP = (
    "Für eine Kommune: Zeiträume mit idealem, vereinbartem und aktuellem Datum, Meilensteine, Fristen und "
    "Ampel mit ihren Gründen. Für mehrere: eine Zeile je Kommune. Alles ist errechnet, nichts eingetragen."
)
EXAMPLES = (
    ("fh status kreis-soest", "der Stand von heute"),
    ("fh status kreis-soest --stichtag 14.03.2023", "der Stand, wie er an diesem Tag bekannt war"),
    ("fh status", "alle Kommunen, eine Zeile für jede"),
)


@reads
def run(session: Session, orte: Places = None) -> None:
    """Print the phase status."""
    statuses = tuple(status(project, session.day) for project in session.projects(orte or ()))
    if len(statuses) == 1:
        session.show({"statuses": statuses}, lambda: status_document(statuses[0]))
    elif statuses or session.json:  # of no readable one there is nothing to show; why is told already
        session.show({"statuses": statuses}, lambda: overview_document(statuses))
