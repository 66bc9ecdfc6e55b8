"""``fh sitzung neu``: an entry that records that a body has met."""

from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.completion_sources import complete_body
from fruehe_hilfen_cli.cli.input.entries.entry_options import Typed, session_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import writes

HELP = (
    "Schreibt den Eintrag zur Sitzung; das Gremium nennen Sie mit Kürzel oder Namen; es muss nicht in "
    "gremien.toml stehen. Ein Termin dieses Tages gilt damit als gehalten. Ohne weitere Angaben fragt fh am "
    "Terminal. Was beschlossen wurde, hält fh beschluss neu fest. Der Eintrag ist intern, auch wenn das "
    "Gremium öffentlich tagt: Freigeben müssen Sie ihn selbst, mit --sichtbarkeit."
)
EXAMPLES = (
    ("fh sitzung neu jha --am 14.03.2023 --nummer 11", "die 11. Sitzung, mit dem Kürzel"),
    (
        'fh sitzung neu steuerung --teilnehmende 12 --aufgabe "Protokoll; Netzwerkkoordination; 30.11."',
        "heute, mit einer Aufgabe",
    ),
    ("fh sitzung neu", "Frage für Frage"),
)


@writes
@session_options
def run(
    session: Session,
    typed: Typed,
    gremium: Annotated[
        str | None,
        typer.Argument(
            metavar="[GREMIUM]", help="Kürzel oder Name des Gremiums.", autocompletion=complete_body
        ),
    ] = None,
    nummer: Annotated[
        int | None,
        typer.Option("--nummer", metavar="ZAHL", min=1, max=9999, help="Die wievielte Sitzung es war."),
    ] = None,
) -> None:
    """Record a session."""
    from fruehe_hilfen_cli.cli.input.governance.session_input import record_session

    record_session(session, gremium, nummer, typed)
