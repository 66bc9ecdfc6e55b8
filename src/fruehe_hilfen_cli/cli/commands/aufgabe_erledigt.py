"""``fh aufgabe erledigt``: an entry that says tasks are done."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_task
from fruehe_hilfen_cli.cli.input.arguments import Author, Day, Evidence, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Schreibt dafür einen Eintrag ins Logbuch; der Eintrag, aus dem die Aufgabe stammt, bleibt, wie er ist. "
    "Der Anfang der Kennung genügt, und die Nummer dahinter, wenn dort mehr als eine Aufgabe offen ist."
)
EXAMPLES = (
    ("fh aufgabe erledigt k7q2m/1", "heute erledigt"),
    ('fh aufgabe erledigt k7q2m/1 m4xwe/2 -d gestern --notiz "Beides im Jour fixe"', "zwei mit einer Notiz"),
)


@writes
def run(
    session: Session,
    aufgaben: Annotated[
        list[str],
        typer.Argument(
            metavar="AUFGABE…", help="Kennung und Nummer, z. B. k7q2m/1.", autocompletion=complete_task
        ),
    ],
    datum: Day = None,
    notiz: Annotated[
        str | None,
        typer.Option("--notiz", metavar="TEXT", help="Was dazu zu sagen ist; „-“ liest von der Eingabe."),
    ] = None,
    verfasst_von: Author = None,
    beleg: Evidence = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record that tasks are done."""
    from fruehe_hilfen_cli.cli.input.steering.task_input import finish_tasks
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(datum, notiz, verfasst_von, tuple(beleg or ()), sichtbarkeit)
    finish_tasks(session, details, tuple(aufgaben))
