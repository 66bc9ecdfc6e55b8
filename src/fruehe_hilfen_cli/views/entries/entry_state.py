"""One entry on a day: what it says, and what became of it."""

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.plan import Milestone
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.appointments import AppointmentState, appointment_states
from fruehe_hilfen_cli.views.entries.course_event import GovernanceEvent, ResultEvent
from fruehe_hilfen_cli.views.entries.logbook import phases_of
from fruehe_hilfen_cli.views.entries.own import NamedValue, named_groups, named_values
from fruehe_hilfen_cli.views.governance.events import governance_events
from fruehe_hilfen_cli.views.history import History, history, is_known
from fruehe_hilfen_cli.views.steering.deviations import DeviationState, deviation_states
from fruehe_hilfen_cli.views.steering.duties import DutyState, duties_of, reports_of
from fruehe_hilfen_cli.views.steering.questions import AnswerState, QuestionState, answers_of, questions_of
from fruehe_hilfen_cli.views.steering.tasks import TaskState, tasks_of


class EntryState(Struct, frozen=True):
    """An entry with everything it touches.

    Args:
        named_groups: the groups that took part, as people read them.
        own_values: what it says under the municipality's own headings.
        milestones: those it says are reached, as the roadmap has them.
        tasks: its tasks and what became of them.
        deviations: its deviations and whether they are cleared.
        questions: its questions and whether they are answered.
        answers: what it answers, with the questions.
        appointments: its appointments and what became of them.
        changed_appointments: the appointments that it moves or cancels, as they stand now.
        report_duties: its report duties and what has been reported.
        reported: the report duties under which it reports.
        results: what it tells of goals, measures, ideas and checklists.
        governance: what it tells of papers, decisions, money, and the ends of phases.
    """

    place: str
    id: str
    file: str
    phases: tuple[int, ...]
    entry: Entry
    named_groups: tuple[str, ...]
    own_values: tuple[NamedValue, ...]
    milestones: tuple[Milestone, ...]
    tasks: tuple[TaskState, ...]
    deviations: tuple[DeviationState, ...]
    questions: tuple[QuestionState, ...]
    answers: tuple[AnswerState, ...]
    appointments: tuple[AppointmentState, ...]
    changed_appointments: tuple[AppointmentState, ...]
    report_duties: tuple[DutyState, ...]
    reported: tuple[DutyState, ...]
    results: tuple[ResultEvent, ...]
    governance: tuple[GovernanceEvent, ...]


def entry_state(project: Project, logged: Logged, day: date) -> EntryState:
    """One entry as it stands on a day."""
    return entry_states(project, (logged,), day)[0]


def entry_states(project: Project, entries: Sequence[Logged], day: date) -> tuple[EntryState, ...]:
    """Several entries as they stand on a day; a planned one is shown with what it says itself."""
    past = history(project, day)
    planned = tuple(logged for logged in entries if not is_known(logged, day))
    if planned:
        deviations = deviation_states(project.place, planned, day)
        past = replace(past, entries=(*past.entries, *planned), deviations=(*past.deviations, *deviations))
    touched = any(logged.entry.date_changes or logged.entry.appointments for logged in entries)
    appointments = appointment_states(past) if touched else ()
    return tuple(_state(past, logged, appointments) for logged in entries)


def _state(past: History, logged: Logged, appointments: Iterable[AppointmentState]) -> EntryState:
    project = past.project
    changed = {change.appointment for change in logged.entry.date_changes}
    results: tuple[ResultEvent, ...] = ()
    if logged.entry.tells_results:  # others do not pay for these modules
        from fruehe_hilfen_cli.views.results.result_events import result_events

        results = tuple(result_events(past, logged))
    known = {milestone.id: milestone for milestone in project.roadmap.milestones}
    return EntryState(
        place=project.place,
        id=logged.id,
        file=logged.file,
        phases=phases_of(project, logged.entry.phase, logged.entry.day),
        entry=logged.entry,
        named_groups=named_groups(project.roadmap, logged.entry),
        own_values=named_values(project.roadmap, logged.entry),
        milestones=tuple(known[milestone] for milestone in logged.entry.reached if milestone in known),
        tasks=tasks_of(past, logged),
        deviations=tuple(found for found in past.deviations if found.id.startswith(f"{logged.id}/")),
        questions=questions_of(past, logged),
        answers=answers_of(past, logged),
        appointments=tuple(found for found in appointments if found.id.startswith(f"{logged.id}/")),
        changed_appointments=tuple(found for found in appointments if found.id in changed),
        report_duties=duties_of(past, logged),
        reported=reports_of(past, logged),
        results=results,
        governance=tuple(governance_events(past, logged)),
    )
