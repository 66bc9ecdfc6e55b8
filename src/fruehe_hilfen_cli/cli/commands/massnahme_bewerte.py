"""``fh massnahme bewerte``: an entry with the points a person gives an idea."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_idea
from fruehe_hilfen_cli.cli.input.arguments import Day, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Wie mit Klebepunkten auf dem Flipchart: Jede Person verteilt ihre Punkte auf die Ideen, die ihr am "
    "wichtigsten sind. Bewertet jemand eine Idee an einem späteren Tag noch einmal, gilt das neue Wort; 0 "
    "nimmt die Punkte zurück. Wie viele Punkte jede Person hat, verabreden Sie; das Programm sagt, wie "
    "viele schon vergeben sind."
)
EXAMPLES = (
    ("fh massnahme bewerte k7q2m/1 3 --von Leitung", "drei Punkte"),
    ("fh massnahme bewerte k7q2m/2 0 --von Leitung -d 02.09.", "doch keine"),
)


@writes
def run(
    session: Session,
    idee: Annotated[
        str,
        typer.Argument(
            metavar="IDEE", help="Kennung und Nummer, z. B. k7q2m/1.", autocompletion=complete_idea
        ),
    ],
    punkte: Annotated[int, typer.Argument(metavar="PUNKTE", min=0, help="Wie viele Punkte.")],
    von: Annotated[str, typer.Option("--von", metavar="ROLLE", help="Wer sie gibt: eine Rolle, kein Name.")],
    datum: Day = None,
    text: Text = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record a rating."""
    from fruehe_hilfen_cli.cli.input.results.idea_input import record_rating
    from fruehe_hilfen_cli.cli.marking import Details

    record_rating(session, Details(datum, text, None, (), sichtbarkeit), idee, punkte, von)
