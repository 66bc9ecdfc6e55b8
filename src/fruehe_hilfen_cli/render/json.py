"""Views as JSON: the same values as in the tables, under the vocabulary's German keys."""

import json
import re
from collections.abc import Mapping
from datetime import date, time
from enum import Enum
from typing import Any

from msgspec import Struct

from fruehe_hilfen_cli.errors import Problem
from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import Month, german_time
from fruehe_hilfen_cli.vocabulary import german_key

FORMAT = 1
_UNTOLD = "untold"
"""What a view says nothing of; left out where it says all."""
_STEERING = re.compile("[\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What JSON may hold as it is, but steers a terminal, or no file can hold; the same written as an escape."""


def to_json(content: Mapping[str, object]) -> str:
    """A JSON document with its format version; the keys of the content are English field names."""
    body = {german_key(name): plain(value) for name, value in content.items()}
    return dumped({"format": FORMAT, **body}, indent=2)


def dumped(value: object, indent: int | None = None) -> str:
    """A value as JSON that people can read, and that steers no terminal; reading it gives the very value."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def plain(value: object) -> Any:  # noqa: ANN401 - JSON has no narrower type
    """A view, record or value as dictionaries, lists, texts and numbers."""
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    return _named(value)


def _named(value: object) -> Any:  # noqa: ANN401 - see above
    if isinstance(value, Month):
        return str(value)
    if isinstance(value, time):
        return german_time(value)
    if isinstance(value, Record):
        return plain(value.model_dump(by_alias=True, exclude_defaults=True))
    if isinstance(value, Struct | Problem):
        names = value.__struct_fields__ if isinstance(value, Struct) else value.__match_args__
        named = ((name, getattr(value, name)) for name in names)
        return {german_key(name): plain(found) for name, found in named if found or name != _UNTOLD}
    raise TypeError(type(value))
