"""``fh massnahme ideen``: the ideas for measures, the best first."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.results.ideas import idea_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.results.ideas import idea_list

HELP = (
    "Die Rangfolge entsteht aus der Summe der Punkte; wer gleich viele hat, teilt sich den Rang. Von jeder "
    "Person zählt das letzte Wort zu einer Idee. Ideen, aus denen Maßnahmen geworden sind, zeigt --alle."
)
EXAMPLES = (
    ("fh massnahme ideen", "was noch offen ist"),
    ("fh massnahme ideen musterkreis --alle", "auch, was schon Maßnahme ist"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    alle: Annotated[
        bool,
        typer.Option(
            "--alle/--offen", help="Auch die, aus denen Maßnahmen geworden sind, oder nur die offenen."
        ),
    ] = False,
) -> None:
    """Print the ideas."""
    projects = session.taking_part(orte or (), plans=(PlanFile.MEASURES,))
    found = tuple(idea_list(project, session.day, every=alle) for project in projects)
    session.show({"idea_lists": found}, lambda: idea_document(found))
