"""``fh massnahme idee``: an entry that records an idea for a measure."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_goal
from fruehe_hilfen_cli.cli.input.arguments import Author, Day, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Der dritte Schritt der Planung beginnt mit Ideen: erst sammeln, dann bewerten, dann planen. Eine Idee "
    "ist noch keine Maßnahme; fh massnahme neu --idee macht eine daraus."
)
EXAMPLES = (
    ('fh massnahme idee "Elterncafé im Norden des Kreises"', "noch ohne Ziel"),
    ('fh massnahme idee "Wegweiser im Netz" --ziel Z3 --verfasst-von Netzwerkkoordination', "mit Ziel"),
)


@writes
def run(
    session: Session,
    was: Annotated[str, typer.Argument(metavar="WAS", help="Worin die Idee besteht.")],
    ziel: Annotated[
        str | None,
        typer.Option(
            "--ziel",
            metavar="ZIEL",
            help="Welchem Ziel sie dient, z. B. Z3.",
            autocompletion=complete_goal,
        ),
    ] = None,
    datum: Day = None,
    text: Text = None,
    verfasst_von: Author = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record an idea."""
    from fruehe_hilfen_cli.cli.input.results.idea_input import record_idea
    from fruehe_hilfen_cli.cli.marking import Details

    record_idea(session, Details(datum, text, verfasst_von, (), sichtbarkeit), was, ziel)
