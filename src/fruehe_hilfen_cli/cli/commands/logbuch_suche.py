"""``fh logbuch suche``: words in all that the entries say."""

from functools import partial
from pathlib import PurePath
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.selecting import Wanted, selecting
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.reports.entries.search import search_document
from fruehe_hilfen_cli.store.choice import Named, holding
from fruehe_hilfen_cli.views.entries.search import Match, Query, folded_words, matches, search

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
    query = Query(words, selection, wanted.planned, anzahl)
    found = session.gathered(partial(matches, query=query), sieve=holding(folded_words(words)))
    last = sorted(match for some in found for match in some.newest)[-anzahl:]
    read = _read(session, last)
    shown = {match.file for match in last}
    hits = search(read, session.day, words, selection, planned=wanted.planned)
    hits = tuple(hit for hit in hits if hit.file in shown)
    older = sum(some.count for some in found) - len(last)
    close = None if last else _close(session, words)
    session.show({"hits": hits, "older": older}, lambda: search_document(hits, older, close))


def _read(session: Session, found: list[Match]) -> tuple[Project, ...]:
    """The municipalities with the entries that are shown; that of thousands of hits only these are kept."""
    names = Named(frozenset(PurePath(match.file).name for match in found))
    places = sorted({match.place for match in found})
    return session.projects(places, names, again=True) if places else ()


def _close(session: Session, words: tuple[str, ...]) -> str | None:
    """A word that is like one of those that occur nowhere."""
    from fruehe_hilfen_cli.views.entries.near_words import near_words, nearest_word

    return nearest_word(session.gathered(partial(near_words, words=words), again=True), words)
