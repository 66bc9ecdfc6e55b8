"""Which milestones still wait for a council paper, and by when it must be handed in.

A milestone of that kind waits while it is open. A paper is on its way to it when it is typed as one that asks
for a decision, was handed in since the milestone's block began, and some body is still to decide on it. One
paper is on its way to one milestone: the first that is due. That a paper was decided on does not fulfil the
milestone: an entry must say so.
"""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.kinds import (
    BodyKind,
    ConsultationResult,
    ConsultationRole,
    MilestoneKind,
    PaperKind,
)
from fruehe_hilfen_cli.views.dates.appointments import appointment_states
from fruehe_hilfen_cli.views.governance.body_names import hand_in_by, named_body
from fruehe_hilfen_cli.views.governance.paper_steps import Step
from fruehe_hilfen_cli.views.governance.papers import PaperState, paper_states
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, block_of, current_window, milestone_states

_DECIDING = (BodyKind.COMMITTEE, BodyKind.POLITICAL)


class LastSession(Struct, frozen=True):
    """The last known session in which a body can decide in time.

    Args:
        body: which body.
        day: of the session.
        hand_in: by when the paper must be there; None when the notice period is unknown.
    """

    body: str
    day: date
    hand_in: date | None


class PaperDuty(Partly, frozen=True):
    """A milestone that waits for a council paper.

    Args:
        place: the municipality.
        milestone: its number.
        title: its title.
        due_current: when it is due, after deviations.
        days_left: days until then; below zero when that is over; None without a date.
        paper: the id of the paper that is on its way to it.
        last_session: the last known session before it is due, of a body that decides.
    """

    place: str
    milestone: str
    title: str
    due_current: When | None
    days_left: int | None
    paper: str | None
    last_session: LastSession | None


def paper_duties(past: History) -> tuple[PaperDuty, ...]:
    """The required milestones of a municipality that wait for a council paper, in the roadmap's order."""
    kinds = {milestone.id: milestone.kind for milestone in past.project.roadmap.milestones}
    waiting = [
        state
        for state in milestone_states(past)
        if state.is_open and state.counts and kinds[state.id] is MilestoneKind.COUNCIL_PAPER
    ]
    if not waiting or past.departure:
        return ()
    coming = _coming(past, waiting, list(paper_states(past)))
    return tuple(_duty(past, state, coming.get(state.id)) for state in waiting)


def _coming(past: History, waiting: Iterable[MilestoneState], papers: list[PaperState]) -> dict[str, str]:
    """The paper that is on its way to each milestone."""
    found: dict[str, str] = {}
    for state in sorted(waiting, key=_due):
        block = block_of(past.project, state.phase)
        begin = current_window(block, past).begin if block else None
        paper = next((paper for paper in papers if _is_on_its_way(paper, begin)), None)
        if paper:
            found[state.id] = paper.id
            papers.remove(paper)
    return found


def _due(state: MilestoneState) -> date:
    return last_day(state.due_current) if state.due_current else date.max


def _duty(past: History, state: MilestoneState, paper: str | None) -> PaperDuty:
    return PaperDuty(
        place=past.project.place,
        milestone=state.id,
        title=state.title,
        due_current=state.due_current,
        days_left=state.days_left,
        paper=paper,
        last_session=_last_session(past, state.due_current) if state.due_current else None,
    )


def _is_on_its_way(paper: PaperState, begin: When | None) -> bool:
    if paper.kind is not PaperKind.DECISION or paper.submitted_on is None or not paper.is_open:
        return False
    if paper.steps and not _awaits_decision(paper.steps):
        return False
    return begin is None or last_day(paper.submitted_on) >= first_day(begin)


def _awaits_decision(steps: Iterable[Step]) -> bool:
    """Whether a body is still to decide: one has not yet, or the last one has postponed it."""
    deciding = [step for step in steps if step.role is ConsultationRole.DECISION]
    if not all(step.taken for step in deciding):
        return True
    return bool(deciding) and deciding[-1].result is ConsultationResult.POSTPONED


def _last_session(past: History, due: When) -> LastSession | None:
    """The latest appointment until then of a body that decides."""
    plan = past.project.bodies
    sessions = []
    for found in appointment_states(past):
        body, session = named_body(plan, found.body), found.day
        is_in_time = found.is_open and isinstance(session, date) and session <= last_day(due)
        if is_in_time and isinstance(session, date) and body and body.kind in _DECIDING:
            sessions.append(LastSession(body.name, session, hand_in_by(plan, body.id, session)))
    return max(sessions, key=lambda session: session.day, default=None)
