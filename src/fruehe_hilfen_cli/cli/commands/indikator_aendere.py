"""``fh indikator aendere``: an indicator says something else, or ends."""

from typing import Any

from fruehe_hilfen_cli.cli.input.results.change_options import TypedChange, changing
from fruehe_hilfen_cli.cli.input.results.goal_options import (
    IndicatorArgument,
    indicator_options,
    indicator_values,
)
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
@changing
@indicator_options
def run(session: Session, typed: dict[str, Any], change: TypedChange, indikator: IndicatorArgument) -> None:
    """Change an indicator."""
    from fruehe_hilfen_cli.cli.input.results.agreeing_input import Wish
    from fruehe_hilfen_cli.cli.input.results.indicator_input import change_indicator
    from fruehe_hilfen_cli.records.results.staircase import INDICATOR_OPTIONS

    change_indicator(
        session, indikator, Wish.of(indicator_values(typed, session.day), change, INDICATOR_OPTIONS)
    )
