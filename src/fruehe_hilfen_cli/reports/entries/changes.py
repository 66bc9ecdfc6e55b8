"""What has changed between two times, in words of the domain."""

from collections.abc import Iterator, Sequence

from fruehe_hilfen_cli.model.dates import german
from fruehe_hilfen_cli.model.kinds import DayKind
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Document,
    Heading,
    Items,
    Paragraph,
    Tone,
    Words,
)
from fruehe_hilfen_cli.reports.entries.course import moved
from fruehe_hilfen_cli.reports.lines import (
    appointment_line,
    change_line,
    duty_line,
    question_line,
    task_line,
)
from fruehe_hilfen_cli.reports.phrases import dated, shown
from fruehe_hilfen_cli.reports.results.told import result_told
from fruehe_hilfen_cli.reports.roadmap.edits import edit_told, field_label, values_told
from fruehe_hilfen_cli.reports.steering.new_dates import new_dates
from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.views.entries.changes import Changes, EntryChange, MilestoneChange
from fruehe_hilfen_cli.views.entries.date_moves import DateMove, MoveKind
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.views.steering.duties import DutyState
from fruehe_hilfen_cli.views.steering.questions import QuestionState
from fruehe_hilfen_cli.views.steering.tasks import TaskState
from fruehe_hilfen_cli.vocabulary import term

_TONES = {
    MilestoneStatus.REACHED: Tone.GOOD,
    MilestoneStatus.WAIVED: Tone.MUTED,
    MilestoneStatus.OPEN: Tone.WARNING,
}


def changes_document(found: Sequence[Changes], since: str, until: str) -> Document:
    """The changes of one or more municipalities.

    Args:
        found: the changes.
        since: from where on, in words: "01.03.2023".
        until: up to where.
    """
    return Document(tuple(block for item in found for block in _section(item, since, until)))


def _section(found: Changes, since: str, until: str) -> Iterator[Block]:
    yield Heading(f"{found.name}: Unterschied", 1)
    yield Paragraph(f"Von {since} bis {until}", Tone.STRONG)
    if not found.any:
        yield Paragraph("Es hat sich nichts geändert.")
    yield from _items("new_entries", [_entry(item) for item in found.new_entries])
    yield from _items("changed_entries", [line for item in found.changed_entries for line in _changed(item)])
    yield from _items("removed_entries", [_entry(item) for item in found.removed_entries])
    yield from _items("milestones", [_milestone(item) for item in found.milestones])
    yield from _items("dates", [_move(item) for item in found.dates])
    yield from _items("deviations", [_deviation(item) for item in found.deviations])
    yield from _items("cleared", [_cleared(item) for item in found.cleared])
    yield from _items("tasks_opened", [task_line(item) for item in found.tasks_opened])
    yield from _items("tasks_done", [_done(item) for item in found.tasks_done])
    yield from _items("questions_opened", [question_line(item) for item in found.questions_opened])
    yield from _items("questions_answered", [_answered(item) for item in found.questions_answered])
    yield from _items("appointments", [appointment_line(item) for item in found.appointments])
    yield from _items("appointments_changed", [appointment_line(item) for item in found.appointments_changed])
    yield from _items("calls_changed", [change_line(item) for item in found.calls_changed])
    yield from _items("new_duties", [duty_line(item) for item in found.new_duties])
    yield from _items("reported", [_reported(item) for item in found.reported])
    yield from _items("results", [f"{result_told(item)} ({item.entry_id})" for item in found.results])
    yield from _items("governance", list(_governance(found)))
    yield from _items("plan_edits", [edit_told(item) for item in found.plan_edits])


def _items(field: str, items: Sequence[Cell]) -> list[Block]:
    return [Heading(term("Changes", field).label), Items(tuple(items))] if items else []


def _governance(found: Changes) -> Iterator[str]:
    if found.governance:
        from fruehe_hilfen_cli.reports.governance.told import governance_told

        for event in found.governance:
            yield f"{governance_told(event)} ({event.entry_id})"


def _entry(listed: ListedEntry) -> str:
    entry = listed.entry
    day = dated(entry.day, at_latest=entry.day_kind is DayKind.AT_LATEST)
    return f"{day}  {entry.title} ({listed.id})"


def _changed(change: EntryChange) -> Iterator[Cell]:
    for edit in change.edits:
        yield f"{change.title} ({change.id}): {values_told(edit)}"


def _milestone(change: MilestoneChange) -> Words:
    told = {
        MilestoneStatus.REACHED: "erreicht",
        MilestoneStatus.WAIVED: "nicht erforderlich",
        MilestoneStatus.OPEN: "wieder offen",
    }[change.after]
    when = f" {german(change.done_on)}" if change.done_on else ""
    by = f" ({change.entry_id})" if change.entry_id else ""
    return Words(f"{change.id} {told}{when}: {change.title}{by}", _TONES[change.after])


def _move(move: DateMove) -> Words:
    subject, field = capitalised(move.subject), field_label(move.field)
    if move.kind is MoveKind.DEVIATION:
        dates = moved(move.before, move.after) or "wieder unbekannt"
        return Words(f"{subject}: {field} {dates} (Abweichung {move.deviation})", Tone.WARNING)
    return Words(f"{subject}: {field} {shown(move.before)} → {shown(move.after)} (vereinbart, im Fahrplan)")


def _deviation(found: DeviationState) -> str:
    return f"{found.id}  {capitalised(found.subject)}{new_dates(found)}: {found.reason}"


def _cleared(found: DeviationState) -> str:
    return f"{found.id}  {capitalised(found.subject)}, geklärt {shown(found.cleared_on)}"


def _done(task: TaskState) -> str:
    return f"{task.id}  {task.what} (erledigt {shown(task.done_on)}, {task.done_by})"


def _answered(question: QuestionState) -> str:
    return f"{question.id}  {question.what} – {question.answer} ({question.answered_by})"


def _reported(duty: DutyState) -> str:
    last = duty.fulfilled[-1]
    return f"{duty.id}  {duty.what} – an {duty.recipient}, {german(last.day)} ({last.entry_id})"
