"""Readable files in which some values have been exchanged for ones that nobody expects."""

import io
import tomllib
from collections.abc import Callable, Iterator
from copy import deepcopy
from datetime import UTC, date, datetime, time
from functools import cache, partial
from typing import Any

import tomli_w
from tests.fuzz import files

from fruehe_hilfen_cli.model.dates import parse_month

_DAYS = (date(1, 1, 1), date(9999, 12, 31), date(2023, 3, 14), "0001-01", "9999-12", "2023-02")
_NUMBERS = (0, -1, 1, 10**18, -(10**18), 2**63 - 1, 1e308, -1e308, 5e-324, float("inf"), float("nan"), 0.1)
_TEXTS = (
    *("", " ", "x" * 5000, "\x1b]0;x\x07", "\u202ex", "a\nb", "=1+1", "<b>&amp;", "e\u0301" * 50),
    *("phase 99999999999999999999", "meilenstein 1.1", "k7q2m/99999999999999999999", "aaaaa/1", "2030/12"),
    *("phase 2", "Z1", "I1", "M1", "jha", "erledigt", "vereinbart", "jour-fixe", "sitzung", "intern"),
)
_OTHERS: tuple[Any, ...] = (
    True,
    False,
    time(23, 59),
    datetime(2023, 3, 14, tzinfo=UTC),
    [],
    {},
    [1],
    [""],
    {"a": 1},
)
VALUES: tuple[Any, ...] = (*_DAYS, *_NUMBERS, *_TEXTS, *_OTHERS)
"""What may take the place of any value."""

_ENTRY, _ROADMAP, _PLAN = range(3)
_TWICE, _AWAY = len(VALUES), len(VALUES) + 1
"""Two more things that can happen to a value: it is there a second time, or gone."""


@cache
def _known() -> tuple[tuple[int, bytes, bytes], ...]:
    """The way in, the byte that says which file, and the content of each real file."""
    entries = ((_ENTRY, b"", raw) for raw in files.seeds("logbook/*/*.toml"))
    roadmaps = ((_ROADMAP, b"", raw) for raw in files.seeds("phases/*/fahrplan.toml"))
    plans = ((_PLAN, raw[:1], raw[1:]) for raw in files.plan_seeds())
    return (*entries, *roadmaps, *plans)


def values(raw: bytes) -> None:
    """Two bytes say which file, each three more which of its values becomes which."""
    steps = io.BytesIO(raw)
    way, kind, content = _known()[int.from_bytes(steps.read(2)) % len(_known())]
    data = tomllib.loads(content.decode())
    while len(step := steps.read(3)) == 3:
        places = list(_places(data))
        if not places:
            break
        holder, key = places[int.from_bytes(step[:2]) % len(places)]
        _change(holder, key, step[2] % (len(VALUES) + 2))
    _read(way, kind, data)


def _read(way: int, kind: bytes, data: dict[str, Any], *, every: bool = False) -> None:
    written = tomli_w.dumps(data).encode()
    read = (files.entry, files.roadmap, files.plan)[way]
    read(kind + written, every=every)


def dated() -> Iterator[tuple[str, Callable[[Any], None]]]:
    """Each key of a date, once for each kind of file, and what reads such a file with another date there."""
    told: set[str] = set()
    for way, kind, content in _known():
        for number, (holder, key) in enumerate(_places(tomllib.loads(content.decode()))):
            name = f"{way}{kind.hex()} {key}"
            if isinstance(key, str) and _is_date(holder[key]) and name not in told:
                told.add(name)
                yield name, partial(_with_value, way, kind, content, number)


def _with_value(way: int, kind: bytes, content: bytes, number: int, value: Any) -> None:  # noqa: ANN401 - any kind
    data = tomllib.loads(content.decode())
    holder, key = list(_places(data))[number]
    holder[key] = value
    _read(way, kind, data, every=True)


def _is_date(value: object) -> bool:
    return isinstance(value, date) or (isinstance(value, str) and parse_month(value) is not None)


def value_seeds() -> Iterator[bytes]:
    """Each file as it is, and with the last day of the calendar in one place."""
    for number in range(len(_known())):
        yield number.to_bytes(2)
        yield number.to_bytes(2) + bytes([0, number % 256, 1])


def _places(held: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401 - what TOML can hold
    """Every value by what holds it and its key or position there."""
    pairs = held.items() if isinstance(held, dict) else enumerate(held) if isinstance(held, list) else ()
    for key, value in pairs:
        yield held, key
        yield from _places(value)


def _change(holder: Any, key: Any, what: int) -> None:  # noqa: ANN401 - see above
    if what == _AWAY:
        del holder[key]
    elif what == _TWICE and isinstance(holder, list):
        holder.append(deepcopy(holder[key]))
    elif what < len(VALUES):
        holder[key] = deepcopy(VALUES[what])
