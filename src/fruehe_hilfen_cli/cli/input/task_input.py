"""What the two commands that record something about tasks do: read, record, save."""

from fruehe_hilfen_cli.cli.input.arguments import require_when
from fruehe_hilfen_cli.cli.input.chosen import near_projects
from fruehe_hilfen_cli.cli.marking import Details, details_of
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.written import save
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.records.entry import require_writable, with_details
from fruehe_hilfen_cli.records.referring import find
from fruehe_hilfen_cli.records.tasks import TASKS, finish, new_task
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.tasks import TaskSelection, listed_tasks


class EmptyTask(Refusal):
    """A task says what is to be done."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Aufgabe sagt nicht, was zu tun ist."
    advice = 'Schreiben Sie z. B. fh aufgabe neu "Protokoll verschicken" --bis 30.11.'


class SeveralPlaces(Refusal):
    """An entry belongs to one municipality, so its tasks do too."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Aufgaben gehören zu mehreren Kommunen: {places}."
    advice = "Rufen Sie den Befehl für jede Kommune einmal auf."


def finish_tasks(session: Session, details: Details, words: tuple[str, ...]) -> None:
    """Record that tasks are done, in the logbook of the municipality they belong to."""
    projects = near_projects(session)
    known = listed_tasks(projects, session.day, TaskSelection(done=True))
    tasks = [find(TASKS, known, reference) for reference in words]
    places = list(dict.fromkeys(task.place for task in tasks))
    if len(places) > 1:
        raise SeveralPlaces(places=", ".join(places))
    project = next(found for found in projects if found.place == places[0])
    day = require_when(details.day, session.day, "--datum") if details.day else session.day
    entry = finish(history(project, session.day), tuple(task.id for task in tasks), day)
    save(
        session,
        project,
        with_details(entry, **details_of(details)),
        "fh aufgabe liste zeigt, was noch offen ist.",
    )


def record_task(session: Session, details: Details, what: str, who: str | None, until: str | None) -> None:
    """Record a task in the logbook of the one municipality."""
    if not what.strip():
        raise EmptyTask
    project = session.project()
    day = require_when(details.day, session.day, "--datum") if details.day else session.day
    due = require_when(until, session.day, "--bis", ahead=True) if until else None
    entry = with_details(new_task(Task(what=what, who=who or None, until=due), day), **details_of(details))
    require_writable(history(project, session.day), entry, planned=False)
    save(session, project, entry, "fh aufgabe erledigt {id}/1 hält fest, wenn sie erledigt ist.")
