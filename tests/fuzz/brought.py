"""What people bring along: tables, JSON, drafts and letterheads that another program has written."""

import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import docx
from tests.conftest import TWO_BLOCKS, known
from tests.fuzz.files import seeds
from tests.fuzz.ground import refused

from fruehe_hilfen_cli.errors import Problem, Refusal
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.table import SourceTable
from fruehe_hilfen_cli.records.entries.entry import file_name, require_writable
from fruehe_hilfen_cli.records.entries.importing import Wishes, preview
from fruehe_hilfen_cli.records.entries.json_entries import entry_of, read_items
from fruehe_hilfen_cli.records.governance.draft_reading import read_draft
from fruehe_hilfen_cli.render.csv import to_csv
from fruehe_hilfen_cli.render.docx import require_letterhead, sample_letterhead, to_docx
from fruehe_hilfen_cli.render.jsonl import to_jsonl
from fruehe_hilfen_cli.render.xlsx import to_xlsx
from fruehe_hilfen_cli.reports.document import Document, Heading, Paragraph
from fruehe_hilfen_cli.store import csv_table, toml
from fruehe_hilfen_cli.store.tables import read_tables
from fruehe_hilfen_cli.store.workspace import ENTRY_SCHEMA
from fruehe_hilfen_cli.views.entries.export import logbook_table
from fruehe_hilfen_cli.views.entries.logbook import ListedEntry, listed
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.table import DataTable

_TODAY = date(2023, 3, 14)
_SAMPLE = sample_letterhead(_TODAY)
_REPORT = Document((Heading("Kreis Süd"), Paragraph("Ein Satz & noch einer.")))


@cache
def _past() -> History:
    plan = f"""{TWO_BLOCKS}
    logbuch_feld = [
      {{ schluessel = "dauer", bezeichnung = "Dauer", typ = "zahl" }},
      {{ schluessel = "tag", bezeichnung = "Tag", typ = "datum" }},
    ]
    """
    more = 'titel = "Zweiter", text = "Ein Satz. Noch einer.", erreicht = ["1.1"], zusatz = { dauer = 3.5 }'
    return known("2023-03-14", plan, "2022-06-01 aufgabe = [{ was = 'Protokoll' }]", f"2022-07-01 {more}")


@cache
def _table() -> DataTable:
    return logbook_table([_past().project], _listed())


def _listed() -> list[ListedEntry]:
    past = _past()
    return [listed(past.project, logged) for logged in past.entries]


def csv(raw: bytes) -> None:
    """A CSV file."""
    _imported(lambda: csv_table.read(raw, "a.csv"))


def xlsx(raw: bytes) -> None:
    """An Excel file of which one part is foreign; the first byte says which."""
    _office(raw, ".xlsx", _workbook())


def word(raw: bytes) -> None:
    """The same with Word."""
    _office(raw, ".docx", _word_file())


def json(raw: bytes) -> None:
    """Entries in JSON, checked and written as a command would."""
    past = _past()
    try:
        for item in read_items(raw.decode("utf-8", "surrogateescape")):
            _writable(entry_of(item, past.project.roadmap))
    except Refusal as refusal:
        refused(refusal)


def draft(raw: bytes) -> None:
    """The draft of a council paper, as somebody has edited it."""
    found = read_draft(raw, _TODAY)
    assert found.open_places >= 0


def letterhead(raw: bytes) -> None:
    """A letterhead of which one part is foreign; the first byte says which."""
    data = _with_part(_SAMPLE, raw)
    try:
        require_letterhead(data, "kreis.docx")
    except Refusal as refusal:
        refused(refusal)
    else:
        assert zipfile.ZipFile(io.BytesIO(to_docx(_REPORT, _TODAY, data))).testzip() is None


def _office(raw: bytes, suffix: str, base: bytes) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(_with_part(base, raw))
        _imported(lambda: read_tables(path))


def _imported(read: Callable[[], tuple[SourceTable, ...]]) -> None:
    try:
        for table in read():
            found = preview(_past().project, table, _TODAY, Wishes({}, planned=True))
            for row in found.taken:
                _written(row.entry)
    except Refusal as refusal:
        refused(refusal)


def _writable(entry: Entry) -> None:
    require_writable(_past(), entry, planned=True)
    _written(entry)


def _written(entry: Entry) -> None:
    """An entry that was taken can be written and read again."""
    name = file_name(entry, "k7q2m")
    assert name.isascii()
    assert "/" not in name
    text = toml.dump(entry, ENTRY_SCHEMA)
    data = toml.parse(text.encode(), name)
    assert not isinstance(data, Problem), data
    assert Entry.model_validate(data, by_alias=True, by_name=False) == entry


def _with_part(base: bytes, raw: bytes) -> bytes:
    """An archive with one part exchanged for the bytes after the first."""
    with zipfile.ZipFile(io.BytesIO(base)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    chosen = sorted(parts)[raw[0] % len(parts)] if raw else ""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, raw[1:] if name == chosen else content)
    return made.getvalue()


def _parts(base: bytes) -> Iterator[bytes]:
    """Each part as a seed."""
    with zipfile.ZipFile(io.BytesIO(base)) as archive:
        for number, name in enumerate(sorted(archive.namelist())):
            yield bytes([number]) + archive.read(name)


@cache
def _workbook() -> bytes:
    return to_xlsx([_table()], _TODAY)


@cache
def _word_file() -> bytes:
    made, rows = docx.Document(), csv_table.read(to_csv(_table()), "a.csv")[0].rows
    table = made.add_table(len(rows), 6)
    for row, line in zip(rows, table.rows, strict=True):
        for position, cell in enumerate(line.cells):
            cell.text = str(row.cell(position) or "")
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def csv_seeds() -> Iterator[bytes]:
    """An export, and what German Excel makes of such a table."""
    made = to_csv(_table())
    yield made
    yield made.decode("utf-8-sig").encode("cp1252")
    yield b"sep=,\r\nDatum,Titel,Art,Text\r\n01.02.2023,x,Notiz,y\r\n"


def xlsx_seeds() -> Iterator[bytes]:
    """The parts of an export."""
    return _parts(_workbook())


def word_seeds() -> Iterator[bytes]:
    """The parts of a file that Word could have written."""
    return _parts(_word_file())


def json_seeds() -> Iterator[bytes]:
    """An export as JSON Lines, and an object."""
    yield to_jsonl(_listed())
    yield b'{"datum": "2022-05-03", "art": "notiz", "titel": "Notiz", "aufgabe": [{"was": "x"}]}'


def draft_seeds() -> Iterator[bytes]:
    """The drafts that come with the project."""
    yield from seeds("logbook/*/anlagen/*.md")
    yield b"# Vorlage\n\n- **Art:** Vorlage\n- **Betreff:** x\n\n## Beratungsfolge\n\n| a | b |\n|---|---|\n"


def letterhead_seeds() -> Iterator[bytes]:
    """The parts of the sample."""
    return _parts(_SAMPLE)
