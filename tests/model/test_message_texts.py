"""Every kind of error of pydantic has a German text, and no English word slips through."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast, get_args

import pytest
from pydantic_core import ErrorDetails
from pydantic_core._pydantic_core import list_all_errors

import fruehe_hilfen_cli.model
from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.checklist import Checklist
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.measures import MeasurePlan
from fruehe_hilfen_cli.model.message_texts import FORMS, TEXTS
from fruehe_hilfen_cli.model.messages import explain
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.planners import PlannerMap
from fruehe_hilfen_cli.model.scheme import Scheme
from fruehe_hilfen_cli.model.staircase import Staircase

RECORDS = (Entry, Roadmap, Scheme, Staircase, MeasurePlan, PlannerMap, Checklist)
ERRORS = {str(error["type"]): cast("dict[str, Any]", error) for error in list_all_errors()}
GERMAN_TOO = {"ascii", "format", "in", "json", "tag", "unicode", "url", "uuid", "version"}
WORD = re.compile(r"[a-z]{2,}", re.IGNORECASE)
ENGLISH = {
    word.lower()
    for error in ERRORS.values()
    for word in WORD.findall(re.sub(r"\{.*?\}", "", error["message_template_python"]))
} - GERMAN_TOO


def details(kind: str, loc: tuple[str | int, ...] = ("titel",), value: object = None) -> ErrorDetails:
    context = ERRORS.get(kind, {}).get("example_context") or {}
    return cast("ErrorDetails", {"type": kind, "loc": loc, "msg": "", "input": value, "ctx": context})


def own_kinds() -> set[str]:
    folder = Path(fruehe_hilfen_cli.model.__path__[0])
    sources = "".join(path.read_text(encoding="utf-8") for path in folder.glob("*.py"))
    return set(re.findall(r'PydanticCustomError\(\s*"(\w+)"', sources))


def test_every_kind_of_error_has_a_german_text() -> None:
    assert len(own_kinds()) >= 3
    assert set(ERRORS) | own_kinds() | {"eigene_angabe"} == set(TEXTS)


@pytest.mark.parametrize("kind", sorted(TEXTS))
@pytest.mark.parametrize("value", [None, 7, "sieben", [], {}], ids=repr)
@pytest.mark.parametrize("loc", [(), ("titel",), ("zeitraum", 1, "beginn"), ("erreicht", 0)], ids=str)
def test_no_english_word_is_left(kind: str, value: object, loc: tuple[str | int, ...]) -> None:
    code, sentence, advice = explain(details(kind, loc, value), ["titel", "datum"])
    words = {word.lower() for word in WORD.findall(f"{sentence} {advice}")}
    assert words & ENGLISH == {"titel"} & ENGLISH
    assert code in {"W01", "W02", "W03"}
    assert re.fullmatch(r"[A-ZÄÖÜ„].*[^.]\.", sentence)
    assert re.fullmatch(r"[A-ZÄÖÜ„].*[.?]", advice)
    assert "{" not in sentence + advice
    assert "None" not in sentence + advice


@pytest.mark.parametrize(
    ("kind", "facts", "sentence"),
    [
        ("too_long", {"max_length": 3}, "„titel“ ist zu lang: höchstens mögliche Angaben 3."),
        ("string_too_short", {"min_length": 1}, "„titel“ darf nicht leer sein."),
        ("multiple_of", {"multiple_of": 5}, "„titel“ muss ein Vielfaches von 5 sein, nicht 7."),
        ("enum", {"expected": "'a', 'b' or 'c'"}, "„titel“ muss a, b oder c sein, nicht 7."),
        ("quite_new", {}, "„titel“ hat einen Wert, der hier nicht passt."),
    ],
)
def test_facts_are_filled_in(kind: str, facts: dict[str, Any], sentence: str) -> None:
    error = cast("ErrorDetails", {**details(kind, value=7), "ctx": facts})
    assert explain(error, [])[1] == sentence


KINDS_OF_VALUES = {"bool", "enum", "function-plain", "int", "literal", "model", "str", "tuple"}
OWN_VALUES = {"date", "dict", "float", "union"}
"""The kinds of values in our records; the rows above provoke what can be wrong with each."""


def schemas(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        yield str(schema.get("type"))
        for key in (
            "schema",
            "items_schema",
            "definitions",
            "keys_schema",
            "values_schema",
            "choices",
        ):
            yield from schemas(schema.get(key))
        if schema.get("type") == "model-fields":
            for inner in schema["fields"].values():
                yield from schemas(inner)
    for inner in schema if isinstance(schema, list) else ():
        yield from schemas(inner)


@pytest.mark.parametrize("model", RECORDS)
def test_the_records_hold_no_other_kinds_of_values(model: type[Record]) -> None:
    model.model_rebuild()
    around = {"model-fields", "model-field", "default", "nullable", "function-after", "definitions", "None"}
    assert (
        set(schemas(model.__pydantic_core_schema__)) - around - {"definition-ref"}
        <= KINDS_OF_VALUES | OWN_VALUES
    )


def patterns(annotation: object) -> Iterator[str]:
    if pattern := getattr(annotation, "pattern", None):
        yield str(pattern)
    if isinstance(annotation, type) and issubclass(annotation, Record):
        for field in annotation.model_fields.values():
            yield from patterns(field.annotation)
            for metadata in field.metadata:
                yield from patterns(metadata)
    for part in get_args(annotation):
        yield from patterns(part)


@pytest.mark.parametrize("model", RECORDS)
def test_every_form_of_a_text_is_described(model: type[Record]) -> None:
    assert set(patterns(model)) <= set(FORMS)
