"""The logbook on a day: selected entries, one entry with what became of it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import When, first_day, german, last_day
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.plan import Milestone
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded, nearest
from fruehe_hilfen_cli.views.dates.appointments import AppointmentState, appointment_states
from fruehe_hilfen_cli.views.entries.course_event import ResultEvent
from fruehe_hilfen_cli.views.entries.own import NamedValue, named_groups, named_values
from fruehe_hilfen_cli.views.history import history, is_known
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.views.steering.duties import DutyState, duties_of, reports_of
from fruehe_hilfen_cli.views.steering.questions import AnswerState, QuestionState, answers_of, questions_of
from fruehe_hilfen_cli.views.steering.tasks import TaskState, tasks_of


@dataclass(frozen=True)
class Selection:
    """Which entries to show; what is None or empty selects all.

    Args:
        since: none that ended before this day.
        until: none that began after this day.
        phase: entries of this phase, or of a block that holds it.
        words: this text in the title or the text, whatever its case.
    """

    since: When | None = None
    until: When | None = None
    kinds: tuple[EntryKind, ...] = ()
    phase: int | None = None
    words: str | None = None

    def takes(self, entry: Entry, phases: tuple[int, ...]) -> bool:
        """Whether an entry of these phases is selected."""
        return (
            (self.since is None or last_day(entry.day) >= first_day(self.since))
            and (self.until is None or first_day(entry.day) <= last_day(self.until))
            and (not self.kinds or entry.kind in self.kinds)
            and (self.phase is None or self.phase in phases)
            and (self.words is None or folded(self.words) in folded(f"{entry.title}\n{entry.text}"))
        )


@dataclass(frozen=True)
class ListedEntry:
    """An entry of a municipality with the phases it belongs to.

    Args:
        also_in: the other municipalities of one event, where it is listed once for all of them.
    """

    place: str
    id: str
    file: str
    phases: tuple[int, ...]
    entry: Entry
    also_in: tuple[str, ...] = ()


@dataclass(frozen=True)
class EntryState:
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


def listed_entries(
    projects: Iterable[Project], day: date, selection: Selection, *, planned: bool = False
) -> tuple[ListedEntry, ...]:
    """The selected entries of several municipalities, newest last.

    Args:
        projects: the municipalities.
        day: nothing later exists, unless ``planned`` asks for it too.
        selection: which entries.
        planned: show entries dated later than the day as well.
    """
    found = [
        listed(project, logged)
        for project in projects
        for logged in project.entries
        if planned or is_known(logged, day)
    ]
    chosen = [item for item in found if selection.takes(item.entry, item.phases)]
    return tuple(sorted(chosen, key=lambda item: (last_day(item.entry.day), item.place, item.id)))


def distinct_events(entries: Iterable[ListedEntry]) -> tuple[ListedEntry, ...]:
    """The events that entries of several municipalities tell of: what they share counts once.

    Args:
        entries: in any order; the first one of an event stands for it, and names the others' municipalities.
    """
    events: dict[tuple[str, ...], list[ListedEntry]] = {}
    for item in entries:
        shared = item.entry.shared
        events.setdefault((shared,) if shared else (item.place, item.id, item.file), []).append(item)
    return tuple(
        replace(first, also_in=tuple(other.place for other in rest)) for first, *rest in events.values()
    )


def listed(project: Project, logged: Logged) -> ListedEntry:
    """An entry with its phases: its own one, else those of the block in which its day lies."""
    return ListedEntry(
        project.place,
        logged.id,
        logged.file,
        phases_of(project, logged.entry.phase, logged.entry.day),
        logged.entry,
    )


def phases_of(project: Project, phase: int | None, day: When) -> tuple[int, ...]:
    """The given phase, else the phases of the last block that has begun on the day."""
    if phase is not None:
        return (phase,)
    begun = [
        block for block in project.roadmap.blocks if block.begin and first_day(block.begin) <= last_day(day)
    ]
    return begun[-1].phases if begun else ()


def entry_state(project: Project, logged: Logged, day: date) -> EntryState:
    """One entry as it stands on a day."""
    past = history(project, day)
    if not is_known(logged, day):  # a planned one is shown with what it says itself
        past = replace(past, entries=(*past.entries, logged))
    changed = {change.appointment for change in logged.entry.date_changes}
    appointments = appointment_states(past) if changed or logged.entry.appointments else ()
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
    )


class UnknownEntry(Refusal):
    """No entry has an id that begins like that."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Einen Eintrag „{id}“ gibt es am Stichtag nicht."
    advice = "{hint}"


class PlannedEntry(Refusal):
    """The entry is dated later than the day."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Der Eintrag {id} ist für {day} geplant; am Stichtag gibt es ihn noch nicht."
    advice = "Mit --stichtag {day} ist er zu sehen."


class AmbiguousEntry(Refusal):
    """Several entries have an id that begins like that."""

    exit_code = ExitCode.UNKNOWN_ID
    sentence = "Mit „{id}“ beginnen mehrere Kennungen: {ids}."
    advice = "Schreiben Sie die Kennung weiter aus, oder nennen Sie die Kommune mit --kommune."


def find_entry(projects: Iterable[Project], beginning: str, day: date) -> tuple[Project, Logged]:
    """The entry whose id begins so, of those known on the day.

    Raises:
        UnknownEntry, PlannedEntry, AmbiguousEntry: when there is none, none yet, or more than one.
    """
    projects = tuple(projects)
    known = [(project, logged) for project in projects for logged in project.entries if is_known(logged, day)]
    found = [pair for pair in known if pair[1].id.startswith(beginning.lower())]
    exact = [pair for pair in found if pair[1].id == beginning.lower()]
    if len(exact or found) > 1:
        raise AmbiguousEntry(
            id=beginning, ids=", ".join(f"{logged.id} ({project.place})" for project, logged in found)
        )
    if not found:
        _require_no_plan(projects, beginning)
        close = nearest(beginning, (logged.id for _, logged in known))
        hint = f"Meinten Sie {close}?" if close else "fh logbuch liste zeigt die Kennungen."
        raise UnknownEntry(id=beginning, hint=hint)
    return (exact or found)[0]


def _require_no_plan(projects: Iterable[Project], beginning: str) -> None:
    planned = [
        logged
        for project in projects
        for logged in project.entries
        if logged.id.startswith(beginning.lower())
    ]
    if len(planned) == 1:
        raise PlannedEntry(id=planned[0].id, day=german(planned[0].entry.day))
