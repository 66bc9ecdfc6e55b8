"""Names for the shell's completion: read fast, without models, and silent about broken files."""

from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.store import files, toml
from fruehe_hilfen_cli.store.reading import ENTRY_NAME, entry_files
from fruehe_hilfen_cli.store.workspace import Workspace


def milestone_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Number and title of each milestone of a municipality; empty when its roadmap cannot be read."""
    path = workspace.roadmap_path(place)
    try:
        data = toml.parse(files.read(path), path.name)
    except OSError:
        return []
    found = [] if isinstance(data, Problem) else data.get("meilenstein", [])
    items = [item for item in found if isinstance(item, dict)] if isinstance(found, list) else []
    return [(str(item.get("id", "")), str(item.get("titel", ""))) for item in items]


def entry_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Id and file name of each entry of a municipality, newest first."""
    named = [(ENTRY_NAME.fullmatch(name), name) for name in reversed(entry_files(workspace, place))]
    return [(match["id"], name) for match, name in named if match]
