"""What is overdue and what is due, as a table of the jour fixe sheet."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.model.dates import When, german, german_on, german_time, last_day
from fruehe_hilfen_cli.reports.document import Block, Cell, Column, Heading, Paragraph, Table, Tone, Words
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD, days_left, entries_of
from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.views.governance.decision_dues import is_report, next_due
from fruehe_hilfen_cli.views.steering.sheet import Dues, Sheet
from fruehe_hilfen_cli.vocabulary import label

_COLUMNS = (
    Column("Nr.", whole=True),
    Column("was"),
    Column("bis", whole=True),
    Column("Tage", whole=True),
)
_Due = tuple[When, str, str]
"""When it is due, its number, what it is."""


def due_table(sheet: Sheet) -> list[Block]:
    """What is overdue, then what is due, in one table."""
    rows = (*_rows(sheet.overdue, sheet.status.as_of), *_rows(sheet.due, sheet.status.as_of))
    late = sum(len(getattr(sheet.overdue, kind)) for kind in Dues.__struct_fields__ if kind != "untold")
    soon = f"fällig bis {german(sheet.due_until)}"
    told = [
        _counted(late, "überfällig", "Nichts", all_told=not sheet.overdue.untold),
        _counted(
            len(rows) - late, soon, "nichts", all_told=not sheet.due.untold and sheet.tells("due_until")
        ),
    ]
    said = capitalised(", ".join(told))
    return [Heading(said), Table(_COLUMNS, rows)] if rows else [Paragraph(f"{said}.", Tone.STRONG)]


def _counted(number: int, what: str, nothing: str, *, all_told: bool) -> str:
    """How many there are; the least number where some are not told."""
    if all_told:
        return f"{number or nothing} {what}"
    return f"mindestens {number} {what}" if number else f"{what}: {NOT_TOLD}"


def _rows(dues: Dues, day: date) -> tuple[tuple[Cell, ...], ...]:
    """The rows of all kinds of things, by the day they are due."""
    found = (*_milestones(dues), *_tasks(dues), *_appointments(dues), *_duties(dues), *_council(dues))
    return tuple(_row(*row, day) for row in sorted(found, key=lambda row: (last_day(row[0]), row[1])))


def _milestones(dues: Dues) -> Iterator[_Due]:
    for found in dues.milestones:
        voluntary = "" if found.required else " (freiwillig)"
        if found.due_current:
            yield found.due_current, found.id, f"{found.title}{voluntary}"


def _tasks(dues: Dues) -> Iterator[_Due]:
    for found in dues.tasks:
        if found.until:
            yield found.until, found.id, f"{found.what}{f' – {found.who}' if found.who else ''}"


def _appointments(dues: Dues) -> Iterator[_Due]:
    for found in dues.appointments:
        at = f", {german_time(found.time)} Uhr" if found.time else ""
        yield found.day, found.id, f"{label(found.kind)}: {found.title}{at}"


def _duties(dues: Dues) -> Iterator[_Due]:
    for found in dues.duties:
        if found.due:
            yield found.due, found.id, f"Bericht an {found.recipient}: {found.what}"


def _council(dues: Dues) -> Iterator[_Due]:
    """Decisions that are to be carried out or reported on, and when papers must be there for a session."""
    for found in dues.decisions:
        who = f" – {found.responsible}" if found.responsible else ""
        if due := next_due(found):
            what = "Bericht zum Beschluss" if is_report(found) else "Beschluss"
            yield due, found.id, f"{what}: {found.title}{who}"
    for item in dues.hand_ins:
        yield item.day, item.id, f"Vorlagen für {item.body} {german_on(item.session)}"


def _row(due: When, reference: str, what: str, day: date) -> tuple[Cell, ...]:
    left = (last_day(due) - day).days
    tone = Tone.BAD if left < 0 else Tone.PLAIN
    sources = entries_of(reference) if "/" in reference else ()
    return Words(reference, sources=sources), what, german(due), Words(days_left(left), tone)
