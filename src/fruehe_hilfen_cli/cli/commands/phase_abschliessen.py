"""``fh phase abschliessen``: an entry with the decision of a body on the end of a phase."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_body
from fruehe_hilfen_cli.cli.input.arguments import Author, Evidence, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Ein Gremium entscheidet, ob eine Phase abgeschlossen ist: positiv, mit Auflagen oder negativ; dann "
    "bleibt sie offen. Aus jeder Auflage wird auch eine Aufgabe. Sind Pflichtmeilensteine der Phase offen, "
    "ohne dass eine Abweichung davon spricht, weigert sich der Befehl; mit --als-abweichung, Grund und "
    "Auswirkung hält er das als Abweichung fest. Es gilt die jüngste Entscheidung. Fehlt etwas, fragt der "
    "Befehl am Terminal danach."
)
EXAMPLES = (
    ("fh phase abschliessen", "Frage für Frage"),
    (
        "fh phase abschliessen 2 --gremium Steuerungsgruppe --entscheidung positiv --am 29.10.2025",
        "in einem Zug",
    ),
    (
        'fh phase abschliessen 3 --gremium STG --entscheidung auflagen --auflage "Zeitplan; Leitung; 31.10."',
        "mit einer Auflage, wer sie erfüllt und bis wann",
    ),
)


@writes
def run(
    *,
    session: Session,
    nummer: Annotated[
        int | None, typer.Argument(metavar="[NR]", help="Nummer der Phase.", show_default=False)
    ] = None,
    gremium: Annotated[
        str | None,
        typer.Option(
            "--gremium",
            metavar="GREMIUM",
            help="Wer entschieden hat. [Pflicht]",
            autocompletion=complete_body,
        ),
    ] = None,
    entscheidung: Annotated[
        str | None,
        typer.Option("--entscheidung", metavar="WORT", help="positiv, auflagen oder negativ. [Pflicht]"),
    ] = None,
    auflage: Annotated[
        list[str] | None,
        typer.Option(
            "--auflage",
            metavar='"WAS; WER; BIS"',
            help="Was noch zu erfüllen ist; wer und bis können fehlen.",
        ),
    ] = None,
    am: Annotated[
        str | None, typer.Option("--am", "-d", metavar="DATUM", help="Tag oder Monat; ohne Angabe heute.")
    ] = None,
    als_abweichung: Annotated[
        bool, typer.Option("--als-abweichung", help="Auch mit offenen Pflichtmeilensteinen abschließen.")
    ] = False,
    grund: Annotated[
        str | None, typer.Option("--grund", metavar="TEXT", help="Zur Abweichung: warum etwas offen ist.")
    ] = None,
    auswirkung: Annotated[
        str | None,
        typer.Option(
            "--auswirkung", metavar="TEXT", help="Zur Abweichung: was das für den Verlauf bedeutet."
        ),
    ] = None,
    text: Text = None,
    verfasst_von: Author = None,
    beleg: Evidence = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record how a body decided about the end of a phase."""
    from fruehe_hilfen_cli.cli.input.governance.closing_input import TypedClosing, record_closing
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(am, text, verfasst_von, tuple(beleg or ()), sichtbarkeit)
    typed = TypedClosing(
        nummer, gremium, entscheidung, tuple(auflage or ()), als_abweichung, grund, auswirkung
    )
    record_closing(session, details, typed)
