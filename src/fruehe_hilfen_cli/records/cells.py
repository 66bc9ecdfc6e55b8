"""What a cell of somebody's table says, as the value of an entry's field."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import Month, first_day, parse_when
from fruehe_hilfen_cli.model.kinds import (
    ActorGroup,
    DayKind,
    EntryKind,
    Light,
    Trigger,
    Visibility,
)
from fruehe_hilfen_cli.model.parts import Clearing, Deviation, Reopening, Task, Waiver
from fruehe_hilfen_cli.model.plan import OwnField, Roadmap
from fruehe_hilfen_cli.model.table import EXCEL_EPOCH, CellValue
from fruehe_hilfen_cli.records.cell_dates import read_when
from fruehe_hilfen_cli.records.cell_items import items_in, words_in
from fruehe_hilfen_cli.records.cell_words import SHOWN, NotTaken, shown, word_of, words_of
from fruehe_hilfen_cli.records.making import InvalidEntry, made
from fruehe_hilfen_cli.records.own_cells import read_own
from fruehe_hilfen_cli.text import folded, shortened
from fruehe_hilfen_cli.views.export import EXTRA
from fruehe_hilfen_cli.vocabulary import label

LONGEST = 200_000
_PEOPLE = re.compile(r"(\d{1,6})(?:\s*(?:Personen|Pers\.|Teilnehmende|Teilnehmer.*|TN))?")
_PHASE = re.compile(r"(?:P(?:hase)?\s*)?(\d{1,2})(?:\.\s*Phase)?(?:[\s:–-]+\D.*)?", re.IGNORECASE)
_KIND_WORDS = {
    EntryKind.REGULAR_CALL: ("jf", "jourfixe", "jour-fix"),
    EntryKind.CONFERENCE: ("telefonkonferenz", "videokonferenz", "telko", "tk", "vk", "online-treffen"),
    EntryKind.ON_SITE_ADVICE: ("vor-ort-termin", "beratung", "vor-ort"),
    EntryKind.SESSION: ("gremiensitzung", "ausschuss", "ausschusssitzung", "gremium"),
    EntryKind.EXCHANGE_MEETING: ("austausch",),
    EntryKind.OBSTACLE: ("problem", "hemmnis", "schwierigkeit"),
    EntryKind.INSIGHT: ("einsicht", "lernerfahrung"),
    EntryKind.DECISION: ("beschluss",),
    EntryKind.PROCESS_STEP: ("schritt", "meilenstein"),
    EntryKind.NOTE: ("notizen", "sonstiges", "anmerkung"),
}
"""What people call the kinds beside their labels."""


@dataclass(frozen=True)
class Context:
    """What the words of a cell depend on.

    Args:
        roadmap: own headings and groups.
        epoch: the day 0 of serial dates.
        day: the day of the entry, from which a task's "30.11." is counted; None while it is not known.
    """

    roadmap: Roadmap
    epoch: date = EXCEL_EPOCH
    day: date | Month | None = None


def read_cell(field: str, value: CellValue, context: Context) -> object:
    """The value that a cell gives to a field.

    Args:
        field: an English field name, or "extra." and the key of an own heading.
        value: what stands in the cell, not empty.
        context: see there.

    Raises:
        NotTaken: when it cannot be read.
    """
    if len(words_of(value)) > LONGEST:
        raise NotTaken(f"Ein Text hat mehr als {LONGEST:,} Zeichen.".replace(",", "."))
    if field.startswith(EXTRA):
        key = field.removeprefix(EXTRA)
        declared = (own for own in context.roadmap.own_fields if own.key == key)
        return read_own(next(declared, OwnField(key=key, label=key)), value, context.epoch)
    return _READERS[field](value, context)


def _day(value: CellValue, context: Context) -> object:
    when = read_when(value, context.epoch)
    if when is None:
        raise NotTaken(f"„{shown(value)}“ ist kein Datum mit Tag, Monat und Jahr oder mit Monat und Jahr.")
    return when


def _whole_words(value: CellValue, _: Context) -> object:
    return words_of(value)


def _line(value: CellValue, _: Context) -> object:
    return words_of(value).strip()


def _kind(value: CellValue, _: Context) -> object:
    others = {word: kind for kind, words in _KIND_WORDS.items() for word in words}
    known = others.get(folded(words_of(value)).strip().replace(" ", "-"))
    return known or word_of(value, EntryKind, "keine Art")


def _of(words: type[StrEnum], none: str) -> Callable[[CellValue, Context], object]:
    return lambda value, _: word_of(value, words, none)


def _participants(value: CellValue, _: Context) -> object:
    found = _PEOPLE.fullmatch(words_of(value).strip())
    if not found:
        raise NotTaken(f"„{shown(value)}“ ist keine Anzahl von Teilnehmenden.")
    return int(found[1])


def _phase(value: CellValue, _: Context) -> object:
    found = _PHASE.fullmatch(words_of(value).strip())
    if not found:
        raise NotTaken(f"„{shown(value)}“ ist nicht die Nummer einer Phase.")
    return int(found[1])


def _groups(value: CellValue, context: Context) -> object:
    names = {folded(label(group)): str(group) for group in ActorGroup}
    names |= {folded(group.name): group.id for group in context.roadmap.own_groups}
    return tuple(names.get(folded(word), word) for word in words_in(words_of(value), ","))


def _sentences(value: CellValue, _: Context) -> object:
    return tuple(words_in(words_of(value)))


def _references(value: CellValue, _: Context) -> object:
    return tuple(words_in(words_of(value), ", "))


def _milestones(value: CellValue, _: Context) -> object:
    """Numbers such as 3.1, which Excel may have taken for a number or for the third of January."""
    if isinstance(value, date):
        return (f"{value.day}.{value.month}",)
    words = repr(value) if isinstance(value, float) else words_of(value)
    return tuple(words_in(words, ", "))


def _records(model: type[Record]) -> Callable[[CellValue, Context], object]:
    def read(value: CellValue, context: Context) -> object:
        return tuple(_record(model, parts, context) for parts in items_in(words_of(value)))

    return read


def _record(model: type[Record], parts: list[str], context: Context) -> Record:
    fields = list(model.model_fields)
    if len(parts) > len(fields):
        raise NotTaken(
            f"„{shortened('; '.join(parts), SHOWN)}“ hat zu viele Teile; ein Semikolon trennt sie."
        )
    values = {
        field: _part(field, words, context) for field, words in zip(fields, parts, strict=False) if words
    }
    said = {
        field: value for field, value in values.items() if value != model.model_fields[field].get_default()
    }
    try:
        return made(model, **said)
    except InvalidEntry as refusal:
        raise NotTaken(f"„{shortened('; '.join(parts), SHOWN)}“: {refusal.told()}") from refusal


def _part(field: str, words: str, context: Context) -> Any:  # noqa: ANN401 - the fields have many types
    if field in {"until", "new_end", "cleared_on"}:
        start = first_day(context.day) if context.day else None
        when = read_when(words) or (
            parse_when(words, start, ahead=True) if start and words[:1].isdigit() else None
        )
        if when is None:
            raise NotTaken(f"„{shown(words)}“ ist kein Datum.")
        return when
    if field == "trigger":
        return word_of(words, Trigger, "kein Auslöser")
    return tuple(words.split()) if field == "revokes" else words


_READERS: dict[str, Callable[[CellValue, Context], object]] = {
    "day": _day,
    "day_kind": _of(DayKind, "nicht möglich"),
    "kind": _kind,
    "phase": _phase,
    "title": _line,
    "text": _whole_words,
    "participants": _participants,
    "groups": _groups,
    "body": _line,
    "author": _line,
    "visibility": _of(Visibility, "keine Sichtbarkeit"),
    "reached": _milestones,
    "tasks": _records(Task),
    "done": _references,
    "deviations": _records(Deviation),
    "clearings": _records(Clearing),
    "waived": _records(Waiver),
    "reopened": _records(Reopening),
    "judgement": _of(Light, "keine Farbe der Ampel"),
    "judgement_reason": _line,
    "evidence": _sentences,
    "shared": _line,
}
