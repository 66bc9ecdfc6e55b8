"""What has come in since the last jour fixe, as a part of the sheet."""

from collections.abc import Iterator
from datetime import date

from fruehe_hilfen_cli.model.dates import When, german
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import DayKind, EntryKind
from fruehe_hilfen_cli.reports.document import Block, Cell, Facts, Heading, Paragraph, Tone, Words
from fruehe_hilfen_cli.reports.entries.course import moved
from fruehe_hilfen_cli.reports.phrases import dated, entries_of, none_considered
from fruehe_hilfen_cli.reports.steering.sheet_council import council_news
from fruehe_hilfen_cli.text import capitalised, count
from fruehe_hilfen_cli.views.entries.changes import Changes
from fruehe_hilfen_cli.views.entries.date_moves import DateMove
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus
from fruehe_hilfen_cli.views.steering.sheet import Sheet
from fruehe_hilfen_cli.vocabulary import label

_MOST_ENTRIES = 12
_MILESTONES = {
    MilestoneStatus.REACHED: ("Erreicht", Tone.GOOD),
    MilestoneStatus.WAIVED: ("Entfallen", Tone.MUTED),
    MilestoneStatus.OPEN: ("Wieder offen", Tone.WARNING),
}


def news(sheet: Sheet) -> list[Block]:
    """What has come in since the last call; always said, even that it is nothing."""
    since = f"dem Jour fixe am {german(sheet.since)}" if sheet.since else "Beginn"
    found = (*_entries(sheet), *_outcomes(sheet))
    nothing = "Nichts Neues im Logbuch."
    if not sheet.changes.tells("new_entries"):
        nothing = none_considered("nichts Neues")
    body = Facts(found) if found else Paragraph(nothing)
    return [Heading(f"Seit {since}"), body]


def _entries(sheet: Sheet) -> Iterator[tuple[str, Cell]]:
    """The new entries, the latest of them where there are many; decisions stand apart."""
    entries = [item for item in sheet.changes.new_entries if item.entry.kind is not EntryKind.DECISION]
    if len(entries) > _MOST_ENTRIES:
        hidden = len(entries) - _MOST_ENTRIES
        earlier = count(hidden, "Eintrag", "Einträge")
        yield "davor", Words(earlier, hint="; fh logbuch liste zeigt alle")
    for item in entries[-_MOST_ENTRIES:]:
        yield _day(item), Words(f"{_titled(item.entry)} ({item.id})", sources=(item.id,))


def _titled(entry: Entry) -> str:
    """Kind and title, without saying the kind twice."""
    kind = label(entry.kind)
    return entry.title if entry.title.startswith(kind) else f"{kind}: {entry.title}"


def _day(item: ListedEntry) -> str:
    return dated(item.entry.day, at_latest=item.entry.day_kind is DayKind.AT_LATEST)


def _outcomes(sheet: Sheet) -> Iterator[tuple[str, Cell]]:
    changes = sheet.changes
    for item in changes.new_entries:
        yield from council_news(item, sheet.status.as_of)
        if item.entry.kind is EntryKind.DECISION and not item.entry.decisions:
            yield (
                "Entschieden",
                Words(f"{_day(item)}: {item.entry.title} ({item.id})", Tone.STRONG, (item.id,)),
            )
    for milestone in changes.milestones:
        name, tone = _MILESTONES[milestone.after]
        told = f"{milestone.id} {milestone.title}{_by(milestone.entry_id)}"
        yield name, Words(told, tone, entries_of(milestone.entry_id))
    for move in changes.dates:
        yield "Verschoben", Words(_move(move), Tone.WARNING, entries_of(move.deviation))
    for found in changes.deviations:
        told = f"{found.id} {capitalised(found.subject)}: {found.reason}"
        yield "Abweichung", Words(told, sources=entries_of(found.id))
    yield from _rearranged(changes)
    yield from _closed(changes)


def _rearranged(changes: Changes) -> Iterator[tuple[str, Cell]]:
    """Appointments and calls that were moved or cancelled."""
    for item in changes.appointments_changed:
        yield _arranged(item.title, item.planned, None if item.cancelled else item.day, item.reason)
    for change in changes.calls_changed:
        if isinstance(change.appointment, date):
            title = label(EntryKind.REGULAR_CALL)
            yield _arranged(title, change.appointment, change.new_day, change.reason)


def _arranged(title: str, before: When, after: When | None, reason: str | None) -> tuple[str, Cell]:
    because = f" ({reason})" if reason else ""
    if after is None:
        return "Fällt aus", f"{title} am {german(before)}{because}"
    return "Verlegt", f"{title} {moved(before, after)}{because}"


def _closed(changes: Changes) -> Iterator[tuple[str, Cell]]:
    """What is off the table."""
    for deviation in changes.cleared:
        outcome = f": {deviation.outcome}" if deviation.outcome else ""
        told = f"{deviation.id} {capitalised(deviation.subject)}{outcome}"
        yield "Geklärt", Words(told, sources=entries_of(deviation.cleared_by))
    for task in changes.tasks_done:
        told = f"{task.id} {task.what}{_by(task.done_by)}"
        yield "Erledigt", Words(told, sources=entries_of(task.done_by))
    for question in changes.questions_answered:
        told = f"{question.id} {question.what} – {question.answer}{_by(question.answered_by)}"
        yield "Beantwortet", Words(told, sources=entries_of(question.answered_by))
    for duty in changes.reported:
        reports = (report.entry_id for report in duty.fulfilled[-1:])
        yield "Berichtet", Words(f"{duty.id} {duty.what} an {duty.recipient}", sources=entries_of(*reports))


def _by(entry_id: str | None) -> str:
    return f" ({entry_id})" if entry_id else ""


def _move(move: DateMove) -> str:
    dates = moved(move.before, move.after) or "wieder unbekannt"
    return f"{capitalised(move.subject)} {dates}{_by(move.deviation)}"
