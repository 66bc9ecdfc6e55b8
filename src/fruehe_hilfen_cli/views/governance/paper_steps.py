"""The way of a council paper through the bodies: what is planned, replaced by what was taken."""

from collections.abc import Iterable, Sequence
from datetime import date

from fruehe_hilfen_cli.model.bodies import BodyPlan
from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.governance import Consultation, Decision, Votes
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole
from fruehe_hilfen_cli.views.governance.body_names import hand_in_by, same_body
from fruehe_hilfen_cli.views.partly import Partly

UNKNOWN_BODY = "Gremium unbekannt"
"""Where a decision does not say which body took it; fh pruefe finds it."""


class Step(Partly, frozen=True):
    """One step of a paper's way through the bodies.

    Args:
        body: which body, as it is called there.
        role: as what it is consulted.
        day: of the session; None while it is unknown.
        result: what it came to.
        votes: how the body voted.
        entry_id: the entry that tells of it; None when only the paper itself does.
        taken: whether it has taken place.
        hand_in: by when the paper must be there for that session; None when session or notice are unknown.
        days_late: how many days after that it was handed in, 0 when in time; None when nobody can say.
    """

    body: str
    role: ConsultationRole
    day: When | None
    result: ConsultationResult | None
    votes: Votes | None
    entry_id: str | None
    taken: bool
    hand_in: date | None
    days_late: int | None


Taken = tuple[Logged, Decision]
"""A decision on a paper, and the entry that tells of it."""


def steps_of(
    plan: BodyPlan | None, submitted: When | None, planned: Iterable[Consultation], taken: Iterable[Taken]
) -> tuple[Step, ...]:
    """The way of a paper.

    Args:
        plan: the bodies, with their names and notice periods.
        submitted: when the paper was handed in.
        planned: the steps as the paper itself tells them.
        taken: the decisions on it, oldest first; each replaces what is planned for its body and role: on its
            day, else the first one that is still to come.
    """
    steps = [_step(plan, submitted, told, None) for told in planned]
    for logged, decision in taken:
        told = Consultation(
            body=decision.body or logged.entry.body or UNKNOWN_BODY,
            role=decision.role,
            day=logged.entry.day,
            result=decision.result,
            votes=decision.votes,
        )
        _put(plan, steps, _step(plan, submitted, told, logged.id))
    return tuple(steps)


def _step(plan: BodyPlan | None, submitted: When | None, told: Consultation, entry_id: str | None) -> Step:
    hand_in = hand_in_by(plan, told.body, told.day)
    return Step(
        body=told.body,
        role=told.role,
        day=told.day,
        result=told.result,
        votes=told.votes,
        entry_id=entry_id,
        taken=entry_id is not None or told.result is not None,
        hand_in=hand_in,
        days_late=max(0, (first_day(submitted) - hand_in).days) if hand_in and submitted else None,
    )


def _put(plan: BodyPlan | None, steps: list[Step], step: Step) -> None:
    """Put a taken step in the place of the planned one; without one, before what comes later."""
    alike = [
        at
        for at, planned in enumerate(steps)
        if planned.entry_id is None and planned.role is step.role and same_body(plan, planned.body, step.body)
    ]
    same_day = [at for at in alike if steps[at].day == step.day]
    coming = [at for at in alike if not steps[at].taken]
    if replaced := same_day or coming:
        steps[replaced[0]] = step
    else:
        steps.insert(_place_for(steps, step), step)


def _place_for(steps: Sequence[Step], step: Step) -> int:
    day = last_day(step.day) if step.day else date.max
    later = (at for at, other in enumerate(steps) if other.day is None or last_day(other.day) > day)
    return next(later, len(steps))
