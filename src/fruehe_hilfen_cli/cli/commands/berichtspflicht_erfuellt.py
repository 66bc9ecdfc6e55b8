"""``fh berichtspflicht erfuellt``: an entry that says reports were given."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_duty
from fruehe_hilfen_cli.cli.input.arguments import Author, Evidence, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Schreibt dafür einen Eintrag ins Logbuch. Gibt es von der Sitzung, in der berichtet wurde, ohnehin "
    "einen, gehört die Angabe dorthin: fh logbuch neu --berichtet, oder fh logbuch bearbeite. Der Anfang der "
    "Kennung genügt, und die Nummer dahinter, wenn dort mehr als eine Berichtspflicht steht."
)
EXAMPLES = (
    ("fh berichtspflicht erfuellt k7q2m/1", "heute berichtet"),
    ('fh berichtspflicht erfuellt k7q2m/1 --am 28.02.2023 --beleg "Vorlage 20/456"', "an einem früheren Tag"),
)


@writes
def run(
    session: Session,
    pflichten: Annotated[
        list[str],
        typer.Argument(
            metavar="PFLICHT…", help="Kennung und Nummer, z. B. k7q2m/1.", autocompletion=complete_duty
        ),
    ],
    am: Annotated[
        str | None, typer.Option("--am", "-d", metavar="DATUM", help="Tag oder Monat; ohne Angabe heute.")
    ] = None,
    text: Text = None,
    verfasst_von: Author = None,
    beleg: Evidence = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record that reports were given."""
    from fruehe_hilfen_cli.cli.input.steering.duty_input import fulfil_duties
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(am, text, verfasst_von, tuple(beleg or ()), sichtbarkeit)
    fulfil_duties(session, details, tuple(pflichten))
