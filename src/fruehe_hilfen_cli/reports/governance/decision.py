"""One decision in full: what was decided, how it came to that, and what became of it."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.model.dates import german, german_on
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.decision_words import often, state_told, votes_told
from fruehe_hilfen_cli.reports.lines import task_line
from fruehe_hilfen_cli.reports.phrases import NOTHING, shown
from fruehe_hilfen_cli.text import capitalised, count
from fruehe_hilfen_cli.views.governance.decisions import DecisionState, DecisionStatus
from fruehe_hilfen_cli.views.governance.papers import PaperState
from fruehe_hilfen_cli.views.steering.tasks import TaskState
from fruehe_hilfen_cli.vocabulary import label


def decision_document(decision: DecisionState, day: date, paper: PaperState | None = None) -> Document:
    """A decision in full.

    Args:
        decision: as it stands on the day.
        day: the Stand.
        paper: the paper it is about, where an entry tells of it.
    """
    blocks: list[Block] = [
        Heading(decision.title, 1),
        Paragraph(f"Stand: {german(day)}", Tone.STRONG),
        Facts((*_decided(decision, paper), *_carried_out(decision))),
    ]
    if decision.wording:
        blocks += [Heading("Wortlaut"), Paragraph(decision.wording)]
    if paper and paper.steps:
        blocks += [Heading("Beratungsfolge"), _steps(paper)]
    if decision.tasks:
        blocks += [Heading("Aufgaben"), Items(tuple(map(_task, decision.tasks)))]
    if decision.marks:
        blocks += [Heading("Verlauf"), _course(decision)]
    return Document(tuple(blocks))


def _decided(decision: DecisionState, paper: PaperState | None) -> Iterator[tuple[str, Cell]]:
    yield "Nr.", decision.id
    yield "Gremium", decision.body or "nicht genannt"
    yield "Tag", german(decision.decided_on)
    yield from _said("TOP", decision.agenda_item)
    yield "Rolle", label(decision.role)
    if decision.result:
        yield "Ergebnis", label(decision.result)
    if decision.votes:
        yield "Stimmen", votes_told(decision.votes)
    if decision.paper:
        yield "Vorlage", _paper(decision.paper, paper)
    if decision.fulfils:
        yield "Erfüllt", "\n".join(map(capitalised, decision.fulfils))


def _paper(told: str, paper: PaperState | None) -> str:
    if paper is None:
        return f"{told}, im Logbuch nicht beschrieben"
    number = f"{paper.number}  " if paper.number else ""
    return f"{number}{label(paper.kind)}: {paper.title} ({paper.id})"


def _carried_out(decision: DecisionState) -> Iterator[tuple[str, Cell]]:
    yield "Stand", _state(decision)
    yield from _said("Grund", decision.reason if decision.is_open else None)
    yield from _said("Zuständig", decision.responsible)
    if decision.until or decision.until_agreed:
        moved = decision.until_agreed and decision.until_agreed != decision.until
        first = f" (zuerst {shown(decision.until_agreed)})" if moved else ""
        yield "Frist", f"{shown(decision.until)}{first}"
    if decision.every_months:
        due = f", nächster {german(decision.next_report)}" if decision.next_report else ""
        yield "Bericht", f"{often(decision.every_months)}{due}"


def _state(decision: DecisionState) -> Words:
    told = state_told(decision)
    days = decision.days_left
    if decision.state is DecisionStatus.DONE and decision.since:
        return Words(f"{told.text} {german_on(decision.since)}", told.tone)
    if decision.state is DecisionStatus.LATE and days is not None:
        return Words(f"{told.text} seit {count(-days, 'Tag', 'Tagen')}", told.tone)
    if decision.is_open and decision.tasks_done:
        return Words(f"{told.text}; alle Aufgaben daraus sind erledigt", told.tone)
    return told


def _said(name: str, value: str | None) -> Iterator[tuple[str, Cell]]:
    if value:
        yield name, value


def _steps(paper: PaperState) -> Table:
    columns = (
        Column("Gremium"),
        Column("Rolle"),
        Column("Tag", whole=True),
        Column("Ergebnis"),
        Column("Eintrag", whole=True),
    )
    rows = tuple(
        (
            step.body,
            label(step.role),
            shown(step.day),
            label(step.result) if step.result else NOTHING,
            step.entry_id or NOTHING,
        )
        for step in paper.steps
    )
    return Table(columns, rows)


def _task(task: TaskState) -> Words:
    if task.done_on:
        return Words(f"{task_line(task)}  ✓ {german(task.done_on)} ({task.done_by})", Tone.MUTED)
    return Words(task_line(task), Tone.BAD if task.overdue else Tone.PLAIN)


def _course(decision: DecisionState) -> Table:
    columns = (
        Column("Tag", whole=True),
        Column("Stand"),
        Column("bis", whole=True),
        Column("zuständig"),
        Column("Grund"),
        Column("Eintrag", whole=True),
    )
    rows = tuple(
        (
            german(mark.day),
            label(mark.state),
            shown(mark.until),
            mark.responsible or NOTHING,
            mark.reason or NOTHING,
            mark.entry_id,
        )
        for mark in decision.marks
    )
    return Table(columns, rows)
