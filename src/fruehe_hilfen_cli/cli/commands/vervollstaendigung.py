"""``fh vervollstaendigung``: the script by which a shell completes commands, or its installation."""

import sys
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli import completion

HELP = """
Danach ergänzt die Tabulatortaste Befehle, Optionen, Kommunen und Kennungen.

Ohne --installiere wird nur das Skript ausgegeben. Mit --installiere wird es im eigenen Benutzerordner
abgelegt und beim nächsten Öffnen des Terminals geladen. In der PowerShell geht das nur von Hand.
"""
EXAMPLES = (
    ("fh vervollstaendigung --installiere", "Richtet sie für die Shell ein, in der Sie gerade arbeiten."),
    ("fh vervollstaendigung zsh", "Gibt das Skript für zsh aus."),
    (
        "fh vervollstaendigung powershell | Out-File -Append -Encoding utf8 $PROFILE",
        "Richtet sie in der PowerShell ein.",
    ),
)

_NEXT = "→ Öffnen Sie ein neues Terminal, und probieren Sie es aus: fh und dann zweimal die Tabulatortaste."


def run(
    shell: Annotated[
        completion.Shell | None,
        typer.Argument(metavar="[SHELL]", help="Ohne Angabe die, in der Sie arbeiten."),
    ] = None,
    installiere: Annotated[
        bool, typer.Option("--installiere", help="Für alle künftigen Fenster dieser Shell einrichten.")
    ] = False,
) -> None:
    """Print the completion script, or install it."""
    shell = shell or completion.detected()
    if not installiere:
        typer.echo(completion.script(shell))
        return
    files = [f"  {path}" for path in completion.install(shell)]
    told = [f"Die Vervollständigung für {shell.value} ist eingerichtet:", *files, _NEXT]
    typer.echo("\n".join(told), file=sys.stderr)
