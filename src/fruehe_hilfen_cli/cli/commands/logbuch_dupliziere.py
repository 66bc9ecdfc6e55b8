"""``fh logbuch dupliziere``: a new entry on the pattern of an earlier one."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_entry
from fruehe_hilfen_cli.cli.input.entries.entry_options import InEditor, Planned, Typed, changed_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Für ein Treffen, das wiederkehrt. Übernommen werden Art, Titel, Rolle, Gruppen, Gremium, Sichtbarkeit "
    "und eigene Angaben; nicht übernommen werden Text, Teilnehmende, erreichte Meilensteine, Belege und "
    "Aufgaben. Das Datum ist ohne Angabe heute. Am Terminal fragt das Programm nach dem, was dann noch fehlt."
)
EXAMPLES = (
    ("fh logbuch dupliziere k7q2m", "heute wieder"),
    ('fh logbuch dupliziere k7q2m -d gestern --teilnehmende 4 --text "…"', "in einer Zeile"),
)


@writes
@changed_options
def run(
    session: Session,
    kennung: Annotated[
        str,
        typer.Argument(metavar="KENNUNG", help="Kennung oder ihr Anfang.", autocompletion=complete_entry),
    ],
    typed: Typed,
    editor: InEditor = False,
    geplant: Planned = False,
) -> None:
    """Write an entry like an earlier one."""
    from fruehe_hilfen_cli.cli.input.chosen import chosen_entry
    from fruehe_hilfen_cli.cli.input.entries.entry_input import write_entry_like

    project, logged = chosen_entry(session, kennung)
    write_entry_like(session, project, logged.entry, typed, in_editor=editor, planned=geplant)
