"""Checklists: which there are, and their items."""

from fruehe_hilfen_cli.model.checklist import Checklist
from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import Block, Cell, Column, Document, Heading, Paragraph, Table, Tone
from fruehe_hilfen_cli.reports.phrases import NOTHING, incomplete_note
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.results.checklists import ChecklistList, ChecklistState, RoundState
from fruehe_hilfen_cli.vocabulary import label


def checklist_list_document(lists: tuple[ChecklistList, ...]) -> Document:
    """The checklists of one or more municipalities."""
    blocks = tuple(block for found in lists for block in _section(found))
    return Document((*blocks, Paragraph("fh checkliste zeige NAME zeigt die Punkte.", Tone.MUTED)))


def checklist_document(checklist: Checklist) -> Document:
    """The items of a checklist, by aim."""
    items = count(len(checklist.items), "Punkt", "Punkte")
    blocks: list[Block] = [Heading(f"{checklist.title} ({checklist.name}, {items})", 1)]
    if checklist.explanation:
        blocks.append(Paragraph(checklist.explanation))
    for aim in checklist.aims:
        found = [item for item in checklist.items if item.aim == aim.id]
        rows = tuple((item.id, item.text) for item in found)
        if rows:
            blocks.append(Table((Column("Nr.", whole=True), Column(aim.title)), rows))
    asked = f"fh checkliste neu {checklist.name} --von ROLLE fragt sie ab: ja, teilweise, nein oder unklar."
    return Document((*blocks, Paragraph(f"Quelle: {checklist.source}.", Tone.MUTED), Paragraph(asked)))


def _section(found: ChecklistList) -> tuple[Block, ...]:
    columns = (
        Column("Name", whole=True),
        Column("Titel"),
        Column("Punkte", right=True),
        Column("Herkunft"),
        Column("Personen", whole=True),
    )
    return (
        Heading(f"{found.name}: Checklisten", 1),
        Paragraph(f"Stand: {german(found.as_of)}", Tone.STRONG),
        *([incomplete_note()] if found.incomplete else []),
        Table(columns, tuple(map(_row, found.checklists))),
    )


def _row(state: ChecklistState) -> tuple[Cell, ...]:
    rounds = "\n".join(map(_round, state.rounds)) or NOTHING
    return (state.name, state.title, str(state.size), label(state.origin), rounds)


def _round(found: RoundState) -> str:
    return f"Runde {found.round}: {found.people}"
