"""What is written otherwise in a plan file or an entry, value by value."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from fruehe_hilfen_cli.model.dates import When, german, parse_month
from fruehe_hilfen_cli.reports.document import Column, Document, Heading, Table
from fruehe_hilfen_cli.reports.phrases import NOTHING
from fruehe_hilfen_cli.text import capitalised, german_number, listed
from fruehe_hilfen_cli.views.entries.edits import Edit
from fruehe_hilfen_cli.vocabulary import FIELDS, VALUES, german_key

_LONGEST = 60


def edits_document(name: str, edits: Sequence[Edit]) -> Document:
    """What a roadmap said and says now, value by value.

    Args:
        name: the municipality's.
        edits: its values.
    """
    columns = (Column("Angabe"), Column("bisher"), Column("jetzt"))
    rows = tuple(row for edit in edits for row in _rows(edit))
    return Document((Heading(f"{name}: Fahrplan geändert", 1), *([Table(columns, rows)] if rows else [])))


def _rows(edit: Edit) -> Iterator[tuple[str, str, str]]:
    subject = _subject(edit.subject)
    if edit.field:
        said, says = (_value_of(edit.field, value) for value in (edit.before, edit.after))
        yield f"{subject}: {field_label(edit.field)}", said, says
        return
    before, after = (value if isinstance(value, Mapping) else {} for value in (edit.before, edit.after))
    if not (before or after):
        yield subject, _value(edit.before), _value(edit.after)
    for key in dict.fromkeys((*before, *after)):
        old, new = _value_of(key, before.get(key)), _value_of(key, after.get(key))
        if old != new and key != "id":
            yield f"{subject}: {field_label(key)}", old, new


def subjects_told(edits: Sequence[Edit]) -> str:
    """What was edited, without the values: "Jour fixe und Zeitraum 2+3"."""
    return listed(tuple(dict.fromkeys(_subject(edit.subject) for edit in edits)))


def edit_told(edit: Edit) -> str:
    """A value that is another one, in one line."""
    subject = _subject(edit.subject)
    if edit.field:
        return f"{subject}: {values_told(edit)}"
    if edit.before is None:
        return f"{subject} neu{_rest(edit.subject, edit.after)}"
    if edit.after is None:
        return f"{subject} entfernt{_rest(edit.subject, edit.before)}"
    return f"{subject}: {_value(edit.before)} → {_value(edit.after)}"


def values_told(edit: Edit) -> str:
    """A value before and after, with its name."""
    before, after = (_value_of(edit.field or "", value) for value in (edit.before, edit.after))
    return f"{field_label(edit.field or '')} {before} → {after}"


def _rest(subject: str, value: object) -> str:
    """What is to be said of a whole thing beside what names it already."""
    if not isinstance(value, Mapping):
        return f": {_value(value)}"
    name = f" {subject.partition(' ')[2]} "
    rest = {key: part for key, part in value.items() if not _is_told(str(part), name)}
    return f": {_value(rest)}" if any(rest.values()) else ""


def _is_told(value: str, name: str) -> bool:
    return name.startswith(f" {value} ") or name.endswith(f" {value} ")


def _subject(subject: str) -> str:
    key, _, name = subject.partition(" ")
    return " ".join(filter(None, (_SINGULAR.get(key) or capitalised(field_label(key)), name)))


_SINGULAR = {
    "zeitraum": "Zeitraum",
    "meilenstein": "Meilenstein",
    "richtwert": "Richtwert",
    "logbuch_feld": "Eigene Überschrift",
    "gruppe": "Eigene Gruppe",
    "ueberschrift": "Spalte",
    "erlaubt": "Erlaubtes Wort",
    "ausnahme": "Ausnahme",
    "ziel": "Ziel",
    "indikator": "Indikator",
    "leere_stufe": "Leere Stufe",
    "massnahme": "Maßnahme",
    "akteur": "Akteur",
    "verbindung": "Verbindung",
    "gremium": "Gremium",
    "haushalt": "Haushalt",
    "stelle": "Stelle",
    "mittel": "Mittel",
}
_LABELS = {row.key: row.label for name, row in reversed(FIELDS.items()) if "." not in name} | {
    "ziel": "Ziel",
    "idee": "Idee",
}
"""What people read for a key of a file."""


def field_label(key: str) -> str:
    """What people read for a key of a file."""
    return _LABELS.get(key, key)


def _value(value: object) -> str:
    """A value of a file as people read it; of a table its title, name or all, of long texts the start."""
    match value:
        case None | "" | () | []:
            return NOTHING
        case int() | float():
            return _scalar(value)
        case date():
            return german(value)
        case Mapping():
            return _value(value.get("titel") or value.get("name") or _pairs(value))
        case tuple() | list():
            return ", ".join(_value(item) for item in value)
        case _:
            return _words(str(value))


def _scalar(value: float) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nein"
    return german_number(value)


def _pairs(table: Mapping[str, object]) -> str:
    return ", ".join(f"{field_label(key)} {_value_of(key, value)}" for key, value in table.items() if value)


def _value_of(key: str, value: object) -> str:
    """A value by its key: a year has no thousands."""
    return str(value) if key == german_key("year") and value else _value(value)


def _words(words: str) -> str:
    month: When | None = parse_month(words)
    if month:
        return german(month)
    line = " ".join(VALUES.get(words, words).split())
    return line if len(line) <= _LONGEST else f"„{line[:_LONGEST].rstrip()} …“"
