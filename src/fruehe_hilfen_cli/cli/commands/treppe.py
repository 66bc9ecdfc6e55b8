"""``fh treppe``: the results staircase, drawn for the width of the terminal."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.model.staircase import LAST_STEP
from fruehe_hilfen_cli.reports.document import Document
from fruehe_hilfen_cli.reports.results.staircase import staircase_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.results.staircase import staircase_state

HELP = (
    "Oben steht die höchste Stufe. Jedes Ziel zeigt seine Indikatoren mit der Zielerreichung: wie viel vom "
    "Weg zwischen Ausgangswert und Zielwert mit der jüngsten Messung geschafft ist. Fehlt dafür etwas, steht "
    "da, was. Über 100 % und unter null bleibt die Zahl, wie sie ist."
)
EXAMPLES = (
    ("fh treppe musterkreis", "die ganze Treppe von heute"),
    ("fh treppe musterkreis --stufe 4 --stufe 5", "nur diese Stufen"),
    ("fh treppe musterkreis --stichtag 30.09.2026", "die Treppe, wie sie an diesem Tag aussah"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    stufe: Annotated[
        list[int] | None,
        typer.Option("--stufe", metavar="NR", min=1, max=LAST_STEP, help="Nur diese Stufe, 1 bis 7."),
    ] = None,
) -> None:
    """Print the staircases."""
    projects = session.taking_part(orte or (), plans=(PlanFile.STAIRCASE,))
    staircases = tuple(staircase_state(project, session.day, stufe or ()) for project in projects)

    def document() -> Document:
        from fruehe_hilfen_cli.render.encoding import readable

        return staircase_document(
            staircases, session.out.width, lambda words: readable(words, session.out.encoding)
        )

    session.show({"staircases": staircases}, document)
