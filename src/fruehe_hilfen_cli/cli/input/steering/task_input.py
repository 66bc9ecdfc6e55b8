"""What the two commands that record something about tasks do: read, record, save."""

from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.input.chosen import chosen_things
from fruehe_hilfen_cli.cli.input.recording import day_of, record, record_new
from fruehe_hilfen_cli.cli.marking import Details
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.records.steering.tasks import TASKS, finish, new_task
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.steering.tasks import TaskSelection, listed_tasks

_EVERY = TaskSelection(done=True)


class EmptyTask(Refusal):
    """A task says what is to be done."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Aufgabe sagt nicht, was zu tun ist."
    advice = 'Schreiben Sie z. B. fh aufgabe neu "Protokoll verschicken" --bis 30.11.'


def finish_tasks(session: Session, details: Details, words: tuple[str, ...]) -> None:
    """Record that tasks are done, in the logbook of the municipality they belong to."""
    project, tasks = chosen_things(
        session, TASKS, lambda projects: listed_tasks(projects, session.day, _EVERY), words
    )
    ids = tuple(task.id for task in tasks)
    entry = finish(history(project, session.day), ids, day_of(session, details))
    record(session, project, entry, details, "fh aufgabe liste zeigt, was noch offen ist.")


def record_task(session: Session, details: Details, what: str, who: str | None, until: str | None) -> None:
    """Record a task in the logbook of the one municipality."""
    if not what.strip():
        raise EmptyTask
    project = session.project()
    due = require_when(until, session.day, "--bis", ahead=True) if until else None
    entry = new_task(Task(what=what, who=who or None, until=due), day_of(session, details))
    record_new(
        session, project, entry, details, "fh aufgabe erledigt {id}/1 hält fest, wenn sie erledigt ist."
    )
