"""What an entry tells of papers, decisions, money, and the ends of phases and projects, in words."""

from collections.abc import Callable

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.kinds import ClosingResult, ConsultationResult
from fruehe_hilfen_cli.reports.governance.decision_words import outcome
from fruehe_hilfen_cli.reports.money import euros
from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.views.entries.course_event import CourseKind, GovernanceEvent
from fruehe_hilfen_cli.vocabulary import label

_UNCUT = 30
_CLOSED = {
    ClosingResult.POSITIVE: "{phase} abgeschlossen",
    ClosingResult.CONDITIONS: "{phase} mit Auflagen abgeschlossen",
    ClosingResult.NEGATIVE: "Abschluss der {phase} abgelehnt",
}


def governance_told(event: GovernanceEvent) -> str:
    """What is told, in one sentence: "Ausgabe: rund 130.000 EUR (Sachmittel)"."""
    return _TOLD[event.kind](event)


def title_begin(event: GovernanceEvent) -> str | None:
    """How the title of an entry begins that the program writes for just this; None where it writes none."""
    return _TITLES[event.kind](event)


def spent(event: GovernanceEvent) -> str:
    """What was spent, or came back, and for what: "500 EUR (Maßnahmen 2025, Maßnahme M1)"."""
    year = f" {event.year}" if event.year else ""
    measure = f", Maßnahme {event.subject.partition(' ')[2]}" if event.subject else ""
    told = euros(abs(event.amount or 0), approx=event.approx)
    return f"{told} ({event.title}{year}{measure})"


def came_back(event: GovernanceEvent) -> bool:
    """Whether money came back."""
    return (event.amount or 0) < 0


def _money(event: GovernanceEvent) -> str:
    return "Erstattung:" if came_back(event) else "Ausgabe:"


def _paper(event: GovernanceEvent) -> str:
    submitted = " eingereicht" if event.submitted_on else ""
    return f"Vorlage {event.paper or event.subject}{submitted}: {event.title}"


def _decision(event: GovernanceEvent) -> str:
    paper = [f"Vorlage {event.paper}"] if event.paper else []
    about = ", ".join([*([event.body] if event.body else []), *paper])
    result = event.result if isinstance(event.result, ConsultationResult) else None
    came_out = f" – {outcome(event.role, result)}" if event.role else ""
    return f"Beschluss {event.subject}: {event.title}{came_out}{f' ({about})' if about else ''}"


def _mark(event: GovernanceEvent) -> str:
    title = f": {event.title}" if event.title else ""
    until = f", bis {german(event.until)}" if event.until else ""
    reason = f" (Grund: {event.reason})" if event.reason else ""
    return f"Beschluss {event.subject} {label(event.state or '')}{title}{until}{reason}"


def _closing(event: GovernanceEvent) -> str:
    positive = [label(event.result)] if event.result is ClosingResult.POSITIVE else []
    about = ", ".join([*positive, *([event.body] if event.body else [])])
    conditions = f": {'; '.join(event.conditions)}" if event.conditions else ""
    return f"{_closed(event)}{f' ({about})' if about else ''}{conditions}"


def _start(words: str | None) -> str:
    """So much of a title as is never cut."""
    return " ".join((words or "").split())[:_UNCUT]


def _closed(event: GovernanceEvent) -> str:
    phase = capitalised(event.subject or "")
    return _CLOSED[ClosingResult(event.result or ClosingResult.POSITIVE)].format(phase=phase)


def _frozen(event: GovernanceEvent) -> str:
    return f"Eingefroren: {event.subject} (Stand: {german(event.as_of) if event.as_of else ''})"


_TOLD: dict[CourseKind, Callable[[GovernanceEvent], str]] = {
    CourseKind.PAPER: _paper,
    CourseKind.DECISION: _decision,
    CourseKind.DECISION_MARK: _mark,
    CourseKind.PHASE_CLOSING: _closing,
    CourseKind.EXPENSE: lambda event: f"{_money(event)} {spent(event)}",
    CourseKind.FROZEN: _frozen,
    CourseKind.DROPOUT: lambda event: f"Ausgeschieden: {event.reason}",
}

_TITLES: dict[CourseKind, Callable[[GovernanceEvent], str | None]] = {
    CourseKind.PAPER: lambda event: f"Vorlage{f' {event.paper}' if event.paper else ''} eingereicht:",
    CourseKind.DECISION: lambda event: f"{event.body}: {_start(event.title)}" if event.body else None,
    CourseKind.DECISION_MARK: lambda event: f"Beschluss {label(event.state or '')}:",
    CourseKind.PHASE_CLOSING: _closed,
    CourseKind.EXPENSE: _money,
    CourseKind.FROZEN: lambda _: None,
    CourseKind.DROPOUT: lambda _: "Ausgeschieden:",
}
