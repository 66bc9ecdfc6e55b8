"""What is due next of a decision: that it is carried out, or that somebody reports on it."""

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.views.governance.decisions import DecisionState, DecisionStatus
from fruehe_hilfen_cli.views.history import History


def next_due(found: DecisionState) -> When | None:
    """The day that ``days_left`` counts to: of what goes on the next report, else until when it is due."""
    if not found.is_open:
        return None
    first, second = found.until, found.next_report
    return (second or first) if found.state is DecisionStatus.ONGOING else (first or second)


def is_report(found: DecisionState) -> bool:
    """Whether that is a report."""
    due = next_due(found)
    return due is not None and due is found.next_report


def reported_elsewhere(past: History, found: DecisionState) -> bool:
    """Whether its entry tells of a report duty, too: then that says when the next report is due."""
    return any(logged.entry.report_duties for logged in past.entries if logged.id == found.entry_id)
