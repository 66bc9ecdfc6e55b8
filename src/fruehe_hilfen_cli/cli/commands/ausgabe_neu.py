"""``fh ausgabe neu``: an entry that records money spent."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_measure, complete_purpose
from fruehe_hilfen_cli.cli.input.arguments import Author, Evidence, Note, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "BETRAG ist in Euro, wie man ihn schreibt: 1.200, 1.234,50 oder 250.000; „rund 130.000“ bleibt rund. Vom "
    "ZWECK genügt der Anfang, wenn nur ein Zweck des Haushaltsjahres so beginnt; ein neuer ist möglich, fh "
    "pruefe nennt ihn dann. Was zurückkam, ist ein Betrag unter null und steht am Ende hinter zwei Strichen: "
    "fh ausgabe neu -- -50 Sachmittel."
)
EXAMPLES = (
    ("fh ausgabe neu 480,50 Sachmittel", "heute ausgegeben"),
    (
        'fh ausgabe neu "rund 130.000" Sachmittel --jahr 2022 --am 2023-02 --notiz "Summe des Jahres"',
        "eine ungefähre Summe für das Vorjahr",
    ),
    ("fh ausgabe neu 1.200 Maßnahmen --massnahme M8 --beleg anlagen/rechnung.pdf", "für eine Maßnahme"),
)


@writes
def run(
    *,
    session: Session,
    betrag: Annotated[str, typer.Argument(metavar="BETRAG", help="Der Betrag in Euro.")],
    zweck: Annotated[
        str,
        typer.Argument(
            metavar="ZWECK", help="Wofür; ein Zweck aus dem Haushalt.", autocompletion=complete_purpose
        ),
    ],
    circa: Annotated[bool, typer.Option("--circa", help="Der Betrag ist nur ungefähr bekannt.")] = False,
    jahr: Annotated[
        int | None,
        typer.Option(
            "--jahr", metavar="JAHR", min=1900, max=2200, help="Das Haushaltsjahr; sonst das des Tages."
        ),
    ] = None,
    massnahme: Annotated[
        str | None,
        typer.Option(
            "--massnahme",
            metavar="MASSNAHME",
            help="Kürzel der Maßnahme, der sie dient.",
            autocompletion=complete_measure,
        ),
    ] = None,
    am: Annotated[
        str | None, typer.Option("--am", "-d", metavar="DATUM", help="Tag oder Monat; ohne Angabe heute.")
    ] = None,
    notiz: Note = None,
    text: Text = None,
    verfasst_von: Author = None,
    beleg: Evidence = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record money spent."""
    from fruehe_hilfen_cli.cli.input.governance.expense_input import TypedExpense, record_expense
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(am, text, verfasst_von, tuple(beleg or ()), sichtbarkeit)
    record_expense(session, details, TypedExpense(betrag, zweck, circa, jahr, massnahme, notiz))
