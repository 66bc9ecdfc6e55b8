"""How far decisions are carried out, by the words of later entries (``[[beschlussstand]]``).

What a body adopted is to be carried out until an entry says that it is done. What was only noted, heard,
advised on, postponed or rejected has nothing to carry out, unless it says by whom, until when or how often,
or an entry speaks of its state. A decision is late when its current day is over (but nothing is due any more
once the municipality has left). One that goes on is reported on so many months after the latest word on it.
"""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.governance import Decision
from fruehe_hilfen_cli.model.kinds import ConsultationResult, ConsultationRole, DecisionProgress
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.steering.duties import months_later

_ADOPTED = (None, ConsultationResult.ADOPTED, ConsultationResult.ADOPTED_CHANGED)


class DecisionStatus(StrEnum):
    """Where a decision stands."""

    DONE = "erledigt"
    IN_WORK = "in-arbeit"
    LATE = "verspaetet"
    ONGOING = "laufend"
    NOTHING = "ohne-auftrag"
    UNKNOWN = "keine-angabe"


OPEN = (DecisionStatus.LATE, DecisionStatus.IN_WORK, DecisionStatus.ONGOING)
"""Where something is still to be done, most urgent first."""

_BY_MARK = {
    DecisionProgress.DONE: DecisionStatus.DONE,
    DecisionProgress.IN_WORK: DecisionStatus.IN_WORK,
    DecisionProgress.ONGOING: DecisionStatus.ONGOING,
}


class MarkedProgress(Struct, frozen=True):
    """An entry's word on how far a decision is carried out.

    Args:
        day: of the entry.
        entry_id: the entry.
        state: how far.
        responsible: who cares for it from then on, if that changed.
        until: the new day, if there is one.
        reason: why it takes longer.
    """

    day: When
    entry_id: str
    state: DecisionProgress
    responsible: str | None
    until: When | None
    reason: str | None


class Progress(NamedTuple):
    """Where a decision stands by all words on it; see ``decisions.DecisionState``."""

    state: DecisionStatus
    responsible: str | None
    until: When | None
    reason: str | None
    since: When
    next_report: When | None
    days_left: int | None


def marks_in(entries: Iterable[Logged]) -> dict[str, tuple[MarkedProgress, ...]]:
    """For each decision the words on it, oldest first."""
    found: dict[str, tuple[MarkedProgress, ...]] = {}
    for logged in entries:
        for mark in logged.entry.decision_marks:
            marked = MarkedProgress(
                logged.entry.day, logged.id, mark.state, mark.responsible, mark.until, mark.reason
            )
            found[mark.decision] = (*found.get(mark.decision, ()), marked)
    return found


def progress(
    past: History, decision: Decision, decided_on: When, marks: tuple[MarkedProgress, ...]
) -> Progress:
    """Where a decision stands.

    Args:
        past: the logbook up to the day.
        decision: as it was taken.
        decided_on: when.
        marks: the words on it, oldest first.
    """
    latest = marks[::-1]
    until = next((mark.until for mark in latest if mark.until), decision.until)
    left = past.days_to(until)
    state = _status(decision, marks, left)
    since = marks[-1].day if marks else decided_on
    report = _next_report(decision, since, until) if state in OPEN else None
    return Progress(
        state=state,
        responsible=next((mark.responsible for mark in latest if mark.responsible), decision.responsible),
        until=until,
        reason=next((mark.reason for mark in latest if mark.reason), None),
        since=since,
        next_report=report,
        days_left=_days_left(state, left, past.days_to(report)),
    )


def _status(decision: Decision, marks: tuple[MarkedProgress, ...], left: int | None) -> DecisionStatus:
    if marks and marks[-1].state is DecisionProgress.DONE:
        return DecisionStatus.DONE
    if not (marks or _is_to_do(decision)):
        return DecisionStatus.NOTHING
    if left is not None and left < 0:
        return DecisionStatus.LATE
    if marks:
        return _BY_MARK[marks[-1].state]
    return DecisionStatus.ONGOING if decision.every_months else DecisionStatus.IN_WORK


def _is_to_do(decision: Decision) -> bool:
    if decision.responsible or decision.until or decision.every_months:
        return True
    return decision.role is ConsultationRole.DECISION and decision.result in _ADOPTED


def _next_report(decision: Decision, last: When, until: When | None) -> When | None:
    """The report after the latest word; none when the decision ends before."""
    if decision.every_months is None:
        return None
    due = months_later(last, decision.every_months)
    return None if until and first_day(due) > last_day(until) else due


def _days_left(state: DecisionStatus, left: int | None, to_report: int | None) -> int | None:
    if state not in OPEN:
        return None
    first, second = (to_report, left) if state is DecisionStatus.ONGOING else (left, to_report)
    return second if first is None else first
