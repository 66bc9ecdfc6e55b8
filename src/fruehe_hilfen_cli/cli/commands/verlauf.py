"""``fh verlauf``: the history of the process in words of the domain."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import require_span
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.reports.entries.course import course_document
from fruehe_hilfen_cli.store.workspace import RESULT_PLANS
from fruehe_hilfen_cli.text import listed
from fruehe_hilfen_cli.views.entries.course import between, course, of_entry, of_milestone
from fruehe_hilfen_cli.views.entries.course_event import CourseEvent

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.project import Project

HELP = (
    "Erzählt aus dem Logbuch, Zeile für Zeile, das Älteste zuerst: Einträge, Meilensteine erreicht, "
    "entfallen oder wieder offen, Abweichungen und verschobene Termine, Aufgaben, Messungen, Maßnahmen. Ohne "
    "Angabe von allem; mit einer Kennung nur, was dieser Eintrag sagt und was andere über ihn sagen."
)
EXAMPLES = (
    ("fh verlauf kreis-soest", "alles, was in einer Kommune geschah"),
    ("fh verlauf meilenstein 3.1", "die Geschichte eines Meilensteins"),
    ("fh verlauf k7q2m", "ein Eintrag und was aus ihm wurde"),
    ("fh verlauf --von 01/2023 --bis 03/2023", "ein Zeitraum"),
)
_MILESTONE = "meilenstein"


class Unclear(Refusal):
    """The words name neither a municipality nor an entry nor a milestone."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "„{words}“ ist weder eine Kommune noch ein Eintrag, den es am Stichtag gibt."
    advice = "Möglich sind: eine Kommune ({places}), eine Kennung aus fh logbuch liste, oder meilenstein NR."


class NoSuchMilestone(Refusal):
    """No roadmap in question has the milestone."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Einen Meilenstein „{milestone}“ gibt es in keinem der Fahrpläne."
    advice = "fh meilenstein liste zeigt alle."


@reads
def run(
    session: Session,
    wovon: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[WOVON…]", help="Eine Kommune, die Kennung eines Eintrags, oder meilenstein NR."
        ),
    ] = None,
    von: Annotated[
        str | None, typer.Option("--von", metavar="DATUM", help="Nichts, was vorher geschah.")
    ] = None,
    bis: Annotated[
        str | None, typer.Option("--bis", metavar="DATUM", help="Nichts, was danach geschah.")
    ] = None,
) -> None:
    """Print the course of the process."""
    since, until = require_span(von, bis, session.day)
    title, events = _chosen(session, wovon or [])
    events = between(events, since, until)
    session.show({"course": events}, lambda: course_document(title, events))


def _chosen(session: Session, words: Sequence[str]) -> tuple[str, tuple[CourseEvent, ...]]:
    if not words:
        projects = session.projects(plans=RESULT_PLANS)
        return f"{_names(projects)}: Verlauf", _all(session, projects)
    if words[0] == _MILESTONE and len(words) == 2:  # noqa: PLR2004 - the word and the number
        return _of_milestone(session, words[1])
    if len(words) > 1:
        projects = session.projects(words, plans=RESULT_PLANS)
        return f"{_names(projects)}: Verlauf", _all(session, projects)
    return _of_place_or_entry(session, words[0])


def _of_milestone(session: Session, milestone: str) -> tuple[str, tuple[CourseEvent, ...]]:
    projects = session.projects(plans=RESULT_PLANS)
    having = [
        project for project in projects if milestone in {item.id for item in project.roadmap.milestones}
    ]
    if not having:
        raise NoSuchMilestone(milestone=milestone)
    return f"{_names(having)}: Meilenstein {milestone}", of_milestone(_all(session, having), milestone)


def _of_place_or_entry(session: Session, word: str) -> tuple[str, tuple[CourseEvent, ...]]:
    from fruehe_hilfen_cli.store.workspace import AmbiguousPlace, UnknownPlace
    from fruehe_hilfen_cli.views.entries.finding import UnknownEntry, find_entry

    try:
        place = session.workspace.place(word)
    except (UnknownPlace, AmbiguousPlace):
        place = None
    if place:
        projects = session.projects([place], plans=RESULT_PLANS)
        return f"{_names(projects)}: Verlauf", _all(session, projects)
    projects = session.projects(plans=RESULT_PLANS)
    try:
        project, logged = find_entry(projects, word, session.day)
    except UnknownEntry as unknown:
        raise Unclear(words=word, places=listed(session.workspace.places(), "oder")) from unknown
    return f"{logged.entry.title} ({logged.id})", of_entry(_all(session, [project]), logged.id)


def _all(session: Session, projects: Sequence["Project"]) -> tuple[CourseEvent, ...]:
    from fruehe_hilfen_cli.model.dates import last_day

    events = [event for project in projects for event in course(project, session.day)]
    return tuple(sorted(events, key=lambda event: last_day(event.day)))


def _names(projects: Sequence["Project"]) -> str:
    return listed([project.roadmap.municipality.name for project in projects])
