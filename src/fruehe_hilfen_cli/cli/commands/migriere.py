"""``fh migriere``: brings files of older versions of the format up to the present one."""

from typing import Annotated

import typer

from fruehe_hilfen_cli import FORMAT
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import Places, writes
from fruehe_hilfen_cli.errors import ExitCode, Refusal

HELP = (
    "Nötig ist das nur, wenn eine neue Fassung von fh ein neues Dateiformat hat: fh pruefe nennt dann die "
    "Dateien und diesen Befehl. Er sagt, was sich ändert, und fragt. Von jeder Kommune werden alle Dateien "
    "umgestellt oder keine; Kommentare bleiben. Dateien im heutigen Format bleiben unberührt."
)
EXAMPLES = (
    ("fh migriere", "alle Kommunen: zeigen, fragen, umstellen"),
    ("fh migriere kreis-soest --probe", "nur zeigen, Zeile für Zeile"),
    ("fh migriere --ja --commit", "ohne Frage, und gleich unter git festschreiben"),
)


class NotAsked(Refusal):
    """Nobody can be asked, and nobody said yes beforehand."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Ohne Terminal kann fh nicht fragen; es wurde nichts umgestellt."
    advice = "Sagen Sie mit --ja, dass es so gemeint ist."


@writes
def run(
    session: Session,
    orte: Places = None,
    probe: Annotated[bool, typer.Option("--probe", help="Nur zeigen, was sich ändern würde.")] = False,
    ja: Annotated[bool, typer.Option("--ja", "-j", help="Ohne Rückfrage.")] = False,
) -> None:
    """Bring files up to the present version."""
    from fruehe_hilfen_cli.cli.input.ask import at_terminal, confirm
    from fruehe_hilfen_cli.cli.migration import found, migrate, show, show_lines

    migrations = found(session, tuple(orte or ()))
    if not migrations:
        if session.exit_code is ExitCode.FINE:
            session.tell(f"Alle Dateien haben schon Format {FORMAT}; es gibt nichts umzustellen.")
        return
    show(session, migrations)
    if probe:
        show_lines(session, migrations)
    elif not ja and not at_terminal():
        raise NotAsked
    elif ja or confirm("Umstellen?", default=False):
        migrate(session, migrations)
    else:
        session.tell("Es bleibt alles, wie es ist.")
        session.exit_code = ExitCode.FINDINGS
