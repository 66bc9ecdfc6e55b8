"""``fh akteure zeige``, or just ``fh akteure``: who plans what, and who works with whom."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.document import Document
from fruehe_hilfen_cli.reports.results.planners import graph_document, planners_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.results.planners import planner_overview

HELP = (
    "Zeigt, wer in der Kommune für junge Familien plant, was er plant und wer mit wem zusammenarbeitet; wer "
    "mit niemandem verbunden ist, steht am Ende. Die Angaben stehen in planungsakteure.toml. Sie haben kein "
    "Datum: Jeder Stichtag zeigt dasselbe."
)
EXAMPLES = (
    ("fh akteure musterkreis", "als Tabelle und Liste"),
    ("fh akteure musterkreis --graph", "die Verbindungen als Raster"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    graph: Annotated[bool, typer.Option("--graph", help="Die Verbindungen als Raster zeichnen.")] = False,
) -> None:
    """Print the planning actors."""
    projects = session.taking_part(orte or (), plans=(PlanFile.PLANNERS,))
    found = tuple(planner_overview(project) for project in projects)

    def document() -> Document:
        from fruehe_hilfen_cli.render.encoding import readable

        if not graph:
            return planners_document(found)
        encoding = session.out.encoding
        return graph_document(found, session.out.width, lambda words: readable(words, encoding))

    session.show({"planner_maps": found}, document)
