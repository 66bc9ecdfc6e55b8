"""``fh logbuch exportiere``: the logbook for Excel, for other programs, for a document."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import ForWhom, OutputFile, Replaces, read_reader
from fruehe_hilfen_cli.cli.input.selecting import Wanted, Words, selecting
from fruehe_hilfen_cli.cli.out_file import FileExists, read_if_there, to_file, to_stdout
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, reads
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.views.entries.logbook import listed_entries

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fruehe_hilfen_cli.model.project import Project
    from fruehe_hilfen_cli.views.entries.logbook import ListedEntry

HELP = (
    "Ohne --format entscheidet die Endung von --ausgabe. CSV und Excel lesen sich mit fh logbuch importiere "
    "wieder ein, JSON Lines mit fh logbuch neu --json. Welche Spalten es gibt und wie sie heißen, kann der "
    "Fahrplan bestimmen: [[ueberschrift]]."
)
EXAMPLES = (
    ("fh logbuch exportiere --ausgabe logbuch.xlsx", "für Excel"),
    ("fh logbuch exportiere --fuer nzfh --ausgabe logbuch.csv", "nur, was das NZFH sehen darf"),
    ("fh logbuch exportiere --format markdown --von 2023-01", "als Text, ab Januar 2023"),
)


class Format(StrEnum):
    """The kinds of files."""

    CSV = "csv"
    XLSX = "xlsx"
    JSONL = "jsonl"
    MARKDOWN = "markdown"


_SUFFIXES = {".csv": Format.CSV, ".xlsx": Format.XLSX, ".jsonl": Format.JSONL, ".md": Format.MARKDOWN}


class NeedsFile(Refusal):
    """An Excel file makes no sense on a terminal."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Eine Excel-Datei lässt sich nicht auf den Bildschirm schreiben."
    advice = "Nennen Sie eine Datei: --ausgabe logbuch.xlsx"


class NeedsFormat(Refusal):
    """Neither an option nor the file's name says the format."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Endung von „{file}“ sagt nicht, welches Format gemeint ist."
    advice = "Nennen Sie es mit --format: csv, xlsx, jsonl oder markdown."


@reads
@selecting
def run(
    session: Session,
    wanted: Wanted,
    orte: Places = None,
    format: Annotated[  # noqa: A002 - the option's name
        Format | None, typer.Option("--format", metavar="FORMAT", help="csv, xlsx, jsonl oder markdown.")
    ] = None,
    ausgabe: OutputFile = None,
    ersetze: Replaces = False,
    fuer: ForWhom = Visibility.INTERNAL.value,
    text: Words = None,
) -> None:
    """Write the selected entries to a file or to stdout."""
    from fruehe_hilfen_cli.views.entries.export import visible

    kind = _format(format, ausgabe, as_json=session.json)
    reader = read_reader(fuer)
    selection = wanted.selection(session.day, text)
    projects = session.projects(orte or ())
    found = listed_entries(projects, session.day, selection, planned=wanted.planned)
    shown = visible(found, reader)
    _put(printed(kind, session, projects, shown), ausgabe, replace=ersetze)
    _tell(session, len(shown), len(found) - len(shown), reader, ausgabe)
    _tell_counts(session, found, reader)


def printed(
    kind: Format, session: Session, projects: "Sequence[Project]", entries: "Sequence[ListedEntry]"
) -> bytes:
    """The entries as the bytes of a file of that kind."""
    if kind is Format.JSONL:
        from fruehe_hilfen_cli.render.jsonl import to_jsonl

        return to_jsonl(entries)
    from fruehe_hilfen_cli.views.entries.export import logbook_table

    table = logbook_table(projects, entries)
    if kind is Format.XLSX:
        from fruehe_hilfen_cli.render.xlsx import to_xlsx

        return to_xlsx([table], session.day)
    if kind is Format.CSV:
        from fruehe_hilfen_cli.render.csv import to_csv

        return to_csv(table)
    from fruehe_hilfen_cli.model.dates import german
    from fruehe_hilfen_cli.render.markdown import escaped, to_sections
    from fruehe_hilfen_cli.text import listed

    names = escaped(listed([project.roadmap.municipality.name for project in projects]))
    head = f"# {table.name}: {names}\n\nStand: {german(session.day)}\n"
    return "\n".join(part for part in (head, to_sections(table, ("day", "title"), "text")) if part).encode()


def _format(given: Format | None, file: Path | None, *, as_json: bool) -> Format:
    if given:
        return given
    if file is None:
        return Format.JSONL if as_json else Format.CSV
    if (suffix := file.suffix.lower()) not in _SUFFIXES:
        raise NeedsFormat(file=file.name)
    return _SUFFIXES[suffix]


def _put(data: bytes, file: Path | None, *, replace: bool) -> None:
    """Write to a file or to stdout."""
    if file is None:
        if data.startswith(b"PK") and sys.stdout.isatty():
            raise NeedsFile
        to_stdout(data)
        return
    before = read_if_there(file)
    if before is not None and not replace:
        raise FileExists(file=file)
    to_file(file, data, before)


def _tell_counts(session: Session, found: "Sequence[ListedEntry]", reader: Visibility) -> None:
    from fruehe_hilfen_cli.cli.input.left_out import tell_counts_left_out
    from fruehe_hilfen_cli.views.entries.audience import as_read_by

    if any(as_read_by(reader, listed.entry) is not listed.entry for listed in found):
        tell_counts_left_out(session, reader)


def _tell(session: Session, number: int, left_out: int, reader: Visibility, file: Path | None) -> None:
    from fruehe_hilfen_cli.cli.input.left_out import tell_left_out
    from fruehe_hilfen_cli.text import count

    if file:
        session.tell(f"Geschrieben: {file} mit {count(number, 'Eintrag', 'Einträgen')}")
    tell_left_out(session, left_out, reader, "enthalten")
