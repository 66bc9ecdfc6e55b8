"""``fh checkliste neu``: an entry with one person's answers to a checklist."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_checklist
from fruehe_hilfen_cli.cli.input.arguments import Day, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Jede Person füllt die Checkliste für sich aus, und jede bekommt einen eigenen Eintrag; was andere "
    "angekreuzt haben, sieht dabei niemand. Am Terminal fragt das Programm Punkt für Punkt: ja, teilweise, "
    "nein oder unklar, auf Wunsch mit einer Notiz. Ohne --runde gilt die Runde, die zuletzt begonnen hat. "
    "Jede Rolle füllt eine Runde einmal aus."
)
EXAMPLES = (
    ("fh checkliste neu planungskonzeption --von Jugendhilfeplanung", "Punkt für Punkt"),
    ("fh checkliste neu planungskonzeption --von Leitung --runde 2", "in einer neuen Runde"),
    (
        'fh checkliste neu planung --von Leitung --antwort 1.1=ja --antwort "1.2=teilweise; nur im Norden"',
        "in einer Zeile; der Anfang des Namens genügt",
    ),
    (
        "fh checkliste neu planung --von Leitung --json antworten.json",
        '[{"punkt": "1.1", "wert": "ja"}, {"punkt": "1.2", "wert": "nein", "notiz": "fehlt"}]',
    ),
)


@writes
def run(
    session: Session,
    name: Annotated[
        str,
        typer.Argument(metavar="NAME", help="Welche Checkliste.", autocompletion=complete_checklist),
    ],
    von: Annotated[
        str | None,
        typer.Option("--von", metavar="ROLLE", help="Wer sie ausfüllt: eine Rolle, kein Name."),
    ] = None,
    runde: Annotated[
        int | None, typer.Option("--runde", metavar="NR", min=1, help="Die wievielte Runde es ist.")
    ] = None,
    antwort: Annotated[
        list[str] | None,
        typer.Option(
            "--antwort",
            metavar='"PUNKT=WERT; NOTIZ"',
            help="Antwort auf einen Punkt: ja, teilweise, nein oder unklar.",
        ),
    ] = None,
    json: Annotated[
        str | None,
        typer.Option("--json", metavar="DATEI", help="Antworten als JSON lesen; „-“ liest von der Eingabe."),
    ] = None,
    datum: Day = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record a filled-in checklist."""
    from fruehe_hilfen_cli.cli.input.results.checklist_input import TypedChecklist, record_checklist
    from fruehe_hilfen_cli.cli.marking import Details

    typed = TypedChecklist(name, von, runde, tuple(antwort or ()), json)
    record_checklist(session, Details(day=datum, visibility=sichtbarkeit), typed)
