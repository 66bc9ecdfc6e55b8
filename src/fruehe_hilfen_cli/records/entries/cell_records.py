"""Records of one line of a cell, or of an option: "Protokoll; Netzwerkkoordination; 30.11."."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from enum import StrEnum
from typing import TypeVar, get_args

from fruehe_hilfen_cli.model.base import Record, records_in
from fruehe_hilfen_cli.model.dates import When, parse_time, parse_when
from fruehe_hilfen_cli.model.kinds import (
    ClosingResult,
    ConsultationResult,
    ConsultationRole,
    DecisionProgress,
    EntryKind,
    MeasureMarkKind,
    PaperKind,
    ReviewResult,
    Tick,
    Trigger,
    Visibility,
)
from fruehe_hilfen_cli.model.parts import ID_FORM, ReportDuty
from fruehe_hilfen_cli.model.results import Uptake
from fruehe_hilfen_cli.records.entries.cell_dates import read_when
from fruehe_hilfen_cli.records.entries.cell_items import items_in, words_in
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
    annotation, name = model.model_fields[field].annotation, term(model.__name__, field).label
    kinds = frozenset(_kinds(annotation))
    if choice := next((kind for kind in kinds if issubclass(kind, StrEnum)), None):
        return kind_of(words) if choice is EntryKind else word_of(words, choice, _NO_WORDS[choice])
    if inner := next(records_in(annotation), None):
        found = tuple(record_of(inner, parts, start) for parts in items_in(words))
        return found if model.model_fields[field].get_default() == () else _single(found, name)
    if bool in kinds:
        return yes_or_no(name, words)
    read = _READERS.get(field)
    if read is None and kinds & {int, float}:
        return number_of(name, words)
    return read(words, start) if read else words


def _kinds(annotation: object) -> Iterator[type]:
    """The plain types that a field of that annotation may hold."""
    if isinstance(annotation, type):
        yield annotation
    for part in get_args(annotation):
        yield from _kinds(part)


def _single(found: tuple[Record, ...], name: str) -> Record:
    if len(found) != 1:
        raise NotTaken(f"{name}: Hier ist nur eine Angabe möglich.")
    return found[0]


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


_NO_WORDS: dict[type[StrEnum], str] = {
    Tick: "keine Antwort",
    Trigger: "kein Auslöser",
    ReviewResult: "kein Ergebnis einer Überprüfung",
    MeasureMarkKind: "kein Stand einer Maßnahme",
    PaperKind: "keine Art einer Vorlage",
    ConsultationRole: "keine Rolle einer Beratung",
    ConsultationResult: "kein Ergebnis einer Beratung",
    DecisionProgress: "kein Stand eines Beschlusses",
    ClosingResult: "keine Entscheidung über eine Phase",
    Visibility: "keine Leserschaft",
}
"""What words are that mean none of a closed list."""

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
    "submitted_on": _when,
    "as_of": _when,
    "every_months": _months,
    "revokes": lambda words, _: tuple(words.split()),
    "conditions": lambda words, _: tuple(words_in(words)),
}
