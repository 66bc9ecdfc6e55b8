"""``fh ressourcen zeige``, or just ``fh ressourcen``: what is planned, spent and left; posts, other means."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.governance.resources import resource_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.governance.resources import of_year, resource_state
from fruehe_hilfen_cli.views.history import history

HELP = (
    "Geplant ist, was in ressourcen.toml steht; es hat kein Datum, jeder Stichtag zeigt dasselbe. Ausgegeben "
    "ist, was Einträge bis zum Stichtag sagen. Ist ein Betrag nur ungefähr bekannt, steht „rund“ davor, auch "
    "vor allem, was daraus errechnet ist. Ein Strich heißt: keine Angabe, nicht 0."
)
EXAMPLES = (
    ("fh ressourcen musterkreis", "alle Jahre, Stellen und weitere Mittel"),
    ("fh ressourcen --jahr 2026", "das Geld eines Jahres"),
    ("fh ressourcen bremen --stichtag 31.12.2022", "was an diesem Tag bekannt war"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    jahr: Annotated[
        int | None, typer.Option("--jahr", metavar="JAHR", help="Nur das Geld dieses Haushaltsjahres.")
    ] = None,
) -> None:
    """Print money, posts and other means."""
    projects = session.taking_part(orte or (), plans=(PlanFile.RESOURCES,))
    found = tuple(of_year(resource_state(history(project, session.day)), jahr) for project in projects)
    session.show({"resource_states": found}, lambda: resource_document(found, session.day, jahr))
