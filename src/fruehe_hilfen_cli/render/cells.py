"""A value as the words of a cell, so that people can read it and the import can read it back."""

import re
from datetime import date, time
from enum import StrEnum

from fruehe_hilfen_cli.model.dates import Month, german, german_time
from fruehe_hilfen_cli.text import harmless
from fruehe_hilfen_cli.views.table import DataColumn, Scalar, Value
from fruehe_hilfen_cli.vocabulary import label

_BULLET = re.compile(r"[-–•*·▪]\s")
_TYPED_YEARS = range(2000, 2100)
"""The years in which dates can be read back as Germans write them; others are written as in files."""


def written(value: Value, column: DataColumn | None = None) -> str:
    """A value as text: "13.02.2023", "ja", "12,5"; several on a line each, parts with semicolons."""
    if isinstance(value, tuple):
        commas = column is not None and column.words
        return "\n".join(_line(item, ';,"\n' if commas else ';"\n') for item in value)
    return _scalar(value)


def _line(parts: tuple[Value, ...], separators: str) -> str:
    words = [written(part) for part in parts]
    while len(words) > 1 and not words[-1]:
        words.pop()
    return "; ".join(_quoted(part, separators) for part in words)


def _quoted(words: str, separators: str) -> str:
    """A part of an item, in quotation marks where it would be read as something else."""
    plain = words == words.strip() and not any(sign in words for sign in separators)
    return words if plain and not _BULLET.match(words) else '"' + words.replace('"', '""') + '"'


def _scalar(value: Scalar) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "ja" if value else "nein"
        case StrEnum():
            return label(value)
        case str():
            return harmless(value)
        case date() | Month() | time():
            return _when(value)
        case int() | float():
            return repr(value).replace(".", ",")


def _when(value: date | Month | time) -> str:
    if isinstance(value, time):
        return german_time(value)
    return german(value) if value.year in _TYPED_YEARS else str(value)
