"""``fh frage beantwortet``: an entry that answers a question."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_question
from fruehe_hilfen_cli.cli.input.arguments import Author, Day, Evidence, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Schreibt dafür einen Eintrag ins Logbuch; der Eintrag, aus dem die Frage stammt, bleibt, wie er ist. "
    "Der Anfang der Kennung genügt, und die Nummer dahinter, wenn dort mehr als eine Frage offen ist."
)
EXAMPLES = (
    ('fh frage beantwortet k7q2m/1 "Ja, ab Mai"', "heute beantwortet"),
    (
        'fh frage beantwortet k7q2m/1 "Ja, ab Mai" -d gestern --beleg "Schreiben der Klinik"',
        "gestern, mit einem Beleg",
    ),
)


@writes
def run(
    session: Session,
    frage: Annotated[
        str,
        typer.Argument(
            metavar="FRAGE", help="Kennung und Nummer, z. B. k7q2m/1.", autocompletion=complete_question
        ),
    ],
    antwort: Annotated[
        str, typer.Argument(metavar="ANTWORT", help="Was die Antwort ist; „-“ liest sie von der Eingabe.")
    ],
    datum: Day = None,
    text: Text = None,
    verfasst_von: Author = None,
    beleg: Evidence = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record the answer to a question."""
    from fruehe_hilfen_cli.cli.input.steering.question_input import record_answer
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(datum, text, verfasst_von, tuple(beleg or ()), sichtbarkeit)
    record_answer(session, details, frage, antwort)
