"""``fh indikator neu``: how one sees whether a goal is reached."""

from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_goal
from fruehe_hilfen_cli.cli.input.results.goal_options import NewId, indicator_options
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Ein Indikator gehört zu einem Ziel. Er zählt etwas, oder er hat eine Skala aus Wörtern; dann sind "
    "Ausgangs- und Zielwert die Nummern der Wörter. Ohne Titel fragt fh am Terminal nach allem. Liegt der "
    "Zielwert unter dem Ausgangswert, gilt weniger als besser."
)
EXAMPLES = (
    ("fh indikator neu", "Frage für Frage"),
    (
        (
            'fh indikator neu Z1 "Gemeinden mit Lotsin" --einheit Gemeinden --ausgangswert 4 '
            "--ausgangswert-am 12/2025 --zielwert 14 --zielwert-bis 12/2027"
        ),
        "in Zahlen",
    ),
    (
        (
            'fh indikator neu Z2 "Absprache mit der Geburtsklinik" --skala keine --skala mündlich --skala '
            "schriftlich --ausgangswert 1 --zielwert 3"
        ),
        "auf einer Skala aus Wörtern",
    ),
)


@writes
@indicator_options
def run(
    session: Session,
    typed: dict[str, Any],
    ziel: Annotated[
        str | None,
        typer.Argument(metavar="[ZIEL]", help="Kürzel des Ziels, z. B. Z1.", autocompletion=complete_goal),
    ] = None,
    titel: Annotated[
        str | None, typer.Argument(metavar="[TITEL]", help="Woran man es sieht, in einem Satz.")
    ] = None,
    kuerzel: NewId = None,
    probe: Trial = False,
) -> None:
    """Add an indicator."""
    from fruehe_hilfen_cli.cli.input.results.indicator_input import add_indicator

    add_indicator(session, ziel, titel, typed, kuerzel, trial=probe)
