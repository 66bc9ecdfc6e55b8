"""``fh ziel aendere``: a goal says something else, or ends."""

from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.input.arguments import Author, Text, VisibleTo
from fruehe_hilfen_cli.cli.input.goal_options import (
    Correction,
    Dropped,
    GoalArgument,
    Since,
    WhyChanged,
    goal_options,
    goal_values,
)
from fruehe_hilfen_cli.cli.input.plan_options import Trial
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
@goal_options
def run(
    session: Session,
    typed: dict[str, Any],
    ziel: GoalArgument,
    titel: Annotated[
        str | None, typer.Option("--titel", "-t", metavar="TEXT", help="Was erreicht sein soll.")
    ] = None,
    ohne: Annotated[
        list[str] | None,
        typer.Option("--ohne", metavar="FELD", help="Lässt eine dieser Angaben weg, z. B. bis."),
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
    """Change a goal."""
    from fruehe_hilfen_cli.cli.input.agreeing_input import Wish
    from fruehe_hilfen_cli.cli.input.goal_input import change_goal
    from fruehe_hilfen_cli.cli.marking import Details
    from fruehe_hilfen_cli.records.staircase import GOAL_OPTIONS

    values = goal_values(typed, session.day) | ({"title": titel} if titel else {})
    details = Details(datum, text, verfasst_von, (), sichtbarkeit)
    wish = Wish.of(
        values,
        tuple(ohne or ()),
        GOAL_OPTIONS,
        details,
        dropped=entfaellt,
        correction=korrektur,
        reason=grund,
        trial=probe,
    )
    change_goal(session, ziel, wish)
