"""``fh pruefung neu``: an entry that records what a review of a measure came to."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_review_result
from fruehe_hilfen_cli.cli.input.arguments import Author, Day, MeasureArgument, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "weiter: Die Maßnahme geht weiter wie geplant. angepasst: Sie geht anders weiter. beendet: Sie ist damit "
    "eingestellt. Wann und woran überprüft wird, steht bei der Maßnahme im Plan."
)
EXAMPLES = (
    (
        'fh pruefung neu M1 --ergebnis weiter --begruendung "Die Station bietet das Gespräch allen an."',
        "nach einer Sitzung der Steuerungsgruppe",
    ),
)


@writes
def run(
    *,
    session: Session,
    massnahme: MeasureArgument,
    ergebnis: Annotated[
        str,
        typer.Option(
            "--ergebnis",
            metavar="WORT",
            help="weiter, angepasst oder beendet.",
            autocompletion=complete_review_result,
        ),
    ],
    begruendung: Annotated[
        str, typer.Option("--begruendung", metavar="TEXT", help="Worauf das Ergebnis beruht.")
    ],
    datum: Day = None,
    text: Text = None,
    verfasst_von: Author = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record what a review came to."""
    from fruehe_hilfen_cli.cli.input.results.uptake_input import record_review
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(datum, text, verfasst_von, (), sichtbarkeit)
    record_review(session, details, massnahme, ergebnis, begruendung)
