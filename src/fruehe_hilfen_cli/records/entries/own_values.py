"""What people type for a municipality's own headings and for groups of actors, and which of it is refused."""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import DATE_FORMS, Month, parse_when
from fruehe_hilfen_cli.model.entry import Entry, OwnValue
from fruehe_hilfen_cli.model.kinds import FieldType
from fruehe_hilfen_cli.model.plan import OwnField, Roadmap
from fruehe_hilfen_cli.text import folded, nearest
from fruehe_hilfen_cli.views.entries.own import fits, group_names

_YES, _NO = ("ja", "j", "true"), ("nein", "n", "false")
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)(?P<part>,\d+)?|[+-]?\d+\.\d{1,2}", re.ASCII)
_MOST_DIGITS = 18
_POSSIBLE = {
    FieldType.TEXT: "ein Text",
    FieldType.NUMBER: "eine Zahl, z. B. 12 oder 1,5",
    FieldType.DAY: f"ein Tag; {DATE_FORMS}",
    FieldType.YES_NO: "ja oder nein",
}


class UnknownGroup(Refusal):
    """Neither the programme nor the roadmap has such a group of actors."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Eine Gruppe „{group}“ gibt es nicht."
    advice = "{hint}Möglich sind: {groups}. Eigene stehen im Fahrplan unter [[gruppe]]."


class UnknownField(Refusal):
    """The roadmap has no such heading."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Eine eigene Überschrift „{key}“ gibt es nicht."
    advice = "{hint}Eigene Überschriften stehen im Fahrplan unter [[logbuch_feld]]."


class UnfitValue(Refusal):
    """What is said under a heading is of another type, or not one of its words."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{value}“ passt nicht zu „{label}“."
    advice = "{hint}Möglich: {possible}."


class NoPair(Refusal):
    """Words that are not a key and a value."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ ist keine Angabe zu einer eigenen Überschrift."
    advice = "Schreiben Sie schluessel=wert, z. B. {example}."


def group_of(roadmap: Roadmap, words: str) -> str:
    """The group of actors someone means by its id, its name, or the beginning of one of them.

    Raises:
        UnknownGroup: when it is none of the groups, or could be several.
    """
    wanted = folded(words.strip())
    names = {group: (folded(group), folded(name)) for group, name in group_names(roadmap).items()}
    exact = [group for group, known in names.items() if wanted in known]
    begin = [group for group, known in names.items() if any(name.startswith(wanted) for name in known)]
    found = exact or begin
    if len(found) != 1 or not wanted:
        raise _unknown_group(roadmap, words)
    return found[0]


def read_pairs(roadmap: Roadmap, pairs: Iterable[str], today: date) -> dict[str, OwnValue]:
    """The values of "schluessel=wert", by key and of the headings' types.

    Raises:
        NoPair, UnknownField, UnfitValue: when one of them cannot be read.
    """
    fields = {field.key: field for field in roadmap.own_fields}
    values: dict[str, OwnValue] = {}
    for pair in pairs:
        key, sign, words = (part.strip() for part in pair.partition("="))
        if not (sign and key and words):
            example = f"{next(iter(fields), 'stimmung')}=…"
            raise NoPair(words=pair, example=example)
        if key not in fields:
            raise _unknown_field(key, fields)
        values[key] = read_value(fields[key], words, today)
    return values


def read_value(field: OwnField, words: str, today: date) -> OwnValue:
    """A value of a heading's type from what was typed.

    Raises:
        UnfitValue: when the words are no such value.
    """
    value = _value(field, words.strip(), today)
    if value is None:
        raise _unfit(field, words)
    return value


def require_own(roadmap: Roadmap, entry: Entry) -> None:
    """Refuse groups and own headings that the roadmap does not have, and values that do not fit.

    Raises:
        UnknownGroup, UnknownField, UnfitValue: see there.
    """
    known = group_names(roadmap)
    for group in entry.groups:
        if group not in known:
            raise _unknown_group(roadmap, group)
    fields = {field.key: field for field in roadmap.own_fields}
    for key, value in entry.extra.items():
        if key not in fields:
            raise _unknown_field(key, fields)
        if not fits(fields[key], value):
            raise _unfit(fields[key], str(value))


def _value(field: OwnField, words: str, today: date) -> OwnValue | None:
    match field.type:
        case FieldType.NUMBER:
            return _number(words)
        case FieldType.DAY:
            when = parse_when(words, today)
            return None if isinstance(when, Month) else when
        case FieldType.YES_NO:
            answer = words.lower()
            return answer in _YES if answer in (*_YES, *_NO) else None
        case FieldType.CHOICE:
            wanted = folded(words)
            found = [option for option in field.options if folded(option) == wanted] or [
                option for option in field.options if folded(option).startswith(wanted)
            ]
            return found[0] if len(found) == 1 and wanted else None
        case FieldType.TEXT:
            return words or None


def _number(words: str) -> int | float | None:
    """A number as Germans write it: "1.234", "1,5"; also "1.5"."""
    found = _NUMBER.fullmatch(words)
    if not found or len(words) > _MOST_DIGITS:
        return None
    if found["part"]:
        return float(words.replace(".", "").replace(",", "."))
    whole = words.replace(".", "")
    return int(whole) if re.fullmatch(r"[+-]?(?:\d+|\d{1,3}(?:\.\d{3})+)", words, re.ASCII) else float(words)


def _unknown_group(roadmap: Roadmap, words: str) -> UnknownGroup:
    groups = group_names(roadmap)
    close = nearest(words, groups)
    return UnknownGroup(group=words, hint=f"Meinten Sie {close}? " if close else "", groups=", ".join(groups))


def _unknown_field(key: str, fields: Mapping[str, OwnField]) -> UnknownField:
    close = nearest(key, fields)
    return UnknownField(key=key, hint=f"Meinten Sie {close}? " if close else "")


def _unfit(field: OwnField, words: str) -> UnfitValue:
    close = nearest(words, field.options) if field.options else None
    possible = _POSSIBLE.get(field.type) or ", ".join(field.options)
    return UnfitValue(
        value=words, label=field.label, hint=f"Meinten Sie {close}? " if close else "", possible=possible
    )
