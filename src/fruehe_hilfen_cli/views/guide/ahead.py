"""What goes on after the project: tasks, report duties, decisions to be carried out."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.views.governance.draft import DraftDuty
from fruehe_hilfen_cli.views.governance.draft_course import Told
from fruehe_hilfen_cli.views.steering.duties import duty_states
from fruehe_hilfen_cli.views.steering.tasks import TaskState, task_states


class GuideAhead(Struct, frozen=True):
    """What is still to be done.

    Args:
        tasks: open ones, by the day they are due; those without one last.
        duties: reports that somebody expects.
    """

    tasks: tuple[TaskState, ...]
    duties: tuple[DraftDuty, ...]


def guide_ahead(known: Told) -> GuideAhead:
    """What is still to be done; nothing once the municipality has left."""
    if known.whole.departure:
        return GuideAhead((), ())
    return GuideAhead(tuple(_tasks(known)), tuple(_duties(known)))


def _tasks(known: Told) -> Iterator[TaskState]:
    still = {task.id for task in task_states(known.whole) if task.is_open}
    found = [task for task in task_states(known.seen) if task.id in still]
    yield from sorted(found, key=lambda task: last_day(task.until) if task.until else date.max)


def _duties(known: Told) -> Iterator[DraftDuty]:
    whole = {duty.id: duty for duty in duty_states(known.whole)}
    for duty in duty_states(known.seen):
        withheld = duty != whole[duty.id]
        if duty.is_open or withheld:
            yield DraftDuty(duty, None, withheld)
