"""JSON Schemas of the file kinds, for editors: German titles and sentences from the vocabulary."""

import json
from enum import StrEnum
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fruehe_hilfen_cli.model.base import Record

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TOML_VERSION = "v1.0.0"
GENERATED = "Von fh schema erzeugt; Änderungen von Hand gehen beim nächsten Mal verloren."
_FIRST = ("$schema", "$comment", "x-tombi-toml-version", "title", "description", "type")


class FileKind(StrEnum):
    """The kinds of files a workspace has; each schema file is named after its kind."""

    ROADMAP = "fahrplan"
    ENTRY = "eintrag"
    SCHEME = "ablauf"
    FORM = "vorlage"
    STAIRCASE = "wirkungstreppe"
    MEASURES = "massnahmen"
    PLANNERS = "planungsakteure"
    BODIES = "gremien"
    RESOURCES = "ressourcen"
    CHECKLIST = "checkliste"


TITLES = {
    FileKind.ROADMAP: ("Fahrplan", "Was für eine Kommune vereinbart ist: phases/<ort>/fahrplan.toml."),
    FileKind.ENTRY: ("Eintrag", "Ein Ereignis im Prozess-Logbuch: eine Datei in logbook/<ort>/."),
    FileKind.SCHEME: ("Ablauf", "Ein eigenes Phasenschema: eine TOML-Datei neben dem Fahrplan."),
    FileKind.FORM: ("Vorlage", "Überschriften für Einträge: eine Datei in phases/<ort>/vorlagen/."),
    FileKind.STAIRCASE: ("Wirkungstreppe", "Ziele und Indikatoren: phases/<ort>/wirkungstreppe.toml."),
    FileKind.MEASURES: ("Maßnahmen", "Was zu den Zielen getan wird: phases/<ort>/massnahmen.toml."),
    FileKind.BODIES: ("Gremien", "Wer steuert, berät und beschließt: phases/<ort>/gremien.toml."),
    FileKind.RESOURCES: ("Ressourcen", "Geld, Stellen und anderes: phases/<ort>/ressourcen.toml."),
    FileKind.PLANNERS: ("Planungsakteure", "Wer was plant, und mit wem: phases/<ort>/planungsakteure.toml."),
    FileKind.CHECKLIST: ("Checkliste", "Eine eigene Checkliste: eine Datei in phases/<ort>/checklisten/."),
}
"""What each kind of file is called, and what it is for."""


def schema_file(kind: FileKind) -> str:
    """The name of the file that holds a schema, e.g. "fahrplan.json"."""
    return f"{kind}.json"


def schema_text(kind: FileKind) -> str:
    """The schema of a kind of file as JSON text that ends with a line end; the same text every time."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2) + "\n"


def schema(kind: FileKind) -> dict[str, Any]:
    """The schema of a kind of file, whole in itself: nothing in it refers elsewhere."""
    title, sentence = TITLES[kind]
    head = {
        "$schema": DIALECT,
        "$comment": GENERATED,
        "x-tombi-toml-version": TOML_VERSION,
        "title": title,
        "description": sentence,
    }
    return record_schema(record_of(kind), head)


def record_schema(record: "type[Record]", head: "Mapping[str, object] | None" = None) -> dict[str, Any]:
    """The schema of a record, whole in itself.

    Args:
        record: whose.
        head: what else it says of itself.
    """
    from fruehe_hilfen_cli.render.model_schema import GermanSchema

    made = record.model_json_schema(by_alias=True, schema_generator=GermanSchema)
    definitions = made.pop("$defs", {})
    whole: dict[str, Any] = _inlined({**made, **(head or {})}, definitions)
    return whole


def record_of(kind: FileKind) -> "type[Record]":
    """What a whole file of a kind is read as."""
    from fruehe_hilfen_cli.model.bodies import BodyPlan
    from fruehe_hilfen_cli.model.checklist import Checklist
    from fruehe_hilfen_cli.model.entry import Entry
    from fruehe_hilfen_cli.model.form import Form
    from fruehe_hilfen_cli.model.measures import MeasurePlan
    from fruehe_hilfen_cli.model.plan import Roadmap
    from fruehe_hilfen_cli.model.planners import PlannerMap
    from fruehe_hilfen_cli.model.resources import ResourcePlan
    from fruehe_hilfen_cli.model.scheme import Scheme
    from fruehe_hilfen_cli.model.staircase import Staircase

    records: dict[FileKind, type[Record]] = {
        FileKind.ROADMAP: Roadmap,
        FileKind.ENTRY: Entry,
        FileKind.SCHEME: Scheme,
        FileKind.FORM: Form,
        FileKind.STAIRCASE: Staircase,
        FileKind.MEASURES: MeasurePlan,
        FileKind.PLANNERS: PlannerMap,
        FileKind.BODIES: BodyPlan,
        FileKind.RESOURCES: ResourcePlan,
        FileKind.CHECKLIST: Checklist,
    }
    return records[kind]


def _inlined(node: Any, definitions: dict[str, Any]) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """The node with each reference replaced by what it means.

    A definition's name, title and description are those of a class, hence English: none of them is kept.
    """
    if isinstance(node, list):
        return [_inlined(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        meant = definitions[node["$ref"].rpartition("/")[2]]
        node = {key: value for key, value in (_nameless(meant) | node).items() if key != "$ref"}
    return {key: _value(key, node[key], definitions) for key in sorted(node, key=_rank)}


def _nameless(definition: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in definition.items() if key not in ("title", "description")}


def _value(key: str, value: Any, definitions: dict[str, Any]) -> Any:  # noqa: ANN401 - see above
    if key == "properties":  # in the order in which people write them
        return {name: _inlined(item, definitions) for name, item in value.items()}
    return _inlined(value, definitions)


def _rank(key: str) -> tuple[int, str]:
    return (_FIRST.index(key), "") if key in _FIRST else (len(_FIRST), key)
