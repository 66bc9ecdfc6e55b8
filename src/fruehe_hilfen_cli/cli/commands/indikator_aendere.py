"""``fh indikator aendere``: an indicator says something else, or ends."""

from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.input.arguments import Author, Text, VisibleTo
from fruehe_hilfen_cli.cli.input.goal_options import (
    Correction,
    Dropped,
    IndicatorArgument,
    Since,
    WhyChanged,
    indicator_options,
    indicator_values,
)
from fruehe_hilfen_cli.cli.input.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Ist sein Ziel noch nicht vereinbart, ändert sich der Plan. Sonst werden Titel, Zielwert und "
    "dessen Frist mit Datum und Grund im Logbuch geändert; der Plan bleibt, damit --stichtag frühere "
    "Vergleiche zeigt. Quelle, Methode, Rhythmus und Zuständigkeit ändern sich immer im Plan."
)
EXAMPLES = (
    ("fh indikator aendere I2 --quelle Geburtsklinik --alle-monate 6", "ergänzen, wie gemessen wird"),
    ('fh indikator aendere I1 --zielwert 12 --grund "Zwei Gemeinden teilen sich"', "neu vereinbart"),
    ("fh indikator aendere I1 --ausgangswert 5 --korrektur", "war falsch notiert"),
)


@writes
@indicator_options
def run(
    session: Session,
    typed: dict[str, Any],
    indikator: IndicatorArgument,
    titel: Annotated[
        str | None, typer.Option("--titel", "-t", metavar="TEXT", help="Woran man es sieht.")
    ] = None,
    ohne: Annotated[
        list[str] | None,
        typer.Option("--ohne", metavar="FELD", help="Lässt eine dieser Angaben weg, z. B. quelle."),
    ] = None,
    entfaellt: Dropped = False,
    grund: WhyChanged = None,
    datum: Since = None,
    text: Text = None,
    verfasst_von: Author = None,
    sichtbarkeit: VisibleTo = None,
    korrektur: Correction = False,
    probe: Trial = False,
) -> None:
    """Change an indicator."""
    from fruehe_hilfen_cli.cli.input.agreeing_input import Wish
    from fruehe_hilfen_cli.cli.input.indicator_input import change_indicator
    from fruehe_hilfen_cli.cli.marking import Details
    from fruehe_hilfen_cli.records.staircase import INDICATOR_OPTIONS

    values = indicator_values(typed, session.day) | ({"title": titel} if titel else {})
    details = Details(datum, text, verfasst_von, (), sichtbarkeit)
    wish = Wish.of(
        values,
        tuple(ohne or ()),
        INDICATOR_OPTIONS,
        details,
        dropped=entfaellt,
        correction=korrektur,
        reason=grund,
        trial=probe,
    )
    change_indicator(session, indikator, wish)
