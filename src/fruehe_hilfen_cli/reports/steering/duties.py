"""Report duties as tables."""

from datetime import date

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
from fruehe_hilfen_cli.reports.lines import duty_rhythm
from fruehe_hilfen_cli.reports.phrases import NOTHING, days_left, entries_of, not_told, shown
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.steering.duties import DutyState


def duty_document(duties: tuple[DutyState, ...], day: date) -> Document:
    """Report duties of one or more municipalities, with how many there are."""
    return Document(
        (
            Heading("Berichtspflichten", 1),
            Paragraph(f"Stand: {german(day)}", Tone.STRONG),
            *([duty_table(duties)] if duties else []),
            Paragraph(_counted(duties)),
        )
    )


def duty_section(duties: tuple[DutyState, ...]) -> list[Block]:
    """The report duties in a status: those under which something is to be reported; nothing without any."""
    return [Heading("Berichtspflichten"), duty_table(duties)] if duties else []


def duty_table(duties: tuple[DutyState, ...]) -> Table:
    """Report duties with whom, how often, the last report and the next one; names several municipalities."""
    several = len({duty.place for duty in duties}) > 1
    columns = (
        Column("Nr.", whole=True),
        *([Column("Kommune")] if several else []),
        Column("Bericht"),
        Column("wie oft"),
        Column("zuletzt", whole=True),
        Column("fällig", whole=True),
        Column("Tage"),
    )
    return Table(columns, tuple(_row(duty, several=several) for duty in duties))


def _row(duty: DutyState, *, several: bool) -> tuple[Cell, ...]:
    place = (duty.place,) if several else ()
    origin = f"\n({duty.origin})" if duty.origin else ""
    last = f"\n{duty.fulfilled[-1].entry_id}" if duty.fulfilled else ""
    reports = (report.entry_id for report in duty.fulfilled)
    return (
        Words(duty.id, sources=entries_of(duty.id, *reports)),
        *place,
        f"{duty.what}\nan {duty.recipient}{origin}",
        duty_rhythm(duty) or "ohne Frist",
        f"{shown(duty.last_on)}{last}" if duty.tells("last_on") else not_told(),
        shown(duty.due) if duty.tells("due") else not_told(),
        _state(duty),
    )


def _state(duty: DutyState) -> Words:
    if not duty.tells("due", "fulfilled"):
        return Words(NOTHING)
    if duty.due:
        return Words(days_left(duty.days_left), Tone.BAD if duty.overdue else Tone.PLAIN)
    if duty.is_open or not duty.fulfilled:
        return Words(NOTHING)
    late = duty.fulfilled[-1].days_late
    if late:
        return Words(f"✓ {count(late, 'Tag', 'Tage')} zu spät", Tone.WARNING)
    return Words("✓ rechtzeitig" if late is not None else "✓", Tone.GOOD)


def _counted(duties: tuple[DutyState, ...]) -> str:
    if not duties:
        return "Keine Berichtspflicht passt."
    number = count(len(duties), "Berichtspflicht", "Berichtspflichten")
    still = sum(duty.is_open for duty in duties)
    late = sum(duty.overdue for duty in duties)
    parts = [
        *([f"{still} laufend"] if still < len(duties) else []),
        *([f"{late} überfällig"] if late else []),
    ]
    return f"{number}{', davon ' if parts else ''}{listed(parts)}."
