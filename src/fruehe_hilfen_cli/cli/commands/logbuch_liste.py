"""``fh logbuch liste``: the entries as a table, newest last."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.selecting import Wanted, Words, selecting
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.reports.entries.logbook import entry_list
from fruehe_hilfen_cli.store.choice import Newest, every
from fruehe_hilfen_cli.views.entries.logbook import Selection, distinct_events, listed_entries

HELP = "Die letzten 20 Einträge, wenn nichts anderes verlangt ist."
EXAMPLES = (
    ("fh logbuch liste", "die letzten 20"),
    ("fh logbuch liste --von 01.01.2023 --art sitzung", "Sitzungen seit Jahresbeginn"),
    ("fh logbuch liste --text Geburtsklinik --anzahl 0", "alle, in denen das Wort vorkommt"),
)


@reads
@selecting
def run(
    session: Session,
    wanted: Wanted,
    orte: Places = None,
    text: Words = None,
    anzahl: Annotated[
        int, typer.Option("--anzahl", "-n", min=0, metavar="ZAHL", help="Höchstens so viele; 0: alle.")
    ] = 20,
    einmal: Annotated[
        bool, typer.Option("--einmal", help="Ein Ereignis mehrerer Kommunen nur einmal zeigen.")
    ] = False,
) -> None:
    """Print the selected entries."""
    selection = wanted.selection(session.day, text)
    plain = anzahl and selection == Selection() and not einmal
    choice = Newest(anzahl, None if wanted.planned else session.day) if plain else every
    projects = session.projects(orte or (), choice)
    found = listed_entries(projects, session.day, selection, planned=wanted.planned)
    if einmal:
        found = distinct_events(found)
    last = found[-anzahl:] if anzahl else found
    older = len(found) - len(last) + sum(project.unread for project in projects)
    session.show({"entries": last, "older": older}, lambda: entry_list(last, older))
