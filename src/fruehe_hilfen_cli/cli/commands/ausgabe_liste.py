"""``fh ausgabe liste``: the expenses of the logbooks, and what they come to."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_measure, complete_purpose
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.governance.expenses import expense_document
from fruehe_hilfen_cli.views.governance.expenses import ExpenseSelection, expense_sums, listed_expenses

HELP = (
    "Die Ausgaben stehen in den Einträgen des Logbuchs; hinter der Nummer steht, welche des Eintrags es ist. "
    "Darunter steht, was sie je Jahr und Zweck ergeben: rund, sobald eine nur ungefähr bekannt ist. Was "
    "geplant war, steht daneben in fh ressourcen."
)
EXAMPLES = (
    ("fh ausgabe liste musterkreis", "alle Ausgaben einer Kommune"),
    ("fh ausgabe liste --jahr 2026 --zweck Treffen", "ein Jahr, ein Zweck"),
    ("fh ausgabe liste --massnahme M8", "was eine Maßnahme gekostet hat"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    jahr: Annotated[
        int | None, typer.Option("--jahr", metavar="JAHR", help="Nur dieses Haushaltsjahr.")
    ] = None,
    zweck: Annotated[
        str | None,
        typer.Option(
            "--zweck", metavar="WORT", help="Nur Zwecke mit diesem Wort.", autocompletion=complete_purpose
        ),
    ] = None,
    massnahme: Annotated[
        str | None,
        typer.Option(
            "--massnahme",
            metavar="MASSNAHME",
            help="Nur für diese Maßnahme: ihr Kürzel.",
            autocompletion=complete_measure,
        ),
    ] = None,
) -> None:
    """Print the selected expenses."""
    selection = ExpenseSelection(year=jahr, purpose=zweck, measure=massnahme)
    expenses = listed_expenses(session.taking_part(orte or ()), session.day, selection)
    sums = expense_sums(expenses)
    session.show(
        {"expenses": expenses, "expense_sums": sums}, lambda: expense_document(expenses, sums, session.day)
    )
