"""The papers of a council information system, with their consultations and their file."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import first_day
from fruehe_hilfen_cli.model.kinds import ConsultationRole, PaperKind, Visibility
from fruehe_hilfen_cli.views.entries.audience import is_for
from fruehe_hilfen_cli.views.governance.council_bodies import Names
from fruehe_hilfen_cli.views.governance.council_meetings import CouncilItem, CouncilMeeting
from fruehe_hilfen_cli.views.governance.frozen import FrozenState
from fruehe_hilfen_cli.views.governance.paper_steps import UNKNOWN_BODY, Step
from fruehe_hilfen_cli.views.governance.papers import PaperState
from fruehe_hilfen_cli.views.history import History


class CouncilConsultation(Struct, frozen=True):
    """One step of a paper's way.

    Args:
        body: the key of the body; None when nobody says which.
        meeting: the key of the session in which it was or is to be dealt with.
        item: the key of the item of that session.
    """

    key: str
    body: str | None
    role: ConsultationRole
    meeting: str | None
    item: str | None
    created: date
    modified: date


class CouncilPaper(Struct, frozen=True):
    """A paper.

    Args:
        reference: its number, else its file number.
        submitted: the day on which it was handed in, if that is known.
        office: the key of the office that is responsible for it.
        file: what went out of the house, if the readers may have it.
        supplements: the key of the paper that it adds to.
        supplemented_by: the keys of those that add to it.
    """

    key: str
    kind: PaperKind
    name: str
    reference: str | None
    submitted: date | None
    office: str | None
    file: FrozenState | None
    supplements: str | None
    supplemented_by: tuple[str, ...]
    consultations: tuple[CouncilConsultation, ...]
    created: date
    modified: date


def shown_papers(
    past: History,
    names: Names,
    papers: Sequence[PaperState],
    meetings: Iterable[CouncilMeeting],
    reader: Visibility,
) -> tuple[CouncilPaper, ...]:
    """The papers as readers may see them.

    Args:
        past: what the readers may see.
        names: the keys of bodies.
        papers: those that they may see.
        meetings: the sessions that they may see.
        reader: who it is for.
    """
    sessions = tuple(meetings)
    days = {logged.id: first_day(logged.entry.day) for logged in past.entries}
    shown = {paper.id: days[paper.id.partition("/")[0]] for paper in papers}
    return tuple(_paper(paper, names, sessions, (days, shown), reader) for paper in papers)


def _paper(
    paper: PaperState,
    names: Names,
    sessions: Sequence[CouncilMeeting],
    known: tuple[dict[str, date], dict[str, date]],
    reader: Visibility,
) -> CouncilPaper:
    days, shown = known
    created = shown[paper.id]
    consultations = tuple(_consultations(paper, names, sessions, created))
    file = paper.frozen if paper.frozen and is_for(reader, paper.frozen.audience or reader) else None
    below = tuple(found for found in paper.supplemented_by if found in shown)
    changes = [
        *(found.modified for found in consultations),
        *(shown[found] for found in below),
        *([days[file.entry_id]] if file else []),
    ]
    submitted = paper.submitted_on if isinstance(paper.submitted_on, date) else None
    return CouncilPaper(
        key=_key(paper.id),
        kind=paper.kind,
        name=paper.title,
        reference=paper.number or paper.file_number,
        submitted=submitted,
        office=names.office(paper.lead_office) if paper.lead_office else None,
        file=file,
        supplements=_key(paper.supplements) if paper.supplements in shown else None,
        supplemented_by=tuple(map(_key, below)),
        consultations=consultations,
        created=created,
        modified=max(created, *changes) if changes else created,
    )


def _consultations(
    paper: PaperState, names: Names, sessions: Sequence[CouncilMeeting], created: date
) -> Iterator[CouncilConsultation]:
    """The steps; each has a key of its own: paper, body, role, and which time it is."""
    used: list[str] = []
    times: dict[str, int] = {}
    for step in paper.steps:
        body = None if step.body == UNKNOWN_BODY else names.body(step.body)
        start = "-".join(part for part in (_key(paper.id), body, str(step.role)) if part)
        times[start] = times.get(start, 0) + 1
        meeting = _meeting(step, body, sessions)
        item = _item(paper, step, meeting, used)
        used += [item.key] if item else []
        modified = max(created, first_day(item.day)) if item else created
        again = f"-{times[start]}" if times[start] > 1 else ""
        yield CouncilConsultation(
            key=f"{start}{again}",
            body=body,
            role=step.role,
            meeting=meeting.key if meeting else None,
            item=item.key if item else None,
            created=created,
            modified=max(modified, meeting.created) if meeting else modified,
        )


def _meeting(step: Step, body: str | None, sessions: Iterable[CouncilMeeting]) -> CouncilMeeting | None:
    """The session of the step's body and day."""
    return next((found for found in sessions if found.body == body and found.day == step.day), None)


def _item(
    paper: PaperState, step: Step, meeting: CouncilMeeting | None, used: Sequence[str]
) -> CouncilItem | None:
    """The item under which the step was taken; each belongs to one step."""
    items = meeting.items if meeting and step.entry_id else ()
    return next(
        (
            item
            for item in items
            if item.entry_id == step.entry_id
            and item.paper_id == paper.id
            and item.role is step.role
            and item.key not in used
        ),
        None,
    )


def _key(reference: str) -> str:
    return reference.replace("/", "-")
