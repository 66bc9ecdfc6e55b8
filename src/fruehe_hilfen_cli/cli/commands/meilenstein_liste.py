"""``fh meilenstein liste``: all milestones with where they stand."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.roadmap.milestones import milestone_document
from fruehe_hilfen_cli.views.roadmap.milestones import milestone_list

EXAMPLES = (
    ("fh meilenstein liste kreis-soest", "alle, mit Fälligkeit und Eintrag"),
    ("fh meilenstein liste --offen --phase 3", "nur was in Phase 3 noch offen ist"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    phase: Annotated[int | None, typer.Option("--phase", metavar="NR", help="Nur diese Phase.")] = None,
    offen: Annotated[bool, typer.Option("--offen", help="Nur offene.")] = False,
) -> None:
    """Print the milestones of one or more municipalities."""
    lists = tuple(
        milestone_list(project, session.day, phase=phase, only_open=offen)
        for project in session.taking_part(orte or ())
    )
    session.show({"lists": lists}, lambda: milestone_document(lists))
