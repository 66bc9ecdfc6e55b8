"""``fh akteure verbinde``: who works with whom."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_planner
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Hält fest, dass zwei Planungsakteure zusammenarbeiten, und worin. Gemeint sind ihre Kürzel; der Anfang "
    "genügt, wenn er nur einen meint."
)
EXAMPLES = (
    (
        'fh akteure verbinde netzwerk gesundheit --wie "Steuerungsgruppe"',
        "zwei Akteure und worin sie zusammenarbeiten",
    ),
)


@writes
def run(
    session: Session,
    eins: Annotated[
        str, typer.Argument(metavar="AKTEUR", help="Das eine Kürzel.", autocompletion=complete_planner)
    ],
    anderes: Annotated[
        str, typer.Argument(metavar="AKTEUR", help="Das andere Kürzel.", autocompletion=complete_planner)
    ],
    wie: Annotated[
        str | None, typer.Option("--wie", metavar="TEXT", help="Worin die Zusammenarbeit besteht.")
    ] = None,
    probe: Trial = False,
) -> None:
    """Tie two planning actors."""
    from fruehe_hilfen_cli.cli.input.results.planners import save_planners
    from fruehe_hilfen_cli.records.results.planners import tied
    from fruehe_hilfen_cli.store.workspace import PlanFile
    from fruehe_hilfen_cli.text import listed

    project = session.project(plans=(PlanFile.PLANNERS,))
    after = tied(project.planners, eins, anderes, wie)
    ends = after.ties[-1].between
    step = "Alle Verbindungen auf einen Blick: fh akteure --graph"
    save_planners(session, project, after, f"{listed(ends)} verbunden", step, show=ends, trial=probe)
