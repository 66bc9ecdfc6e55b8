"""``fh ziel liste``: the goals by the steps of the results staircase."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.results.goals import goals_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.goals import goal_overview

HELP = (
    "Die Ziele stehen in phases/…/wirkungstreppe.toml. Was einem Ziel noch fehlt, um überprüfbar zu sein "
    "(Indikator, Frist, Vereinbarung), steht an seiner Stelle; eine leere Stufe sagt, ob sie es mit Absicht "
    "ist. --stichtag zeigt, was damals galt."
)
EXAMPLES = (
    ("fh ziel liste musterkreis", "alles, was gilt"),
    ("fh ziel liste musterkreis --alle", "auch, was entfallen ist"),
    ("fh ziel liste musterkreis --stichtag 30.06.2026", "was damals vereinbart war"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    alle: Annotated[bool, typer.Option("--alle", help="Auch Ziele, die entfallen sind.")] = False,
) -> None:
    """Print the goals."""
    projects = session.taking_part(orte or (), plans=(PlanFile.STAIRCASE,))
    goals = tuple(goal_overview(history(project, session.day), dropped=alle) for project in projects)
    session.show({"goals": goals}, lambda: goals_document(goals, session.day))
