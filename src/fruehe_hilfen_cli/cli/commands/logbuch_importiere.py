"""``fh logbuch importiere``: a logbook kept in Word, Excel or CSV becomes entries."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import require_word
from fruehe_hilfen_cli.cli.input.entries.table_options import TypedTable, table_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.kinds import EntryKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fruehe_hilfen_cli.model.plan import Roadmap
    from fruehe_hilfen_cli.model.project import Project
    from fruehe_hilfen_cli.model.table import SourceTable
    from fruehe_hilfen_cli.records.entries.importing import Wishes
    from fruehe_hilfen_cli.views.entries.importing import ImportPreview

HELP = (
    "Liest die Tabelle, zeigt, welche Spalte was bedeutet, die ersten Einträge, und jede Zeile, die sich "
    "nicht übernehmen lässt, mit dem Grund. Erst dann fragt das Programm, ob es schreiben soll. Was schon im "
    "Logbuch steht (gleicher Tag, Titel, Art und Text), kommt kein zweites Mal hinein."
)
EXAMPLES = (
    ("fh logbuch importiere logbuch.docx --probe", "zeigt nur, was geschähe"),
    ("fh logbuch importiere logbuch.xlsx --blatt 2023", "ein Blatt einer Excel-Datei"),
    (
        'fh logbuch importiere alt.csv --spalte datum=Tag --spalte "text=Was war los"',
        "sagt, welche Spalte was bedeutet",
    ),
    ("fh logbuch importiere alt.csv --spalte teilnehmende=", "lässt eine Angabe weg"),
)


_ADVICE = (
    "→ Berichtigen Sie diese Zeilen in der Tabelle, und lesen Sie sie noch einmal ein: nichts kommt doppelt.",
    "→ Eine ganze Spalte lassen Sie weg mit --spalte FELD= (ohne Überschrift dahinter).",
)


class NoSuchMapping(Refusal):
    """A column is not given as field and heading."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei --spalte sagt nicht, welche Spalte was bedeutet."
    advice = 'Schreiben Sie FELD=ÜBERSCHRIFT, z. B. --spalte datum=Tag oder --spalte "text=Was war los".'


class NeedsYes(Refusal):
    """Nobody can be asked whether to write."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Hier kann niemand gefragt werden; es wurde nichts geschrieben."
    advice = "Mit --ja schreibt der Befehl ohne Rückfrage, mit --probe zeigt er nur, was geschähe."


class NoTable(Refusal):
    """The file is readable, but empty."""

    sentence = "In „{file}“ steht keine Tabelle."
    advice = "Prüfen Sie, ob es die richtige Datei ist."


@writes
@table_options
def run(
    session: Session,
    typed: TypedTable,
    datei: Annotated[
        Path,
        typer.Argument(
            metavar="DATEI",
            help="Eine Datei .xlsx, .docx oder .csv mit einer Tabelle.",
            exists=True,
            dir_okay=False,
        ),
    ],
    probe: Annotated[bool, typer.Option("--probe", help="Nur zeigen, was geschähe.")] = False,
    ja: Annotated[bool, typer.Option("--ja", help="Ohne Rückfrage schreiben.")] = False,
) -> None:
    """Show what a table gives to the logbook, and write it."""
    from fruehe_hilfen_cli.records.entries.importing import Wishes
    from fruehe_hilfen_cli.render.terminal import print_document
    from fruehe_hilfen_cli.reports.entries.importing import import_document
    from fruehe_hilfen_cli.store.tables import read_tables

    project = session.project()
    kind = EntryKind(require_word(typed.kind, list(EntryKind), "--art"))
    wishes = Wishes(_wanted(typed.columns, project.roadmap), kind, planned=typed.planned)
    tables = read_tables(datei, typed.sheet)
    found = _preview(session, project, _candidates(tables, typed.number, datei.name), wishes)
    print_document(import_document(found, datei.name, project.roadmap), session.out)
    if found.refused:
        session.exit_code = max(session.exit_code, ExitCode.FINDINGS)
        session.tell("", *_ADVICE)
    if not found.taken:
        session.tell("", "Es gibt nichts Neues zu schreiben.")
    elif probe:
        session.tell("", "Zur Probe: Es wurde nichts geschrieben.", "→ Ohne --probe wird geschrieben.")
    elif _agreed(session, len(found.taken), yes=ja):
        _write(session, project, found, datei.name, asking=not ja)


def _wanted(given: "Sequence[str]", roadmap: "Roadmap") -> dict[str, str]:
    from fruehe_hilfen_cli.records.entries.headings import field_of

    wanted: dict[str, str] = {}
    for words in given:
        field, sign, name = words.partition("=")
        if not sign or not field.strip():
            raise NoSuchMapping(words=words)
        wanted[field_of(field, roadmap)] = name.strip()
    return wanted


def _candidates(
    tables: "tuple[SourceTable, ...]", number: int | None, file: str
) -> "tuple[SourceTable, ...]":
    from fruehe_hilfen_cli.store.tables import chosen

    wanted = (chosen(tables, number, file),) if number else tables
    filled = tuple(table for table in wanted if table.rows)
    if not filled:
        raise NoTable(file=file)
    return filled


def _preview(
    session: Session, project: "Project", tables: "tuple[SourceTable, ...]", wishes: "Wishes"
) -> "ImportPreview":
    """Of the first table whose headings can be understood; if there is none, the refusal of the first."""
    from fruehe_hilfen_cli.records.entries.headings import NoHeadings, UnknownHeading
    from fruehe_hilfen_cli.records.entries.importing import preview

    refusals: list[Refusal] = []
    for table in tables:
        try:
            return preview(project, table, session.day, wishes)
        except (NoHeadings, UnknownHeading) as refusal:
            refusals.append(refusal)
    raise refusals[0]


def _agreed(session: Session, number: int, *, yes: bool) -> bool:
    from fruehe_hilfen_cli.cli.input.ask import at_terminal, confirm
    from fruehe_hilfen_cli.text import count

    if yes:
        return True
    if not at_terminal():
        raise NeedsYes
    agreed = confirm(f"{count(number, 'Eintrag', 'Einträge')} in das Logbuch schreiben?", default=False)
    if not agreed:
        session.tell("Es wurde nichts geschrieben.")
    return agreed


def _write(session: Session, project: "Project", found: "ImportPreview", file: str, *, asking: bool) -> None:
    from msgspec import structs

    from fruehe_hilfen_cli.cli.input.caution import require_consent
    from fruehe_hilfen_cli.cli.written import act, tell_done
    from fruehe_hilfen_cli.model.entry import Logged
    from fruehe_hilfen_cli.store.logbook import Event, new_entries
    from fruehe_hilfen_cli.text import count

    rows = [Logged(f"{row.number}", "", row.entry) for row in found.taken]
    require_consent(session, [(project, rows)], asking=asking)
    events = [Event((project.place,), row.entry, row.id) for row in found.taken]
    changes = [change for _, _, change in new_entries(session.workspace, events)]
    entries = count(len(changes), "Eintrag", "Einträge")
    done = act(session, changes, f"Logbuch {project.place}: {entries} aus {file}")
    session.tell("", f"Gespeichert: {entries} in logbook/{project.place}/")
    # one line for each file would push everything else off the screen
    tell_done(
        session,
        structs.replace(done, files=()),
        f"fh pruefe {project.place} sieht die neuen Einträge durch.",
        "fh zurueck nimmt alle zusammen wieder zurück.",
    )
