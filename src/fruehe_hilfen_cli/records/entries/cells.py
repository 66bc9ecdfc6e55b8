"""What a cell of somebody's table says, as the value of an entry's field."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fruehe_hilfen_cli.model.base import records_in
from fruehe_hilfen_cli.model.dates import Month, first_day
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import ActorGroup, DayKind, Light, ParticipationForm, Visibility
from fruehe_hilfen_cli.model.plan import OwnField, Roadmap
from fruehe_hilfen_cli.model.table import EXCEL_EPOCH, CellValue
from fruehe_hilfen_cli.records.entries.cell_dates import read_when
from fruehe_hilfen_cli.records.entries.cell_items import items_in, words_in
from fruehe_hilfen_cli.records.entries.cell_records import record_of
from fruehe_hilfen_cli.records.entries.cell_words import NotTaken, kind_of, shown, word_of, words_of
from fruehe_hilfen_cli.records.entries.own_cells import read_own
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.entries.columns import EXTRA
from fruehe_hilfen_cli.vocabulary import label

LONGEST = 200_000
_PEOPLE = re.compile(r"(\d{1,6})(?:\s*(?:Personen|Pers\.|Teilnehmende|Teilnehmer.*|TN))?")
_PHASE = re.compile(r"(?:P(?:hase)?\s*)?(\d{1,2})(?:\.\s*Phase)?(?:[\s:–-]+\D.*)?", re.IGNORECASE)


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
    read = _READERS.get(field)
    return read(value, context) if read else _records(field, value, context)


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
    return kind_of(value)


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


def _records(field: str, value: CellValue, context: Context) -> object:
    """What stands in a table of the entry's file: many of them, or one."""
    definition = Entry.model_fields[field]
    model = next(records_in(definition.annotation))
    start = first_day(context.day) if context.day else None
    found = tuple(record_of(model, parts, start) for parts in items_in(words_of(value)))
    if definition.get_default() == ():
        return found
    if len(found) != 1:
        raise NotTaken(f"„{shown(value)}“ ist mehr als eine Angabe.")
    return found[0]


_READERS: dict[str, Callable[[CellValue, Context], object]] = {
    "day": _day,
    "day_kind": _of(DayKind, "nicht möglich"),
    "kind": _kind,
    "phase": _phase,
    "title": _line,
    "text": _whole_words,
    "participants": _participants,
    "groups": _groups,
    "participation_form": _of(ParticipationForm, "keine Beteiligungsform"),
    "body": _line,
    "author": _line,
    "visibility": _of(Visibility, "keine Sichtbarkeit"),
    "reached": _milestones,
    "done": _references,
    "reported": _references,
    "judgement": _of(Light, "keine Farbe der Ampel"),
    "judgement_reason": _line,
    "evidence": _sentences,
    "shared": _line,
}
