"""``fh logbuch suche``: words in all that the entries say."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.selecting import Wanted, selecting
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.reports.entries.search import search_document
from fruehe_hilfen_cli.views.entries.search import nearest_word, search

HELP = (
    "Sucht in Titel, Text, Aufgaben, Abweichungen, Belegen und allen anderen Angaben, auch den eigenen. "
    "Jedes Wort muss im Eintrag vorkommen, auch mitten in einem anderen; Groß und Klein sind gleich, und "
    "„ae“ ist „ä“. In Anführungszeichen stehen Wörter, die aufeinander folgen. Das Neueste steht unten."
)
EXAMPLES = (
    ("fh logbuch suche geburtsklinik daten", "Einträge mit beiden Wörtern"),
    ('fh logbuch suche "runder tisch" --kommune musterkreis', "Wörter, die aufeinander folgen, in einem Ort"),
    ("fh logbuch suche Haushalt --von 01/2026 --art sitzung", "nur Sitzungen seit Januar"),
)


class NoWords(Refusal):
    """Nothing to look for."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Es fehlt, wonach gesucht wird."
    advice = "Nennen Sie ein Wort, z. B. fh logbuch suche Geburtsklinik."


@reads
@selecting
def run(
    session: Session,
    wanted: Wanted,
    woerter: Annotated[list[str], typer.Argument(metavar="WORT…", help="Was im Eintrag vorkommen muss.")],
    anzahl: Annotated[
        int, typer.Option("--anzahl", "-n", min=0, metavar="ZAHL", help="Höchstens so viele; 0: alle.")
    ] = 20,
) -> None:
    """Print the entries that hold all words."""
    words = tuple(word for word in woerter if word.strip())
    if not words:
        raise NoWords
    selection = wanted.selection(session.day)
    projects = session.projects()
    found = search(projects, session.day, words, selection, planned=wanted.planned)
    last = found[-anzahl:] if anzahl else found
    older = len(found) - len(last)
    close = None if found else nearest_word(projects, session.day, words)
    session.show({"hits": last, "older": older}, lambda: search_document(last, older, close))
