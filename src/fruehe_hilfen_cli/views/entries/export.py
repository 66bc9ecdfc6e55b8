"""The logbook as a table for other programs: which columns, in which order, under which headings."""

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import ActorGroup, DayKind, Visibility
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.views.entries.audience import as_read_by, is_for
from fruehe_hilfen_cli.views.entries.columns import EXTRA, ID, PHASES, PLACE
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry
from fruehe_hilfen_cli.views.table import DataColumn, DataTable, Items, Scalar, Value
from fruehe_hilfen_cli.vocabulary import FIELDS, term

NAME = "Prozess-Logbuch"

FIELD_ORDER = (
    PLACE, ID, "day", "day_kind", "kind", PHASES, "phase", "title", "text", "participants", "groups",
    "participation_form", "body", "author", "visibility", "reached", "tasks", "done", "questions", "answers",
    "appointments", "date_changes", "deviations", "clearings", "report_duties", "reported", "papers",
    "decisions", "decision_marks", "phase_closings", "expenses", "frozen", "dropout", "readings", "uptakes",
    "reviews", "measure_marks", "ideas", "ratings", "result_changes", "checklist", "waived", "reopened",
    "judgement", "judgement_reason", "evidence", "shared",
)  # fmt: skip
"""All columns but a municipality's own, in the order of an export."""

ALWAYS = frozenset({ID, "day", "kind", PHASES, "title", "text", "visibility"})
"""Columns that an export has even if nothing stands in them."""

_OF_WORDS = frozenset({"groups", "reached", "done", "reported"})

_PARTS: dict[str, tuple[str, ...]] = {
    "Deviation": (
        "subject", "trigger", "new_end", "reason", "effect", "cleared_on", "outcome", "new_begin", "moves",
    ),
    "Move": ("subject", "new_end", "new_begin"),
    "Appointment": ("day", "title", "time", "kind", "body"),
    "ReportDuty": ("what", "recipient", "every_months", "until", "origin"),
    "Reading": ("indicator", "value", "source", "note", "approx"),
    "ResultChange": ("subject", "reason", "title", "target", "target_by", "until", "dropped"),
    "Paper": (
        "title", "kind", "number", "submitted_on", "consultations", "file_number", "lead_office", "file",
        "supplements", "public",
    ),
    "Consultation": ("body", "role", "day", "result", "votes"),
    "Decision": (
        "title", "role", "result", "body", "paper", "responsible", "until", "votes", "agenda_item",
        "every_months", "wording",
    ),
    "DecisionMark": ("decision", "state", "reason", "until", "responsible"),
    "Expense": ("amount", "purpose", "year", "measure", "note", "approx"),
}  # fmt: skip
"""The order of a record's parts in a cell, by the record's name, where it is not that of its fields."""


def visible(entries: Iterable[ListedEntry], reader: Visibility) -> tuple[ListedEntry, ...]:
    """The entries that a reader may see, as that reader sees them."""
    return tuple(
        replace(listed, entry=as_read_by(reader, listed.entry))
        for listed in entries
        if is_for(reader, listed.entry.visibility)
    )


def logbook_table(projects: Sequence[Project], entries: Sequence[ListedEntry]) -> DataTable:
    """Entries as a table.

    Args:
        projects: the municipalities; their roadmaps give own headings, groups, order and names of columns.
        entries: of these municipalities, in the order of the rows.
    """
    roadmaps = {project.place: project.roadmap for project in projects}
    columns = _columns(list(roadmaps.values()), entries)
    rows = (
        tuple(_value(listed, column.field, roadmaps[listed.place]) for column in columns)
        for listed in entries
    )
    return DataTable(NAME, columns, tuple(rows))


def field_name(key: str, roadmap: Roadmap) -> str | None:
    """The field that a key of ``[[ueberschrift]]`` or of an option means; None when there is none."""
    known = {FIELDS[field].key: field for field in FIELD_ORDER}
    own = {own.key: f"{EXTRA}{own.key}" for own in roadmap.own_fields}
    return known.get(key) or own.get(key)


def part_fields(model: type[Record]) -> tuple[str, ...]:
    """The fields of a record in the order in which they stand in a cell: what is always said comes first."""
    return _PARTS.get(model.__name__) or tuple(model.model_fields)


def heading(field: str, roadmap: Roadmap | None = None) -> str:
    """What the column of a field is called: as the roadmap says, else by its label."""
    if roadmap:
        named = {field_name(choice.field, roadmap): choice.name for choice in roadmap.headings}
        labels = {f"{EXTRA}{own.key}": own.label for own in roadmap.own_fields}
        if name := named.get(field) or labels.get(field):
            return name
    if field.startswith(EXTRA):
        return field.removeprefix(EXTRA)
    return capitalised(term("Entry", field).label)


def _columns(roadmaps: Sequence[Roadmap], entries: Sequence[ListedEntry]) -> tuple[DataColumn, ...]:
    """As the roadmaps say where they agree, else all columns in which something stands."""
    choices = {roadmap.headings for roadmap in roadmaps}
    chosen = choices.pop() if len(choices) == 1 else ()
    fields = [field for choice in chosen if (field := field_name(choice.field, roadmaps[0]))]
    if not fields:
        fields = [field for field in FIELD_ORDER if field in ALWAYS or _used(field, roadmaps, entries)]
        fields += _own_fields(roadmaps, entries)
    if len(roadmaps) > 1 and PLACE not in fields:
        fields.insert(0, PLACE)
    return _uniquely_named(fields, roadmaps)


def _used(field: str, roadmaps: Sequence[Roadmap], entries: Sequence[ListedEntry]) -> bool:
    if field == PLACE:
        return len(roadmaps) > 1
    default = Entry.model_fields[field].get_default()
    return any(getattr(listed.entry, field) != default for listed in entries)


def _own_fields(roadmaps: Sequence[Roadmap], entries: Sequence[ListedEntry]) -> list[str]:
    """The declared ones, then those that only stand in entries."""
    declared = [own.key for roadmap in roadmaps for own in roadmap.own_fields]
    found = [key for listed in entries for key in listed.entry.extra]
    return [f"{EXTRA}{key}" for key in dict.fromkeys([*declared, *found])]


def _uniquely_named(fields: Sequence[str], roadmaps: Sequence[Roadmap]) -> tuple[DataColumn, ...]:
    """No two columns share a heading: a later one adds its key in brackets."""
    columns: list[DataColumn] = []
    for field in dict.fromkeys(fields):
        name = next(
            (found for roadmap in roadmaps if (found := heading(field, roadmap)) != heading(field)), ""
        )
        name = name or heading(field)
        if name in {column.name for column in columns}:
            name = f"{name} ({field.removeprefix(EXTRA) if field.startswith(EXTRA) else FIELDS[field].key})"
        columns.append(DataColumn(field, name, words=field in _OF_WORDS))
    return tuple(columns)


def _value(listed: ListedEntry, field: str, roadmap: Roadmap) -> Value:
    if field.startswith(EXTRA):
        return listed.entry.extra.get(field.removeprefix(EXTRA))
    if field in (PLACE, ID, PHASES):
        numbers = "+".join(map(str, listed.phases))
        return {PLACE: roadmap.municipality.name, ID: listed.id, PHASES: numbers}[field]
    if field == "groups":
        return tuple((_group(group, roadmap),) for group in listed.entry.groups)
    value = getattr(listed.entry, field)
    if value is DayKind.ON:
        return None  # that goes without saying
    if isinstance(value, Record):
        return _items((value,))
    return _items(value) if isinstance(value, tuple) else value


def _group(word: str, roadmap: Roadmap) -> Scalar:
    own = {group.id: group.name for group in roadmap.own_groups}
    known = {str(group): group for group in ActorGroup}
    return own.get(word) or known.get(word, word)


def _items(values: Sequence[object]) -> Items:
    return tuple(_parts(value) for value in values)


def _parts(value: object) -> tuple[Value, ...]:
    """The parts of a record; of anything else, itself."""
    if isinstance(value, Record):
        return tuple(_part(value, field) for field in part_fields(type(value)))
    return (value,)  # type: ignore[return-value]  # the items of an entry's lists are records or words


def _part(record: Record, field: str) -> Value:
    value = getattr(record, field)
    if isinstance(value, bool) and value == type(record).model_fields[field].get_default():
        return None  # what is usual goes without saying
    if isinstance(value, Record):
        return _items((value,))
    if field == "revokes":
        return " ".join(value)
    return _items(value) if isinstance(value, tuple) else value
