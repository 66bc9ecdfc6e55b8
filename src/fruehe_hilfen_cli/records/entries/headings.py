"""Which field a heading of somebody's table means."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.table import Row, SourceTable
from fruehe_hilfen_cli.records.entries.cell_words import words_of
from fruehe_hilfen_cli.text import folded, listed, nearest, shortened
from fruehe_hilfen_cli.views.entries.columns import EXTRA, PHASES
from fruehe_hilfen_cli.views.entries.export import FIELD_ORDER, field_name, heading
from fruehe_hilfen_cli.views.entries.importing import ImportColumn
from fruehe_hilfen_cli.vocabulary import FIELDS

ALIASES: dict[str, tuple[str, ...]] = {
    "day": ("Datum", "Tag", "Wann", "Termin", "Zeitpunkt", "Monat", "am"),
    "kind": ("Art", "Format", "Typ", "Kategorie", "Veranstaltungsart", "Art des Termins"),
    "title": ("Titel", "Thema", "Was", "Betreff", "Anlass", "Ereignis", "Überschrift", "Veranstaltung",
              "TOP"),
    "text": ("Text", "Beschreibung", "Inhalt", "Notiz", "Notizen", "Ergebnis", "Ergebnisse", "Bemerkung",
             "Bemerkungen", "Anmerkung", "Anmerkungen", "Protokoll", "Verlauf", "Details",
             "Was ist geschehen", "Was ist passiert", "Was war los", "Beschluss"),
    "participants": ("Teilnehmende", "TN", "Anzahl", "Teilnehmer", "Teilnehmerzahl", "Personen", "Anzahl TN",
                     "Anzahl Teilnehmende", "TN-Zahl"),
    "groups": ("Gruppen", "Gruppe", "Beteiligte", "Akteure", "Wer war dabei", "Zielgruppe"),
    "body": ("Gremium", "Ausschuss"),
    "author": ("Verfasst von", "Wer", "Verfasser", "Verfasserin", "Autor", "Eingetragen von", "Rolle",
               "Verantwortlich"),
    "phase": ("Phase", "Projektphase"),
    "reached": ("Erreicht", "Meilenstein", "Meilensteine", "Erreichte Meilensteine"),
    "tasks": ("Aufgaben", "Aufgabe", "To-do", "To-dos", "Todo", "Nächste Schritte", "Weiteres Vorgehen",
              "offen"),
    "questions": ("Fragen", "Offene Fragen", "Frage"),
    "visibility": ("Sichtbarkeit", "Vertraulichkeit"),
    "evidence": ("Belege", "Beleg", "Anlage", "Anlagen", "Quelle", "Quellen", "Dokumente",
                 "Vorlage"),
    "judgement": ("Einschätzung", "Ampel"),
    "judgement_reason": ("Grund der Einschätzung",),
}  # fmt: skip
"""What people call the columns beside the vocabulary's own words, the likeliest first."""

NOT_TAKEN = frozenset({PHASES})
"""Columns of an export that follow from others."""

_ROWS_LOOKED_AT = 40
_ENOUGH = 2
_EXAMPLE = 30
_BREAKS = re.compile(r"\s*(?:[/,(&|\n]|\bund\b|\bbzw\b)\s*")


class UnknownField(Refusal):
    """An option names a field that an entry does not have."""

    exit_code: ClassVar[ExitCode] = ExitCode.WRONG_USE
    sentence: ClassVar[str] = "Ein Feld „{field}“ gibt es nicht."
    advice: ClassVar[str] = "{hint}Möglich sind {fields}."


class UnknownHeading(Refusal):
    """An option names a column that the table does not have."""

    exit_code: ClassVar[ExitCode] = ExitCode.WRONG_USE
    sentence: ClassVar[str] = "Eine Spalte „{heading}“ hat die Tabelle nicht."
    advice: ClassVar[str] = "Ihre Spalten sind {headings}."


class NoHeadings(Refusal):
    """No row looks like the headings of a logbook."""

    sentence: ClassVar[str] = "In der Tabelle ist keine Zeile mit Überschriften zu erkennen; gesehen: {seen}."
    advice: ClassVar[str] = (
        "Gebraucht werden mindestens Datum und Titel. Nennen Sie sie: --spalte datum=… --spalte titel=…"
    )


def field_of(word: str, roadmap: Roadmap) -> str:
    """The field that somebody names by its German key or its heading.

    Raises:
        UnknownField: when there is none.
    """
    fields = _all_fields(roadmap)
    named = {folded(heading(field, roadmap)): field for field in reversed(fields)}
    found = field_name(word.strip().lower(), roadmap) or named.get(folded(word.strip()))
    if found is None:
        keys = [_key(field) for field in fields]
        close = nearest(word, keys)
        raise UnknownField(field=word, hint=f"Meinten Sie {close}? " if close else "", fields=listed(keys))
    return found


def find_columns(
    table: SourceTable, roadmap: Roadmap, given: Mapping[str, str]
) -> tuple[Row, tuple[ImportColumn, ...]]:
    """The row of the headings, and what its columns mean.

    Args:
        table: somebody's table.
        roadmap: own headings and names of columns.
        given: for some fields the heading that somebody named; an empty one says that there is none.

    Raises:
        NoHeadings: when no row has a column for the day and one for something else.
        UnknownHeading: when a named heading is not there.
    """
    candidates = table.rows[:_ROWS_LOOKED_AT]
    found = [(row, _columns(row, table.rows, roadmap, given)) for row in candidates]
    row, columns = max(found, key=lambda pair: _score(pair[1], given), default=(None, ()))
    if row is not None:
        _require_headings(columns, given)
    if row is None or _score(columns, given) < _ENOUGH:
        seen = listed([f"„{column.heading}“" for column in columns][:8]) or "nichts"
        raise NoHeadings(seen=seen)
    return row, columns


def _all_fields(roadmap: Roadmap) -> list[str]:
    own = [f"{EXTRA}{own.key}" for own in roadmap.own_fields]
    return [*(field for field in FIELD_ORDER if field not in NOT_TAKEN), *own]


def _score(columns: Iterable[ImportColumn], given: Mapping[str, str]) -> int:
    """How many columns mean something; none when the day is not among them."""
    fields = [column.field for column in columns if column.field]
    named = sum(bool(given.get(field)) for field in fields)
    return len(fields) + named if "day" in fields else named


def _require_headings(columns: Sequence[ImportColumn], given: Mapping[str, str]) -> None:
    known = {_plain(column.heading) for column in columns}
    for wanted in given.values():
        if wanted and _plain(wanted) not in known:
            raise UnknownHeading(
                heading=wanted,
                headings=listed([f"„{column.heading}“" for column in columns]) or "nicht zu erkennen",
            )


def _columns(
    row: Row, rows: Sequence[Row], roadmap: Roadmap, given: Mapping[str, str]
) -> tuple[ImportColumn, ...]:
    below = [other for other in rows if other.number > row.number]
    names = {position: words_of(value).strip() for position, value in enumerate(row.cells)}
    meant = _meant({position: name for position, name in names.items() if name}, roadmap, given)
    return tuple(
        ImportColumn(position, " ".join(name.split()), meant.get(position), _example(below, position))
        for position, name in names.items()
        if name
    )


def _meant(names: Mapping[int, str], roadmap: Roadmap, given: Mapping[str, str]) -> dict[int, str]:
    """The field of each column: what was named, then exact headings, then what people say for them."""
    found: dict[int, str] = {}
    by_name = {_plain(wanted): field for field, wanted in given.items() if wanted}
    for known in (by_name, _exact(roadmap), _said()):
        for position, name in names.items():
            field = next((known[word] for word in _readings(name) if word in known), None)
            if known is not by_name and (position in found or field in given):
                continue
            if field == "text" or (field and field not in found.values()):
                found[position] = field
            elif field == "title":
                found[position] = "text"  # a second heading of that kind tells more of the same
    return found


def _exact(roadmap: Roadmap) -> dict[str, str]:
    """The headings of an export, then the keys of files; a built-in field comes before an own one.

    A key that people say for something else, such as "Termin" for the day, is none here.
    """
    fields = [*FIELD_ORDER, *_all_fields(roadmap)]
    named = [(heading(field, roadmap), field) for field in fields]
    said = _said()
    keyed = [(_key(field), field) for field in fields if said.get(_plain(_key(field)), field) == field]
    both = [(f"{name} ({_key(field)})", field) for name, field in named]  # where two columns share a name
    plain = [(heading(field), field) for field in fields]
    return {_plain(name): field for name, field in reversed([*named, *both, *plain, *keyed])}


def _key(field: str) -> str:
    return field.removeprefix(EXTRA) if field.startswith(EXTRA) else FIELDS[field].key


def _said() -> dict[str, str]:
    return {_plain(word): field for field, words in ALIASES.items() for word in words}


def _readings(name: str) -> list[str]:
    """A heading as a whole, then its parts: "Datum / Uhrzeit" means a date."""
    return [word for word in (_plain(name), *map(_plain, _BREAKS.split(name))) if word]


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", folded(name)).strip()


def _example(rows: Sequence[Row], position: int) -> str:
    words = (" ".join(words_of(row.cell(position)).split()) for row in rows)
    return shortened(next((word for word in words if word), ""), _EXAMPLE)
