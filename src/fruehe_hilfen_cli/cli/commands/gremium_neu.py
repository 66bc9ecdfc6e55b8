"""``fh gremium neu``: one more body."""

from typing import Annotated, Any

import typer

from fruehe_hilfen_cli.cli.input.governance.body_options import body_options
from fruehe_hilfen_cli.cli.input.roadmap.plan_options import Trial
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Das Gremium kommt ans Ende von gremien.toml; jede andere Zeile bleibt, wie sie ist. Ohne Namen fragt fh "
    "am Terminal nach allem. Mitglieder sind Rollen, nie Menschen. Eine Steuerungsgruppe hat genau eine "
    "Leitung; steht sie noch nicht fest, trägt fh gremium aendere sie nach."
)
EXAMPLES = (
    ("fh gremium neu", "Frage für Frage"),
    (
        "fh gremium neu Steuerungsgruppe --art steuerungsgruppe --leitung Netzwerkkoordination --im-jahr 6",
        "mit Leitung und Rhythmus",
    ),
    (
        'fh gremium neu Jugendhilfeausschuss --kuerzel jha --art ausschuss --frist 10 --auch "JHA"',
        "mit Frist für Vorlagen und einem zweiten Namen",
    ),
    (
        'fh gremium neu Planungsgruppe --art planungsgruppe --teil-von steuerung --mitglied "Träger; 3"',
        "in einem anderen Gremium, mit drei Köpfen in einer Rolle",
    ),
)


@writes
@body_options
def run(
    session: Session,
    typed: dict[str, Any],
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="Wie das Gremium heißt.")] = None,
    kuerzel: Annotated[
        str | None,
        typer.Option("--kuerzel", metavar="KÜRZEL", help="Ein kurzer Name, z. B. jha; sonst aus dem Namen."),
    ] = None,
    probe: Trial = False,
) -> None:
    """Add a body."""
    from fruehe_hilfen_cli.cli.input.governance.body_input import add_body

    add_body(session, name, typed, kuerzel, trial=probe)
