"""Records of one line of a cell, or of an option: "Protokoll; Netzwerkkoordination; 30.11."."""

import re
from collections.abc import Callable
from datetime import date
from typing import TypeVar

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import When, parse_time, parse_when
from fruehe_hilfen_cli.model.kinds import MeasureMarkKind, ReviewResult, Tick, Trigger
from fruehe_hilfen_cli.model.parts import ID_FORM, Move, ReportDuty
from fruehe_hilfen_cli.model.results import ChecklistAnswer, Uptake
from fruehe_hilfen_cli.records.entries.cell_dates import read_when
from fruehe_hilfen_cli.records.entries.cell_items import items_in
from fruehe_hilfen_cli.records.entries.cell_words import SHOWN, NotTaken, kind_of, shown, word_of
from fruehe_hilfen_cli.records.entries.own_cells import number_of, yes_or_no
from fruehe_hilfen_cli.records.making import InvalidEntry, made
from fruehe_hilfen_cli.text import shortened
from fruehe_hilfen_cli.views.entries.export import part_fields
from fruehe_hilfen_cli.vocabulary import term

Kind = TypeVar("Kind", bound=Record)
_MONTHS = re.compile(r"(?:alle\s+)?(\d{1,3})(?:\s*Monate?n?)?", re.IGNORECASE)
_RHYTHMS = {"monatlich": 1, "vierteljährlich": 3, "halbjährlich": 6, "jährlich": 12}
_REFERENCE = re.compile(rf"{ID_FORM}/\d+")
_UNTIL = re.compile(r"^bis\s+(?:zum\s+)?(?=\S)", re.IGNORECASE)


def record_of(model: type[Kind], parts: list[str], start: date | None) -> Kind:
    """A record from its parts, in the order of ``part_fields``; later ones may be missing.

    Args:
        model: of which table.
        parts: the words between the semicolons.
        start: the day from which a date without a year is counted; None while it is not known.

    Raises:
        NotTaken: when a part cannot be read, or there are too many.
    """
    fields = part_fields(model)
    if model is ReportDuty and len(parts) == fields.index("until") and _UNTIL.match(parts[-1]):
        parts = [*parts[:-1], "", parts[-1]]  # no rhythm, only a day
    if len(parts) > len(fields):
        raise NotTaken(f"{_quoted(parts)} hat zu viele Teile; ein Semikolon trennt sie.")
    ahead = None if model is Uptake else start  # what was used lies behind, and nobody knows of which year
    values = {
        field: _part(model, field, words, ahead) for field, words in zip(fields, parts, strict=False) if words
    }
    said = {
        field: value for field, value in values.items() if value != model.model_fields[field].get_default()
    }
    try:
        return made(model, **said)
    except InvalidEntry as refusal:
        raise NotTaken(f"{_quoted(parts)}: {refusal.told()}") from refusal


def _quoted(parts: list[str]) -> str:
    return f"„{shortened('; '.join(parts), SHOWN)}“"


def _part(model: type[Record], field: str, words: str, start: date | None) -> object:
    if (model, field) == (ChecklistAnswer, "value"):
        return word_of(words, Tick, "keine Antwort")
    if field in _NUMBERS:
        return number_of(term(model.__name__, field).label, words)
    if field in _YES_NO:
        return yes_or_no(term(model.__name__, field).label, words)
    read = _READERS.get(field)
    return read(words, start) if read else words


def _when(words: str, start: date | None) -> When:
    plain = _UNTIL.sub("", words)
    when = read_when(plain) or (
        parse_when(plain, start, ahead=True) if start and plain[:1].isdigit() else None
    )
    if when is None:
        raise NotTaken(f"„{shown(words)}“ ist kein Datum.")
    return when


def _date_or_reference(words: str, start: date | None) -> object:
    return words if _REFERENCE.fullmatch(words) else _when(words, start)


def _time(words: str, _: date | None) -> object:
    at = parse_time(words)
    if at is None:
        raise NotTaken(f"„{shown(words)}“ ist keine Uhrzeit; möglich ist z. B. 14:30.")
    return at


def _months(words: str, _: date | None) -> object:
    found = _MONTHS.fullmatch(words.strip())
    months = int(found[1]) if found else _RHYTHMS.get(words.strip().lower())
    if months is None:
        raise NotTaken(f"„{shown(words)}“ ist kein Abstand; möglich ist z. B. alle 6 Monate.")
    return months


def _inner(model: type[Kind], words: str, start: date | None) -> tuple[Kind, ...]:
    """The records of a table inside a record."""
    return tuple(record_of(model, parts, start) for parts in items_in(words))


_NUMBERS = frozenset({"value", "count", "points", "target", "round"})
_YES_NO = frozenset({"approx", "dropped"})
_READERS: dict[str, Callable[[str, date | None], object]] = {
    "day": _when,
    "until": _when,
    "new_begin": _when,
    "new_end": _when,
    "new_day": _when,
    "cleared_on": _when,
    "start": _when,
    "target_by": _when,
    "appointment": _date_or_reference,
    "time": _time,
    "new_time": _time,
    "every_months": _months,
    "kind": lambda words, _: kind_of(words),
    "trigger": lambda words, _: word_of(words, Trigger, "kein Auslöser"),
    "result": lambda words, _: word_of(words, ReviewResult, "kein Ergebnis einer Überprüfung"),
    "state": lambda words, _: word_of(words, MeasureMarkKind, "kein Stand einer Maßnahme"),
    "answers": lambda words, start: _inner(ChecklistAnswer, words, start),
    "revokes": lambda words, _: tuple(words.split()),
    "moves": lambda words, start: _inner(Move, words, start),
}
