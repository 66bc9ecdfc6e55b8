"""``fh massnahme neu``: one more measure in the plan."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.results.measure_options import TypedMeasure, measured
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Die Maßnahme kommt ans Ende von massnahmen.toml; jede andere Zeile bleibt, wie sie ist. Aus einer Idee "
    "wird sie mit --idee: Titel und Ziel sind dann die der Idee, wenn Sie keine nennen. Was Sie noch nicht "
    "wissen, lassen Sie weg; fh massnahme aendere trägt es nach."
)
EXAMPLES = (
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
    typed: TypedMeasure,
    titel: Annotated[
        str | None, typer.Argument(metavar="[TITEL]", help="Was getan wird; mit --idee kann er fehlen.")
    ] = None,
    kuerzel: Annotated[
        str | None, typer.Option("--kuerzel", metavar="KÜRZEL", help="Ohne Angabe das nächste, z. B. M4.")
    ] = None,
    probe: Trial = False,
) -> None:
    """Add a measure."""
    from fruehe_hilfen_cli.cli.input.results.measure_edit import PLANS, save_measure
    from fruehe_hilfen_cli.cli.input.results.measure_options import measure_values
    from fruehe_hilfen_cli.records.results.measures import new_measure
    from fruehe_hilfen_cli.views.history import history

    project = session.project(PLANS)
    values = measure_values(typed, session.day)
    if titel and titel.strip():
        values["title"] = titel
    after = new_measure(history(project, session.day), values, kuerzel)
    short = after.measures[-1].id
    step = f"fh massnahme stand {short} begonnen hält fest, wenn sie beginnt."
    save_measure(session, project, after, short, step, done="neu", trial=probe)
