"""The vocabulary is complete, and nothing in it is left over."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from enum import StrEnum
from importlib import import_module
from inspect import getmembers, isclass
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType
from typing import get_args

import pytest
from msgspec import Struct

import fruehe_hilfen_cli
from fruehe_hilfen_cli import model, views
from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.plan import Land
from fruehe_hilfen_cli.vocabulary import FIELDS, PARTS, VALUES, german_key, term

NEVER_PRINTED = {
    "DataColumn": "how printers get a table; its names are headings already",
    "DataTable": "the same",
    "ImportColumn": "what a command that writes shows before it asks; it has no --json",
    "ImportPreview": "the same",
    "RefusedRow": "the same",
    "TakenRow": "the same",
    "History": "the fold that views are made of",
    "MonthEntries": "how a report groups entries; other programs get the entries",
    "PhaseEntries": "the same",
    "ToldEntries": "the same",
    "Council": "what the objects of OParl are made of; their properties have the names of the standard",
    "CouncilBody": "the same",
    "CouncilConsultation": "the same",
    "CouncilGaps": "the same",
    "CouncilItem": "the same",
    "CouncilMeeting": "the same",
    "CouncilPaper": "the same",
    "MunicipalityPage": "what a page for browsers is made of; it has no JSON, and holds views that have",
    "OverviewPage": "the same",
    "Query": "what a search is given",
    "Matches": "what a search is made of; other programs get the entries",
    "Compared": "what a comparison is made of",
    "ComparedBlock": "the same",
    "ComparedDeviation": "the same",
    "ComparedStep": "the same",
    "FormatHeld": "the same",
    "Situation": "what the rules of the traffic light look at",
    "Selection": "what someone asks for",
    "TaskSelection": "what someone asks for",
    "QuestionSelection": "what someone asks for",
    "DutySelection": "what someone asks for",
    "TrendSelection": "what someone asks for",
    "CallSpan": "what someone asks for",
    "Slot": "what the dates of the regular call are made of",
    "DaysOff": "a table in which other views look up days",
    "Expectation": "what the points of a trend are made of",
    "CalendarSelection": "what someone asks for",
    "DeviationSelection": "what someone asks for",
    "StandingSelection": "what someone asks for",
    "MeasureSelection": "what someone asks for",
    "DecisionSelection": "what someone asks for",
    "Course": "what the state of a measure is made of",
    "PlanPreview": "what a command that writes shows before it asks; it has no --json",
    "BlockShift": "the same",
    "MilestoneShift": "the same",
    "Referrer": "what a removal tells before it is done",
    "Consequences": "the same",
    "DraftRequest": "what someone asks for",
    "Seen": "what a report is made of",
    "Told": "what the draft of a paper is made of",
    "Flat": "what tables are made of",
    "_Below": "the same",
    "_Draft": "the same",
    "Match": "where hits of a search are; what is printed is read once more",
    "NearWord": "what the hint of a search in vain is made of",
    "_Folded": "how a search compares",
    "_Course": "how the colours of a light are looked up",
    "_Frame": "what participation is counted by",
}
"""Classes of views/ that are no views, so that no output has their fields, and why."""


def _classes(package: ModuleType) -> Iterator[type]:
    """The classes that a package's modules define."""
    path, name = package.__path__, package.__name__
    for module in walk_packages(path, f"{name}."):
        found = getmembers(import_module(module.name), isclass)
        yield from (cls for _, cls in found if cls.__module__ == module.name)


def _records() -> list[type[Record]]:
    return [cls for cls in _classes(model) if issubclass(cls, Record) and cls is not Record]


def _views() -> list[type]:
    return [cls for cls in _classes(views) if issubclass(cls, Struct) and cls.__name__ not in NEVER_PRINTED]


def _fields(cls: type) -> list[str]:
    if issubclass(cls, Struct):
        return list(cls.__struct_fields__)
    return [field.name for field in fields(cls)] if is_dataclass(cls) else list(cls.model_fields)  # type: ignore[attr-defined]


PRINTED: list[type] = [*_records(), *_views(), Problem]
WORDS = [
    *(member for cls in (*_classes(model), *_classes(views)) if issubclass(cls, StrEnum) for member in cls),
    *get_args(Land),
]


def _named_in_code() -> set[str]:
    """Field names that stand as text in the code: keys of what a command shows, arguments of german_key."""
    found: list[ast.expr | None] = []
    for path in Path(fruehe_hilfen_cli.__file__).parent.rglob("*.py"):
        calls = [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        for call in calls:
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            if name in {"show", "show_json", "to_json", "Content"}:
                found += [key for shown in call.args if isinstance(shown, ast.Dict) for key in shown.keys]
            elif name in {"german_key", "term"}:
                found += call.args
    return {part.value for part in found if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def test_a_field_has_only_one_row() -> None:
    fields = [field for part in PARTS for field in part]
    assert [field for field in FIELDS if fields.count(field) > 1] == []


def test_the_search_finds_what_it_looks_for() -> None:
    assert {"Roadmap", "Entry", "Scheme", "Block", "Task"} <= {cls.__name__ for cls in _records()}
    assert {"Status", "BlockState", "MilestoneState"} <= {cls.__name__ for cls in _views()}
    assert {"jour-fixe", "rot", "laeuft", "NW"} <= set(WORDS)
    assert "statuses" in _named_in_code()


def test_what_is_never_printed_exists() -> None:
    assert set(NEVER_PRINTED) <= {cls.__name__ for cls in _classes(views)}


@pytest.mark.parametrize("cls", PRINTED, ids=lambda cls: cls.__name__)
def test_every_field_has_a_row(cls: type) -> None:
    assert [field for field in _fields(cls) if field not in FIELDS] == []


@pytest.mark.parametrize("cls", PRINTED, ids=lambda cls: cls.__name__)
def test_no_two_fields_of_a_class_share_a_key(cls: type) -> None:
    keys = [german_key(field) for field in _fields(cls)]
    assert len(keys) == len(set(keys))


def test_no_row_is_left_over() -> None:
    used = {field for cls in PRINTED for field in _fields(cls)} | _named_in_code()
    used |= {f"{cls.__name__}.{field}" for cls in PRINTED for field in _fields(cls)}
    assert sorted(set(FIELDS) - used) == []


def test_a_row_of_one_class_keeps_the_key_of_the_common_row() -> None:
    for name in FIELDS:
        record, _, field = name.rpartition(".")
        if record:
            assert term(record, field).key == german_key(field), name


def test_a_row_of_one_class_says_something_of_its_own() -> None:
    same = [name for name, row in FIELDS.items() if "." in name and row == FIELDS[name.rpartition(".")[2]]]
    assert same == []


@pytest.mark.parametrize("name", FIELDS)
def test_a_row_is_well_formed(name: str) -> None:
    row = FIELDS[name]
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", row.key)
    assert row.label == row.label.strip() != ""
    assert not row.label.endswith(".") or row.label.endswith("Nr.")
    assert re.fullmatch(r"\S.*[^\s.]\.", row.help), "one German sentence that ends with a period"


def test_every_word_of_a_list_has_a_label() -> None:
    assert [word for word in WORDS if word not in VALUES] == []


def test_no_label_is_left_over() -> None:
    assert sorted(set(VALUES) - set(WORDS)) == []


@pytest.mark.parametrize("word", VALUES)
def test_a_label_is_well_formed(word: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*|[A-Z]{2}", word)
    assert VALUES[word] == VALUES[word].strip() != ""
