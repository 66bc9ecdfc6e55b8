"""``fh berichtspflicht neu``: an entry that records a report duty."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.arguments import Author, Day, Evidence, Text, VisibleTo
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Hält fest, dass jemand um Berichte bittet, etwa ein Ausschuss. Mit --alle-monate ist der erste so viele "
    "Monate nach --datum fällig, jeder weitere so viele nach dem letzten Bericht. Mit --bis allein ist es "
    "einer; mit beidem endet dann die Pflicht. Ohne beides hat sie keine Frist und wird nie überfällig."
)
EXAMPLES = (
    (
        'fh berichtspflicht neu "Stand des Netzwerks" --an Jugendhilfeausschuss --alle-monate 6',
        "jedes halbe Jahr",
    ),
    (
        'fh berichtspflicht neu "Zwischenbericht" --an Senat --bis 2022-12 --datum 14.12.2021',
        "ein einziger Bericht",
    ),
)


@writes
def run(
    session: Session,
    was: Annotated[str, typer.Argument(metavar="WAS", help="Worüber zu berichten ist.")],
    an: Annotated[
        str, typer.Option("--an", metavar="GREMIUM", help="Wem berichtet wird: ein Gremium oder eine Stelle.")
    ],
    alle_monate: Annotated[
        int | None,
        typer.Option("--alle-monate", metavar="ZAHL", min=1, max=60, help="In welchem Abstand, in Monaten."),
    ] = None,
    bis: Annotated[
        str | None,
        typer.Option("--bis", metavar="DATUM", help="Bis wann; mit --alle-monate: wann die Pflicht endet."),
    ] = None,
    herkunft: Annotated[
        str | None, typer.Option("--herkunft", metavar="TEXT", help="Woraus die Pflicht folgt.")
    ] = None,
    datum: Day = None,
    text: Text = None,
    verfasst_von: Author = None,
    beleg: Evidence = None,
    sichtbarkeit: VisibleTo = None,
) -> None:
    """Record a report duty."""
    from fruehe_hilfen_cli.cli.input.steering.duty_input import TypedDuty, record_duty
    from fruehe_hilfen_cli.cli.marking import Details

    details = Details(datum, text, verfasst_von, tuple(beleg or ()), sichtbarkeit)
    record_duty(session, details, TypedDuty(was, an, herkunft, alle_monate, bis))
