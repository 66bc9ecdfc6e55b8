"""What an entry tells of papers, decisions, money, and the ends of phases, as parts of its document."""

from collections.abc import Iterator

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.governance import Consultation, Decision, DecisionMark, Paper
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.reports.document import Cell, Facts, Heading, Items, Simple
from fruehe_hilfen_cli.reports.governance.decision_words import often, outcome, votes_told
from fruehe_hilfen_cli.reports.governance.told import came_back, governance_told, spent
from fruehe_hilfen_cli.text import shortened
from fruehe_hilfen_cli.views.entries.course_event import CourseKind, GovernanceEvent
from fruehe_hilfen_cli.views.entries.entry_state import EntryState
from fruehe_hilfen_cli.vocabulary import label

_READERS = {
    Visibility.INTERNAL: "intern",
    Visibility.NZFH: "für das NZFH",
    Visibility.PUBLIC: "für die Öffentlichkeit",
}
_CHECKSUM = 13
"""So much of a checksum is shown; the file holds all of it."""

Pairs = Iterator[tuple[str, Cell]]


def governance_blocks(state: EntryState) -> Iterator[Simple]:
    """Papers and decisions one by one, all else as lists, each under its heading."""
    entry = state.entry
    for number, paper in enumerate(entry.papers, 1):
        yield Heading(f"Vorlage {state.id}/{number}")
        yield Facts(tuple(_paper(paper)))
    for number, decision in enumerate(entry.decisions, 1):
        yield Heading(f"Beschluss {state.id}/{number}")
        yield Facts(tuple(_decision(entry, decision)))
    for heading, kind in _HEADINGS.items():
        if lines := tuple(_lines(state, kind)):
            yield Heading(heading)
            yield Items(lines)


def _paper(paper: Paper) -> Pairs:
    yield from _said("Nr.", paper.number)
    yield "Betreff", paper.title
    yield "Art", label(paper.kind) if paper.public else f"{label(paper.kind)}, nicht öffentlich"
    yield from _said("Aktenzeichen", paper.file_number)
    yield from _said("Federführung", paper.lead_office)
    yield from _said("Eingereicht", german(paper.submitted_on) if paper.submitted_on else None)
    yield from _said("Datei", paper.file)
    yield from _said("Ergänzt", paper.supplements)
    yield from _said("Beratungsfolge", "\n".join(map(_step, paper.consultations)))


def _step(step: Consultation) -> str:
    day = german(step.day) if step.day else "Sitzung offen"
    result = [label(step.result)] if step.result else []
    votes = [votes_told(step.votes)] if step.votes else []
    return f"{step.body}: {', '.join([label(step.role), day, *result, *votes])}"


def _decision(entry: Entry, decision: Decision) -> Pairs:
    yield "Beschluss", decision.title
    yield from _said("Gremium", decision.body or entry.body)
    yield from _said("TOP", decision.agenda_item)
    yield "Ergebnis", outcome(decision.role, decision.result)
    yield from _said("Stimmen", votes_told(decision.votes) if decision.votes else None)
    yield from _said("Vorlage", decision.paper)
    yield from _said("Wortlaut", decision.wording)
    yield from _said("Zuständig", decision.responsible)
    yield from _said("Frist", german(decision.until) if decision.until else None)
    yield from _said("Bericht", often(decision.every_months) if decision.every_months else None)


def _said(name: str, value: str | None) -> Pairs:
    if value:
        yield name, value


_HEADINGS = {
    "Stand von Beschlüssen": CourseKind.DECISION_MARK,
    "Abschluss von Phasen": CourseKind.PHASE_CLOSING,
    "Ausgaben": CourseKind.EXPENSE,
    "Eingefroren": CourseKind.FROZEN,
    "Ausgeschieden": CourseKind.DROPOUT,
}


def _lines(state: EntryState, kind: CourseKind) -> Iterator[str]:
    events = [event for event in state.governance if event.kind is kind]
    entry = state.entry
    match kind:
        case CourseKind.DECISION_MARK:
            yield from (_mark(*pair) for pair in zip(events, entry.decision_marks, strict=True))
        case CourseKind.EXPENSE:
            for number, (event, expense) in enumerate(zip(events, entry.expenses, strict=True), 1):
                note = f" – {expense.note}" if expense.note else ""
                back = "Erstattung: " if came_back(event) else ""
                yield f"{state.id}/{number}  {back}{spent(event)}{note}"
        case CourseKind.FROZEN:
            for frozen in entry.frozen:
                audience = [_READERS[frozen.audience]] if frozen.audience else []
                data = [f"Daten {frozen.commit[:7]}"] if frozen.commit else []
                told = [f"Stand: {german(frozen.as_of)}", *audience, *data]
                checksum = shortened(frozen.checksum, _CHECKSUM)
                yield f"{frozen.file} ({', '.join(told)}, Prüfsumme {checksum})"
        case CourseKind.DROPOUT:
            yield from (event.reason or "" for event in events)
        case _:
            yield from map(governance_told, events)


def _mark(event: GovernanceEvent, mark: DecisionMark) -> str:
    who = f" – {mark.responsible}" if mark.responsible else ""
    return f"{governance_told(event)}{who}"
