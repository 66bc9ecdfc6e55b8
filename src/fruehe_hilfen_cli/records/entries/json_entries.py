"""Entries that another program hands over as JSON: German keys as in the files, dates as text."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn

from pydantic import ValidationError

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import FieldType
from fruehe_hilfen_cli.model.parts import ID_FORM
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.vocabulary import german_key

DAY_KEYS = frozenset(
    german_key(field)
    for field in (
        "day", "until", "new_begin", "new_end", "cleared_on", "new_day", "appointment", "start", "target_by",
        "submitted_on", "as_of",
    )
)  # fmt: skip
"""The keys whose texts are days; a month is a text in TOML too."""
_PLACE, _ID, _EXTRA = german_key("place"), german_key("id"), german_key("extra")


class NoJson(Refusal):
    """The input is no JSON."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Eingabe ist kein gültiges JSON: {reason} in Zeile {line}."
    advice = "Möglich sind ein Objekt, eine Liste von Objekten oder ein Objekt je Zeile."


class NoEntries(Refusal):
    """The input holds no entry."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Die Eingabe enthält keinen Eintrag."
    advice = 'Ein Eintrag ist ein Objekt, z. B. {{"datum": "2026-11-24", "art": "notiz", "titel": "…"}}.'


class WrongEntry(Refusal):
    """What stands in an entry's place is not possible there."""

    exit_code = ExitCode.WRONG_USE
    sentence = "{sentences}"
    advice = "{advice}"


class WrongEntries(Refusal):
    """Some of the entries cannot be written; so none is."""

    exit_code = ExitCode.WRONG_USE
    sentence = "Es wurde nichts geschrieben.\n{told}"
    advice = "Berichtigen Sie diese Einträge, und geben Sie alle noch einmal ein."


@dataclass(frozen=True)
class Item:
    """One entry of the input.

    Args:
        number: its position, from 1.
        place: the municipality it names; None when it names none.
        id: the id it brings along, as an export does; None when it brings none.
        data: its keys and values.
    """

    number: int
    place: str | None
    id: str | None
    data: dict[str, Any]


def read_items(text: str) -> tuple[Item, ...]:
    """The entries of a JSON text: one object, a list of them, or one on each line.

    Raises:
        NoJson: when it is none of that; names the line.
        NoEntries: when it holds none.
        WrongEntry: when something else stands where an entry should.
    """
    found = tuple(_item(number, value) for number, value in enumerate(_values(text), 1))
    if not found:
        raise NoEntries
    return found


def entry_of(item: Item, roadmap: Roadmap) -> Entry:
    """The entry of an item, valid as in a file.

    Args:
        item: what the input says.
        roadmap: of the municipality; it says which of its own headings are days.

    Raises:
        WrongEntry: with a sentence for each value that is not possible.
    """
    days = {field.key for field in roadmap.own_fields if field.type is FieldType.DAY}
    data = _dated(item.data, DAY_KEYS)
    if isinstance(extra := data.get(_EXTRA), dict):
        data[_EXTRA] = _dated(extra, days)
    try:
        return Entry.model_validate(data, by_alias=True, by_name=False)
    except ValidationError as error:
        from fruehe_hilfen_cli.model import messages

        found = messages.problems(error, Entry, "")
        sentences = " ".join(problem.sentence for problem in found)
        raise WrongEntry(sentences=sentences, advice=found[0].advice) from error


def told_of(item: Item, reason: Refusal) -> str:
    """Why an item cannot be taken, with its position: "Eintrag 3: …"."""
    return f"Eintrag {item.number}: {reason.told()} {reason.advised()}".rstrip()


def _values(text: str) -> list[Any]:
    try:
        whole = _loads(text)
    except json.JSONDecodeError as error:
        lines = [(number, line) for number, line in enumerate(text.split("\n"), 1) if line.strip()]
        if not lines or not error.msg.startswith("Extra data"):
            raise _no_json(error, error.lineno) from error
        return [_line(number, line) for number, line in lines]
    return whole if isinstance(whole, list) else [whole]


def _line(number: int, line: str) -> Any:  # noqa: ANN401 - JSON has no narrower type
    try:
        return _loads(line)
    except json.JSONDecodeError as error:
        raise _no_json(error, number) from error


def _loads(text: str) -> Any:  # noqa: ANN401 - see above
    try:
        return json.loads(text, parse_constant=_no_number, object_pairs_hook=_unique)
    except RecursionError as error:
        raise NoJson(reason="die Angaben sind viel zu tief ineinander verschachtelt", line=1) from error
    except json.JSONDecodeError:
        raise
    except ValueError as error:  # a number of thousands of digits
        raise NoJson(reason="eine Zahl hat viel zu viele Ziffern", line=1) from error


def _no_number(word: str) -> NoReturn:
    raise NoJson(reason=f"{word} ist keine Zahl", line=1)


def _unique(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise WrongEntry(
                sentences=f"„{key}“ steht in einem Eintrag zweimal.", advice="Streichen Sie eines."
            )
        found[key] = value
    return found


def _no_json(error: json.JSONDecodeError, line: int) -> NoJson:
    ends = error.pos >= len(error.doc.rstrip())
    return NoJson(reason="sie endet mittendrin" if ends else "ein Zeichen ist hier nicht möglich", line=line)


def _item(number: int, value: object) -> Item:
    if not isinstance(value, dict):
        raise WrongEntry(
            sentences=f"Eintrag {number}: Das ist kein Objekt mit Schlüsseln.", advice=NoJson.advice
        )
    data = dict(value)
    entry_id = data.pop(_ID, None)
    if entry_id is not None and not (isinstance(entry_id, str) and re.fullmatch(ID_FORM, entry_id)):
        sentence = f"Eintrag {number}: „{_ID}“ ist keine Kennung aus fünf Zeichen."
        raise WrongEntry(sentences=sentence, advice=f"Lassen Sie „{_ID}“ weg, dann bekommt er eine neue.")
    place = data.pop(_PLACE, None)
    if place is not None and not isinstance(place, str):
        sentence = f"Eintrag {number}: „{_PLACE}“ muss ein Text sein."
        raise WrongEntry(sentences=sentence, advice="Nennen Sie den Ordner der Kommune, z. B. kreis-soest.")
    return Item(number, place, entry_id, data)


def _dated(data: dict[str, Any], keys: Iterable[str]) -> dict[str, Any]:
    """The data with real days where a text is one; in the tables inside too."""
    wanted = frozenset(keys)
    return {key: _value(value, is_day=key in wanted, keys=wanted) for key, value in data.items()}


def _value(value: Any, *, is_day: bool, keys: frozenset[str]) -> Any:  # noqa: ANN401 - see above
    if isinstance(value, list):
        return [_value(item, is_day=False, keys=keys) for item in value]
    if isinstance(value, dict):
        return _dated(value, keys)
    if is_day and isinstance(value, str):
        try:
            return date.fromisoformat(value) if len(value) == len("2026-11-24") else value
        except ValueError:
            return value
    return value
