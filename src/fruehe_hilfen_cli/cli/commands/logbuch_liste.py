"""``fh logbuch liste``: the entries as a table, newest last."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import Kinds, require_when, require_word
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.reports.logbook import entry_list
from fruehe_hilfen_cli.store.choice import Newest, every
from fruehe_hilfen_cli.views.logbook import Selection, distinct_events, listed_entries

HELP = "Die letzten 20 Einträge, wenn nichts anderes verlangt ist."
EXAMPLES = (
    ("fh logbuch liste", "die letzten 20"),
    ("fh logbuch liste --von 01.01.2023 --art sitzung", "Sitzungen seit Jahresbeginn"),
    ("fh logbuch liste --text Geburtsklinik --anzahl 0", "alle, in denen das Wort vorkommt"),
)


@reads
def run(
    session: Session,
    orte: Places = None,
    von: Annotated[
        str | None, typer.Option("--von", metavar="DATUM", help="Ab diesem Tag oder Monat.")
    ] = None,
    bis: Annotated[
        str | None, typer.Option("--bis", metavar="DATUM", help="Bis zu diesem Tag oder Monat.")
    ] = None,
    art: Kinds = None,
    phase: Annotated[int | None, typer.Option("--phase", metavar="NR", help="Nur diese Phase.")] = None,
    text: Annotated[
        str | None, typer.Option("--text", metavar="WORT", help="Dieses Wort in Titel oder Text.")
    ] = None,
    anzahl: Annotated[
        int, typer.Option("--anzahl", "-n", min=0, metavar="ZAHL", help="Höchstens so viele; 0: alle.")
    ] = 20,
    geplant: Annotated[bool, typer.Option("--geplant", help="Auch Einträge nach dem Stichtag.")] = False,
    einmal: Annotated[
        bool, typer.Option("--einmal", help="Ein Ereignis mehrerer Kommunen nur einmal zeigen.")
    ] = False,
) -> None:
    """Print the selected entries."""
    selection = Selection(
        since=require_when(von, session.day, "--von") if von else None,
        until=require_when(bis, session.day, "--bis") if bis else None,
        kinds=tuple(EntryKind(require_word(word, list(EntryKind), "--art")) for word in art or ()),
        phase=phase,
        words=text,
    )
    plain = anzahl and selection == Selection() and not einmal
    choice = Newest(anzahl, None if geplant else session.day) if plain else every
    projects = session.projects(orte or (), choice)
    found = listed_entries(projects, session.day, selection, planned=geplant)
    if einmal:
        found = distinct_events(found)
    last = found[-anzahl:] if anzahl else found
    older = len(found) - len(last) + sum(project.unread for project in projects)
    session.show({"entries": last, "older": older}, lambda: entry_list(last, older))
