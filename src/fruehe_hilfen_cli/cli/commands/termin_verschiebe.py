"""``fh termin verschiebe``: an entry that says an appointment or a regular call is moved."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import (
    Author,
    Clock,
    DateArgument,
    KnownOn,
    Reason,
    Text,
    VisibleTo,
)
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Einen Jour fixe nennen Sie beim Tag, auch beim schon einmal verlegten; einen anderen Termin bei seiner "
    "Nummer oder seinem Tag. Am Rhythmus des Jour fixe ändert sich nichts. Fiel ein Termin aus, findet er "
    "damit doch statt."
)
EXAMPLES = (
    ('fh termin verschiebe 22.12. --auf 17.12. --grund "Weihnachtsferien"', "einen Jour fixe"),
    ('fh termin verschiebe k7q2m/1 --auf 12.01. --uhrzeit 14:30 --grund "Kein Raum"', "einen Termin"),
)


@writes
def run(
    session: Session,
    termin: DateArgument,
    auf: Annotated[str, typer.Option("--auf", metavar="DATUM", help="Der neue Tag.")],
    grund: Reason,
    uhrzeit: Clock = None,
    datum: KnownOn = None,
    text: Text = None,
    verfasst_von: Author = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record that a date is moved."""
    from fruehe_hilfen_cli.cli.input.dates.appointment_input import move_date
    from fruehe_hilfen_cli.cli.marking import Details

    move_date(session, Details(datum, text, verfasst_von, (), sichtbarkeit), termin, auf, uhrzeit, grund)
