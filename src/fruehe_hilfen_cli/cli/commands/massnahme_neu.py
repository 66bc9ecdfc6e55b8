"""``fh massnahme neu``: one more measure in the plan."""

from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.input.results.measure_options import measured
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Die Maßnahme kommt ans Ende von massnahmen.toml; jede andere Zeile bleibt, wie sie ist. Aus einer Idee "
    "wird sie mit --idee: Titel und Ziel sind dann die der Idee, wenn Sie keine nennen. Ohne Titel und Idee "
    "fragt fh am Terminal nach dem Nötigsten. Was Sie noch nicht wissen, lassen Sie weg; fh massnahme "
    "aendere trägt es nach."
)
EXAMPLES = (
    ("fh massnahme neu", "Frage für Frage"),
    (
        'fh massnahme neu "Elterncafés im Norden" --ziel Z1 --beginn 2027-01 --ende 2027-12',
        "wozu, von wann bis wann",
    ),
    (
        'fh massnahme neu --idee whu4k/2 --schritt "Orte finden; Netzwerkkoordination; 2027-01; 2027-03"',
        "aus einer Idee, mit einem Arbeitsschritt",
    ),
    (
        'fh massnahme neu "Elternbrief" --ressource "Druck; 1.200" --ueberpruefung-alle 6 --woran Rücklauf',
        "mit Ressourcen und wie sie überprüft wird",
    ),
)


@writes
@measured
def run(
    session: Session,
    typed: dict[str, Any],
    titel: Annotated[
        str | None, typer.Argument(metavar="[TITEL]", help="Was getan wird; mit --idee kann er fehlen.")
    ] = None,
    kuerzel: Annotated[
        str | None, typer.Option("--kuerzel", metavar="KÜRZEL", help="Ohne Angabe das nächste, z. B. M4.")
    ] = None,
    probe: Trial = False,
) -> None:
    """Add a measure."""
    from fruehe_hilfen_cli.cli.input.results.measure_input import add_measure

    add_measure(session, titel, typed, kuerzel, trial=probe)
