"""Cells under a municipality's own headings."""

import re
from datetime import date

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import OwnValue
from fruehe_hilfen_cli.model.kinds import FieldType
from fruehe_hilfen_cli.model.plan import OwnField
from fruehe_hilfen_cli.model.table import CellValue
from fruehe_hilfen_cli.records.entries.cell_dates import read_when
from fruehe_hilfen_cli.records.entries.cell_words import NotTaken, shown, words_of
from fruehe_hilfen_cli.text import folded, listed

_GERMAN = re.compile(r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?:e[+-]?\d+)?", re.ASCII)
_OTHER = re.compile(r"[+-]?\d+\.\d+(?:e[+-]?\d+)?", re.ASCII)
_YES, _NO = frozenset({"ja", "j", "x", "wahr", "true", "1"}), frozenset({"nein", "n", "falsch", "false", "0"})


def read_own(own: OwnField, value: CellValue, epoch: date) -> OwnValue:
    """The value that a cell gives to an own heading, by its type.

    Args:
        own: the heading.
        value: what stands in the cell, not empty.
        epoch: the day 0 of serial dates.

    Raises:
        NotTaken: when it cannot be read.
    """
    match own.type:
        case FieldType.NUMBER:
            return number_of(own.label, value)
        case FieldType.DAY:
            return _day(own.label, value, epoch)
        case FieldType.YES_NO:
            return yes_or_no(own.label, value)
        case FieldType.CHOICE:
            return _option(own, value)
        case FieldType.TEXT:
            return words_of(value)


def number_of(name: str, value: CellValue) -> int | float:
    """The number in a cell, written as Germans or as programs do.

    Args:
        name: what the number is, for the message.
        value: what stands in the cell.

    Raises:
        NotTaken: when it is none.
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return int(value) if isinstance(value, float) and value.is_integer() else value
    words = words_of(value).strip().lower()
    if _GERMAN.fullmatch(words):
        words = words.replace(".", "").replace(",", ".")
    elif not _OTHER.fullmatch(words):
        raise NotTaken(f"{name}: „{shown(value)}“ ist keine Zahl.")
    return float(words) if any(sign in words for sign in ".e") else int(words)


def _day(name: str, value: CellValue, epoch: date) -> date:
    when = read_when(value, epoch)
    if when is None or isinstance(when, Month):
        raise NotTaken(f"{name}: „{shown(value)}“ ist kein Tag.")
    return when


def yes_or_no(name: str, value: CellValue) -> bool:
    """Whether a cell says yes.

    Args:
        name: what is so or not, for the message.
        value: what stands in the cell.

    Raises:
        NotTaken: when it says neither yes nor no.
    """
    word = words_of(value).strip().lower()
    if word not in _YES | _NO:
        raise NotTaken(f"{name}: „{shown(value)}“ heißt weder ja noch nein.")
    return word in _YES


def _option(own: OwnField, value: CellValue) -> str:
    options = {folded(option): option for option in own.options}
    found = options.get(folded(words_of(value).strip()))
    if found is None:
        raise NotTaken(
            f"{own.label}: „{shown(value)}“ ist nicht vorgesehen; möglich sind {listed(own.options)}."
        )
    return found
