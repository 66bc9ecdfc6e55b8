"""Milestones with their dates side by side."""

from collections.abc import Iterator

from fruehe_hilfen_cli.reports.document import Block, Cell, Column, Heading, Paragraph, Table, Tone, Words
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD, dated, entries_of, shown
from fruehe_hilfen_cli.text import count
from fruehe_hilfen_cli.views.roadmap.milestone_comparison import MilestoneComparison
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus
from fruehe_hilfen_cli.vocabulary import label

WITHHELD = NOT_TOLD
"""Instead of what rests on entries that the reader may not see."""

MARK = "*"
"""Beside what such entries tell more of."""


def milestone_section(found: tuple[MilestoneComparison, ...]) -> Iterator[Block]:
    """Each milestone with its ideal, agreed and current date, and when it was reached."""
    yield Heading("Meilensteine")
    if not found:
        yield Paragraph("Der Fahrplan nennt keine.")
        return
    moved = any(one.due_current != one.due_agreed for one in found)
    columns = (
        Column("Nr.", whole=True),
        Column("Meilenstein"),
        Column("ideal", whole=True),
        Column("vereinbart", whole=True),
        *([Column("aktuell", whole=True)] if moved else []),
        Column("erreicht"),
    )
    yield Table(columns, tuple(_milestone_row(one, moved=moved) for one in found))


def _milestone_row(found: MilestoneComparison, *, moved: bool) -> tuple[Cell, ...]:
    voluntary = "" if found.required else " (freiwillig)"
    return (
        found.id,
        f"{found.title}{voluntary}",
        shown(found.ideal),
        shown(found.due_agreed),
        *((_current(found),) if moved else ()),
        _done(found),
    )


def _current(found: MilestoneComparison) -> Cell:
    """The current date: a sign where it is the agreed one, and a mark where it is withheld."""
    if found.due_current == found.due_agreed:
        return Words("=", Tone.MUTED)
    if found.due_current is None:
        return MARK
    return Words(shown(found.due_current), sources=entries_of(found.moved_by))


def _done(found: MilestoneComparison) -> Words:
    late = count(found.days_late or 0, "Tag", "Tage")
    match found.state:
        case None:
            return Words(WITHHELD, Tone.MUTED)
        case MilestoneStatus.WAIVED:
            return Words("entfällt", Tone.MUTED)
        case MilestoneStatus.REACHED:
            when = dated(found.done_on, at_latest=found.at_latest) if found.done_on else label(found.state)
            told = f"{when}\n{late} später" if found.days_late else when
            return Words(told, Tone.GOOD, entries_of(found.entry_id))
        case _:
            return Words(f"offen\n{late} über", Tone.BAD) if found.days_late else Words("offen")
