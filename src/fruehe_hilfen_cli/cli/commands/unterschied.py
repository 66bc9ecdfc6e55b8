"""``fh unterschied``: what changed between two days, or between two git revisions."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer
from msgspec import structs

from fruehe_hilfen_cli.cli.refusals import NoPlaces
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import german, last_day, parse_when
from fruehe_hilfen_cli.reports.entries.changes import changes_document
from fruehe_hilfen_cli.store.workspace import PlanFile, UnknownPlace, Workspace
from fruehe_hilfen_cli.views.entries.changes import Changes, changes
from fruehe_hilfen_cli.views.history import history

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.project import Project

HELP = (
    "Vergleicht zwei Tage oder zwei Stände unter git. Bei einem Tag zählt, was bis dahin bekannt war, in den "
    "Dateien von heute; bei einer Revision zählen die Dateien von damals, und der Stichtag gilt. So zeigt "
    "der Vergleich zweier Revisionen auch, was im Fahrplan und in den anderen Plänen umgeschrieben wurde. "
    "Was Datum und Revision sein kann, ist ein Datum; eine Revision, die wie eines aussieht, schreiben Sie "
    "z. B. refs/tags/2023-01. Die Dateien im Arbeitsordner bleiben unberührt."
)
EXAMPLES = (
    ("fh unterschied --seit 01.03.2023", "was seit dem 1. März bekannt wurde"),
    ("fh unterschied --seit 01/2023 --bis 14.03.2023 kreis-soest", "zwischen zwei Tagen"),
    ("fh unterschied --seit HEAD~5", "was die letzten fünf Commits geändert haben, und was noch keiner hat"),
    ("fh unterschied --seit v1 --bis v2", "zwischen zwei Revisionen"),
)


class WrongOrder(Refusal):
    """The first day is after the second."""

    exit_code = ExitCode.WRONG_USE
    sentence = "--seit ({since}) liegt nach --bis ({until})."
    advice = "Vertauschen Sie die beiden."


@dataclass(frozen=True)
class _Point:
    """One side of the comparison: whose files, which day, what it is called, what stands before files."""

    workspace: Workspace
    day: date
    name: str
    words: str
    is_day: bool = True
    then: str = ""


@reads
def run(
    session: Session,
    orte: Places = None,
    seit: Annotated[
        str, typer.Option("--seit", metavar="DATUM|REVISION", help="Ein Datum oder eine Revision von git.")
    ] = ...,  # type: ignore[assignment]  # Typer's way to say: required
    bis: Annotated[
        str | None, typer.Option("--bis", metavar="DATUM|REVISION", help="Ohne Angabe heute.")
    ] = None,
) -> None:
    """Print what changed."""
    with ExitStack() as stack:
        places = (*(orte or ()), *session.names)
        before = _point(session, stack, seit, "--seit", places)
        after = _point(session, stack, bis, "--bis", places) if bis else _now(session)
        if before.is_day and after.is_day and before.day > after.day:
            raise WrongOrder(since=before.words, until=after.words)
        found = tuple(_changes(session, before, after, places))
    session.show(
        {"since": before.name, "until": after.name, "changes": found},
        lambda: changes_document(found, before.words, after.words),
    )


def _now(session: Session) -> _Point:
    return _Point(session.workspace, session.day, session.day.isoformat(), german(session.day))


def _point(session: Session, stack: ExitStack, words: str, option: str, names: Sequence[str]) -> _Point:
    """A day of the files as they are; what is no date is a revision, of several sources in each."""
    when = parse_when(words, session.day)
    if when is not None:
        return _Point(session.workspace, last_day(when), last_day(when).isoformat(), german(when))
    from fruehe_hilfen_cli.store.revisions import revision, workspace_of

    sources = _sources(session.workspace, names)
    found = {name: revision(source, words, option, name) for name, source in sources.items()}
    then = {
        name: stack.enter_context(workspace_of(source, found[name], name)) for name, source in sources.items()
    }
    if only := found.get(""):
        told = f"{words} ({only.name[:7]} vom {german(date.fromisoformat(only.day))})"
        return _Point(then[""], session.day, only.name, told, is_day=False, then=f"{only.name[:7]}:")
    from fruehe_hilfen_cli.store.collection import Collection

    return _Point(Collection(then), session.day, words, words, is_day=False, then=f"{words}:")


def _sources(workspace: Workspace, names: Sequence[str]) -> Mapping[str, Workspace]:
    """The sources of the municipalities that are named; all where one of them is not there any more."""
    try:
        homes = [workspace.home(workspace.place(name)) for name in names]
    except UnknownPlace:
        homes = []
    return {home.source: home.workspace for home in homes} or workspace.sources


def _changes(session: Session, before: _Point, after: _Point, names: Sequence[str]) -> Iterator[Changes]:
    for place in _places(before, after, names):
        there = [point for point in (before, after) if place in point.workspace.places()]
        read = {id(point.workspace): point for point in there}
        projects = {key: _read(session, point, place) for key, point in read.items()}
        known = [project for project in projects.values() if project]
        if len(known) < len(projects):
            continue  # to compare with what cannot be read would tell something false
        old, new = (projects.get(id(point.workspace)) or _empty(known[0]) for point in (before, after))
        yield changes(history(old, before.day), history(new, after.day))


def _empty(project: "Project") -> "Project":
    """The municipality before there was anything but its roadmap."""
    return structs.replace(project, entries=(), staircase=None, measures=None, planners=None)


def _places(before: _Point, after: _Point, names: Sequence[str]) -> Sequence[str]:
    """The municipalities of either side; those named must be on one of them."""
    if names:
        return tuple(dict.fromkeys(_place(name, before, after) for name in names))
    found = {*before.workspace.places(), *after.workspace.places()}
    if not found:
        raise NoPlaces
    return sorted(found)


def _place(name: str, before: _Point, after: _Point) -> str:
    try:
        return after.workspace.place(name)
    except UnknownPlace:
        if before.is_day:
            raise
        return before.workspace.place(name)


def _read(session: Session, point: _Point, place: str) -> "Project | None":
    from fruehe_hilfen_cli.store.reading import read_project

    reading = read_project(point.workspace, place, plans=tuple(PlanFile))
    session.tell_problems(problem.within(point.then) for problem in reading.problems)
    return reading.project
