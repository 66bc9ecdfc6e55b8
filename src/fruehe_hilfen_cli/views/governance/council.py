"""What a council information system would show of a municipality: bodies, sessions, papers, for some readers.

The parts refer to each other by keys, which stay the same as long as a thing exists: for a paper and what a
body decided its number in the logbook ("d5gsu-1"), for a body its short name, for a session its body and day.
The printer makes addresses of them.
"""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import first_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.entries.audience import is_for
from fruehe_hilfen_cli.views.governance.council_bodies import CouncilBody, Names, shown_bodies
from fruehe_hilfen_cli.views.governance.council_meetings import CouncilMeeting, shown_sessions
from fruehe_hilfen_cli.views.governance.council_papers import CouncilPaper, shown_papers
from fruehe_hilfen_cli.views.governance.papers import PaperState, paper_states
from fruehe_hilfen_cli.views.history import History, history


class CouncilGaps(Struct, frozen=True):
    """How much the readers may not see: entries about bodies, papers that are not public, and bodies."""

    entries: int
    papers: int
    bodies: int


class Council(Struct, frozen=True):
    """The bodies, sessions and papers of a municipality.

    Args:
        place: its folder.
        name: its name.
        first: the day from which something is known of it.
        latest: the day of the latest entry.
        gaps: what the readers do not see.
    """

    place: str
    name: str
    first: date
    latest: date
    bodies: tuple[CouncilBody, ...]
    meetings: tuple[CouncilMeeting, ...]
    papers: tuple[CouncilPaper, ...]
    gaps: CouncilGaps


def council(project: Project, day: date, reader: Visibility) -> Council:
    """What readers may see of bodies, sessions and papers.

    Args:
        project: the municipality, with its bodies.
        day: everything known until then counts.
        reader: who it is for.
    """

    def is_shown(paper: PaperState) -> bool:
        return paper.public or reader is not Visibility.PUBLIC

    seen = tuple(found for found in project.entries if is_for(reader, found.entry.visibility))
    whole, past = history(project, day), history(replace(project, entries=seen), day)
    known = paper_states(past)
    shown = tuple(filter(is_shown, known))
    names = Names(project.bodies)
    meetings = shown_sessions(whole, past, names, is_shown)
    papers = shown_papers(past, names, shown, meetings, reader)
    used = _named(meetings, papers)
    bodies = shown_bodies(names, reader, used)
    all_bodies = shown_bodies(names, Visibility.INTERNAL, used)
    first, latest = _span(past)
    return Council(
        place=project.place,
        name=project.roadmap.municipality.name,
        first=first,
        latest=latest,
        bodies=bodies,
        meetings=meetings,
        papers=papers,
        gaps=CouncilGaps(_hidden(whole, past), len(known) - len(shown), len(all_bodies) - len(bodies)),
    )


def _named(meetings: Iterable[CouncilMeeting], papers: Iterable[CouncilPaper]) -> set[str]:
    """The keys of the bodies that sessions and papers name."""
    keys = {meeting.body for meeting in meetings}
    for paper in papers:
        keys |= {found.body for found in paper.consultations if found.body}
        keys |= {paper.office} if paper.office else set()
    return keys


def _hidden(whole: History, past: History) -> int:
    """How many entries that tell of bodies and papers the readers do not see."""
    shown = {logged.id for logged in past.entries}
    return sum(logged.id not in shown and _is_about(logged) for logged in whole.entries)


def _is_about(logged: Logged) -> bool:
    entry = logged.entry
    return bool(
        entry.body or entry.papers or entry.decisions or any(found.body for found in entry.appointments)
    )


def _span(past: History) -> tuple[date, date]:
    """The days of the first and of the latest entry; without any, the begin of the roadmap."""
    days = [first_day(logged.entry.day) for logged in past.entries]
    if days:
        return min(days), max(days)
    begins = [first_day(block.begin) for block in past.project.roadmap.blocks if block.begin]
    begin = min(begins, default=past.day)
    return begin, begin
