"""``fh ziel aendere``: a goal says something else, or ends."""

from typing import Any

from fruehe_hilfen_cli.cli.input.results.change_options import TypedChange, changing
from fruehe_hilfen_cli.cli.input.results.goal_options import (
    GoalArgument,
    goal_options,
    goal_values,
)
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Ist das Ziel noch nicht vereinbart, ändert sich der Plan. Ist es vereinbart, werden Titel und Frist mit "
    "Datum und Grund im Logbuch geändert; der Plan bleibt, damit --stichtag frühere Vergleiche zeigt. "
    "--korrektur berichtigt, was von Anfang an falsch notiert war."
)
EXAMPLES = (
    ("fh ziel aendere Z1 --vereinbart-mit Steuerungsgruppe --vereinbart-am 03.06.2026", "jetzt vereinbart"),
    ('fh ziel aendere Z1 --bis 06/2028 --grund "Stelle erst ab Herbst besetzt"', "neu vereinbart"),
    ('fh ziel aendere Z4 --entfaellt --grund "Deckt sich mit Z2"', "gilt nicht mehr"),
)


@writes
@changing
@goal_options
def run(session: Session, typed: dict[str, Any], change: TypedChange, ziel: GoalArgument) -> None:
    """Change a goal."""
    from fruehe_hilfen_cli.cli.input.results.agreeing_input import Wish
    from fruehe_hilfen_cli.cli.input.results.goal_input import change_goal
    from fruehe_hilfen_cli.records.results.staircase import GOAL_OPTIONS

    change_goal(session, ziel, Wish.of(goal_values(typed, session.day), change, GOAL_OPTIONS))
