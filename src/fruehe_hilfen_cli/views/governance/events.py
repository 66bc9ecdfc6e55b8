"""What an entry tells of papers, decisions, money, and of how phases and the project end."""

from collections.abc import Collection, Iterator

from fruehe_hilfen_cli.model.dates import When, first_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.views.entries.course_event import CourseKind, GovernanceEvent
from fruehe_hilfen_cli.views.history import History


def governance_events(past: History, logged: Logged) -> Iterator[GovernanceEvent]:
    """What an entry tells: papers, decisions, how far they are, closed phases, money, files, the end."""
    if not logged.entry.tells_governance:
        return
    yield from _papers(past, logged)
    yield from _decisions(past, logged)
    yield from _closings(logged)
    yield from _expenses(logged)
    handed_in = {paper.file for paper in logged.entry.papers}  # the paper's event tells of that
    for frozen in logged.entry.frozen:
        if frozen.file not in handed_in:
            yield GovernanceEvent(CourseKind.FROZEN, logged.id, frozen.file, as_of=frozen.as_of)
    if left := logged.entry.dropout:
        yield GovernanceEvent(CourseKind.DROPOUT, logged.id, reason=left.reason)


def governance_of(past: History, ids: Collection[str]) -> Iterator[GovernanceEvent]:
    """The same of several entries."""
    for logged in past.entries:
        if logged.id in ids:
            yield from governance_events(past, logged)


def _papers(past: History, logged: Logged) -> Iterator[GovernanceEvent]:
    for number, paper in enumerate(logged.entry.papers, 1):
        yield GovernanceEvent(
            CourseKind.PAPER,
            logged.id,
            f"{logged.id}/{number}",
            paper.title,
            paper.number,
            submitted_on=_until_then(past, paper.submitted_on),
        )


def _until_then(past: History, day: When | None) -> When | None:
    """A day, unless it lies ahead."""
    return day if day and first_day(day) <= past.day else None


def _decisions(past: History, logged: Logged) -> Iterator[GovernanceEvent]:
    for number, found in enumerate(logged.entry.decisions, 1):
        yield GovernanceEvent(
            CourseKind.DECISION,
            logged.id,
            f"{logged.id}/{number}",
            found.title,
            found.paper,
            found.body or logged.entry.body,
            found.role,
            found.result,
        )
    for mark in logged.entry.decision_marks:
        yield GovernanceEvent(
            CourseKind.DECISION_MARK,
            logged.id,
            mark.decision,
            _decision_title(past, mark.decision),
            state=mark.state,
            until=mark.until,
            reason=mark.reason,
        )


def _decision_title(past: History, reference: str) -> str | None:
    entry_id, _, number = reference.partition("/")
    told = next((other.entry.decisions for other in past.entries if other.id == entry_id), ())
    return told[int(number) - 1].title if int(number) <= len(told) else None


def _closings(logged: Logged) -> Iterator[GovernanceEvent]:
    for closing in logged.entry.phase_closings:
        yield GovernanceEvent(
            CourseKind.PHASE_CLOSING,
            logged.id,
            f"phase {closing.phase}",
            body=closing.body or logged.entry.body,
            result=closing.result,
            conditions=closing.conditions,
        )


def _expenses(logged: Logged) -> Iterator[GovernanceEvent]:
    for expense in logged.entry.expenses:
        yield GovernanceEvent(
            CourseKind.EXPENSE,
            logged.id,
            f"massnahme {expense.measure}" if expense.measure else None,
            expense.purpose,
            amount=expense.amount,
            approx=expense.approx,
            year=expense.year if expense.year != logged.entry.day.year else None,
        )
