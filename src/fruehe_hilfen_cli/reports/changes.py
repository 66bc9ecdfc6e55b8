"""What has changed between two times, in words of the domain."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from fruehe_hilfen_cli.model.dates import When, german, parse_month
from fruehe_hilfen_cli.model.kinds import DayKind
from fruehe_hilfen_cli.reports.course import moved
from fruehe_hilfen_cli.reports.document import Block, Cell, Document, Heading, Items, Paragraph, Tone, Words
from fruehe_hilfen_cli.reports.phrases import NOTHING, dated, shown
from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.views.changes import Changes, DateMove, EntryChange, MilestoneChange, MoveKind
from fruehe_hilfen_cli.views.deviations import DeviationState
from fruehe_hilfen_cli.views.edits import Edit
from fruehe_hilfen_cli.views.logbook import ListedEntry
from fruehe_hilfen_cli.views.plan import MilestoneStatus
from fruehe_hilfen_cli.views.tasks import TaskState
from fruehe_hilfen_cli.vocabulary import FIELDS, VALUES, term

_TONES = {
    MilestoneStatus.REACHED: Tone.GOOD,
    MilestoneStatus.WAIVED: Tone.MUTED,
    MilestoneStatus.OPEN: Tone.WARNING,
}
_LONGEST = 60


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
    yield from _items("tasks_opened", [_task(item) for item in found.tasks_opened])
    yield from _items("tasks_done", [_done(item) for item in found.tasks_done])
    yield from _items("plan_edits", [_edit(item) for item in found.plan_edits])


def _items(field: str, items: Sequence[Cell]) -> list[Block]:
    return [Heading(term("Changes", field).label), Items(tuple(items))] if items else []


def _entry(listed: ListedEntry) -> str:
    entry = listed.entry
    day = dated(entry.day, at_latest=entry.day_kind is DayKind.AT_LATEST)
    return f"{day}  {entry.title} ({listed.id})"


def _changed(change: EntryChange) -> Iterator[Cell]:
    for edit in change.edits:
        yield f"{change.title} ({change.id}): {_values(edit)}"


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
    subject, field = capitalised(move.subject), _label(move.field)
    if move.kind is MoveKind.DEVIATION:
        dates = moved(move.before, move.after) or "wieder unbekannt"
        return Words(f"{subject}: {field} {dates} (Abweichung {move.deviation})", Tone.WARNING)
    return Words(f"{subject}: {field} {shown(move.before)} → {shown(move.after)} (vereinbart, im Fahrplan)")


def _deviation(found: DeviationState) -> str:
    return f"{found.id}  {capitalised(found.subject)}: {found.reason}"


def _cleared(found: DeviationState) -> str:
    return f"{found.id}  {capitalised(found.subject)}, geklärt {shown(found.cleared_on)}"


def _task(task: TaskState) -> str:
    who = f" – {task.who}" if task.who else ""
    until = f", bis {german(task.until)}" if task.until else ""
    return f"{task.id}  {task.what}{who}{until}"


def _done(task: TaskState) -> str:
    return f"{task.id}  {task.what} (erledigt {shown(task.done_on)}, {task.done_by})"


def _edit(edit: Edit) -> str:
    subject = _subject(edit.subject)
    if edit.field:
        return f"{subject}: {_values(edit)}"
    if edit.before is None:
        return f"{subject} neu: {_value(edit.after)}"
    if edit.after is None:
        return f"{subject} entfernt: {_value(edit.before)}"
    return f"{subject}: {_value(edit.before)} → {_value(edit.after)}"


def _values(edit: Edit) -> str:
    return f"{_label(edit.field or '')} {_value(edit.before)} → {_value(edit.after)}"


def _subject(subject: str) -> str:
    key, _, name = subject.partition(" ")
    return " ".join(filter(None, (_SINGULAR.get(key) or capitalised(_label(key)), name)))


_SINGULAR = {
    "zeitraum": "Zeitraum",
    "meilenstein": "Meilenstein",
    "richtwert": "Richtwert",
    "logbuch_feld": "Eigene Überschrift",
    "gruppe": "Eigene Gruppe",
    "ueberschrift": "Spalte",
    "erlaubt": "Erlaubtes Wort",
    "ausnahme": "Ausnahme",
}
_LABELS = {row.key: row.label for name, row in reversed(FIELDS.items()) if "." not in name}
"""What people read for a key of a file."""


def _label(key: str) -> str:
    return _LABELS.get(key, key)


def _value(value: object) -> str:
    """A value of a file as people read it; of a table its title, name or all, of long texts the start."""
    match value:
        case None | "" | () | []:
            return NOTHING
        case bool():
            return "ja" if value else "nein"
        case date():
            return german(value)
        case Mapping():
            return _value(value.get("titel") or value.get("name") or _pairs(value))
        case tuple() | list():
            return ", ".join(_value(item) for item in value)
        case _:
            return _words(str(value))


def _pairs(table: Mapping[str, object]) -> str:
    return ", ".join(f"{_label(key)} {_value(value)}" for key, value in table.items() if value)


def _words(words: str) -> str:
    month: When | None = parse_month(words)
    if month:
        return german(month)
    line = " ".join(VALUES.get(words, words).split())
    return line if len(line) <= _LONGEST else f"„{line[:_LONGEST].rstrip()} …“"
