"""What is different between two times of a municipality: two days, or two states of its files."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.parts import DateChange
from fruehe_hilfen_cli.model.plan import Block
from fruehe_hilfen_cli.views.dates.appointments import AppointmentState, appointment_states
from fruehe_hilfen_cli.views.dates.date_changes import said
from fruehe_hilfen_cli.views.entries.course_event import ResultEvent
from fruehe_hilfen_cli.views.entries.edits import Edit, edits, plan_edits, result_plan_edits
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, listed
from fruehe_hilfen_cli.views.history import History, milestone_subject, phase_subjects
from fruehe_hilfen_cli.views.results.result_events import results_of
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus, current_window, milestone_states
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.views.steering.duties import DutyState, duty_states
from fruehe_hilfen_cli.views.steering.questions import QuestionState, question_states
from fruehe_hilfen_cli.views.steering.tasks import TaskState, task_states
from fruehe_hilfen_cli.vocabulary import german_key


class MoveKind(StrEnum):
    """Why another date holds."""

    AGREED = "vereinbart"
    DEVIATION = "abweichung"


@dataclass(frozen=True)
class EntryChange:
    """An entry that says something else."""

    id: str
    title: str
    edits: tuple[Edit, ...]


@dataclass(frozen=True)
class MilestoneChange:
    """A milestone whose state is another one; ``done_on`` and ``entry_id`` are those of the state after."""

    id: str
    title: str
    before: MilestoneStatus
    after: MilestoneStatus
    done_on: When | None
    entry_id: str | None


@dataclass(frozen=True)
class DateMove:
    """A date that is another one.

    Args:
        subject: "phase 2+3" or "meilenstein 3.1".
        field: the key of the date: beginn, ende or faellig.
        kind: the plan says so, or a deviation.
        deviation: which one, "k7q2m/1".
    """

    subject: str
    field: str
    kind: MoveKind
    before: When | None
    after: When | None
    deviation: str | None = None


@dataclass(frozen=True)
class Changes:
    """Everything that is different; what is new stands in ``after``'s terms, what is gone in ``before``'s.

    Args:
        calls_changed: new words on dates of the regular call, of each date the latest.
        reported: the report duties under which there are more reports.
        results: what new entries tell of goals, measures, ideas and checklists.
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
    plan_edits: tuple[Edit, ...]

    @property
    def any(self) -> bool:
        """Whether anything is different."""
        lists = (getattr(self, name) for name in self.__dataclass_fields__ if name not in ("place", "name"))
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
        dates=(*_agreed(before, after), *_deviated(before, after)),
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
        plan_edits=(
            *plan_edits(before.project.roadmap, after.project.roadmap),
            *result_plan_edits(before.project, after.project),
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


def _agreed(before: History, after: History) -> Iterator[DateMove]:
    """Dates that the plan gives otherwise, of blocks and milestones that are in both plans."""
    blocks = {block.phases: block for block in before.project.roadmap.blocks}
    for block in after.project.roadmap.blocks:
        if old := blocks.get(block.phases):
            yield from _moves(_phase(block), "begin", old.begin, block.begin)
            yield from _moves(_phase(block), "end", old.end, block.end)
    milestones = {milestone.id: milestone for milestone in before.project.roadmap.milestones}
    for milestone in after.project.roadmap.milestones:
        if milestone.id in milestones:
            was = milestones[milestone.id].due
            yield from _moves(milestone_subject(milestone.id), "due", was, milestone.due)


def _moves(subject: str, field: str, before: When | None, after: When | None) -> Iterator[DateMove]:
    if before != after:
        yield DateMove(subject, german_key(field), MoveKind.AGREED, before, after)


def _deviated(before: History, after: History) -> Iterator[DateMove]:
    """Dates that deviations give otherwise; a milestone that follows its block is not named again."""
    blocks = {block.phases: block for block in before.project.roadmap.blocks}
    for block in after.project.roadmap.blocks:
        subjects, old = phase_subjects(block.phases), blocks.get(block.phases, block)
        was, now = current_window(old, before), current_window(block, after)
        if last := _deviation(before, after, subjects, "new_begin"):
            yield _moved(_phase(block), "begin", was.begin, now.begin, last)
        if last := _deviation(before, after, subjects):
            yield _moved(_phase(block), "end", was.end, now.end, last)
    dues = {state.id: state.due_current for state in milestone_states(before)}
    for state in milestone_states(after):
        subject = milestone_subject(state.id)
        if last := _deviation(before, after, (subject,)):
            yield _moved(subject, "due", dues.get(state.id), state.due_current, last)


def _deviation(before: History, after: History, subjects: tuple[str, ...], field: str = "new_end") -> str:
    """The deviation that gives the date now, or gave it before; empty when it is the same date as before."""
    old, new = (
        [found for found in past.about(*subjects) if getattr(found, field)] for past in (before, after)
    )
    if [getattr(found, field) for found in old[-1:]] == [getattr(found, field) for found in new[-1:]]:
        return ""
    return (new or old)[-1].deviation.id


def _moved(subject: str, field: str, before: When | None, after: When | None, last: str) -> DateMove:
    return DateMove(subject, german_key(field), MoveKind.DEVIATION, before, after, last)


def _phase(block: Block) -> str:
    return f"phase {'+'.join(map(str, block.phases))}"


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
