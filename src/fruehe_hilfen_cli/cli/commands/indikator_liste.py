"""``fh indikator liste``: the indicators with baseline, target, and what they lack."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_goal
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.records.naming import GOALS, named
from fruehe_hilfen_cli.reports.results.goals import indicators_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.effective import staircase_on
from fruehe_hilfen_cli.views.results.goals import listed_indicators

HELP = (
    "Der Pfeil vor dem Zielwert sagt, ob mehr oder weniger besser ist. Was ein Indikator noch "
    "braucht, um gemessen und beurteilt zu werden, steht in der letzten Spalte. Wie weit er ist, zeigen "
    "fh treppe und fh ziel zeige."
)
EXAMPLES = (
    ("fh indikator liste musterkreis", "alle, die gelten"),
    ("fh indikator liste musterkreis --ziel Z1", "die eines Ziels"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    ziel: Annotated[
        str | None,
        typer.Option("--ziel", metavar="ZIEL", help="Nur die dieses Ziels.", autocompletion=complete_goal),
    ] = None,
    alle: Annotated[bool, typer.Option("--alle", help="Auch solche, die entfallen sind.")] = False,
) -> None:
    """Print the indicators."""
    projects = session.taking_part(orte or (), plans=(PlanFile.STAIRCASE,))
    pasts = [history(project, session.day) for project in projects]
    goal = None
    if ziel:
        goals = [found for past in pasts for found in staircase_on(past).goals]
        goal = named(GOALS, goals, ziel)
        pasts = [past for past in pasts if past.project.place == goal.place]
    found = tuple(
        item for past in pasts for item in listed_indicators(past, goal.id if goal else None, dropped=alle)
    )
    session.show({"indicators": found}, lambda: indicators_document(found, session.day))
