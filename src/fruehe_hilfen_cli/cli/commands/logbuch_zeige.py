"""``fh logbuch zeige``: one entry in full."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_entry
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads
from fruehe_hilfen_cli.reports.entries.logbook import entry_document
from fruehe_hilfen_cli.store.workspace import RESULT_PLANS, PlanFile
from fruehe_hilfen_cli.views.entries.entry_state import entry_state
from fruehe_hilfen_cli.views.entries.finding import find_entry

EXAMPLES = (("fh logbuch zeige k7q2m", "die Kennung steht in fh logbuch liste; ihr Anfang genügt"),)


@reads
def run(
    session: Session,
    kennung: Annotated[
        str,
        typer.Argument(metavar="KENNUNG", help="Kennung oder ihr Anfang.", autocompletion=complete_entry),
    ],
) -> None:
    """Print one entry."""
    project, logged = find_entry(
        session.projects(plans=(*RESULT_PLANS, PlanFile.BODIES)), kennung, session.day
    )
    state = entry_state(project, logged, session.day)
    session.show({"entry": state}, lambda: entry_document(state))
