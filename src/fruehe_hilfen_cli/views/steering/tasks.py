"""The tasks of the logbook: what is to do, by whom, until when, and what is done."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.parts import Task
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.partly import Partly


class TaskState(Partly, frozen=True):
    """A task as it stands on a day.

    Args:
        place: the municipality.
        id: entry and position, "k7q2m/1".
        opened_on: the day of the entry that records it.
        days_left: days until the last day it may take; below zero when that is over; None without a date.
        overdue: it is open, and its last day is over.
        done_on: the day of the entry that says it is done; None while it is open.
        done_by: the id of that entry.
    """

    place: str
    id: str
    what: str
    who: str | None
    until: When | None
    opened_on: When
    days_left: int | None
    overdue: bool
    done_on: When | None
    done_by: str | None

    @property
    def is_open(self) -> bool:
        """Whether no entry says that it is done."""
        return self.done_by is None and self.tells("done_by")


class OpenTasks(Partly, frozen=True):
    """The open tasks of a municipality.

    Args:
        total: how many there are.
        overdue: those whose last day is over, longest first.
        soon: those due within the days of warning, earliest first.
    """

    total: int
    overdue: tuple[TaskState, ...]
    soon: tuple[TaskState, ...]


class TaskSelection(Struct, frozen=True):
    """Which tasks to show.

    Args:
        done: also those that are done.
        who: this text in the role, whatever its case.
        overdue: only those that are overdue.
    """

    done: bool = False
    who: str | None = None
    overdue: bool = False

    def takes(self, task: TaskState) -> bool:
        """Whether a task is selected."""
        return (
            (self.done or task.is_open)
            and (self.who is None or folded(self.who) in folded(task.who or ""))
            and (not self.overdue or task.overdue)
        )


def done_marks(entries: Iterable[Logged]) -> dict[str, Logged]:
    """For each task that is done, the first entry that says so; a second one (of a clone) changes nothing."""
    marks: dict[str, Logged] = {}
    for logged in entries:
        for reference in logged.entry.done:
            marks.setdefault(reference, logged)
    return marks


def task_states(past: History) -> Iterator[TaskState]:
    """All tasks of a municipality, in the order of their entries."""
    marks = done_marks(past.entries)
    for logged in past.entries:
        for number, task in enumerate(logged.entry.tasks, 1):
            yield _state(past, logged, f"{logged.id}/{number}", task, marks)


def tasks_of(past: History, logged: Logged) -> tuple[TaskState, ...]:
    """The tasks of one entry."""
    marks = done_marks(past.entries) if logged.entry.tasks else {}
    return tuple(
        _state(past, logged, f"{logged.id}/{number}", task, marks)
        for number, task in enumerate(logged.entry.tasks, 1)
    )


def listed_tasks(projects: Iterable[Project], day: date, selection: TaskSelection) -> tuple[TaskState, ...]:
    """The selected tasks of several municipalities: open ones first, by the day they are due."""
    found = [task for project in projects for task in task_states(history(project, day))]
    return tuple(sorted(filter(selection.takes, found), key=_urgency))


def open_tasks(past: History) -> OpenTasks:
    """The open tasks of a municipality, for its status."""
    return open_among(task_states(past), past.project.roadmap.light.warning_days)


def open_among(tasks: Iterable[TaskState], warning: int) -> OpenTasks:
    """The open ones of some tasks.

    Args:
        tasks: also those that are done.
        warning: how many days ahead a task is due soon.
    """
    found = sorted((task for task in tasks if task.is_open), key=_urgency)
    return OpenTasks(
        total=len(found),
        overdue=tuple(task for task in found if task.overdue),
        soon=tuple(task for task in found if task.days_left is not None and 0 <= task.days_left <= warning),
    )


def _state(past: History, logged: Logged, reference: str, task: Task, marks: dict[str, Logged]) -> TaskState:
    mark = marks.get(reference)
    left = past.days_to(task.until)
    return TaskState(
        place=past.project.place,
        id=reference,
        what=task.what,
        who=task.who,
        until=task.until,
        opened_on=logged.entry.day,
        days_left=left,
        overdue=mark is None and left is not None and left < 0,
        done_on=mark.entry.day if mark else None,
        done_by=mark.id if mark else None,
    )


def _urgency(task: TaskState) -> tuple[bool, date, date, str, str]:
    """Open before done; then by the day it is due, those without one last; then by age."""
    due = last_day(task.until) if task.until else date.max
    return (not task.is_open, due, last_day(task.opened_on), task.place, task.id)
