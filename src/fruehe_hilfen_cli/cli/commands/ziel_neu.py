"""``fh ziel neu``: a goal on a step of the results staircase."""

from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.input.results.goal_options import NewId, goal_options
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Ein Ziel steht auf einer der sieben Stufen: 1 bis 3 Output, 4 bis 6 Outcome, 7 Impact; von Wirkung "
    "spricht man ab Stufe 4. Ohne Titel fragt fh am Terminal nach allem. Vereinbart ist ein Ziel, wenn "
    "--vereinbart-am sagt, wann; danach ändert es nur noch ein Eintrag mit Grund."
)
EXAMPLES = (
    ("fh ziel neu", "Frage für Frage"),
    (
        'fh ziel neu "Familien kennen die Angebote" --stufe 4 --zielgruppe "Familien mit Kindern bis 3"',
        "noch nicht vereinbart",
    ),
    (
        (
            'fh ziel neu "Jede Gemeinde hat eine Lotsin" --stufe 1 --bis 12/2027 --vereinbart-mit '
            "Steuerungsgruppe --vereinbart-am 03.06.2026"
        ),
        "schon vereinbart",
    ),
)


@writes
@goal_options
def run(
    session: Session,
    typed: dict[str, Any],
    titel: Annotated[
        str | None, typer.Argument(metavar="[TITEL]", help="Was erreicht sein soll, in einem Satz.")
    ] = None,
    kuerzel: NewId = None,
    probe: Trial = False,
) -> None:
    """Add a goal."""
    from fruehe_hilfen_cli.cli.input.results.goal_input import add_goal

    add_goal(session, titel, typed, kuerzel, trial=probe)
