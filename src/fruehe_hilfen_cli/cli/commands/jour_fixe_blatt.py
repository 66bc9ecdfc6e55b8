"""``fh jour-fixe blatt``: what is to be talked about in the regular call, on one page."""

from enum import StrEnum
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.out_file import to_stdout
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.steering.sheet import sheet_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.steering.sheet import sheet

HELP = (
    "Eine Seite für den Tisch: Stand und Ampel, was seit dem letzten Jour fixe geschah, was mit dem NZFH zu "
    "klären ist, was überfällig und bis zum Jour fixe danach fällig ist, offene Aufgaben, Fragen und "
    "Berichte. Alles ist errechnet. Gedacht ist sie für ein Fenster von 100 Zeichen Breite."
)
EXAMPLES = (
    ("fh jour-fixe blatt musterkreis", "für den nächsten Jour fixe"),
    ("fh jour-fixe blatt kreis-soest --stichtag 14.03.2023", "wie es an jenem Tag gewesen wäre"),
    ("fh jour-fixe blatt musterkreis --format markdown > blatt.md", "zum Weitergeben"),
)


class Format(StrEnum):
    """How the sheet is printed."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


@reads
def run(
    session: Session,
    orte: Places = None,
    format: Annotated[  # noqa: A002 - the option's name
        Format, typer.Option("--format", metavar="FORMAT", help="text, markdown, oder json wie --json.")
    ] = Format.TEXT,
) -> None:
    """Print the sheet."""
    projects = session.taking_part(orte or (), plans=(PlanFile.BODIES,))
    sheets = tuple(sheet(project, session.day) for project in projects)
    if session.json or format is Format.JSON:
        session.show_json({"sheets": sheets})
    elif sheets and format is Format.MARKDOWN:
        from fruehe_hilfen_cli.render.markdown_document import to_markdown

        to_stdout(to_markdown(sheet_document(sheets)).encode())
    elif sheets:
        session.show({"sheets": sheets}, lambda: sheet_document(sheets))
