"""``fh aufgabe neu``: an entry that records a task."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import Author, Day, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Für Aufgaben, die nicht aus einem Treffen kommen. Sonst gehören sie in dessen Eintrag: "
    "fh logbuch neu --aufgabe."
)
EXAMPLES = (
    ('fh aufgabe neu "Raum für die Steuerungsgruppe buchen"', "ohne Frist"),
    ('fh aufgabe neu "Protokoll verschicken" --wer Netzwerkkoordination --bis 30.11.', "mit Rolle und Frist"),
)


@writes
def run(
    session: Session,
    was: Annotated[str, typer.Argument(metavar="WAS", help="Was zu tun ist.")],
    wer: Annotated[
        str | None, typer.Option("--wer", metavar="ROLLE", help="Wer es tut: eine Rolle, kein Name.")
    ] = None,
    bis: Annotated[
        str | None, typer.Option("--bis", metavar="DATUM", help="Bis wann; ein Tag oder ein Monat.")
    ] = None,
    datum: Day = None,
    text: Text = None,
    verfasst_von: Author = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record a task."""
    from fruehe_hilfen_cli.cli.input.steering.task_input import record_task
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(datum, text, verfasst_von, (), sichtbarkeit)
    record_task(session, details, was, wer, bis)
