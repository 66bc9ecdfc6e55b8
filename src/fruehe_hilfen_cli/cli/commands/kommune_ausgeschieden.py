"""``fh kommune ausgeschieden``: an entry that tells that a municipality leaves."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_place
from fruehe_hilfen_cli.cli.input.arguments import Author, Evidence, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Von diesem Tag an ist in dieser Kommune nichts mehr fällig, und in Übersichten über alle Kommunen fehlt "
    "sie; fh status nennt sie darunter. Ihre Daten bleiben, jeder Befehl zeigt sie weiter mit ihrem Namen, "
    "und an früheren Stichtagen ändert sich nichts."
)
EXAMPLES = (
    (
        'fh kommune ausgeschieden musterkreis --am 30.09.2026 --grund "Koordination nicht besetzt"',
        "mit Tag und Grund",
    ),
)


@writes
def run(
    session: Session,
    ort: Annotated[str, typer.Argument(metavar="ORT", help="Welche Kommune.", autocompletion=complete_place)],
    grund: Annotated[str, typer.Option("--grund", metavar="TEXT", help="Warum.")],
    am: Annotated[
        str | None, typer.Option("--am", "-d", metavar="DATUM", help="Tag oder Monat; ohne Angabe heute.")
    ] = None,
    text: Text = None,
    verfasst_von: Author = None,
    beleg: Evidence = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record that a municipality leaves."""
    from fruehe_hilfen_cli.cli.input.governance.dropout_input import record_dropout
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(am, text, verfasst_von, tuple(beleg or ()), sichtbarkeit)
    record_dropout(session, details, ort, grund)
