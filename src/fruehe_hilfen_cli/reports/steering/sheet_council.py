"""Decisions and papers, as parts of the jour fixe sheet."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.model.dates import first_day, german
from fruehe_hilfen_cli.reports.document import Cell, Tone, Words
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD, entries_of
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.views.governance.decision_progress import OPEN
from fruehe_hilfen_cli.views.steering.sheet import Sheet
from fruehe_hilfen_cli.vocabulary import label


def council_news(item: ListedEntry, as_of: date) -> Iterator[tuple[str, Cell]]:
    """The papers and the decisions of which a new entry tells, as known on a day."""
    for number, paper in enumerate(item.entry.papers, 1):
        named = " ".join(part for part in (paper.number, paper.title) if part)
        on = paper.submitted_on
        submitted = f", eingereicht {german(on)}" if on and first_day(on) <= as_of else ""
        yield "Vorlage", Words(f"{named}{submitted} ({item.id}/{number})", sources=(item.id,))
    for number, decision in enumerate(item.entry.decisions, 1):
        result = f": {label(decision.result)}" if decision.result else ""
        yield "Beschluss", Words(f"{decision.title}{result} ({item.id}/{number})", Tone.STRONG, (item.id,))


def decision_facts(sheet: Sheet) -> Iterator[tuple[str, Cell]]:
    """How many decisions stand where; those that are due soon stand above."""
    numbers = {state: sum(found.state is state for found in sheet.decisions) for state in OPEN}
    told = [f"{number} {label(state)}" for state, number in numbers.items() if number]
    if not sheet.tells("decisions") or any(found.state not in OPEN for found in sheet.decisions):
        told.append(f"zu anderen {NOT_TOLD}")
    if told:
        sources = entries_of(*(found.id for found in sheet.decisions))
        yield "Beschlüsse", Words(", ".join(told), sources=sources, hint="; fh beschluss liste zeigt sie")
