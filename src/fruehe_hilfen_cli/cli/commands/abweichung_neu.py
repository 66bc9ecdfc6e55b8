"""``fh abweichung neu``: an entry that records what is not kept, or foreseeably will not be."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.steering.deviation_options import Subject, Told, telling
from fruehe_hilfen_cli.cli.marking import Details, detailed
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Für Ziele und Termine, die nicht gehalten werden, und für Absprachen des Vertrags. Auch eine Prognose "
    "zählt: Gründe und Auswirkungen sollen früh mit dem NZFH geklärt werden, nicht erst, wenn etwas zu spät "
    "ist. Schreibt dafür einen Eintrag; vereinbarte und ideale Termine bleiben, wie sie sind. Fehlt etwas, "
    "fragt der Befehl am Terminal danach."
)
EXAMPLES = (
    ("fh abweichung neu", "Frage für Frage"),
    (
        'fh abweichung neu phase 3 --neues-ende 08/2026 --grund "Daten fehlen" --auswirkung "Start später"',
        "ein Zeitraum wird später fertig",
    ),
    (
        'fh abweichung neu vereinbarung Stellenanteil --grund "Stelle frei" --auswirkung "Weniger Zeit"',
        "eine Absprache, ohne neuen Termin",
    ),
)


@writes
@detailed
@telling
def run(
    session: Session,
    details: Details,
    told: Told,
    betrifft: Subject = None,
    ausloeser: Annotated[
        str | None,
        typer.Option(
            "--ausloeser",
            metavar="WORT",
            help="Was nicht gehalten wird: termin, ziel oder vertrag; ohne Angabe termin, bei einer "
            "Vereinbarung vertrag.",
        ),
    ] = None,
    neues_ende: Annotated[
        str | None,
        typer.Option("--neues-ende", metavar="DATUM", help="Der neue Tag oder Monat, wenn er feststeht."),
    ] = None,
    neuer_beginn: Annotated[
        str | None,
        typer.Option(
            "--neuer-beginn", metavar="DATUM", help="Bei einem Zeitraum, der noch nicht begonnen hat."
        ),
    ] = None,
    geklaert_am: Annotated[
        str | None,
        typer.Option(
            "--geklaert-am", metavar="DATUM", help="Tag des Gesprächs mit dem NZFH, wenn es schon war."
        ),
    ] = None,
    ergebnis: Annotated[
        str | None, typer.Option("--ergebnis", metavar="TEXT", help="Was im Gespräch geklärt wurde.")
    ] = None,
) -> None:
    """Record a deviation."""
    from fruehe_hilfen_cli.cli.input.steering.deviation_input import TypedDeviation, record_deviation

    words = " ".join(betrifft or ())
    typed = TypedDeviation(words, ausloeser, neuer_beginn, neues_ende, geklaert_am, ergebnis)
    record_deviation(session, details, told, typed)
