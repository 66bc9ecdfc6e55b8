"""``fh schema``: the JSON Schemas by which an editor completes and checks the files of a workspace."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.cli.shared import sets_up
from fruehe_hilfen_cli.render.encoding import escaped
from fruehe_hilfen_cli.render.schema import FileKind, schema_file, schema_text
from fruehe_hilfen_cli.store.links import require_inside
from fruehe_hilfen_cli.store.workspace import PHASES, SCHEMA_FOLDER, Workspace

HELP = """
Ein Schema sagt dem Editor, welche Schlüssel eine Datei haben kann und was sie bedeuten. Ohne ART entstehen
alle in phases/.schema/; was sich nicht geändert hat, bleibt unberührt. Mit ART wird nur dieses eine
ausgegeben.

Eine Datei nennt ihr Schema in der ersten Zeile. Was fh schreibt, hat sie schon; von Hand lautet sie:

  #:schema ../.schema/fahrplan.json                im Fahrplan
  #:schema ../.schema/ablauf.json                  in einem eigenen Ablauf
  #:schema ../../phases/.schema/eintrag.json       in einem Eintrag
  #:schema ../../.schema/vorlage.json              in einer Vorlage
  #:schema ../../.schema/checkliste.json           in einer eigenen Checkliste
  #:schema ../.schema/wirkungstreppe.json          in der Wirkungstreppe
  #:schema ../.schema/massnahmen.json              in den Maßnahmen
  #:schema ../.schema/planungsakteure.json         bei den Planungsakteuren
"""
EXAMPLES = (
    ("fh schema", "schreibt alle Schemata in den Arbeitsordner"),
    ("fh schema eintrag", "gibt das Schema eines Eintrags aus"),
)

_NEXT_STEP = (
    "→ Öffnen Sie einen Fahrplan oder Eintrag in einem Editor, der TOML versteht, etwa VS Code oder Zed mit "
    "der Erweiterung Tombi: Er schlägt Schlüssel und Wörter vor und zeigt Fehler beim Schreiben."
)


@sets_up
def run(
    session: Session,
    art: Annotated[
        FileKind | None,
        typer.Argument(help="Wessen Schema ausgegeben wird; ohne Angabe werden alle geschrieben."),
    ] = None,
) -> None:
    """Print one schema, or write all of them."""
    if art:
        print(escaped(schema_text(art), sys.stdout.encoding), end="")  # noqa: T201 - data
        return
    workspace = session.workspace
    written = write_schemas(workspace)
    if written:
        session.tell(*(f"Gespeichert: {workspace.relative(path)}" for path in written), _NEXT_STEP)
    else:
        session.tell(f"Die Schemata in {PHASES}/{SCHEMA_FOLDER}/ sind aktuell; es war nichts zu tun.")


def write_schemas(workspace: Workspace) -> list[Path]:
    """Write the schemas into the workspace, except those that already stand there.

    Returns:
        The files that were written.

    Raises:
        LeadsOut: when a link leads out of the workspace.
        OSError: when the file system refuses.
        ChangedMeanwhile: when someone else changes a schema at the same moment.
    """
    folder = workspace.root / PHASES / SCHEMA_FOLDER
    paths = {folder / schema_file(kind): kind for kind in FileKind}
    require_inside(workspace.root, paths)
    folder.mkdir(parents=True, exist_ok=True)
    return [path for path, kind in paths.items() if _written(path, schema_text(kind))]


def _written(path: Path, text: str) -> bool:
    from fruehe_hilfen_cli.store import files

    try:
        before = files.read(path)
    except FileNotFoundError:
        files.create(path, text)
        return True
    if before.replace(b"\r\n", b"\n") == text.encode():
        return False
    files.replace(path, text, before)
    return True
