"""Milestones as tables."""

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
from fruehe_hilfen_cli.reports.phrases import NOTHING, dated, days_left, entries_of, not_told, shown
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.roadmap.milestones import MilestoneList
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, MilestoneStatus


def milestone_table(milestones: tuple[MilestoneState, ...]) -> Table:
    """Open milestones with the date they are due."""
    columns = (Column("Nr.", whole=True), Column("Meilenstein"), Column("fällig", whole=True), Column("Tage"))
    return Table(columns, tuple(_open_row(milestone) for milestone in milestones))


def milestone_document(lists: tuple[MilestoneList, ...]) -> Document:
    """The milestones of one or more municipalities with where they stand."""
    return Document(tuple(block for found in lists for block in _section(found)))


def _section(found: MilestoneList) -> tuple[Block, ...]:
    columns = (
        Column("Nr.", whole=True),
        Column("Meilenstein"),
        Column("fällig", whole=True),
        Column("Stand"),
        Column("Eintrag", whole=True),
    )
    rows = tuple(_row(milestone) for milestone in found.milestones)
    return (
        Heading(f"{found.name}: Meilensteine", 1),
        Paragraph(f"Stand: {german(found.as_of)}", Tone.STRONG),
        Table(columns, rows) if rows else Paragraph("Kein Meilenstein passt."),
    )


def _row(milestone: MilestoneState) -> tuple[Cell, ...]:
    return (
        milestone.id,
        _title(milestone),
        shown(milestone.due_current),
        _state(milestone),
        milestone.entry_id or NOTHING,
    )


def _state(milestone: MilestoneState) -> Words:
    match milestone.state:
        case MilestoneStatus.REACHED:
            return Words(f"✓ erreicht {_done(milestone)}", Tone.GOOD)
        case MilestoneStatus.WAIVED:
            return Words(f"nicht erforderlich: {milestone.reason}", Tone.MUTED)
        case MilestoneStatus.UNKNOWN:
            return not_told()
        case _:
            return Words(f"offen{_left(milestone.days_left)}", Tone.BAD if milestone.overdue else Tone.PLAIN)


def _done(milestone: MilestoneState) -> str:
    return dated(milestone.done_on, at_latest=milestone.at_latest) if milestone.done_on else NOTHING


def _left(days: int | None) -> str:
    if days is None:
        return ""
    if days == 0:
        return ", heute fällig"
    return f", noch {count(days, 'Tag', 'Tage')}" if days > 0 else f", {count(-days, 'Tag', 'Tage')} über"


def _open_row(milestone: MilestoneState) -> tuple[Cell, ...]:
    tone = Tone.BAD if milestone.overdue else Tone.PLAIN
    return (
        milestone.id,
        _title(milestone),
        _due(milestone),
        Words(days_left(milestone.days_left), tone),
    )


def _due(milestone: MilestoneState) -> Cell:
    """When it is due; not told where it may be done already, or due on another day."""
    sources = entries_of(milestone.moved_by)
    if milestone.tells("state", "due_current"):
        return Words(shown(milestone.due_current), sources=sources)
    return not_told()


def _title(milestone: MilestoneState) -> str:
    return milestone.title if milestone.required else f"{milestone.title} (freiwillig)"
