"""``fh jour-fixe termine``: the dates of the regular call, over and to come."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.model.dates import first_day, last_day
from fruehe_hilfen_cli.reports.dates.call_list import call_document
from fruehe_hilfen_cli.views.dates.call_list import WEEKS, CallSpan, call_list

HELP = (
    "Der Rhythmus steht im Fahrplan, gehalten ist ein Jour fixe, sobald das Logbuch einen Eintrag dazu hat. "
    "Feiertage und Ferien des Bundeslandes stehen daneben; was nur in einzelnen Gemeinden frei ist, nicht."
)
EXAMPLES = (
    ("fh jour-fixe termine", "sechs Wochen zurück und sechs voraus"),
    ("fh jour-fixe termine musterkreis --seit 01/2026 --bis 12/2026", "ein ganzes Jahr"),
    ("fh jour-fixe termine --wochen 26", "ein halbes Jahr zurück und voraus"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    seit: Annotated[
        str | None, typer.Option("--seit", metavar="DATUM", help="Ab diesem Tag oder Monat.")
    ] = None,
    bis: Annotated[
        str | None, typer.Option("--bis", metavar="DATUM", help="Bis zu diesem Tag oder Monat.")
    ] = None,
    wochen: Annotated[
        int,
        typer.Option("--wochen", metavar="ZAHL", min=1, max=520, help="So viele Wochen zurück und voraus."),
    ] = WEEKS,
) -> None:
    """Print the dates of the regular call."""
    span = CallSpan(
        since=first_day(require_when(seit, session.day, "--seit")) if seit else None,
        until=last_day(require_when(bis, session.day, "--bis", ahead=True)) if bis else None,
        weeks=wochen,
    )
    lists = tuple(call_list(project, session.day, span) for project in session.taking_part(orte or ()))
    session.show({"call_lists": lists}, lambda: call_document(lists))
