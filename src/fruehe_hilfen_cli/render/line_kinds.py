"""Which kinds of lines ``fh export jsonl`` writes, and which keys each has: derived from the records.

A record of a file is a line. What stands before its own keys is the same for all: whose it is, and where.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple

from fruehe_hilfen_cli.model.base import Record, records_in
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.render.schema import FileKind, record_of, record_schema
from fruehe_hilfen_cli.vocabulary import german_key

FORMAT = 1
"""Of the lines; a key that goes or changes its type makes another one."""


class Type(StrEnum):
    """What stands under a key; never anything else but null."""

    TEXT = "Text"
    WHOLE = "ganze Zahl"
    NUMBER = "Zahl"
    FLAG = "ja/nein"
    DAY = "Tag"
    GROUP = "Gruppe"


class Column(NamedTuple):
    """A key of a line.

    Args:
        key: its German name.
        field: the field of the record whose value it is; empty for what every line has.
        type: what stands there.
        many: whether it is a list of that.
        parts: the keys of a group.
        edge: "von" or "bis" where it is the first or last day of what stands under another key.
    """

    key: str
    field: str
    type: Type
    many: bool = False
    parts: "tuple[Column, ...]" = ()
    edge: str = ""


class Kind(NamedTuple):
    """A kind of lines.

    Args:
        name: its German name, under the key "satz".
        file: in which kind of file the records lie.
        record: the record whose values they are.
        field: the field of the file that holds it; empty for the file's own values.
        columns: all keys, in their order.
    """

    name: str
    file: FileKind
    record: type[Record]
    field: str
    columns: tuple[Column, ...]


def _texts(*keys: str) -> tuple[Column, ...]:
    return tuple(Column(key, "", Type.TEXT) for key in keys)


HEAD = (Column("format", "", Type.WHOLE), *_texts("satz", "kommune", "quelle", "kennung"))
"""What every line has: "quelle" is null where only one workspace is read."""
LISTED = (*HEAD, Column("nummer", "", Type.WHOLE))
"""What the lines of the plans have: the position in their file, from 1."""
IN_ENTRY = (
    *LISTED,
    *_texts("eintrag", "datum"),
    Column("datum_von", "", Type.DAY),
    Column("datum_bis", "", Type.DAY),
)
"""What the tables of an entry have: the position among those of their kind, and the entry's id and day."""
OWN_VALUES = Kind(
    "zusatz",
    FileKind.ENTRY,
    Entry,
    "extra",
    (*IN_ENTRY, *_texts("schluessel", "wert"), Column("zahl", "", Type.NUMBER)),
)
"""The headings of a municipality's own: a value as text, and as a number where it is one."""

_FILES = (
    FileKind.ROADMAP,
    FileKind.SCHEME,
    FileKind.STAIRCASE,
    FileKind.MEASURES,
    FileKind.PLANNERS,
    FileKind.BODIES,
    FileKind.RESOURCES,
    FileKind.ENTRY,
)
_OF_ROADMAP = ("regular_call", "milestones", "guide_values")
"""What a scheme only proposes: what holds stands in the roadmap."""
_RENAMED = {(FileKind.BODIES, "vorlage"): "vorlage_kopf"}
"""Kinds that would be called like one of an entry's tables."""
_TYPES = {"integer": Type.WHOLE, "number": Type.NUMBER, "boolean": Type.FLAG, "string": Type.TEXT}
_MONTH = r"^\d{4}-(0[1-9]|1[0-2])$"


@cache
def kinds() -> Mapping[str, Kind]:
    """All kinds of lines by their names, in the order in which they come."""
    found = (kind for file in _FILES for kind in _of_file(file))
    return {kind.name: kind for kind in _of_one_type((*found, OWN_VALUES))}


def _of_one_type(found: Iterable[Kind]) -> Iterator[Kind]:
    """The kinds, no key of another type than before: then the kind's name stands before it.

    Programs that read all lines at once, as Spark does, know only one type of a key.
    """
    known: dict[str, tuple[object, ...]] = {}
    for kind in found:
        columns = []
        for column in kind.columns:
            told = (column.type, column.many, column.parts)
            other = known.setdefault(column.key, told) != told
            columns.append(column._replace(key=f"{kind.name}_{column.key}") if other else column)
        yield kind._replace(columns=tuple(columns))


def _of_file(file: FileKind) -> Iterator[Kind]:
    root = record_of(file)
    schema: dict[str, Any] = record_schema(root)["properties"]
    inner = {field: next(records_in(info.annotation), None) for field, info in root.model_fields.items()}
    own = [field for field, record in inner.items() if record is None and field not in ("format", "extra")]
    if own:
        yield Kind(str(file), file, root, "", _columns(str(file), HEAD, root, own, schema))
    for field, record in inner.items():
        if record is None or (file is FileKind.SCHEME and field in _OF_ROADMAP):
            continue
        name = _RENAMED.get((file, german_key(field)), german_key(field))
        node = schema[german_key(field)]
        properties: dict[str, Any] = (node.get("items") or node)["properties"]
        head = HEAD if name == "kommune" else IN_ENTRY if file is FileKind.ENTRY else LISTED
        columns = _columns(name, head, record, record.model_fields, properties)
        yield Kind(name, file, record, field, columns)


def _columns(
    name: str,
    head: tuple[Column, ...],
    record: type[Record],
    fields: Iterable[str],
    properties: Mapping[str, Any],
) -> tuple[Column, ...]:
    """What stands before, then the record's own keys; one that is taken gets the kind's name before it."""
    taken = {column.key for column in head}
    found = list(head)
    for field in fields:
        key = german_key(field)
        if field != "id":  # that is "kennung"
            named = f"{name}_{key}" if key in taken else key
            inner = next(records_in(record.model_fields[field].annotation), None)
            found += _of_value(named, field, properties[key], inner)
    return tuple(found)


def _of_value(key: str, field: str, node: Mapping[str, Any], record: type[Record] | None) -> Iterator[Column]:
    many = node.get("type") == "array"
    inner: Mapping[str, Any] = node["items"] if many else node
    if inner.get("pattern") == _MONTH or _is_when(inner):
        yield Column(key, field, Type.TEXT, many)
        yield Column(f"{key}_von", field, Type.DAY, many, edge="von")
        yield Column(f"{key}_bis", field, Type.DAY, many, edge="bis")
    elif inner.get("format") == "date":
        yield Column(key, field, Type.DAY, many)
    elif record:
        parts = _columns(key, (), record, record.model_fields, inner["properties"])
        yield Column(key, field, Type.GROUP, many, parts)
    else:
        yield Column(key, field, _TYPES[inner.get("type", "string")], many)


def _is_when(node: Mapping[str, Any]) -> bool:
    """Whether it is a day or a month."""
    return any(choice.get("pattern") == _MONTH for choice in node.get("anyOf", ()))
