"""Writes the schema of ``fh export jsonl``: the views for DuckDB, and the table of all kinds of lines.

Both come from the records, as the lines themselves do.
"""

import re
from pathlib import Path
from textwrap import fill

from fruehe_hilfen_cli.render.line_kinds import Column, Kind, Type, kinds
from fruehe_hilfen_cli.render.schema import TITLES, FileKind, record_of
from fruehe_hilfen_cli.text import capitalised
from fruehe_hilfen_cli.vocabulary import term

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "export-jsonl.md"
VIEWS = ROOT / "docs" / "export-jsonl.sql"
FILE = "daten.jsonl"
"""What the views read."""

_BEGIN, _END = "<!-- erzeugt: sätze -->\n", "<!-- Ende -->"
_PART = re.compile(f"{_BEGIN}.*?{_END}", re.DOTALL)
_SQL = {
    Type.TEXT: "VARCHAR",
    Type.WHOLE: "BIGINT",
    Type.NUMBER: "DOUBLE",
    Type.FLAG: "BOOLEAN",
    Type.DAY: "DATE",
}
_INTRODUCTION = f"""\
-- Die Zeilen von fh export jsonl als Tabellen für DuckDB, eine Sicht für jeden Satz; mit make docs erzeugt.
-- Gelesen wird {FILE} im aktuellen Ordner, einmal; jeder Schlüssel hat in allen Zeilen dieselbe Art.
"""
_WIDTH = 110


def generated() -> dict[Path, str]:
    """The files that are generated, with the text they should have."""
    rows = "".join(f"{_row(kind)}\n" for kind in kinds().values())
    table = f"{_BEGIN}| Satz | Was es ist | Woher |\n| --- | --- | --- |\n{rows}{_END}"
    page = _PART.sub(lambda _: table, PAGE.read_text("utf-8"))
    return {PAGE: page, VIEWS: "\n".join([_INTRODUCTION, _table(), *map(_view, kinds().values())])}


def sql_type(column: Column) -> str:
    """The type of a key in DuckDB."""
    inner = ", ".join(f'"{part.key}" {sql_type(part)}' for part in column.parts)
    one = _SQL.get(column.type) or f"STRUCT({inner})"
    return f"{one}[]" if column.many else one


def _table() -> str:
    """All keys of all lines with their types."""
    types = {column.key: sql_type(column) for kind in kinds().values() for column in kind.columns}
    columns = ",\n".join(f"        \"{key}\": '{told}'" for key, told in types.items())
    return (
        f"CREATE TABLE zeilen AS FROM read_json(\n"
        f"    '{FILE}', format = 'newline_delimited', maximum_object_size = 33554432,\n"
        f"    columns = {{\n{columns}\n    }}\n);\n"
    )


def _view(kind: Kind) -> str:
    columns = ", ".join(f'"{column.key}"' for column in kind.columns)
    shown = fill(columns, _WIDTH, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
    return (
        f"-- {_title(kind)}\n"
        f"CREATE VIEW {kind.name} AS SELECT\n{shown}\nFROM zeilen WHERE satz = '{kind.name}';\n"
    )


def _row(kind: Kind) -> str:
    return f"| `{kind.name}` | {_title(kind)} | {TITLES[kind.file][0]} |"


def _title(kind: Kind) -> str:
    if kind.field:
        return capitalised(term(record_of(kind.file).__name__, kind.field).label)
    return "Ein Eintrag" if kind.file is FileKind.ENTRY else "Was für das Ganze gilt"
