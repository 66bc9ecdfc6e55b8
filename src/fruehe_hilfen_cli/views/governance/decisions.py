"""Decisions of bodies, with all that later entries say of them.

How far they are carried out says ``decision_progress``.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.governance import Decision, Votes
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole, MilestoneKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.governance.decision_progress import (
    OPEN,
    DecisionStatus,
    MarkedProgress,
    marks_in,
    progress,
)
from fruehe_hilfen_cli.views.governance.papers import paper_key
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.steering.tasks import TaskState, tasks_of

__all__ = [
    "NOT_DECIDING",
    "OPEN",
    "DecisionState",
    "DecisionStatus",
    "MarkedProgress",
    "can_fulfil",
    "council_papers",
    "decision_states",
    "decisions_of",
]

NOT_DECIDING = (ConsultationRole.TAKING_NOTE, ConsultationRole.HEARING)
"""In which roles a body adopts nothing."""

_NOT_FULFILLING = (ConsultationResult.NOTED, ConsultationResult.POSTPONED, ConsultationResult.REJECTED)


class DecisionState(Partly, frozen=True):
    """A decision as it stands on a day.

    Args:
        place: the municipality.
        id: entry and position, "k7q2m/1".
        title: what it is about.
        body: which body, as the entry says; None when it does not.
        role: as what the body was consulted.
        result: what came out; None when that is not said.
        votes: how it voted.
        decided_on: the day of the entry.
        agenda_item: the item of the agenda.
        wording: the text adopted.
        paper: the paper, by its number or id, as told.
        paper_id: that paper's id, "k7q2m/1"; None when no entry tells of it.
        responsible: who carries it out (a role or an office), by the latest word.
        until: when it is to be carried out, by the latest word.
        until_agreed: the same as it was decided.
        every_months: how often it is reported on.
        next_report: when the next report is due; None without a rhythm, or when nothing is to be done.
        state: where it stands.
        days_left: days until it is to be done, or else until the next report (for one that goes on the other
            way round); below zero when that is over; None when nothing is due.
        reason: why it takes longer, by the latest word that says so.
        since: the day of the latest word on it; None when that is not told.
        fulfils: what the entry says it fulfils: "meilenstein 3.4", "berichtspflicht d5gsu/1".
        tasks: the tasks of the entry; when it holds several decisions, those of all of them.
        marks: the words on it, oldest first.
    """

    place: str
    id: str
    title: str
    body: str | None
    role: ConsultationRole
    result: ConsultationResult | None
    votes: Votes | None
    decided_on: When
    agenda_item: str | None
    wording: str | None
    paper: str | None
    paper_id: str | None
    responsible: str | None
    until: When | None
    until_agreed: When | None
    every_months: int | None
    next_report: When | None
    state: DecisionStatus
    days_left: int | None
    reason: str | None
    since: When | None
    fulfils: tuple[str, ...]
    tasks: tuple[TaskState, ...]
    marks: tuple[MarkedProgress, ...]

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done about it."""
        return self.state in OPEN

    @property
    def entry_id(self) -> str:
        """The entry that tells of it."""
        return self.id.partition("/")[0]

    @property
    def tasks_done(self) -> bool:
        """Whether it had tasks and all of them are done; it is done itself only when an entry says so."""
        return bool(self.tasks) and all(task.done_by for task in self.tasks)


def decision_states(past: History) -> tuple[DecisionState, ...]:
    """All decisions of a municipality, in the order of their entries."""
    telling = [logged for logged in past.entries if logged.entry.decisions]
    return tuple(_states(past, telling))


def decisions_of(past: History, logged: Logged) -> tuple[DecisionState, ...]:
    """The decisions of one entry."""
    return tuple(_states(past, [logged])) if logged.entry.decisions else ()


def can_fulfil(decision: Decision) -> bool:
    """Whether a decision can be what a duty to bring in a paper for decision asks for.

    Taking note or being heard is not deciding, and what was postponed or rejected is not decided either.
    """
    return decision.role not in NOT_DECIDING and decision.result not in _NOT_FULFILLING


def council_papers(project: Project) -> tuple[str, ...]:
    """The milestones that ask for a paper for decision."""
    return tuple(
        milestone.id
        for milestone in project.roadmap.milestones
        if milestone.kind is MilestoneKind.COUNCIL_PAPER
    )


class _Told(NamedTuple):
    """An entry with decisions, and what is known of the things that they refer to."""

    logged: Logged
    tasks: tuple[TaskState, ...]
    marks: Mapping[str, tuple[MarkedProgress, ...]]
    papers: Mapping[str, str]


def _states(past: History, telling: list[Logged]) -> Iterator[DecisionState]:
    if not telling:
        return
    marks, papers = marks_in(past.entries), _paper_ids(past)
    for logged in telling:
        told = _Told(logged, tasks_of(past, logged), marks, papers)
        for position, decision in enumerate(logged.entry.decisions, 1):
            yield _state(past, told, position, decision)


def _state(past: History, told: _Told, position: int, decision: Decision) -> DecisionState:
    entry, decision_id = told.logged.entry, f"{told.logged.id}/{position}"
    marks = told.marks.get(decision_id, ())
    return DecisionState(
        place=past.project.place,
        id=decision_id,
        title=decision.title,
        body=decision.body or entry.body,
        role=decision.role,
        result=decision.result,
        votes=decision.votes,
        decided_on=entry.day,
        agenda_item=decision.agenda_item,
        wording=decision.wording,
        paper=decision.paper,
        paper_id=told.papers.get(paper_key(decision.paper)) if decision.paper else None,
        until_agreed=decision.until,
        every_months=decision.every_months,
        fulfils=tuple(_fulfils(past.project, entry, decision)),
        tasks=told.tasks,
        marks=marks,
        **progress(past, decision, entry.day, marks)._asdict(),
    )


def _paper_ids(past: History) -> dict[str, str]:
    """The papers' ids by what a decision may call them: the id, or the number; of two the earlier one's."""
    found: dict[str, str] = {}
    for logged in past.entries:
        for position, paper in enumerate(logged.entry.papers, 1):
            paper_id = f"{logged.id}/{position}"
            found[paper_id] = paper_id
            if paper.number:
                found.setdefault(paper_key(paper.number), paper_id)
    return found


def _fulfils(project: Project, entry: Entry, decision: Decision) -> Iterator[str]:
    """What the entry fulfils; in one with several decisions, not by those that only take note."""
    others = any(map(can_fulfil, entry.decisions)) and not can_fulfil(decision)
    withheld = council_papers(project) if others else ()
    for milestone in entry.reached:
        if milestone not in withheld:
            yield f"meilenstein {milestone}"
    for duty in entry.reported:
        yield f"berichtspflicht {duty}"
