"""The control table of decisions that councils know: late, in work, ongoing, done, without a task."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.decision_words import decided_line, often, reason_told
from fruehe_hilfen_cli.reports.phrases import (
    NOT_TOLD,
    NOTHING,
    days_left,
    entries_of,
    none_considered,
    not_told,
    shown,
    titled,
)
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.governance.decision_list import GROUPS
from fruehe_hilfen_cli.views.governance.decisions import DecisionState, DecisionStatus


class _Group(NamedTuple):
    """How decisions of one state are listed.

    Args:
        heading: above their table.
        due: the heading of the day that matters, and what gives it; None where no day does.
    """

    heading: str
    due: tuple[str, Callable[[DecisionState], str]] | None


def _until(decision: DecisionState) -> str:
    if not decision.tells("until"):
        return NOT_TOLD
    changed = decision.until_agreed and decision.until_agreed != decision.until
    first = f"\nzuerst {german(decision.until_agreed)}" if changed and decision.until_agreed else ""
    return f"{shown(decision.until)}{first}"


_GROUPS = {
    DecisionStatus.LATE: _Group("Verspätet", ("bis", _until)),
    DecisionStatus.IN_WORK: _Group("In Arbeit", ("bis", _until)),
    DecisionStatus.ONGOING: _Group("Laufend", ("Bericht", lambda decision: shown(decision.next_report))),
    DecisionStatus.DONE: _Group("Erledigt", ("am", lambda decision: shown(decision.since))),
    DecisionStatus.NOTHING: _Group("Nichts umzusetzen", None),
    DecisionStatus.UNKNOWN: _Group("Keine Angabe zum Stand", None),
}


def decision_list_document(
    decisions: tuple[DecisionState, ...], day: date, name: str | None = None
) -> Document:
    """Decisions of one or more municipalities by where they stand, with how many there are.

    Args:
        decisions: the selected ones.
        day: the day they are known on.
        name: the municipality, where it is a report of one.
    """
    return Document(
        (
            titled("Beschlüsse", name),
            Paragraph(f"Stand: {german(day)}", Tone.STRONG),
            *decision_blocks(decisions),
            Paragraph(_counted(decisions) if decisions or not name else none_considered("kein Beschluss")),
        )
    )


def decision_blocks(decisions: tuple[DecisionState, ...]) -> list[Block]:
    """A table for each state that some have; nothing when there are none."""
    several = len({decision.place for decision in decisions}) > 1
    blocks: list[Block] = []
    for state in GROUPS:
        if found := tuple(decision for decision in decisions if decision.state is state):
            blocks += [Heading(_GROUPS[state].heading), _table(_GROUPS[state], found, several=several)]
    return blocks


def _table(group: _Group, decisions: tuple[DecisionState, ...], *, several: bool) -> Table:
    days = any(decision.days_left is not None for decision in decisions)
    columns = (
        Column("Nr.", whole=True),
        *([Column("Kommune")] if several else []),
        Column("Beschluss"),
        *([Column("zuständig"), Column(group.due[0], whole=True)] if group.due else []),
        *([Column("Tage", whole=True)] if days else []),
    )
    return Table(columns, tuple(tuple(_row(group, found, several=several, days=days)) for found in decisions))


def _row(group: _Group, decision: DecisionState, *, several: bool, days: bool) -> Iterator[Cell]:
    sources = entries_of(decision.id, *(mark.entry_id for mark in decision.marks))
    yield Words(decision.id, sources=sources)
    if several:
        yield decision.place
    yield "\n".join(_told(decision))
    if group.due:
        yield decision.responsible or NOTHING if decision.tells("responsible") else not_told()
        yield group.due[1](decision)
    if days:
        over = decision.days_left is not None and decision.days_left < 0
        yield Words(days_left(decision.days_left), Tone.BAD if over else Tone.PLAIN)


def _told(decision: DecisionState) -> Iterator[str]:
    yield decision.title
    yield decided_line(decision)
    if decision.state is DecisionStatus.LATE or (decision.is_open and decision.reason):
        yield reason_told(decision)
    if decision.state is DecisionStatus.ONGOING and decision.every_months:
        yield f"Bericht {often(decision.every_months)}"
    if decision.state is DecisionStatus.ONGOING and decision.until:
        yield f"läuft bis {german(decision.until)}"
    if decision.is_open and decision.tasks_done:
        yield "alle Aufgaben daraus sind erledigt"


def _counted(decisions: tuple[DecisionState, ...]) -> str:
    if not decisions:
        return "Kein Beschluss passt."
    number = count(len(decisions), "Beschluss", "Beschlüsse")
    still = sum(decision.is_open for decision in decisions)
    late = sum(decision.state is DecisionStatus.LATE for decision in decisions)
    unsure = sum(decision.state is DecisionStatus.UNKNOWN for decision in decisions)
    parts = [
        *([f"{still} noch umzusetzen"] if 0 < still < len(decisions) else []),
        *([f"{late} verspätet"] if late else []),
        *([f"{unsure} ohne Angabe zum Stand"] if unsure else []),
    ]
    return f"{number}{', davon ' if parts else ''}{listed(parts)}."
