"""``fh logbuch bearbeite``: changes an entry, in the editor or single fields by option."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_entry, complete_entry_field
from fruehe_hilfen_cli.cli.input.entries.entry_options import Planned, Typed, changed_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Ohne Angaben öffnet sich die Datei des Eintrags im Editor. Mit Angaben ändert sich nur, was sie nennen; "
    "Kommentare, Reihenfolge und alles andere in der Datei bleiben, wie sie sind. Was eine Liste ist "
    "(Gruppen, Meilensteine, Belege, Aufgaben), wird ergänzt; mit --ohne davor beginnt sie neu. Ein anderes "
    "Datum gibt der Datei einen anderen Namen; die Kennung bleibt."
)
EXAMPLES = (
    ("fh logbuch bearbeite k7q2m", "im Editor"),
    ("fh logbuch bearbeite k7q2m --teilnehmende 21", "eine Zahl berichtigen"),
    ("fh logbuch bearbeite k7q2m --ohne gruppen --gruppe leitung", "eine Liste ersetzen"),
    ("fh logbuch bearbeite k7q2m --datum 14.02.2023 --probe", "erst ansehen, was sich ändern würde"),
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
    ohne: Annotated[
        list[str] | None,
        typer.Option(
            "--ohne",
            metavar="FELD",
            help="Lässt eine Angabe weg, z. B. teilnehmende.",
            autocompletion=complete_entry_field,
        ),
    ] = None,
    gemeinsam: Annotated[
        bool, typer.Option("--gemeinsam", help="Auch die Einträge der anderen Kommunen zu diesem Ereignis.")
    ] = False,
    probe: Annotated[
        bool, typer.Option("--probe", help="Nur zeigen, was sich ändern würde; nichts schreiben.")
    ] = False,
    editor: Annotated[
        bool, typer.Option("--editor", "-e", help="Die Datei im Editor öffnen, mit den Angaben schon darin.")
    ] = False,
    geplant: Planned = False,
) -> None:
    """Change an entry."""
    from fruehe_hilfen_cli.cli.input.entries.entry_edit import Wish, edit_entry

    edit_entry(
        session,
        kennung,
        Wish(typed, tuple(ohne or ()), planned=geplant, shared=gemeinsam, trial=probe),
        in_editor=editor,
    )
