"""``fh frage neu``: an entry that records a question."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import Author, Day, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Für Fragen, die nicht aus einem Treffen kommen. Sonst gehören sie in dessen Eintrag: "
    "fh logbuch neu --frage. Offene Fragen stehen auf dem Blatt für den Jour fixe."
)
EXAMPLES = (
    ('fh frage neu "Welche Daten hat die Geburtsklinik?"', "noch an niemanden"),
    ('fh frage neu "Wer vertritt die Kinderärzte?" --an Steuerungsgruppe', "an eine Rolle"),
)


@writes
def run(
    session: Session,
    was: Annotated[str, typer.Argument(metavar="WAS", help="Was offen ist.")],
    an: Annotated[
        str | None, typer.Option("--an", metavar="ROLLE", help="Wer antworten soll: eine Rolle, kein Name.")
    ] = None,
    datum: Day = None,
    text: Text = None,
    verfasst_von: Author = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record a question."""
    from fruehe_hilfen_cli.cli.input.steering.question_input import record_question
    from fruehe_hilfen_cli.cli.marking import Details

    record_question(session, Details(datum, text, verfasst_von, (), sichtbarkeit), was, an)
