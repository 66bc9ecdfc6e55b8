"""The file system: may fh write, and can the file system do what fh relies on?"""

import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.cli.diagnosis.rule import Judgement, Surroundings, diagnosis, fine, optional, todo
from fruehe_hilfen_cli.text import count

if TYPE_CHECKING:
    from fruehe_hilfen_cli.store.trying import Abilities

AREA = "Dateien"
ROOM_FOR_PATHS = 130
"""Characters of the longest path that fh makes in a workspace, with its temporary name."""
_LONGEST_ON_WINDOWS = 259
_LITTLE = 200 * 1024**2
_GIGABYTE = 1024**3


@diagnosis(AREA, "Rechte")
def rights(around: Surroundings) -> Judgement | None:
    """Folders into which nothing can be written."""
    from fruehe_hilfen_cli.store.workspace import LOGBOOK, PHASES

    if around.workspace is None:
        return None
    tops = [around.workspace.root / name for name in (PHASES, LOGBOOK)]
    places = [top / place for top in tops for place in around.workspace.places()]
    closed = [folder for folder in (*tops, *places) if folder.exists() and not _writable(folder)]
    if closed:
        folders = count(len(closed), "Ordner ist", "Ordner sind")
        return todo(
            f"{folders} schreibgeschützt.",
            "Prüfen Sie, wem phases/ und logbook/ gehören und wer darin schreiben darf.",
        )
    return fine("In phases/ und logbook/ lässt sich schreiben.")


@diagnosis(AREA, "Speichern")
def saving(around: Surroundings) -> Judgement | None:
    """Whether a file can appear and be replaced in one step."""
    able = _abilities(around)
    if able is None:
        return None
    if not able.replaces:
        return todo(
            "Dateien lassen sich hier nicht in einem Schritt ersetzen.",
            "Legen Sie den Arbeitsordner auf ein anderes Laufwerk.",
        )
    if not able.links:
        return optional(
            "Ganz oder gar nicht; neue Dateien brauchen hier zwei Schritte (keine harten Verknüpfungen).",
            "Es geht so. Ein Laufwerk dieses Rechners kann beides in einem.",
        )
    return fine("Jede Datei erscheint ganz oder gar nicht.")


@diagnosis(AREA, "Zugleich")
def locking(around: Surroundings) -> Judgement | None:
    """Whether two fh at once wait for each other."""
    able = _abilities(around)
    if able is None:
        return None
    if able.locks:
        return fine("Schreiben zwei zugleich, wartet der eine auf den anderen.")
    return optional(
        "Der Ordner lässt sich nicht sperren: Zwei könnten dieselbe Datei zugleich ersetzen.",
        "Neue Einträge sind nie betroffen. Bearbeiten Sie denselben Eintrag nicht zu zweit.",
    )


@diagnosis(AREA, "Groß und klein")
def cases(around: Surroundings) -> Judgement | None:
    """Whether names that differ in upper and lower case are different files."""
    able = _abilities(around)
    if able is None:
        return None
    different = "verschiedene Dateien" if able.cases else "dieselbe Datei"
    return fine(f"„a.toml“ und „A.toml“ sind hier {different}; fh schreibt alles klein.")


@diagnosis(AREA, "Platz")
def room(around: Surroundings) -> Judgement | None:
    """Room left on the disk."""
    able = _abilities(around)
    if able is None:
        return None
    if able.free < _LITTLE:
        return todo("Auf dem Datenträger ist fast kein Platz mehr.", "Schaffen Sie Platz.")
    if able.free < _GIGABYTE:
        return fine("Auf dem Datenträger ist weniger als 1 GB frei; für fh genügt es.")
    return fine("Auf dem Datenträger ist mehr als 1 GB frei.")


@diagnosis(AREA, "Lange Pfade")
def long_paths(around: Surroundings) -> Judgement | None:
    """Whether the workspace lies so deep that Windows refuses the paths in it."""
    if around.workspace is None:
        return None
    spare = _LONGEST_ON_WINDOWS - ROOM_FOR_PATHS - len(os.path.abspath(around.workspace.root))  # noqa: PTH100 - a length
    if sys.platform == "win32" and spare < 0:
        return todo(
            f"Der Arbeitsordner liegt {-spare} Zeichen zu tief: Windows nimmt nur Pfade bis 259 Zeichen.",
            "Verschieben Sie ihn in einen Ordner mit kürzerem Pfad, z. B. gleich unter Dokumente.",
        )
    return fine("Kein Pfad, den fh anlegt, wird zu lang.")


@cache
def _abilities(around: Surroundings) -> "Abilities | None":
    """What the file system can do; None where nothing can be written."""
    from fruehe_hilfen_cli.store.trying import abilities
    from fruehe_hilfen_cli.store.workspace import LOGBOOK

    if around.workspace is None or not _writable(around.workspace.root / LOGBOOK):
        return None
    return abilities(around.workspace.root / LOGBOOK)


def _writable(folder: Path) -> bool:
    return os.access(folder, os.W_OK | os.X_OK)
