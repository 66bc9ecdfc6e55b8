"""``fh messung liste``: the readings of the indicators, the latest at the bottom."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_indicator
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads

HELP = (
    "Zu jedem Wert steht die Zielerreichung: wie viel vom Weg zwischen Ausgangs- und Zielwert er bedeutet. "
    "Die nächste Messung ist nach dem Rhythmus des Indikators fällig, von der letzten an gezählt, vor der "
    "ersten vom Ausgangswert an."
)
EXAMPLES = (
    ("fh messung liste", "alle Werte aller Indikatoren"),
    ("fh messung liste I3", "die Werte eines Indikators"),
    ("fh messung liste --ueberfaellig", "was noch zu messen ist"),
    ("fh messung liste --stichtag 30.09.2026", "was an diesem Tag bekannt war"),
)


@reads
def run(
    session: Session,
    indikator: Annotated[
        str | None,
        typer.Argument(
            metavar="[INDIKATOR]",
            help="Kürzel des Indikators; ohne Angabe alle.",
            autocompletion=complete_indicator,
        ),
    ] = None,
    ueberfaellig: Annotated[
        bool,
        typer.Option("--ueberfaellig", help="Nur Indikatoren, deren nächste Messung schon da sein sollte."),
    ] = False,
) -> None:
    """Print the readings."""
    from fruehe_hilfen_cli.cli.input.results.reading_input import chosen_results
    from fruehe_hilfen_cli.reports.results.readings import reading_document

    results = chosen_results(session, indikator, overdue=ueberfaellig)
    session.show({"indicators": results}, lambda: reading_document(results, session.day))
