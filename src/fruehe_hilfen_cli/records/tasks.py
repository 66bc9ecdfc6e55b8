"""Tasks: recording a new one, and that some are done; what makes no sense is refused."""

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on, last_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.records.referring import Things, find
from fruehe_hilfen_cli.text import shortened
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.tasks import TaskState, task_states

_LONGEST_TITLE = 80


TASKS = Things("Eine Aufgabe", "mehrere Aufgaben", "fh aufgabe liste")
"""How a refusal speaks of tasks."""


class AlreadyDone(Refusal):
    """A task is done once."""

    sentence = "Die Aufgabe {id} ist schon erledigt, {day} (Eintrag {entry})."
    advice = "fh aufgabe liste zeigt, was noch offen ist."


class BeforeOpened(Refusal):
    """Nothing is done before it was to be done."""

    sentence = "Die Aufgabe {id} stammt vom {opened}; {day} kann sie noch nicht erledigt gewesen sein."
    advice = "Prüfen Sie --datum."


class NotDoneYet(Refusal):
    """What lies ahead has not been done."""

    sentence = "{day} liegt in der Zukunft: erledigt ist eine Aufgabe erst, wenn es so weit ist."
    advice = "Nennen Sie mit --datum den Tag, an dem es geschah."


class DeadlineOver(Refusal):
    """A new task that should have been done before it was recorded."""

    sentence = "Die Frist {until} liegt vor dem Datum der Aufgabe ({day})."
    advice = "Prüfen Sie --bis, oder nennen Sie mit --datum den Tag, an dem die Aufgabe entstand."


def finish(past: History, words: tuple[str, ...], day: When) -> Entry:
    """The entry that says tasks are done.

    Args:
        past: the logbook up to today.
        words: the tasks, as in ``referring.find``.
        day: when they were done.

    Raises:
        NoSuchThing, WhichThing, AlreadyDone, BeforeOpened, NotDoneYet: see there.
    """
    if first_day(day) > past.day:
        raise NotDoneYet(day=german(day))
    known = tuple(task_states(past))
    tasks = tuple(dict.fromkeys(find(TASKS, known, reference) for reference in words))
    for task in tasks:
        _require_doable(task, day)
    return Entry(
        day=day,
        kind=EntryKind.NOTE,
        title=f"Erledigt: {tasks[0].what}" if len(tasks) == 1 else f"{len(tasks)} Aufgaben erledigt",
        done=tuple(task.id for task in tasks),
    )


def new_task(task: Task, day: When) -> Entry:
    """The entry that records a task.

    Raises:
        DeadlineOver: when it should be done before its own day.
    """
    if task.until and last_day(task.until) < first_day(day):
        raise DeadlineOver(until=german(task.until), day=german(day))
    what = shortened(" ".join(task.what.split()), _LONGEST_TITLE)
    return Entry(day=day, kind=EntryKind.NOTE, title=f"Aufgabe: {what}", tasks=(task,))


def _require_doable(task: TaskState, day: When) -> None:
    if task.done_by and task.done_on:
        raise AlreadyDone(id=task.id, day=german_on(task.done_on), entry=task.done_by)
    if last_day(day) < first_day(task.opened_on):
        raise BeforeOpened(id=task.id, opened=german(task.opened_on), day=german_on(day))
