"""Council papers: what is known of each, and its way through the bodies, planned and taken.

A paper stands once in the logbook (``[[vorlage]]``), with the way that is planned for it. What bodies made of
it stands in the decisions of entries (``[[beschluss]]``), which name it by its number or id; what was taken
replaces what was planned for the same body and role.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.governance import Paper
from fruehe_hilfen_cli.model.kinds import ConsultationResult, PaperKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.governance.frozen import FrozenState, frozen_as
from fruehe_hilfen_cli.views.governance.paper_steps import Step, Taken, steps_of
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.partly import Partly

__all__ = [
    "FrozenState",
    "PaperState",
    "Step",
    "listed_papers",
    "paper_key",
    "paper_named",
    "paper_states",
]


class PaperState(Partly, frozen=True):
    """A council paper as it stands on a day.

    Args:
        place: the municipality.
        id: entry and position, "k7q2m/1".
        known_on: the day of the entry that tells of it.
        submitted_on: when it was handed in; None when it was not, or nobody knows.
        file: its file, from the folder of the logbook on.
        frozen: what it was when it went out.
        steps: its way through the bodies.
        hand_in: by when it must be handed in, while it is not: for the first step that is still to come.
        supplements: the id of the paper that it adds to; as it was told where no such paper is known.
        supplemented_by: the ids of those that add to it.
    """

    place: str
    id: str
    number: str | None
    kind: PaperKind
    title: str
    file_number: str | None
    lead_office: str | None
    public: bool
    known_on: When
    submitted_on: When | None
    file: str | None
    frozen: FrozenState | None
    steps: tuple[Step, ...]
    hand_in: date | None
    supplements: str | None
    supplemented_by: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        """Whether a body is still to deal with it: none has, one is planned, or the last one postponed it."""
        if not self.steps or not all(step.taken for step in self.steps):
            return True
        return self.steps[-1].result is ConsultationResult.POSTPONED


def paper_states(past: History) -> tuple[PaperState, ...]:
    """All council papers of a municipality, in the order of the entries that tell of them."""
    told = [
        (logged, number, paper)
        for logged in past.entries
        for number, paper in enumerate(logged.entry.papers, 1)
    ]
    bare = tuple(_bare(past, *found) for found in told)
    named = tuple(replace(paper, supplements=_id_of(bare, paper.supplements)) for paper in bare)
    taken = _taken(past, named)
    bodies = past.project.bodies
    ways = (
        steps_of(bodies, paper.submitted_on, paper.consultations, taken[state.id])
        for state, (_, _, paper) in zip(named, told, strict=True)
    )
    return tuple(_whole(state, steps, named) for state, steps in zip(named, ways, strict=True))


def paper_named(papers: Iterable[PaperState], words: str | None) -> PaperState | None:
    """The paper that words mean: its id, or its number in any case and with any blanks; None without one."""
    wanted = paper_key(words or "")
    papers = tuple(papers)
    by_id = (paper for paper in papers if paper.id == wanted)
    by_number = (paper for paper in papers if paper.number and wanted == paper_key(paper.number))
    return next(by_id, None) or next(by_number, None)


def paper_key(number: str) -> str:
    """A paper's number for comparing: "017 / 2023" is "017/2023"."""
    return "".join(folded(number).split())


def listed_papers(projects: Iterable[Project], day: date, *, every: bool = True) -> tuple[PaperState, ...]:
    """The papers of several municipalities, each in the order of its logbook.

    Args:
        projects: the municipalities.
        day: the day on which they are looked at.
        every: also those that no body is to deal with any more.
    """
    found = (paper for project in projects for paper in paper_states(history(project, day)))
    return tuple(paper for paper in found if every or paper.is_open)


def _bare(past: History, logged: Logged, number: int, paper: Paper) -> PaperState:
    """A paper as its own entry tells it, still without its way."""
    return PaperState(
        place=past.project.place,
        id=f"{logged.id}/{number}",
        number=paper.number,
        kind=paper.kind,
        title=paper.title,
        file_number=paper.file_number,
        lead_office=paper.lead_office,
        public=paper.public,
        known_on=logged.entry.day,
        submitted_on=paper.submitted_on,
        file=paper.file,
        frozen=frozen_as(past, paper.file, logged) if paper.file else None,
        steps=(),
        hand_in=None,
        supplements=paper.supplements,
        supplemented_by=(),
    )


def _id_of(papers: Sequence[PaperState], words: str | None) -> str | None:
    found = paper_named(papers, words) if words else None
    return found.id if found else words


def _whole(state: PaperState, steps: tuple[Step, ...], papers: Iterable[PaperState]) -> PaperState:
    """The paper with its way, and with those that add to it."""
    coming = next((step for step in steps if not step.taken), None)
    return replace(
        state,
        steps=steps,
        hand_in=coming.hand_in if coming and state.submitted_on is None else None,
        supplemented_by=tuple(other.id for other in papers if other.supplements == state.id),
    )


def _taken(past: History, papers: Sequence[PaperState]) -> dict[str, list[Taken]]:
    """For each paper the decisions on it, oldest first."""
    found: dict[str, list[Taken]] = {paper.id: [] for paper in papers}
    for logged in past.entries:
        for decision in logged.entry.decisions:
            if paper := paper_named(papers, decision.paper):
                found[paper.id].append((logged, decision))
    return found
