"""Tasks: recording a new one, and that some are done; what makes no sense is refused."""

from collections.abc import Iterable

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, german_on, last_day
from fruehe_hilfen_cli.model.entry import Entry, Task
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.text import nearest, shortened
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.tasks import TaskState, task_states

_LONGEST_TITLE = 80


class NoSuchTask(Refusal):
    """No entry has such a task."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Eine Aufgabe „{id}“ gibt es am Stichtag nicht."
    advice = "{hint}"


class WhichTask(Refusal):
    """Several tasks can be meant."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "„{id}“ kann mehrere Aufgaben meinen: {ids}."
    advice = "Nennen Sie eine davon, oder die Kommune mit --kommune."


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


def find_task(tasks: Iterable[TaskState], words: str) -> TaskState:
    """The task that is meant: "k7q2m/1", a beginning of the id, or the id alone when that leaves one open.

    Raises:
        NoSuchTask, WhichTask: when there is none, or more than one.
    """
    known = tuple(tasks)
    beginning, slash, number = words.strip().lower().partition("/")
    found = [
        task
        for task in known
        if beginning and task.id.startswith(beginning) and (not slash or task.id.endswith(f"/{number}"))
    ]
    exact = [task for task in found if task.id == words.strip().lower()]
    still = found if slash else [task for task in found if task.is_open]
    chosen = exact or still or found
    if not chosen:
        close = nearest(words, (task.id for task in known if task.is_open))
        hint = f"Meinten Sie {close}?" if close else "fh aufgabe liste zeigt, was offen ist."
        raise NoSuchTask(id=words, hint=hint)
    if len(chosen) > 1:
        raise WhichTask(id=words, ids=", ".join(f"{task.id} ({task.place})" for task in chosen))
    return chosen[0]


def finish(past: History, words: tuple[str, ...], day: When) -> Entry:
    """The entry that says tasks are done.

    Args:
        past: the logbook up to today.
        words: the tasks, as in ``find_task``.
        day: when they were done.

    Raises:
        NoSuchTask, WhichTask, AlreadyDone, BeforeOpened, NotDoneYet: see there.
    """
    if first_day(day) > past.day:
        raise NotDoneYet(day=german(day))
    known = tuple(task_states(past))
    tasks = tuple(dict.fromkeys(find_task(known, reference) for reference in words))
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
