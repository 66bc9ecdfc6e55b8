"""``fh messung neu``: an entry that records a value of an indicator."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import Author, Note, VisibleTo
from fruehe_hilfen_cli.cli.input.results.goal_options import IndicatorArgument
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "WERT ist eine Zahl, wie man sie schreibt: 12,5 oder 1.200. „rund 130“ oder „ca. 130“ bleibt rund; die "
    "Einheit darf dahinter stehen. Hat der Indikator eine Skala, ist WERT eines ihrer Wörter oder dessen "
    "Nummer. Ein Wert unter null steht am Ende hinter zwei Strichen: fh messung neu I2 -- -3."
)
EXAMPLES = (
    ("fh messung neu I3 41", "heute gemessen"),
    ('fh messung neu I3 "rund 45" --am 31.10. --quelle "Zählung der Klinik"', "ungefähr, mit Tag und Quelle"),
    ('fh messung neu I8 "eher zufrieden"', "ein Wort der Skala"),
)


@writes
def run(
    *,
    session: Session,
    indikator: IndicatorArgument,
    wert: Annotated[str, typer.Argument(metavar="WERT", help="Was gemessen wurde.")],
    am: Annotated[
        str | None,
        typer.Option("--am", "-d", metavar="DATUM", help="Tag oder Monat der Messung; ohne Angabe heute."),
    ] = None,
    ca: Annotated[bool, typer.Option("--ca", help="Der Wert ist nur ungefähr bekannt.")] = False,
    quelle: Annotated[
        str | None, typer.Option("--quelle", metavar="TEXT", help="Woher dieser Wert kommt.")
    ] = None,
    notiz: Note = None,
    verfasst_von: Author = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record a reading."""
    from fruehe_hilfen_cli.cli.input.results.reading_input import record_reading
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(am, None, verfasst_von, (), sichtbarkeit)
    record_reading(session, details, indikator, wert, approx=ca, source=quelle, note=notiz)
