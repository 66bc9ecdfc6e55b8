"""``fh checkliste auswertung``: what several people ticked, side by side."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_checklist
from fruehe_hilfen_cli.cli.input.results.which_checklist import checklists_of
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.results.comparison import comparison_document
from fruehe_hilfen_cli.views.results.comparison import comparison

HELP = (
    "Stellt nebeneinander, was jede Rolle angekreuzt hat: wie viele Kreuze, wie einig je Punkt, wo die "
    "Ansichten am weitesten auseinandergehen, was sich seit der Runde davor geändert hat. Einig „3/5“ "
    "heißt: 3 von 5 geben die häufigste Antwort; unklar zählt als Antwort, ein leerer Punkt nicht."
)
EXAMPLES = (
    ("fh checkliste auswertung planungskonzeption", "die letzte Runde"),
    ("fh checkliste auswertung planungskonzeption musterkreis --runde 1", "eine frühere Runde"),
)


@reads
def run(
    session: Session,
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="Welche Checkliste.", autocompletion=complete_checklist)
    ],
    orte: Places = None,
    runde: Annotated[
        int | None, typer.Option("--runde", metavar="NR", min=1, help="Welche Runde; ohne Angabe die letzte.")
    ] = None,
) -> None:
    """Print the comparison."""
    projects = session.taking_part(orte or ())
    known = checklists_of(session, name, tuple(project.place for project in projects)) if projects else {}
    found = [
        comparison(project, known[project.place], session.day, runde)
        for project in projects
        if project.place in known
    ]
    begun = [one for one in found if one.last_round]
    shown = tuple(begun or found[:1])
    session.show({"comparisons": shown}, lambda: comparison_document(shown))
