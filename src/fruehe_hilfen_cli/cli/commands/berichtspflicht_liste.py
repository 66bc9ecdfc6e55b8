"""``fh berichtspflicht liste``: the report duties of the logbooks, the most urgent one first."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.steering.duties import duty_document
from fruehe_hilfen_cli.views.steering.duties import DutySelection, listed_duties

HELP = (
    "Die Berichtspflichten stehen in den Einträgen des Logbuchs; erfüllt werden sie durch spätere Einträge. "
    "Ohne Angabe zeigt die Liste die laufenden aller Kommunen: zuerst, was am längsten überfällig ist; was "
    "keine Frist hat, zuletzt."
)
EXAMPLES = (
    ("fh berichtspflicht liste", "wem demnächst zu berichten ist"),
    ("fh berichtspflicht liste kreis-soest --alle", "auch, was erfüllt ist, und wie pünktlich"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    alle: Annotated[
        bool, typer.Option("--alle/--offen", help="Auch die erfüllten, oder nur die laufenden.")
    ] = False,
) -> None:
    """Print the selected report duties."""
    duties = listed_duties(session.taking_part(orte or ()), session.day, DutySelection(done=alle))
    session.show({"duties": duties}, lambda: duty_document(duties, session.day))
