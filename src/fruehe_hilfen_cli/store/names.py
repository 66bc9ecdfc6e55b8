"""Names for the shell's completion: read fast, without models, and silent about broken files."""

from pathlib import Path
from typing import Any

from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.kinds import ActorGroup
from fruehe_hilfen_cli.store import files, toml
from fruehe_hilfen_cli.store.forms import form_paths
from fruehe_hilfen_cli.store.reading import ENTRY_NAME, entry_files
from fruehe_hilfen_cli.store.workspace import Workspace
from fruehe_hilfen_cli.vocabulary import label


def milestone_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Number and title of each milestone of a municipality; empty when its roadmap cannot be read."""
    found = _tables(workspace, place, "meilenstein")
    return [(str(item.get("id", "")), str(item.get("titel", ""))) for item in found]


def entry_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Id and file name of each entry of a municipality, newest first."""
    named = [(ENTRY_NAME.fullmatch(name), name) for name in reversed(entry_files(workspace, place))]
    return [(match["id"], name) for match, name in named if match]


def task_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Each open task of a municipality and what is to be done, newest first."""
    tasks: dict[str, str] = {}
    done: set[str] = set()
    for entry_id, name in entry_names(workspace, place):
        data = _data(workspace.logbook_path(place) / name)
        done.update(item for item in _list(data, "erledigt") if isinstance(item, str))
        for number, task in enumerate(_list(data, "aufgabe"), 1):
            tasks[f"{entry_id}/{number}"] = str(task.get("was", "")) if isinstance(task, dict) else ""
    return [(reference, what) for reference, what in tasks.items() if reference not in done]


def group_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """The groups of actors that entries of a municipality may name, with what people read."""
    own = _tables(workspace, place, "gruppe")
    return [
        *((str(group), label(group)) for group in ActorGroup),
        *((str(item.get("id", "")), str(item.get("name", ""))) for item in own),
    ]


def own_field_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """The municipality's own headings: "stimmung=" with its label, and one more for each word of a choice."""
    found: list[tuple[str, str]] = []
    for item in _tables(workspace, place, "logbuch_feld"):
        key, name = f"{item.get('schluessel', '')}=", str(item.get("bezeichnung", ""))
        words = [word for word in _list(item, "werte") if isinstance(word, str)]
        found += [(f"{key}{word}", name) for word in words or [""]]
    return found


def form_titles(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """The name of each form a municipality can use, and the title it proposes."""
    found = form_paths(workspace, place)
    return [(name, str(_data(path).get("titel", ""))) for name, path in found.items()]


def _data(path: Path) -> dict[str, Any]:
    try:
        data = toml.parse(files.read(path), path.name)
    except OSError:
        return {}
    return {} if isinstance(data, Problem) else data


def _tables(workspace: Workspace, place: str, key: str) -> list[dict[str, Any]]:
    found = _list(_data(workspace.roadmap_path(place)), key)
    return [item for item in found if isinstance(item, dict)]


def _list(data: dict[str, Any], key: str) -> list[Any]:
    found = data.get(key, [])
    return found if isinstance(found, list) else []
