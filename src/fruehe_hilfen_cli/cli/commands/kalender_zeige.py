"""``fh kalender``: what comes in the next weeks, across municipalities."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.dates.calendar_options import CalendarKinds, read_kinds, read_until
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.dates.calendar import calendar_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.dates.calendar import CalendarSelection, calendar, with_days_off

HELP = (
    "Jour fixe, Termine und bis wann dafür Vorlagen da sein müssen, offene Meilensteine, Beginn und Ende der "
    "Zeiträume, Aufgaben und Beschlüsse mit Frist, Berichte und befristete Stellen, nach Wochen. Oben steht, "
    "was überfällig ist. Feiertage und Ferien des Landes stehen dabei. Was nur einen Monat hat, steht unter "
    "dessen letztem Tag, ein Beginn unter dem ersten."
)
EXAMPLES = (
    ("fh kalender", "die nächsten sechs Wochen, alle Kommunen"),
    ("fh kalender musterkreis --wochen 12", "ein Vierteljahr voraus"),
    ("fh kalender --art jour-fixe --art termin", "nur, wo man sich trifft"),
)
WEEKS = 6


@reads
def run(
    session: Session,
    orte: Places = None,
    wochen: Annotated[
        int, typer.Option("--wochen", "-w", metavar="ZAHL", min=1, max=260, help="So viele Wochen voraus.")
    ] = WEEKS,
    bis: Annotated[
        str | None,
        typer.Option("--bis", metavar="DATUM", help="Bis zu diesem Tag oder Monat, statt --wochen."),
    ] = None,
    art: CalendarKinds = None,
) -> None:
    """Print the calendar."""
    selection = CalendarSelection(read_until(bis, wochen, session.day), read_kinds(art))
    projects = session.taking_part(orte or (), plans=(PlanFile.BODIES, PlanFile.RESOURCES))
    found = with_days_off(calendar(projects, session.day, selection), projects)
    names = [project.roadmap.municipality.name for project in projects]
    session.show({"calendar": found}, lambda: calendar_document(found, names))
