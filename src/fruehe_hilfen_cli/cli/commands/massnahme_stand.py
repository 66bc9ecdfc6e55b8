"""``fh massnahme stand``: an entry that says a measure has begun, is completed or given up."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import MeasureArgument
from fruehe_hilfen_cli.cli.marking import Details, detailed
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.model.kinds import MeasureMarkKind

HELP = (
    "Schreibt dafür einen Eintrag ins Logbuch. „eingestellt“ braucht einen Grund. Eine Maßnahme, die wieder "
    "aufgenommen wird, hat noch einmal „begonnen“. Auch ohne diesen Befehl läuft sie, sobald ihre "
    "Inanspruchnahme oder eine Überprüfung im Logbuch steht."
)
EXAMPLES = (
    ("fh massnahme stand M1 begonnen", "seit heute"),
    ("fh massnahme stand M1 abgeschlossen --datum 31.12.2027", "an einem früheren Tag"),
    ('fh massnahme stand M9 eingestellt --grund "Kein Geld im Haushalt"', "mit dem Grund"),
)


@writes
@detailed
def run(
    session: Session,
    details: Details,
    massnahme: MeasureArgument,
    stand: Annotated[
        str, typer.Argument(metavar="STAND", help=f"{', '.join(MeasureMarkKind)}; der Anfang genügt.")
    ],
    grund: Annotated[str | None, typer.Option("--grund", metavar="TEXT", help="Warum.")] = None,
) -> None:
    """Record what became of a measure."""
    from fruehe_hilfen_cli.cli.input.arguments import require_word
    from fruehe_hilfen_cli.cli.input.recording import day_of, record_new
    from fruehe_hilfen_cli.records.results.measure_marks import mark_measure
    from fruehe_hilfen_cli.store.workspace import PlanFile
    from fruehe_hilfen_cli.views.history import history

    kind = MeasureMarkKind(require_word(stand, list(MeasureMarkKind), "STAND"))
    project = session.project((PlanFile.MEASURES,))
    entry = mark_measure(history(project, session.day), massnahme, kind, grund, day_of(session, details))
    record_new(session, project, entry, details, "fh massnahme liste zeigt, wo alle stehen.")
