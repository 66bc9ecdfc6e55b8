"""``fh inanspruchnahme neu``: an entry that records how often a measure was used."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import Author, Day, MeasureArgument, Note, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Nur Anzahlen, nie wer. Eine Angabe zählt in dem Monat, in dem ihr Zeitraum endet; ohne --bis in dem "
    "ihres Datums. Ohne --einheit gilt die Einheit aus dem Plan. Damit das NZFH oder die Öffentlichkeit "
    "die Angabe in Summen wiederfindet, braucht sie --sichtbarkeit nzfh oder oeffentlich."
)
EXAMPLES = (
    ("fh inanspruchnahme neu M1 --anzahl 46 --von 10/2026 --bis 10/2026", "die Zahl eines Monats"),
    ("fh inanspruchnahme neu M6 --anzahl 9 --einheit Teilnahmen --datum gestern", "ein einzelner Tag"),
)


@writes
def run(
    *,
    session: Session,
    massnahme: MeasureArgument,
    anzahl: Annotated[int, typer.Option("--anzahl", metavar="N", min=0, help="Wie viele es waren.")],
    einheit: Annotated[
        str | None, typer.Option("--einheit", metavar="WAS", help="Was gezählt ist; ohne Angabe wie im Plan.")
    ] = None,
    von: Annotated[
        str | None, typer.Option("--von", metavar="DATUM", help="Der erste Tag oder Monat.")
    ] = None,
    bis: Annotated[
        str | None,
        typer.Option("--bis", metavar="DATUM", help="Der letzte Tag oder Monat; ohne Angabe das Datum."),
    ] = None,
    notiz: Note = None,
    datum: Day = None,
    verfasst_von: Author = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record how often a measure was used."""
    from fruehe_hilfen_cli.cli.input.results.uptake_input import Counted, record_uptake
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(datum, None, verfasst_von, (), sichtbarkeit)
    record_uptake(session, details, Counted(massnahme, anzahl, einheit, von, bis, notiz))
