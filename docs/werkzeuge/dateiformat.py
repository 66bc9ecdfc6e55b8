"""Writes what is generated of the file format: the schemas in phases/.schema, the tables of two documents.

In docs/dateiformat.md and docs/glossar.md a table stands between ``<!-- tabelle NAME -->`` and
``<!-- ende -->``.
"""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from importlib import import_module
from inspect import getmembers, isclass
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

from fruehe_hilfen_cli import FORMAT, model, views
from fruehe_hilfen_cli.records.migrating import STEPS, Step
from fruehe_hilfen_cli.render.schema import FileKind, schema, schema_file, schema_text
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.vocabulary import FIELDS, label

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "phases" / ".schema"
SPECIFICATION, GLOSSARY = ROOT / "docs" / "dateiformat.md", ROOT / "docs" / "glossar.md"
_MARKED = re.compile(r"(<!-- tabelle (?P<name>\S+) -->\n).*?(<!-- ende -->)", re.DOTALL)

_MONTH, _CLOCK = r"^\d{4", "^([01"
"""How the patterns of months and of times of day begin."""

Node = dict[str, Any]


def generated() -> dict[Path, str]:
    """Each file that is generated, wholly or in part, with the text it should have."""
    tables = {
        **file_tables(),
        "felder": field_table(),
        "werte": value_table(),
        "versionen": version_table(),
    }
    documents = {path: renewed(path.read_text("utf-8"), tables) for path in (SPECIFICATION, GLOSSARY)}
    return {SCHEMAS / schema_file(kind): schema_text(kind) for kind in FileKind} | documents


def renewed(text: str, tables: dict[str, str]) -> str:
    """The text with every marked table in its current form.

    Raises:
        KeyError: when there is no table of a marked name.
    """
    return _MARKED.sub(lambda found: f"{found[1]}\n{tables[found['name']]}\n\n{found[3]}", text)


def file_tables() -> dict[str, str]:
    """The tables of the keys, by the place of the TOML table: "fahrplan", "fahrplan.kommune", …."""
    return {
        place: _table(("Schlüssel", "Wert", "Angabe", "Bedeutung"), _rows(node, place.partition(".")[2]))
        for kind in FileKind
        for place, node in _nodes(str(kind), schema(kind))
    }


def version_table(newest: int = FORMAT, steps: Mapping[int, Step] = STEPS) -> str:
    """Each version of the format, and what it made different."""
    first = ("1", "Das erste Format.")
    later = ((str(version), " ".join(steps[version - 1].tells)) for version in range(2, newest + 1))
    return _table(("Format", "Was anders wurde"), [first, *later])


def field_table() -> str:
    """All rows of the vocabulary, by their German label."""
    rows = [(row.label, f"`{name}`", f"`{row.key}`", row.help) for name, row in FIELDS.items()]
    return _table(("Deutsch", "Englisch", "Schlüssel", "Bedeutung"), sorted(rows, key=_alphabetical))


def value_table() -> str:
    """All words of closed lists, by their German label."""
    names: dict[str, list[str]] = {}
    for enumeration in _enumerations():
        for member in enumeration:
            names.setdefault(member, []).append(f"`{enumeration.__name__}.{member.name}`")
    rows = [(label(word), ", ".join(found), f"`{word}`") for word, found in names.items()]
    return _table(("Deutsch", "Englisch", "Wort in Dateien und JSON"), sorted(rows, key=_alphabetical))


def _nodes(place: str, node: Node) -> Iterator[tuple[str, Node]]:
    """A TOML table and those inside it, each with its place."""
    yield place, node
    for key, item in node["properties"].items():
        inner = item.get("items", item)
        if "properties" in inner:
            yield from _nodes(f"{place}.{key}", inner)


def _rows(node: Node, inside: str) -> list[tuple[str, ...]]:
    """The keys of a table; ``inside`` is its own name in the file, empty for the file itself."""
    required = node.get("required", [])
    return [
        (
            f"`{key}`",
            _kind(item, f"{inside}.{key}" if inside else key),
            _need(item, key in required),
            item["description"],
        )
        for key, item in node["properties"].items()
    ]


def _need(item: Node, required: bool) -> str:
    if required:
        return "Pflicht"
    return f"sonst {_literal(item['default'])}" if "default" in item else "freiwillig"


def _kind(item: Node, key: str) -> str:
    """What can be written as the value of a key, in German."""
    return _words(item) or _date(item) or _structure(item, key) or _scalar(item)


def _words(item: Node) -> str:
    words = [item["const"]] if "const" in item else item.get("enum", [])
    return ", ".join(_literal(word) for word in words)


def _date(item: Node) -> str:
    if "anyOf" in item:
        return (
            "Tag oder Monat"
            if _MONTH in [way.get("pattern", "")[:5] for way in item["anyOf"]]
            else "Tag oder Nummer"
        )
    if item.get("format") == "date":
        return "Tag"
    return {_MONTH: "Monat", _CLOCK: "Uhrzeit"}.get(item.get("pattern", "")[:5], "")


def _structure(item: Node, key: str) -> str:
    if "properties" in item or "patternProperties" in item:
        return f"Tabelle `[{key}]`"
    if "items" not in item:
        return ""
    return f"Tabellen `[[{key}]]`" if "properties" in item["items"] else f"Liste: {_kind(item['items'], key)}"


def _scalar(item: Node) -> str:
    names = {
        "string": "Text",
        "boolean": "`true`, `false`",
        "integer": f"ganze Zahl{_bounds(item)}",
        "number": f"Zahl{_bounds(item)}",
    }
    return names[item["type"]]


def _bounds(item: Node) -> str:
    match item:
        case {"minimum": least, "maximum": most}:
            return f" von {least} bis {most}"
        case {"minimum": least}:
            return f" ab {least}"
    return ""


def _literal(value: object) -> str:
    """How a value stands in a TOML file."""
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    return f'`"{value}"`' if isinstance(value, str) else f"`{value}`"


def _enumerations() -> Iterator[type[StrEnum]]:
    for package in (model, views):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            for _, cls in getmembers(import_module(module.name), isclass):
                if cls.__module__ == module.name and issubclass(cls, StrEnum):
                    yield cls


def _alphabetical(row: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(folded(cell) for cell in row)


def _table(headings: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [headings, tuple("---" for _ in headings), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def main() -> None:
    """Write each generated file that is not current."""
    SCHEMAS.mkdir(exist_ok=True)
    for path, text in generated().items():
        if not path.exists() or path.read_text("utf-8") != text:
            path.write_text(text, "utf-8", newline="\n")
            print(f"erneuert: {path.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
