"""Tasks as tables."""

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
from fruehe_hilfen_cli.reports.phrases import NOT_TOLD, NOTHING, days_left, entries_of, shown
from fruehe_hilfen_cli.text import count, listed
from fruehe_hilfen_cli.views.steering.tasks import OpenTasks, TaskState


def task_document(tasks: tuple[TaskState, ...], day: date) -> Document:
    """Tasks of one or more municipalities, with how many there are."""
    return Document(
        (
            Heading("Aufgaben", 1),
            Paragraph(f"Stand: {german(day)}", Tone.STRONG),
            *([task_table(tasks)] if tasks else []),
            Paragraph(_counted(tasks)),
        )
    )


def task_section(tasks: OpenTasks, warning: int) -> list[Block]:
    """The open tasks in a status: how many, and those that cannot wait; nothing when there are none.

    Args:
        tasks: the open tasks.
        warning: how many days ahead a task is shown.
    """
    if not tasks.total and tasks.tells("total"):
        return []
    parts = [
        *([f"{len(tasks.overdue)} überfällig"] if tasks.overdue else []),
        *([f"{len(tasks.soon)} in den nächsten {warning} Tagen fällig"] if tasks.soon else []),
    ]
    still = f"{tasks.total} offen{', davon ' if parts else ''}{listed(parts)}"
    told, hint = f"{still}.", "; fh aufgabe liste zeigt alle."
    if not tasks.tells("total"):
        told = f"Mindestens {still}; zu anderen {NOT_TOLD}." if tasks.total else f"Ob offen: {NOT_TOLD}."
        hint = ""
    urgent = (*tasks.overdue, *tasks.soon)
    return [Heading("Aufgaben"), Paragraph(told, hint=hint), *([task_table(urgent)] if urgent else [])]


def task_table(tasks: tuple[TaskState, ...]) -> Table:
    """Tasks with who does them and until when; names the municipality when there are several."""
    several = len({task.place for task in tasks}) > 1
    columns = (
        Column("Nr.", whole=True),
        *([Column("Kommune")] if several else []),
        Column("Aufgabe"),
        Column("wer"),
        Column("bis", whole=True),
        Column("Tage"),
    )
    return Table(columns, tuple(_row(task, several=several) for task in tasks))


def _row(task: TaskState, *, several: bool) -> tuple[Cell, ...]:
    place = (task.place,) if several else ()
    number = Words(task.id, sources=entries_of(task.id, task.done_by))
    return (number, *place, task.what, task.who or NOTHING, shown(task.until), _state(task))


def _state(task: TaskState) -> Words:
    if task.done_on:
        return Words(f"✓ {german(task.done_on)}", Tone.GOOD)
    return Words(days_left(task.days_left), Tone.BAD if task.overdue else Tone.PLAIN)


def _counted(tasks: tuple[TaskState, ...]) -> str:
    if not tasks:
        return "Keine Aufgabe passt."
    number = count(len(tasks), "Aufgabe", "Aufgaben")
    if len(tasks) > 1 and all(task.overdue for task in tasks):
        return f"{number}, alle überfällig."
    still = sum(task.is_open for task in tasks)
    late = sum(task.overdue for task in tasks)
    parts = [
        *([f"{still} offen"] if still < len(tasks) else []),
        *([f"{late} überfällig"] if late else []),
    ]
    return f"{number}{', davon ' if parts else ''}{listed(parts)}."
