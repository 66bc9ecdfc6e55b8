"""``fh abweichung geklaert``: an entry that tells of the talk with NZFH."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_deviation
from fruehe_hilfen_cli.cli.input.arguments import Author, Evidence, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Schreibt dafür einen Eintrag; der, in dem die Abweichung steht, bleibt, wie er ist. Der Anfang der "
    "Kennung genügt, und die Nummer dahinter, wenn dort mehr als eine Abweichung offen ist."
)
EXAMPLES = (
    ('fh abweichung geklaert k7q2m --ergebnis "Neues Ende ist in Ordnung"', "heute geklärt"),
    (
        'fh abweichung geklaert k7q2m/1 m4xwe/1 --am 20.05. --ergebnis "Beides angenommen"',
        "zwei in einem Gespräch",
    ),
)


@writes
def run(
    session: Session,
    abweichungen: Annotated[
        list[str],
        typer.Argument(
            metavar="ABWEICHUNG…",
            help="Kennung und Nummer, z. B. k7q2m/1.",
            autocompletion=complete_deviation,
        ),
    ],
    am: Annotated[
        str | None, typer.Option("--am", "-d", metavar="DATUM", help="Tag des Gesprächs; ohne Angabe heute.")
    ] = None,
    ergebnis: Annotated[
        str | None,
        typer.Option("--ergebnis", metavar="TEXT", help="Was im Gespräch geklärt wurde. [Pflicht]"),
    ] = None,
    text: Text = None,
    verfasst_von: Author = None,
    beleg: Evidence = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record that deviations are cleared."""
    from fruehe_hilfen_cli.cli.input.steering.deviation_input import clear_deviations
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(am, text, verfasst_von, tuple(beleg or ()), sichtbarkeit)
    clear_deviations(session, details, tuple(abweichungen), ergebnis)
