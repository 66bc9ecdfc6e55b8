"""``fh sammle``: the municipalities of several workspaces in one overview."""

import shlex
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.input.steering.many_options import Many, many_options
from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import reads
from fruehe_hilfen_cli.text import count

HELP = (
    "Für Kommunen, die in getrennten Ordnern liegen: Klone nebeneinander, oder Submodule. Gelesen wird jeder "
    "Ordner, der phases/ und logbook/ enthält; ist es ein anderer, die Arbeitsordner bis zu zwei Ebenen "
    "darunter. Kopiert wird nichts. Alle Befehle, die nur lesen, nehmen dieselben Ordner mit --ordner, auch "
    "mehrfach; schreiben können Befehle nur in einen. Haben zwei Ordner dieselbe Kommune, heißt jede nach "
    "ihrer Quelle, z. B. nord/musterkreis."
)
EXAMPLES = (
    ("fh sammle klone", "alle Arbeitsordner in klone"),
    ("fh sammle ../nord ../sued --ampel rot", "aus zwei Ordnern nur die roten"),
    ("fh vergleich --ordner klone", "ein anderer Befehl über dieselben Ordner"),
)


@reads
@many_options
def run(
    session: Session,
    many: Many,
    quellen: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[ORDNER…]", help="Wo die Arbeitsordner liegen; ohne Angabe hier."),
    ] = None,
) -> None:
    """Print where the municipalities of all of them stand."""
    from fruehe_hilfen_cli.cli.output.overview import show_overview

    session.folders = tuple(quellen or session.folders or (Path(),))
    places = many.among(session, ())
    show_overview(session, many, places)
    _tell(session, len(places))


def _tell(session: Session, places: int) -> None:
    """Say how much was gathered, and how other commands read the same."""
    sources = count(len(session.workspace.sources), "Arbeitsordner", "Arbeitsordnern")
    session.tell(
        f"{count(places, 'Kommune', 'Kommunen')} aus {sources}.",
        f"→ Andere Befehle über dieselben: fh vergleich {_options(session.folders)}",
    )


def _options(folders: Sequence[Path]) -> str:
    return " ".join(f"--ordner {shlex.quote(str(folder))}" for folder in folders if folder.is_dir())
