import json
from collections.abc import Iterator
from typing import Any

import pytest

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.render.schema import TITLES, FileKind, schema, schema_file, schema_text
from fruehe_hilfen_cli.vocabulary import FIELDS, VALUES, german_key

GERMAN = {text for row in FIELDS.values() for text in (row.label, row.help)} | set(VALUES.values())


def _nodes(node: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON has no narrower type
    """All objects of a schema that are schemas themselves."""
    if isinstance(node, list):
        for item in node:
            yield from _nodes(item)
    elif isinstance(node, dict):
        yield node
        for key, value in node.items():
            yield from _nodes(list(value.values()) if key == "properties" else value)


@pytest.mark.parametrize("kind", FileKind)
def test_all_words_are_german(kind: FileKind) -> None:
    made = schema(kind)
    said = {node[key] for node in _nodes(made) for key in ("title", "description") if key in node}
    assert said <= GERMAN | set(TITLES[kind])


@pytest.mark.parametrize("kind", FileKind)
def test_every_key_says_what_it_means(kind: FileKind) -> None:
    silent = [
        key
        for node in _nodes(schema(kind))
        for key, item in node.get("properties", {}).items()
        if not {"title", "description"} <= item.keys()
    ]
    assert silent == []


@pytest.mark.parametrize("kind", FileKind)
def test_a_schema_is_whole_in_itself(kind: FileKind) -> None:
    assert not [node for node in _nodes(schema(kind)) if {"$ref", "$defs"} & node.keys()]


@pytest.mark.parametrize("kind", FileKind)
def test_toml_has_no_empty_value(kind: FileKind) -> None:
    for node in _nodes(schema(kind)):
        assert node.get("type") != "null"
        assert node.get("default", 1) not in (None, "", [], {})


@pytest.mark.parametrize("kind", FileKind)
def test_no_table_takes_unknown_keys(kind: FileKind) -> None:
    tables = [node for node in _nodes(schema(kind)) if "properties" in node]
    assert tables
    assert all(node["additionalProperties"] is False for node in tables)


@pytest.mark.parametrize("kind", FileKind)
def test_the_text_is_json_and_ends_with_a_line_end(kind: FileKind) -> None:
    text = schema_text(kind)
    assert json.loads(text) == schema(kind)
    assert text.endswith("}\n")
    assert "\\u" not in text
    assert text == schema_text(kind)


def test_the_head_stands_first() -> None:
    made = schema(FileKind.ENTRY)
    assert list(made)[:5] == ["$schema", "$comment", "x-tombi-toml-version", "title", "description"]
    assert made["title"] == "Eintrag"
    assert schema_file(FileKind.ENTRY) == "eintrag.json"


def test_keys_stand_in_the_order_in_which_people_write_them() -> None:
    assert list(schema(FileKind.ENTRY)["properties"]) == [german_key(field) for field in Entry.model_fields]


def test_a_row_of_the_class_goes_before_the_common_one() -> None:
    assert schema(FileKind.ROADMAP)["properties"]["ampel"]["description"] == FIELDS["Roadmap.light"].help
    assert schema(FileKind.ENTRY)["properties"]["art"]["description"] == FIELDS["Entry.kind"].help


def test_a_list_of_words_shows_each_label_and_decides_by_the_words_alone() -> None:
    art = schema(FileKind.ENTRY)["properties"]["art"]
    branches = art["allOf"][0]["anyOf"]
    assert art["enum"] == [str(kind) for kind in EntryKind]
    assert {"title": "Beratung vor Ort", "const": "vor-ort-beratung"} in branches
    assert branches[-1] is True


def test_a_land_shows_its_name() -> None:
    land = schema(FileKind.ROADMAP)["properties"]["kommune"]["properties"]["land"]
    assert {"title": "Nordrhein-Westfalen", "const": "NW"} in land["allOf"][0]["anyOf"]


def test_a_date_is_a_day_or_a_month() -> None:
    day, month = schema(FileKind.ENTRY)["properties"]["datum"]["anyOf"]
    assert day == {"type": "string", "format": "date"}
    assert month["pattern"].startswith(r"^\d{4}-")


def test_a_judgement_needs_its_reason() -> None:
    assert schema(FileKind.ENTRY)["dependentRequired"] == {"ampel": ["ampel_grund"]}


def test_what_may_be_missing_is_not_required() -> None:
    made = schema(FileKind.ROADMAP)
    assert made["required"] == ["kommune", "zeitraum"]
    weeks = made["properties"]["jour_fixe"]["properties"]["alle_wochen"]
    assert (weeks["minimum"], weeks["maximum"], weeks["default"]) == (1, 26, 2)
