"""What is different between two times of a municipality: two days, or two states of its files."""

from collections.abc import Iterator

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.parts import DateChange
from fruehe_hilfen_cli.views.dates.appointments import AppointmentState, appointment_states
from fruehe_hilfen_cli.views.dates.date_changes import said
from fruehe_hilfen_cli.views.entries.course_event import GovernanceEvent, ResultEvent
from fruehe_hilfen_cli.views.entries.date_moves import DateMove, date_moves
from fruehe_hilfen_cli.views.entries.edits import Edit, edits, optional_plan_edits, plan_edits
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, listed
from fruehe_hilfen_cli.views.governance.events import governance_of
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.results.result_events import results_of
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus, milestone_states
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.views.steering.duties import DutyState, duty_states
from fruehe_hilfen_cli.views.steering.questions import QuestionState, question_states
from fruehe_hilfen_cli.views.steering.tasks import TaskState, task_states


class EntryChange(Struct, frozen=True):
    """An entry that says something else."""

    id: str
    title: str
    edits: tuple[Edit, ...]


class MilestoneChange(Struct, frozen=True):
    """A milestone whose state is another one; ``done_on`` and ``entry_id`` are those of the state after."""

    id: str
    title: str
    before: MilestoneStatus
    after: MilestoneStatus
    done_on: When | None
    entry_id: str | None


class Changes(Partly, frozen=True):
    """Everything that is different; what is new stands in ``after``'s terms, what is gone in ``before``'s.

    Args:
        calls_changed: new words on dates of the regular call, of each date the latest.
        reported: the report duties under which there are more reports.
        results: what new entries tell of goals, measures, ideas and checklists.
        governance: what new entries tell of papers, decisions, money, and the ends of phases.
    """

    place: str
    name: str
    new_entries: tuple[ListedEntry, ...]
    changed_entries: tuple[EntryChange, ...]
    removed_entries: tuple[ListedEntry, ...]
    milestones: tuple[MilestoneChange, ...]
    dates: tuple[DateMove, ...]
    deviations: tuple[DeviationState, ...]
    cleared: tuple[DeviationState, ...]
    tasks_opened: tuple[TaskState, ...]
    tasks_done: tuple[TaskState, ...]
    questions_opened: tuple[QuestionState, ...]
    questions_answered: tuple[QuestionState, ...]
    appointments: tuple[AppointmentState, ...]
    appointments_changed: tuple[AppointmentState, ...]
    calls_changed: tuple[DateChange, ...]
    new_duties: tuple[DutyState, ...]
    reported: tuple[DutyState, ...]
    results: tuple[ResultEvent, ...]
    governance: tuple[GovernanceEvent, ...]
    plan_edits: tuple[Edit, ...]

    @property
    def any(self) -> bool:
        """Whether anything is different."""
        lists = (getattr(self, name) for name in self.__struct_fields__ if name not in ("place", "name"))
        return any(lists)


def changes(before: History, after: History) -> Changes:
    """What is different between two times of one municipality.

    Args:
        before: what was known at the one time.
        after: what was known at the other, of the same files or of others.
    """
    entries = {logged.id: logged for logged in before.entries}
    now = {logged.id: logged for logged in after.entries}
    tasks = {task.id: task for task in task_states(before)}
    found = {deviation.id: deviation for deviation in before.deviations}
    later = list(task_states(after))
    questions = {question.id: question.is_open for question in question_states(before)}
    asked = list(question_states(after))
    appointments = {appointment.id: appointment for appointment in appointment_states(before)}
    ahead = appointment_states(after)
    reports = {duty.id: len(duty.fulfilled) for duty in duty_states(before)}
    duties = list(duty_states(after))
    return Changes(
        place=after.project.place,
        name=after.project.roadmap.municipality.name,
        new_entries=tuple(listed(after.project, now[key]) for key in now if key not in entries),
        changed_entries=tuple(_changed_entries(before, after)),
        removed_entries=tuple(listed(before.project, entries[key]) for key in entries if key not in now),
        milestones=tuple(_milestones(before, after)),
        dates=date_moves(before, after),
        deviations=tuple(item for item in after.deviations if item.id not in found),
        cleared=tuple(item for item in after.deviations if item.cleared_on and not _was_cleared(item, found)),
        tasks_opened=tuple(task for task in later if task.id not in tasks),
        tasks_done=tuple(task for task in later if not task.is_open and _was_open(task, tasks)),
        questions_opened=tuple(item for item in asked if item.id not in questions),
        questions_answered=tuple(item for item in asked if not item.is_open and questions.get(item.id, True)),
        appointments=tuple(item for item in ahead if item.id not in appointments),
        appointments_changed=tuple(item for item in ahead if _is_changed(item, appointments)),
        calls_changed=tuple(_calls(before, after)),
        new_duties=tuple(duty for duty in duties if duty.id not in reports),
        reported=tuple(duty for duty in duties if len(duty.fulfilled) > reports.get(duty.id, 0)),
        results=tuple(results_of(after, now.keys() - entries.keys())),
        governance=tuple(governance_of(after, now.keys() - entries.keys())),
        plan_edits=(
            *plan_edits(before.project.roadmap, after.project.roadmap),
            *optional_plan_edits(before.project, after.project),
        ),
    )


def _changed_entries(before: History, after: History) -> Iterator[EntryChange]:
    old = {logged.id: logged.entry for logged in before.entries}
    for logged in after.entries:
        if logged.id in old and logged.entry != old[logged.id]:
            found = tuple(edits(logged.id, old[logged.id], logged.entry))
            yield EntryChange(logged.id, logged.entry.title, found)


def _milestones(before: History, after: History) -> Iterator[MilestoneChange]:
    states = {milestone.id: milestone.state for milestone in milestone_states(before)}
    for found in milestone_states(after):
        was = states.get(found.id, MilestoneStatus.OPEN)
        if found.state is not was:
            yield MilestoneChange(found.id, found.title, was, found.state, found.done_on, found.entry_id)


def _is_changed(found: AppointmentState, before: dict[str, AppointmentState]) -> bool:
    was = before.get(found.id)
    return was is not None and (
        (found.day, found.time, found.cancelled) != (was.day, was.time, was.cancelled)
    )


def _calls(before: History, after: History) -> Iterator[DateChange]:
    """New words on dates of the regular call; of each date the latest."""
    known = {(word.entry_id, word.change) for word in said(before)}
    latest = {
        word.change.appointment: word.change
        for word in said(after)
        if (word.entry_id, word.change) not in known
    }
    return (change for appointment, change in latest.items() if not isinstance(appointment, str))


def _was_cleared(deviation: DeviationState, before: dict[str, DeviationState]) -> bool:
    return deviation.id in before and before[deviation.id].cleared_on is not None


def _was_open(task: TaskState, before: dict[str, TaskState]) -> bool:
    return task.id not in before or before[task.id].is_open
