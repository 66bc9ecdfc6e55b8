"""Tasks: recording a new one, and that some are done; what makes no sense is refused."""

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.records.referring import Things, find
from fruehe_hilfen_cli.records.steering.ending import (
    End,
    Ending,
    require_ahead,
    require_endable,
    require_past,
    titled,
)
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.steering.tasks import task_states

TASKS = Things("Eine Aufgabe", "mehrere Aufgaben", "fh aufgabe liste")
"""How a refusal speaks of tasks."""

_ENDING = Ending(TASKS, "erledigt")


def finish(past: History, words: tuple[str, ...], day: When) -> Entry:
    """The entry that says tasks are done.

    Args:
        past: the logbook up to today.
        words: the tasks, as in ``referring.find``.
        day: when they were done.

    Raises:
        NoSuchThing, WhichThing, AlreadyDone, BeforeOpened, NotDoneYet: see there.
    """
    require_past(_ENDING, past, day)
    known = tuple(task_states(past))
    tasks = tuple(dict.fromkeys(find(TASKS, known, reference) for reference in words))
    for task in tasks:
        on, by = task.done_on, task.done_by
        require_endable(_ENDING, task.id, task.opened_on, End(on, by) if on and by else None, day)
    return Entry(
        day=day,
        kind=EntryKind.NOTE,
        title=titled("Erledigt", tasks[0].what) if len(tasks) == 1 else f"{len(tasks)} Aufgaben erledigt",
        done=tuple(task.id for task in tasks),
    )


def new_task(task: Task, day: When) -> Entry:
    """The entry that records a task.

    Raises:
        DeadlineOver: when it should be done before its own day.
    """
    require_ahead(_ENDING, task.until, day)
    return Entry(day=day, kind=EntryKind.NOTE, title=titled("Aufgabe", task.what), tasks=(task,))
