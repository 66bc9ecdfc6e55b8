"""``fh beteiligung``: who took part in the process, when, and in which forms."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.steering.participation import participation_document
from fruehe_hilfen_cli.views.steering.participation import participation

HELP = (
    "Zählt die Einträge, die eine Gruppe unter „gruppen“ nennen: die sechs Gruppen des Programms und die "
    "eigenen aus dem Fahrplan. Wer noch nie oder in der laufenden Phase noch nicht dabei war, ist genannt. "
    "Darunter stehen die Workshops mit einer Beteiligungsform: Fokusgruppe, Befragung, Format für Kinder."
)
EXAMPLES = (
    ("fh beteiligung musterkreis", "alle Phasen bisher"),
    ("fh beteiligung musterkreis --phase 3", "nur die Zielbestimmung"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    phase: Annotated[int | None, typer.Option("--phase", metavar="NR", help="Nur diese Phase.")] = None,
) -> None:
    """Print who took part."""
    projects = session.taking_part(orte or ())
    if phase is not None and projects:
        from fruehe_hilfen_cli.records.entries.entry import require_phase_of_any

        require_phase_of_any(projects, phase)
    found = tuple(participation(project, session.day, phase) for project in projects)
    session.show({"participation": found}, lambda: participation_document(found))
