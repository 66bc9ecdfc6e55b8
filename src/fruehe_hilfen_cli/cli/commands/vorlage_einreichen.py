"""``fh vorlage einreichen``: a council paper goes out; its file is frozen, and an entry says so."""

from pathlib import Path
from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.input.arguments import Author, Evidence, Text, VisibleTo
from fruehe_hilfen_cli.cli.input.governance.paper_options import handed_in
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Legt die Datei Byte für Byte zu den Anlagen des Logbuchs und schreibt einen Eintrag mit Stand, "
    "Prüfsumme und dem Commit der Daten. Von da an wird sie nicht mehr geändert: fh pruefe merkt es. Was "
    "später dazukommt, ist eine Ergänzung mit eigener Nummer (--ergaenzt). Aus einem Entwurf von "
    "fh vorlage neu (Markdown) liest fh Nummer, Art, Betreff und Beratungsfolge selbst; was Sie angeben, "
    "geht vor. Wer zu spät einreicht, erfährt es."
)
_OTHER = (
    "fh vorlage einreichen bericht.pdf --nummer 017/2023 --art mitteilung --betreff Zwischenstand "
    "--gremium jha --rolle kenntnisnahme --sitzung 14.03.2023"
)
_SUPPLEMENT = (
    "fh vorlage einreichen zeitplan.md --nummer 017/2023-1 --ergaenzt 017/2023 --art mitteilung "
    "--betreff Zeitplan"
)
EXAMPLES = (
    ("fh vorlage einreichen vorlage.md", "ein ausgefüllter Entwurf von fh vorlage neu"),
    (_OTHER, "eine Datei aus einem anderen Programm"),
    (_SUPPLEMENT, "eine Ergänzung"),
)


@writes
@handed_in
def run(
    session: Session,
    typed: dict[str, Any],
    datei: Annotated[
        Path,
        typer.Argument(
            metavar="DATEI",
            help="Die Vorlage, wie sie hinausgeht; in jedem Format.",
            exists=True,
            dir_okay=False,
        ),
    ],
    am: Annotated[
        str | None,
        typer.Option("--am", "-d", metavar="DATUM", help="Wann sie eingereicht wurde; ohne Angabe heute."),
    ] = None,
    text: Text = None,
    verfasst_von: Author = None,
    beleg: Evidence = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Freeze the paper and record that it was handed in."""
    from fruehe_hilfen_cli.cli.input.governance.paper_input import submit_paper
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(am, text, verfasst_von, tuple(beleg or ()), sichtbarkeit)
    submit_paper(session, details, datei, typed)
