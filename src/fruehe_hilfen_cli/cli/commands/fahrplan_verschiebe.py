"""``fh fahrplan verschiebe``: a deviation that gives a block or milestone another date."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_milestone
from fruehe_hilfen_cli.cli.input.steering.deviation_options import Told, telling
from fruehe_hilfen_cli.cli.marking import Details, detailed
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Der kurze Weg zu fh abweichung neu, wenn ein Termin sich ändert. Der Plan selbst bleibt, wie er "
    "vereinbart ist; ein Eintrag sagt, was jetzt gilt, warum, und was daraus folgt. Ein Zeitraum, der schon "
    "läuft, bekommt ein neues Ende; einer, der noch bevorsteht, rückt als Ganzes. Mit --folgende rückt um "
    "gleich viel mit, was dahinter liegt und noch bevorsteht; wo ein Monat steht, rückt er um ganze Monate."
)
EXAMPLES = (
    (
        'fh fahrplan verschiebe phase 4 --auf 04/2027 --grund "Ausschuss später" --auswirkung "Start im Mai"',
        "ein neues Ende",
    ),
    (
        'fh fahrplan verschiebe 4.2 --um "14 Tage" --grund "Entwurf fehlt" --auswirkung "Keine" --probe',
        "ein Meilenstein, nur zur Probe",
    ),
)


@writes
@detailed
@telling
def run(
    session: Session,
    details: Details,
    told: Told,
    was: Annotated[
        list[str],
        typer.Argument(
            metavar="WAS…",
            help="phase 3 (oder 3), meilenstein 3.2 (oder 3.2).",
            autocompletion=complete_milestone,
        ),
    ],
    auf: Annotated[
        str | None, typer.Option("--auf", metavar="DATUM", help="Das neue Ende, der neue Tag oder Monat.")
    ] = None,
    um: Annotated[
        str | None, typer.Option("--um", metavar="ABSTAND", help="Um wie viel: 2 Monate, 14 Tage, -1 Woche.")
    ] = None,
    nur_ende: Annotated[
        bool, typer.Option("--nur-ende", help="Den Beginn lassen, auch wenn der Zeitraum noch bevorsteht.")
    ] = False,
) -> None:
    """Record that a block or milestone moves."""
    from fruehe_hilfen_cli.cli.input.steering.deviation_input import TypedShift, shift

    shift(session, details, told, TypedShift(" ".join(was), auf, um, nur_ende))
