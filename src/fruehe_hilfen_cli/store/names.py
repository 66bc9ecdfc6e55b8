"""Names for the shell's completion: read fast, without models, and silent about broken files."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.kinds import ActorGroup, DecisionProgress
from fruehe_hilfen_cli.store import files, toml
from fruehe_hilfen_cli.store.checklists import checklist_paths
from fruehe_hilfen_cli.store.forms import form_paths
from fruehe_hilfen_cli.store.reading import ENTRY_NAME, entry_files
from fruehe_hilfen_cli.store.workspace import PlanFile, Workspace
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
    return _still_open(workspace, place, "aufgabe", "was", lambda data: _list(data, "erledigt"))


def deviation_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Each deviation of a municipality that no talk has cleared, and its reason, newest first."""
    return _still_open(
        workspace,
        place,
        "abweichung",
        "grund",
        lambda data: [item.get("abweichung") for item in _list(data, "klaerung") if isinstance(item, dict)],
    )


def question_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Each question of a municipality that no entry answers, newest first."""
    return _still_open(
        workspace,
        place,
        "frage",
        "was",
        lambda data: [item.get("frage") for item in _list(data, "antwort") if isinstance(item, dict)],
    )


def duty_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Each report duty of a municipality and what is to be reported, newest first; most of them never end."""
    return _still_open(workspace, place, "berichtspflicht", "was", lambda _: [])


def appointment_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Each appointment of a municipality and its title, newest first."""
    return _still_open(workspace, place, "termin", "titel", lambda _: [])


def idea_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Each idea for a measure and what it is, newest first."""
    return _still_open(workspace, place, "idee", "was", lambda _: [])


def decision_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Each decision of a municipality that no entry says is done, and its title, newest first."""
    return _still_open(
        workspace,
        place,
        "beschluss",
        "titel",
        lambda data: [
            item.get("beschluss")
            for item in _list(data, "beschlussstand")
            if isinstance(item, dict) and item.get("stand") == DecisionProgress.DONE
        ],
    )


def paper_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Each council paper of a municipality by its number, else its id, and its subject, newest first."""
    return [
        (str(paper.get("nummer") or f"{entry_id}/{position}"), str(paper.get("titel", "")))
        for entry_id, name in entry_names(workspace, place)
        for position, paper in enumerate(_list(_data(workspace.logbook_path(place) / name), "vorlage"), 1)
        if isinstance(paper, dict)
    ]


def _still_open(
    workspace: Workspace, place: str, table: str, key: str, ended: Callable[[dict[str, Any]], list[Any]]
) -> list[tuple[str, str]]:
    """Each item of a table that no entry ends, with what stands under the key, newest first."""
    found: dict[str, str] = {}
    done: set[str] = set()
    for entry_id, name in entry_names(workspace, place):
        data = _data(workspace.logbook_path(place) / name)
        done.update(item for item in ended(data) if isinstance(item, str))
        for number, item in enumerate(_list(data, table), 1):
            if not (isinstance(item, dict) and "geklaert_am" in item):
                found[f"{entry_id}/{number}"] = str(item.get(key, "")) if isinstance(item, dict) else ""
    return [(reference, told) for reference, told in found.items() if reference not in done]


def group_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """The groups of actors that entries of a municipality may name, with what people read."""
    own = _tables(workspace, place, "gruppe")
    return [
        *((str(group), label(group)) for group in ActorGroup),
        *((str(item.get("id", "")), str(item.get("name", ""))) for item in own),
    ]


def planner_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """The short name of each planning actor of a municipality, and what it is called."""
    found = _list(_data(workspace.plan_path(place, PlanFile.PLANNERS)), "akteur")
    return [(str(item.get("id", "")), str(item.get("name", ""))) for item in found if isinstance(item, dict)]


def body_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """The short name of each body of a municipality, and what it is called."""
    found = _list(_data(workspace.plan_path(place, PlanFile.BODIES)), "gremium")
    return [(str(item.get("id", "")), str(item.get("name", ""))) for item in found if isinstance(item, dict)]


def goal_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """The short name of each goal of a municipality, and its title."""
    return _titled(workspace.plan_path(place, PlanFile.STAIRCASE), "ziel")


def indicator_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """The short name of each indicator of a municipality, and its title."""
    return _titled(workspace.plan_path(place, PlanFile.STAIRCASE), "indikator")


def measure_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """The short name of each measure of a municipality, and its title."""
    return _titled(workspace.plan_path(place, PlanFile.MEASURES), "massnahme")


def field_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Each field of action of a municipality, and whose it is."""
    fields = _list(_data(workspace.plan_path(place, PlanFile.MEASURES)), "handlungsfelder")
    return [(str(field), place) for field in fields]


def purpose_names(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """Each purpose in the budget of a municipality, and a year that has it."""
    found = _list(_data(workspace.plan_path(place, PlanFile.RESOURCES)), "haushalt")
    return [
        (str(item.get("zweck", "")), str(item.get("jahr", ""))) for item in found if isinstance(item, dict)
    ]


def _titled(path: Path, table: str) -> list[tuple[str, str]]:
    found = _list(_data(path), table)
    return [(str(item.get("id", "")), str(item.get("titel", ""))) for item in found if isinstance(item, dict)]


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


def checklist_titles(workspace: Workspace, place: str) -> list[tuple[str, str]]:
    """The name of each checklist a municipality can use, and its title."""
    found = checklist_paths(workspace, place)
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
