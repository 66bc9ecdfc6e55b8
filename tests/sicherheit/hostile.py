"""A workspace in which every text of every file attacks: made from the models, so that none is forgotten."""

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import tomli_w

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.bodies import BodyPlan
from fruehe_hilfen_cli.model.checklist import Checklist
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.form import Form
from fruehe_hilfen_cli.model.kinds import EntryKind, Visibility
from fruehe_hilfen_cli.model.measures import MeasurePlan
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.planners import PlannerMap
from fruehe_hilfen_cli.model.resources import ResourcePlan
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.model.staircase import Staircase
from fruehe_hilfen_cli.store.workspace import Workspace

PLACE = "kreis-sued"
ID = "aaaaa"
DAY = date(2023, 2, 1)

PLAN_FILES: dict[str, type[Record]] = {
    "fahrplan": Roadmap,
    "eigen": Scheme,
    "wirkungstreppe": Staircase,
    "massnahmen": MeasurePlan,
    "planungsakteure": PlannerMap,
    "gremien": BodyPlan,
    "ressourcen": ResourcePlan,
    "vorlagen/eigene": Form,
    "checklisten/eigene": Checklist,
}
"""What lies beside a roadmap, and what it is read as."""

_BY_PATTERN = {
    r"^[a-km-np-z2-9]{5}/[1-9]\d*$": f"{ID}/1",
    r"^[a-km-np-z2-9]{5}$": ID,
    r"^[0-9a-f]{64}$": "0" * 64,
    r"^[0-9a-f]{7,64}$": "0" * 40,
    r"^[a-z][a-z0-9_-]*$": "eigene",
    r"^[A-Za-z][0-9A-Za-z.-]*$": "A1",
    r"^[0-9A-Za-z][0-9A-Za-z.-]*$": "1.1",
    r"^(ziel|indikator) [A-Za-z][0-9A-Za-z.-]*$": "ziel A1",
    r"^\d{4}-(0[1-9]|1[0-2])$": "2023-05",
    r"^([01]\d|2[0-3]):[0-5]\d$": "09:30",
}
"""A text for each pattern that leaves no room for an attack."""
_SUBJECT = re.compile(r"^\^\(phase .*\|vereinbarung .*\)\$$")
_NUMBERS = {"wert": 3, "phase": 1, "jahr": 2023, "format": 1, "anzahl": 12}


class Hostile:
    """What is written into the files.

    Args:
        attack: gives the text for a field; it is called with the way to it, e.g. "aufgabe.was".
    """

    def __init__(self, attack: Callable[[str], str]) -> None:
        self._attack = attack
        self.attacked: list[str] = []

    def record(self, model: type[Record]) -> dict[str, Any]:
        """A table of a file with every field that it can have."""
        schema = model.model_json_schema(by_alias=True)
        found: dict[str, Any] = self._value(schema, schema.get("$defs", {}), model.__name__, "")
        return found

    def _value(self, schema: dict[str, Any], named: dict[str, Any], way: str, key: str) -> Any:  # noqa: ANN401, C901, PLR0911 - one case for each kind
        if "$ref" in schema:
            return self._value(named[schema["$ref"].rpartition("/")[2]], named, way, key)
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return schema["enum"][0]
        if "anyOf" in schema:
            kinds = [kind for kind in schema["anyOf"] if kind.get("type") != "null"]
            return self._value(kinds[0], named, way, key)
        match schema["type"]:
            case "object" if "properties" in schema:
                return {
                    name: self._value(inner, named, f"{way}.{name}", name)
                    for name, inner in schema["properties"].items()
                }
            case "object":
                return {"eigene": self._text(f"{way}.*")}
            case "array":
                return [self._value(schema["items"], named, f"{way}[]", key)]
            case "integer" | "number":
                least = schema.get("minimum", 0)
                return max(least, _NUMBERS.get(key, 1))
            case "boolean":
                return True
            case "string":
                return self._string(schema, way)
        raise AssertionError(schema)

    def _string(self, schema: dict[str, Any], way: str) -> object:
        if schema.get("format") == "date":
            return DAY
        pattern = schema.get("pattern")
        if pattern is None:
            return self._text(way)
        if _SUBJECT.fullmatch(pattern):
            return f"vereinbarung {' '.join(self._text(way).splitlines())}"
        return _BY_PATTERN[pattern]

    def _text(self, way: str) -> str:
        self.attacked.append(way)
        return self._attack(way)


FEW = (EntryKind.REGULAR_CALL, EntryKind.SESSION, EntryKind.NOTE)


def make(
    root: Path, attack: Callable[[str], str], kinds: Sequence[EntryKind] = FEW
) -> tuple[Workspace, list[str]]:
    """Write a workspace with one municipality, and an entry of each kind, each with all that it can have.

    Returns:
        The workspace, and the ways to all fields that attack.
    """
    hostile = Hostile(attack)
    workspace = Workspace(root)
    plans = workspace.roadmap_path(PLACE).parent
    for name, model in PLAN_FILES.items():
        data = hostile.record(model)
        _mend(name, data)
        _write(plans / f"{name}.toml", data)
    for number, (kind, data) in enumerate(_entries(hostile, kinds)):
        entry_id = f"aaaa{'abcdefghijkmnpqrstuvwxyz'[number]}"
        _write(workspace.logbook_path(PLACE) / f"{DAY}-{kind}-{entry_id}.toml", data)
    (workspace.logbook_path(PLACE) / "anlagen").mkdir()
    return workspace, hostile.attacked


def _entries(hostile: Hostile, kinds: Sequence[EntryKind]) -> Iterator[tuple[str, dict[str, Any]]]:
    for kind in kinds:
        data = hostile.record(Entry)
        data["art"] = kind.value
        data["datum"] = DAY
        data["sichtbarkeit"] = Visibility.PUBLIC.value
        del data["ausgeschieden"]  # who has left is left out of most
        yield kind.value, data


def _mend(name: str, data: dict[str, Any]) -> None:
    """What must fit together, so that the file is read at all."""
    if name == "fahrplan":
        data["kommune"] |= {"ablauf": "eigen.toml", "land": "NW"}
        data["zeitraum"] = [data["zeitraum"][0] | {"phasen": [1], "beginn": "2022-10", "ende": "2023-06"}]
    if name == "checklisten/eigene":
        data["punkt"][0]["anliegen"] = data["anliegen"][0]["id"]


def _write(path: Path, data: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(tomli_w.dumps(data), "utf-8")
