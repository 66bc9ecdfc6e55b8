"""Entries from somebody's table: what its columns mean, which rows are entries, which are not, and why."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from msgspec import structs

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.table import CellValue, Row, SourceTable
from fruehe_hilfen_cli.records.entries.cell_words import NotTaken, words_of
from fruehe_hilfen_cli.records.entries.cells import Context, read_cell
from fruehe_hilfen_cli.records.entries.entry import ALPHABET, ID_LENGTH, refers, require_writable
from fruehe_hilfen_cli.records.entries.headings import find_columns
from fruehe_hilfen_cli.records.making import made
from fruehe_hilfen_cli.text import folded, shortened
from fruehe_hilfen_cli.views.entries.columns import EXTRA, ID, PHASES, PLACE
from fruehe_hilfen_cli.views.entries.importing import ImportColumn, ImportPreview, RefusedRow, TakenRow
from fruehe_hilfen_cli.views.history import History, history

_ID = re.compile(f"[{ALPHABET}]{{{ID_LENGTH}}}")
_FIRST_SENTENCE = re.compile(r".*?[.!?](?=\s|$)|[^\n]+")
_LONGEST_TITLE = 80
_NO_FIELDS = frozenset({ID, PHASES, PLACE})


@dataclass(frozen=True)
class Wishes:
    """What somebody asks of an import.

    Args:
        columns: for some fields the heading of its column; an empty one leaves the field out.
        kind: of rows that name none.
        planned: rows dated in the future are meant.
    """

    columns: Mapping[str, str]
    kind: EntryKind = EntryKind.NOTE
    planned: bool = False


def preview(project: Project, table: SourceTable, day: date, wishes: Wishes) -> ImportPreview:
    """What an import of a table into a logbook would do; nothing is written.

    Raises:
        NoHeadings, UnknownHeading: when the table cannot be understood.
    """
    head, columns = find_columns(table, project.roadmap, wishes.columns)
    repeated = [words_of(value).strip() for value in head.cells]
    rows = [
        row
        for row in table.rows
        if row.number > head.number and [words_of(value).strip() for value in row.cells] != repeated
    ]
    context = Context(project.roadmap, table.epoch)
    sorting = _Sorting(project, day, planned=wishes.planned)
    read = [(row, found) for row in rows if (found := sorting.read(row, columns, context, wishes.kind))]
    for row, entry in sorted(read, key=lambda pair: last_day(pair[1].day)):  # a task comes before its end
        sorting.add(row, entry, columns)
    return ImportPreview(
        table.name,
        head.number,
        columns,
        tuple(sorted(sorting.taken, key=lambda row: row.number)),
        tuple(sorted(sorting.known)),
        tuple(sorted(sorting.refused, key=lambda row: row.number)),
    )


class _Sorting:
    """Sorts rows into new entries, known ones, and those that cannot be taken."""

    def __init__(self, project: Project, day: date, *, planned: bool) -> None:
        self.taken: list[TakenRow] = []
        self.known: list[int] = []
        self.refused: list[RefusedRow] = []
        self._past = history(project, day)
        self._later: list[Logged] = []
        self._planned = planned
        self._contents = {_content(logged.entry) for logged in project.entries}
        self._ids = {logged.id for logged in project.entries}

    def read(
        self, row: Row, columns: Sequence[ImportColumn], context: Context, kind: EntryKind
    ) -> Entry | None:
        """The entry of a row; None when its cells cannot be read."""
        try:
            return entry_of(row, columns, context, kind)
        except NotTaken as reason:
            self.refused.append(RefusedRow(row.number, str(reason)))
        except Refusal as refusal:
            self.refused.append(RefusedRow(row.number, refusal.told()))
        return None

    def add(self, row: Row, entry: Entry, columns: Sequence[ImportColumn]) -> None:
        """Sort a row that could be read; rows come in the order of their days."""
        content = _content(entry)
        if content in self._contents:
            self.known.append(row.number)
            return
        try:
            require_writable(self._known_to(entry), entry, planned=self._planned)
        except Refusal as refusal:
            self.refused.append(RefusedRow(row.number, refusal.told()))
            return
        taken = TakenRow(row.number, entry, _kept_id(row, columns, self._ids))
        self.taken.append(taken)
        self._contents.add(content)
        self._ids.add(taken.id or "")
        self._later.append(Logged(taken.id or f"Zeile {row.number}", "", entry))

    def _known_to(self, entry: Entry) -> History:
        """What is known before an entry, with the rows taken so far where it refers to others."""
        if self._later and refers(entry):
            entries = (*self._past.project.entries, *self._later)
            self._past = history(structs.replace(self._past.project, entries=entries), self._past.day)
            self._later = []
        return self._past


def entry_of(row: Row, columns: Sequence[ImportColumn], context: Context, kind: EntryKind) -> Entry:
    """The entry that a row is.

    Args:
        row: with at least one cell in which something stands.
        columns: what they mean.
        context: what the words of its cells depend on.
        kind: of a row that names none.

    Raises:
        NotTaken, InvalidEntry: when a cell cannot be read, or day or title are missing.
    """
    cells = [(column, row.cell(column.position)) for column in columns if column.field]
    filled = [(column, value) for column, value in cells if words_of(value).strip()]
    _require_own_place(filled, context)
    values: dict[str, object] = {"kind": kind}
    for column, value in sorted(filled, key=lambda pair: pair[0].field != "day"):
        field = str(column.field)
        if field not in _NO_FIELDS:
            _set(values, field, _read(column, value, context), column.heading)
        if field == "day":
            context = replace(context, day=values["day"])  # type: ignore[arg-type]  # what read_cell gives a day
    if "day" not in values:
        raise NotTaken("Das Datum fehlt.")
    if "title" not in values:
        values["title"] = _title_from(str(values.get("text", "")))
    return made(Entry, **values)


def _read(column: ImportColumn, value: CellValue, context: Context) -> object:
    try:
        return read_cell(str(column.field), value, context)
    except NotTaken as reason:
        raise NotTaken(f"Spalte „{column.heading}“: {reason}") from reason


def _set(values: dict[str, object], field: str, value: object, heading: str) -> None:
    """Keep a value; a further column of text is added to the text under its heading."""
    if field.startswith(EXTRA):
        own = values.setdefault("extra", {})
        assert isinstance(own, dict)  # noqa: S101 - for mypy: only this line makes it
        own[field.removeprefix(EXTRA)] = value
    elif field == "text" and "text" in values:
        values["text"] = f"{values['text']}\n\n{heading}:\n{value}"
    elif value != Entry.model_fields[field].get_default():  # a file does not say what goes without saying
        values[field] = value


def _require_own_place(cells: Collection[tuple[ImportColumn, CellValue]], context: Context) -> None:
    name = context.roadmap.municipality.name
    for column, value in cells:
        if column.field == PLACE and folded(words_of(value).strip()) != folded(name):
            raise NotTaken(f"Die Zeile gehört zu „{words_of(value).strip()}“, nicht zu „{name}“.")


def _title_from(text: str) -> str:
    """The first sentence of the text."""
    found = _FIRST_SENTENCE.search(text.strip())
    if not found:
        raise NotTaken("Titel und Text fehlen.")
    return shortened(found[0].strip(), _LONGEST_TITLE)


def _kept_id(row: Row, columns: Sequence[ImportColumn], taken: Collection[str]) -> str | None:
    """The id an export tells, so that references to the entry still hold; None when it is none, or taken."""
    for column in columns:
        if column.field == ID and _ID.fullmatch(found := words_of(row.cell(column.position)).strip()):
            return None if found in taken else found
    return None


def _content(entry: Entry) -> tuple[object, ...]:
    """What makes two entries the same, whatever their ids: day, kind, title and text."""
    return (entry.day, entry.kind, *(" ".join(folded(words).split()) for words in (entry.title, entry.text)))
