"""The generated parts of docs/dateiformat.md, docs/glossar.md and phases/.schema are current and complete."""

import re
from pathlib import Path

import pytest
from docs.werkzeuge import dateiformat

import fruehe_hilfen_cli
from fruehe_hilfen_cli.records.migrating import Step
from fruehe_hilfen_cli.store.workspace import (
    CHECKLIST_SCHEMA,
    ENTRY_SCHEMA,
    FORM_SCHEMA,
    ROADMAP_SCHEMA,
    SCHEME_SCHEMA,
    PlanFile,
    plan_schema,
)
from fruehe_hilfen_cli.text import folded

MARK = re.compile(r"^<!-- tabelle (\S+) -->$", re.MULTILINE)
HAND_WRITTEN = dateiformat.GLOSSARY.read_text("utf-8").partition("## Felder")[0]


@pytest.mark.parametrize("path", dateiformat.generated(), ids=lambda path: path.name)
def test_what_is_generated_is_current(path: Path) -> None:
    assert path.read_text("utf-8") == dateiformat.generated()[path], "make docs renews it"


def test_a_table_that_is_not_current_is_noticed() -> None:
    text = "Vorher.\n<!-- tabelle a -->\n\nalt\n\n<!-- ende -->\nNachher."
    assert dateiformat.renewed(text, {"a": "neu"}) == text.replace("alt", "neu")


def test_renewing_twice_changes_nothing() -> None:
    once = dateiformat.renewed("<!-- tabelle a -->\n<!-- ende -->", {"a": "neu"})
    assert dateiformat.renewed(once, {"a": "neu"}) == once


def test_every_table_of_keys_stands_in_the_document() -> None:
    tables = dateiformat.file_tables()
    marked = MARK.findall(dateiformat.SPECIFICATION.read_text("utf-8"))
    assert len(marked) == len(set(marked))
    shown = {tables[name] for name in marked if name != "versionen"}
    assert [name for name, table in tables.items() if table not in shown] == []


def test_the_document_names_the_lines_for_editors() -> None:
    text = dateiformat.SPECIFICATION.read_text("utf-8")
    plans = (plan_schema(kind) for kind in PlanFile)
    for line in (ROADMAP_SCHEMA, SCHEME_SCHEMA, ENTRY_SCHEMA, FORM_SCHEMA, CHECKLIST_SCHEMA, *plans):
        assert f"`#:schema {line}`" in text


def test_the_versions_of_the_format_stand_there_with_what_they_changed() -> None:
    assert "versionen" in MARK.findall(dateiformat.SPECIFICATION.read_text("utf-8"))
    table = dateiformat.version_table(3, {1: Step(tells=("Eins.", "Zwei.")), 2: Step(tells=("Drei.",))})
    assert table.splitlines()[2:] == ["| 1 | Das erste Format. |", "| 2 | Eins. Zwei. |", "| 3 | Drei. |"]


def test_the_glossary_has_both_generated_tables() -> None:
    assert MARK.findall(dateiformat.GLOSSARY.read_text("utf-8")) == ["felder", "werte"]


def test_the_terms_are_in_alphabetical_order() -> None:
    for part in HAND_WRITTEN.split("\n## ")[1:]:
        terms = [folded(line.split(" | ")[0]) for line in part.splitlines() if line.startswith("| ")][2:]
        assert terms == sorted(terms)
        assert len(terms) > 20


def test_the_names_of_the_code_exist() -> None:
    names = {name for line in HAND_WRITTEN.splitlines() for name in re.findall(r"`([A-Z]\w+)`", line)}
    code = "\n".join(
        path.read_text("utf-8") for path in Path(fruehe_hilfen_cli.__file__).parent.rglob("*.py")
    )
    assert names
    assert [name for name in sorted(names) if not re.search(rf"^class {name}\b", code, re.MULTILINE)] == []


def test_the_documents_have_no_table_with_a_missing_cell() -> None:
    for path in (dateiformat.SPECIFICATION, dateiformat.GLOSSARY):
        for block in path.read_text("utf-8").split("\n\n"):
            rows = [line for line in block.splitlines() if line.startswith("| ")]
            assert len({row.replace("\\|", "").count("|") for row in rows}) <= 1, path.name
