"""Every record of a municipality as a line of JSON: the same keys in each line of a kind, the same types."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import time
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from msgspec import Struct, json
from msgspec.structs import replace

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import first_day, german_time, last_day
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.render.characters import tame
from fruehe_hilfen_cli.render.line_kinds import FORMAT, OWN_VALUES, Column, Kind, Type, kinds
from fruehe_hilfen_cli.render.schema import FileKind
from fruehe_hilfen_cli.views.entries.audience import as_read_by, seen_by
from fruehe_hilfen_cli.views.history import is_known

if TYPE_CHECKING:
    from datetime import date

    from fruehe_hilfen_cli.model.entry import Logged
    from fruehe_hilfen_cli.model.project import Project

_PLANS = {
    FileKind.ROADMAP: "roadmap",
    FileKind.SCHEME: "scheme",
    FileKind.STAIRCASE: "staircase",
    FileKind.MEASURES: "measures",
    FileKind.PLANNERS: "planners",
    FileKind.BODIES: "bodies",
    FileKind.RESOURCES: "resources",
}
"""Where a project holds what a file says."""
_IN_THE_HOUSE = frozenset({"erlaubt", "ausnahme"})
"""Kinds that are about how the files are kept, and quote words that look like personal data."""

_Line = dict[str, Any]


class Lines(Struct, frozen=True):
    """The lines of a municipality.

    Args:
        text: the lines, each with its end, as UTF-8.
        number: how many they are.
        left_out: how many entries the reader may not see.
        counts: whether counts of use were left out, which stay in the house.
    """

    text: bytes
    number: int
    left_out: int
    counts: bool


def lines_of(project: "Project", day: "date", reader: Visibility) -> Lines:
    """The lines of a municipality.

    Args:
        project: with all of its plan files.
        day: what was not known yet on that day is not in it.
        reader: who reads; sees only the entries that may be seen.
    """
    seen = seen_by(project, reader, day)
    known = [logged for logged in seen.project.entries if is_known(logged, day)]
    shown = [replace(logged, entry=as_read_by(reader, logged.entry)) for logged in known]
    lines = list(_lines(seen.project, shown, outside=reader is not Visibility.INTERNAL))
    counts = any(new.entry is not old.entry for new, old in zip(shown, known, strict=True))
    return Lines(tame(json.Encoder().encode_lines(lines)), len(lines), seen.left_out, counts)


def _lines(project: "Project", entries: "Sequence[Logged]", *, outside: bool) -> Iterator[_Line]:
    for kind in kinds().values():
        if kind.file in _PLANS and not (outside and kind.name in _IN_THE_HOUSE):
            yield from _of_plan(kind, project)
    entry_kind = kinds()[FileKind.ENTRY]
    tables = [kind for kind in kinds().values() if kind.file is FileKind.ENTRY and kind.field]
    for logged in entries:
        yield {**_head(entry_kind, project, logged.id), **_values(logged.entry, entry_kind)}
        for kind in tables:
            if inside := getattr(logged.entry, kind.field):
                yield from _of_entry(kind, project, logged, inside)


def _head(kind: Kind, project: "Project", key: str | None) -> _Line:
    return {
        "format": FORMAT,
        "satz": kind.name,
        "kommune": project.place,
        "quelle": project.source or None,
        "kennung": key,
    }


def _of_plan(kind: Kind, project: "Project") -> Iterator[_Line]:
    whole = getattr(project, _PLANS[kind.file])
    if whole is None:
        return
    if not kind.field:
        process = project.roadmap.municipality.process if kind.file is FileKind.SCHEME else None
        yield {**_head(kind, project, process), **_values(whole, kind)}
        return
    inside = getattr(whole, kind.field)
    if isinstance(inside, Record) and kind.name == "kommune":
        yield {**_head(kind, project, project.place), **_values(inside, kind)}
        return
    for number, record in enumerate(_each(inside), 1):
        head = _head(kind, project, getattr(record, "id", None))
        yield {**head, "nummer": number, **_values(record, kind)}


def _of_entry(kind: Kind, project: "Project", logged: "Logged", inside: Any) -> Iterator[_Line]:  # noqa: ANN401 - any table
    day = logged.entry.day
    for number, record in enumerate(_each(inside), 1):
        yield {
            **_head(kind, project, f"{logged.id}/{number}"),
            "nummer": number,
            "eintrag": logged.id,
            "datum": str(day),
            "datum_von": first_day(day),
            "datum_bis": last_day(day),
            **(_own(record) if kind.field == OWN_VALUES.field else _values(record, kind)),
        }


def _each(inside: Any) -> Sequence[Any]:  # noqa: ANN401 - a table, a list of them, or none
    if inside is None:
        return ()
    if isinstance(inside, dict):
        return tuple(inside.items())
    return inside if isinstance(inside, tuple) else (inside,)


def _own(named: tuple[str, object]) -> _Line:
    """A heading of the municipality's own and its value."""
    key, value = named
    number = value if isinstance(value, int | float) and not isinstance(value, bool) else None
    text = {True: "ja", False: "nein"}[value] if isinstance(value, bool) else str(value)
    return {"schluessel": key, "zusatz_wert": text, "zahl": number}


def _values(record: Record, kind: Kind) -> _Line:
    return {key: told(get(record)) for key, get, told in _getters()[kind.name]}


_Getter = tuple[str, Callable[[Any], Any], Callable[[Any], Any]]
"""A key, how its value is taken from a record, and how it is told."""


@cache
def _getters() -> Mapping[str, tuple[_Getter, ...]]:
    """Those of each kind."""
    return {kind.name: _of_columns(kind.columns) for kind in kinds().values()}


def _of_columns(columns: Sequence[Column]) -> tuple[_Getter, ...]:
    return tuple(
        (column.key, attrgetter(column.field), _teller(column)) for column in columns if column.field
    )


def _teller(column: Column) -> Callable[[Any], Any]:
    one = _single(column)
    if column.many:
        return lambda values: [one(value) for value in values]
    return lambda value: None if value is None else one(value)


def _single(column: Column) -> Callable[[Any], Any]:
    if column.type is Type.GROUP:
        getters = _of_columns(column.parts)
        return lambda record: {key: told(get(record)) for key, get, told in getters}
    if column.edge:
        return first_day if column.edge == "von" else last_day
    return _plain if column.type is Type.TEXT else lambda value: value


def _plain(value: object) -> object:
    """A text as it is; a day, month, time or word as a file writes it."""
    if isinstance(value, str):
        return value
    return german_time(value) if isinstance(value, time) else str(value)
