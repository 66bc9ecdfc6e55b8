"""The phase status of several municipalities as a document: one row for each; below them those that left."""

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Items,
    Paragraph,
    Table,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.governance.closings import departure_told
from fruehe_hilfen_cli.reports.phrases import NOTHING, block_name, incomplete_note, light_sign, shown
from fruehe_hilfen_cli.reports.steering.status import progress
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, Progress
from fruehe_hilfen_cli.views.steering.status import Status


def overview_document(statuses: tuple[Status, ...]) -> Document:
    """One row for each municipality, all on the same day; below them those that have left."""
    there = tuple(status for status in statuses if not status.departure)
    columns = (
        Column("Kommune"),
        Column("läuft"),
        Column("erreicht", right=True),
        Column("überfällig", right=True),
        Column("als Nächstes", whole=True),
        Column("letzter Eintrag", whole=True),
        Column("Ampel"),
    )
    blocks: list[Block] = [Heading("Phasenstand aller Kommunen", 1)]
    if statuses:
        blocks.append(Paragraph(f"Stand: {german(statuses[0].as_of)}", Tone.STRONG))
    if there or not statuses:
        blocks.append(Table(columns, tuple(map(_overview_row, there))))
    blocks += _left(statuses)
    if any(status.incomplete for status in statuses):
        blocks.append(incomplete_note("* "))
    return Document(tuple(blocks))


def _overview_row(status: Status) -> tuple[Cell, ...]:
    active = [block for block in status.blocks if block.active]
    done = sum(block.progress.reached or 0 for block in status.blocks)
    total = sum(block.progress.total or 0 for block in status.blocks)
    return (
        f"{status.name}{' *' if status.incomplete else ''}",
        _active(active),
        progress(Progress(done, total)),
        Words(str(len(status.overdue)), Tone.BAD if status.overdue else Tone.PLAIN),
        shown(status.upcoming[0].due_current) if status.upcoming else NOTHING,
        shown(status.last_entry),
        light_sign(status.light),
    )


def _active(blocks: list[BlockState]) -> str:
    if len(blocks) == 1:
        return block_name(blocks[0])
    numbers = ", ".join("+".join(map(str, block.phases)) for block in blocks)
    return f"Phasen {numbers}" if blocks else NOTHING


def _left(statuses: tuple[Status, ...]) -> list[Block]:
    items = tuple(
        f"{status.name}{' *' if status.incomplete else ''}: {departure_told(status.departure)}"
        for status in statuses
        if status.departure
    )
    return [Heading("Ausgeschieden"), Items(items)] if items else []
