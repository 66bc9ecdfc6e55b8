"""What a record of a view holds, without its depths: its single values, and its lists of other records."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from enum import StrEnum

from msgspec import Struct

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.views.entries.export import part_fields
from fruehe_hilfen_cli.views.table import Value
from fruehe_hilfen_cli.vocabulary import term

Path = tuple[str, ...]
"""The fields that lead to a value."""

_IDS = ("id", "number")
_FIRST = frozenset({*_IDS, "year", "purpose"})
_OF_ITS_OWN = frozenset({*_IDS, "as_of", "measure", "year", "title", "step"})
_TITLES = frozenset({"title", "name"})
_SCALARS = (str, int, float, bool, date, time, Month, StrEnum)


@dataclass(frozen=True)
class Flat:
    """What a record holds.

    Args:
        cells: its single values.
        names: what each is called, with what it belongs to before it.
        lists: its lists of records, each with what it is called and what it belongs to before that.
    """

    cells: Mapping[Path, Value] = field(default_factory=dict)
    names: Mapping[Path, tuple[str, ...]] = field(default_factory=dict)
    lists: Sequence[tuple[tuple[str, ...], tuple[object, ...]]] = ()


def is_thing(value: object) -> bool:
    """Whether a value has fields of its own."""
    return isinstance(value, Record) or _is_view(value)


def _is_view(value: object) -> bool:
    return isinstance(value, Struct)


def flat(thing: object) -> Flat:
    """What a record holds, without its depths."""
    cells: dict[Path, Value] = {}
    names: dict[Path, tuple[str, ...]] = {}
    lists: list[tuple[tuple[str, ...], tuple[object, ...]]] = []
    for path, called, value in _parts(thing, (), ()):
        if isinstance(value, tuple) and value and all(map(_is_view, value)):
            lists.append((called, value))
            if len(path) == 1 and not _has_id(thing) and (numbers := _numbers(value)):
                cells[path], names[path] = numbers, called
        else:
            cells[path], names[path] = _value(value), called
    return Flat(cells, names, lists)


def _parts(
    thing: object, path: Path, above: tuple[str, ...]
) -> Iterator[tuple[Path, tuple[str, ...], object]]:
    main = _main(thing)
    for name in _fields(thing):
        value = getattr(thing, name)
        called = (*above, term(type(thing).__name__, name).label)
        if is_thing(value):
            yield from _parts(value, (*path, name), above if name == main else called)
        elif name == "untold":
            yield (*path, name), called, _labels(thing, value)
        else:
            yield (*path, name), called, value


def _numbers(things: tuple[object, ...]) -> Value:
    """What the records of a list are known by, for a row that has no number of its own."""
    found = next((name for name in _IDS if name in _fields(things[0])), None)
    return tuple((getattr(thing, found),) for thing in things) if found else None


def _has_id(thing: object) -> bool:
    return not _OF_ITS_OWN.isdisjoint(_fields(thing))


def _fields(thing: object) -> tuple[str, ...]:
    if isinstance(thing, Record):
        return tuple(type(thing).model_fields)
    names = thing.__struct_fields__ if isinstance(thing, Struct) else ()
    return tuple(sorted(names, key=_rank))


def _rank(name: str) -> int:
    """What a row is known by comes first, of what nothing is said last."""
    return 0 if name in _FIRST else 2 if name == "untold" else 1


def _labels(thing: object, keys: Collection[str]) -> tuple[str, ...]:
    """What the fields of a record are called whose German keys these are."""
    rows = (term(type(thing).__name__, name) for name in _fields(thing))
    return tuple(row.label for row in rows if row.key in keys)


def _main(thing: object) -> str | None:
    """The field that holds what it is all about, such as the goal of a goal with its indicators."""
    if _is_titled(thing):
        return None
    return next((name for name in _fields(thing) if _has_title(getattr(thing, name))), None)


def _is_titled(thing: object) -> bool:
    return not _TITLES.isdisjoint(_fields(thing))


def _has_title(value: object) -> bool:
    return is_thing(value) and (_is_titled(value) or _main(value) is not None)


def _value(value: object) -> Value:
    if value is None or isinstance(value, _SCALARS):
        return value
    if isinstance(value, Mapping):
        return tuple((str(key), _value(one)) for key, one in value.items())
    if isinstance(value, Sequence):
        return tuple(_item(one) for one in value)
    if is_thing(value):
        return (_item(value),)
    raise TypeError(type(value))


def _item(value: object) -> tuple[Value, ...]:
    """A value of a list; a record by its parts."""
    if isinstance(value, Record):
        return tuple(_value(getattr(value, name)) for name in part_fields(type(value)))
    if is_thing(value):
        return tuple(_value(getattr(value, name)) for name in _fields(value))
    return (_value(value),)
