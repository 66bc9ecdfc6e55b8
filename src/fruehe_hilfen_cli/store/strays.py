"""What lies where it should not: files that belong nowhere, and what writes that were cut off have left."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.store.folders import is_set_aside
from fruehe_hilfen_cli.store.links import LeadsOut, leads_out
from fruehe_hilfen_cli.store.temporary import is_temporary
from fruehe_hilfen_cli.store.workspace import ATTACHMENTS, CHECKLISTS, FORMS, PlanFile, Workspace
from fruehe_hilfen_cli.text import fits_windows

_EARLIER = "Fehlt der Ordner, der so heißt, geben Sie ihm diesen Namen wieder; sonst löschen Sie ihn."
_OTHER_NAME = (
    'Benennen Sie sie um: ohne < > : " \\ | ? *, ohne Punkt oder Leerzeichen am Ende, nicht wie CON oder AUX.'
)
_RENAME = "Führen Sie beide zusammen, oder benennen Sie eines um."


def stray_files(workspace: Workspace, place: str, scheme: str) -> Iterator[Problem]:
    """Files and folders of a municipality that belong nowhere, and temporary files left by a crash."""
    plans = {f"{kind}.toml" for kind in PlanFile}
    beside = {workspace.roadmap_path(place).name, scheme, FORMS, CHECKLISTS, *plans}
    plans_at, entries_at = workspace.roadmap_path(place).parent, workspace.logbook_path(place)
    for folder, names in ((plans_at, beside), (entries_at, {ATTACHMENTS})):
        yield from rests(workspace, folder)
        for path in _inside(folder):
            if not (
                path.name in names or path.name.startswith(".") or (folder == entries_at and _is_entry(path))
            ):
                yield stray(workspace, path, "D05", "gehört nicht hierher")
        yield from unsafe(workspace, folder)
    yield from rests(workspace, entries_at / ATTACHMENTS)
    yield from unsafe(workspace, entries_at / ATTACHMENTS)


def rests(workspace: Workspace, folder: Path) -> Iterator[Problem]:
    """What writes that were cut off left in a folder."""
    for path in _inside(folder):
        if is_temporary(path.name):
            yield stray(workspace, path, "D06", "ist ein Rest eines abgebrochenen Schreibvorgangs")


def unsafe(workspace: Workspace, folder: Path) -> Iterator[Problem]:
    """What would be lost on another machine: links out of the workspace, and names too much like others."""
    known: dict[str, str] = {}
    for path in _inside(folder):
        if leads_out(workspace.root, path):
            what = "ist eine Verknüpfung aus dem Arbeitsordner hinaus; fh schreibt dort nicht"
            yield Problem("D05", workspace.relative(path), _sentence(path, what), LeadsOut.advice, line=1)
        if not fits_windows(path.name):
            what = "heißt, wie unter Windows nichts heißen kann; dort käme der Ordner nicht ganz an"
            yield Problem("D05", workspace.relative(path), _sentence(path, what), _OTHER_NAME, line=1)
        other = known.setdefault(unicodedata.normalize("NFC", path.name).casefold(), path.name)
        if other != path.name:
            what = f"heißt unter Windows und macOS wie „{other}“; nur eines von beiden bliebe dort übrig"
            yield Problem("D05", workspace.relative(path), _sentence(path, what), _RENAME, line=1)


def stray(workspace: Workspace, path: Path, code: str, what: str) -> Problem:
    """A file or folder that should not be where it is."""
    advice = "Verschieben oder löschen Sie, was nicht gebraucht wird."
    if code == "D06":
        advice = _EARLIER if is_set_aside(path.name) else f"Löschen Sie {'ihn' if path.is_dir() else 'sie'}."
    return Problem(code, workspace.relative(path), _sentence(path, what), advice, line=1)


def _sentence(path: Path, what: str) -> str:
    return f"{'Der Ordner' if path.is_dir() else 'Die Datei'} {what}."


def _inside(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _is_entry(path: Path) -> bool:
    return path.suffix == ".toml" and path.is_file()
