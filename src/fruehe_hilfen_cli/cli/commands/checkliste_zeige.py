"""``fh checkliste zeige``: the items of a checklist."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_checklist
from fruehe_hilfen_cli.cli.input.results.which_checklist import checklist_of
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads
from fruehe_hilfen_cli.reports.results.checklists import checklist_document

HELP = (
    "Zeigt die Punkte, zum Lesen vorab oder für ein Blatt Papier. Was jemand angekreuzt hat, zeigt fh "
    "checkliste auswertung."
)
EXAMPLES = (
    ("fh checkliste zeige planungskonzeption", "die Fragen zum Planungskonzept"),
    ("fh checkliste zeige teilnahme", "der Anfang des Namens genügt"),
)


@reads
def run(
    session: Session,
    name: Annotated[
        str, typer.Argument(metavar="NAME", help="Welche Checkliste.", autocompletion=complete_checklist)
    ],
) -> None:
    """Print a checklist."""
    checklist = checklist_of(session, name)
    session.show({"checklist": checklist}, lambda: checklist_document(checklist))
