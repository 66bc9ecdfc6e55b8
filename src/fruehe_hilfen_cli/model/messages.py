"""What is wrong with the values of a file, in German: one row for each kind of error pydantic knows."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from fruehe_hilfen_cli.errors import Problem, Where
from fruehe_hilfen_cli.model.base import IN_TABLE, Record, records_in
from fruehe_hilfen_cli.model.message_hints import as_written, cut, hint, words_of
from fruehe_hilfen_cli.model.message_texts import TEXTS
from fruehe_hilfen_cli.model.versions import KEY, NEWER, OLDER, foreign_version
from fruehe_hilfen_cli.text import count, listed, nearest
from fruehe_hilfen_cli.vocabulary import FIELDS, german_key, term

_OWN = german_key("extra")
_MOST = 50
_MISPLACED: dict[str, Where] = {"ampel_ohne_grund": ("ampel",)}
"""Errors of a whole table that people look for at one key."""


class _Key(NamedTuple):
    """A key as people know it: how it is written in a file, and the sentence of the vocabulary."""

    written: str
    help: str


def explain(
    error: ErrorDetails, keys: Iterable[str], written: str = "", help_: str = "", top: Iterable[str] = ()
) -> tuple[str, str, str]:
    """One error of pydantic for people.

    Args:
        error: what pydantic says; its ``loc`` consists of the German keys.
        keys: the keys that are possible in the table concerned.
        written: how the key is written in a file when it is a table, e.g. "[[zeitraum]]".
        help_: what the key means; without it the vocabulary's first row of that key.
        top: the keys that are possible at the beginning of the file.

    Returns:
        The code (W01 unknown key, W02 missing key, W03 wrong value, W04 or W05 another version of the file
        format), a German sentence, and an advice.
    """
    kind, where = error["type"], _where(error)
    name = cut(str(where[-1])) if where else ""
    written, help_ = written or name, help_ or _common_help(where)
    if kind == "extra_forbidden":
        inside = f"In {_table(where[:-1])}" if where[:-1] else "In dieser Datei"
        return "W01", f"{inside} gibt es keinen Schlüssel „{name}“.", _known(where, keys, top)
    if kind == "missing":
        inside = f"In {_table(where[:-1])} fehlt" if where[:-1] else "Es fehlt"
        return "W02", f"{inside} „{written}“.", f"Ergänzen Sie „{written}“{help_ and ': '}{help_ or '.'}"
    if where == (KEY,) and (told := foreign_version(error["input"])):
        return told
    code = "W02" if kind == "ampel_ohne_grund" else "W03"
    sentence = f"{_place(where)} {_text(error)}"
    return code, f"{sentence}.", hint(error, where) or _meaning(where, help_)


def problems(error: ValidationError, model: type[Record], file: str) -> list[Problem]:
    """All that is wrong in a file's values.

    Args:
        error: what pydantic raised.
        model: the record the file should hold.
        file: how the problems name it.

    Returns:
        One problem for each error, with its place, in the order of pydantic; of a file in another version of
        the format only that. Of a file in which nearly everything is wrong the first ones, and how many more.
    """
    errors = [*_counted([*_each(error.errors(include_url=False))])]
    found = [_problem(details, model, file) for details in errors[:_MOST]]
    if len(errors) > _MOST:
        found.append(_many_more(found[-1], _where(errors[_MOST]), len(errors) - _MOST))
    return [problem for problem in found if problem.code in (NEWER, OLDER)] or found


def _many_more(last: Problem, where: Where, number: int) -> Problem:
    """What stands for all further errors of a file."""
    more = count(number, "weitere Angabe", "weitere Angaben")
    told = f"Von hier an {'stimmt' if number == 1 else 'stimmen'} in dieser Datei noch {more} nicht."
    advice = "Prüfen Sie, ob es die richtige Datei ist; sonst berichtigen Sie erst, was darüber genannt ist."
    return replace(last, sentence=told, advice=advice, where=where)


def _problem(details: ErrorDetails, model: type[Record], file: str) -> Problem:
    where = _where(details)
    table = _table_at(model, where[:-1])
    key = _key(table, where)
    code, sentence, advice = explain(details, _keys(table), key.written, key.help, _keys(model))
    return Problem(code, file, sentence, advice, where, unreadable=True)


def _each(errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """The errors, those inside a table one by one."""
    for error in errors:
        if error["type"] == IN_TABLE:
            for inner in _each(error["ctx"]["errors"]):
                inner["loc"] = (*error["loc"], *inner["loc"])
                yield inner
        else:
            yield error


def _counted(errors: list[ErrorDetails]) -> Iterator[ErrorDetails]:
    """The errors as people count them: one for a value, however many kinds of values it might have been."""
    told: set[Where] = set()
    holders = {error["loc"][:length] for error in errors for length in range(len(error["loc"]))}
    for error in errors:
        place = error["loc"][:2]
        if len(error["loc"]) > len(place) and place[0] == _OWN:
            if place not in told:
                told.add(place)
                yield _own_value(error)
        elif error["type"] != "too_short" or error["loc"] not in holders:  # seems so when its items are wrong
            yield error


def _own_value(error: ErrorDetails) -> ErrorDetails:
    """An error under a heading of the municipality's own; pydantic adds to its place what it tried."""
    told = error.copy()
    told["loc"] = error["loc"][:2]
    if error["loc"][2] != "[key]":
        told["type"] = "eigene_angabe"
    return told


def _where(error: ErrorDetails) -> Where:
    return tuple(error["loc"]) or _MISPLACED.get(error["type"], ())


# --- the sentence


def _place(where: Where) -> str:
    """A place as people read it: „beginn“ in „[[zeitraum]] Nr. 2“."""
    if not where:
        return "Die Datei"
    *table, last = where
    if isinstance(last, int):
        return f"Angabe Nr. {last + 1} unter {_place(tuple(table))}"
    return f"„{cut(last)}“ in {_table(tuple(table))}" if table else f"„{cut(last)}“"


def _table(where: Where) -> str:
    """A table as people read it: „[kommune]“, „[[zeitraum]] Nr. 2“."""
    names: list[str] = []
    for step in where:
        if isinstance(step, int) and names:
            names[-1] = f"[{names[-1]}] Nr. {step + 1}"
        else:
            names.append(f"[{cut(str(step))}]")
    return " in ".join(f"„{name}“" for name in reversed(names))


def _text(error: ErrorDetails) -> str:
    facts = error.get("ctx") or {}
    if facts.get("min_length") == 1:
        return "darf nicht leer sein"
    text = TEXTS.get(error["type"], TEXTS["value_error"])
    seen = as_written(error["input"])
    filled = text.format_map({**facts, "expected": listed(words_of(error), "oder"), "seen": seen or "…"})
    return f"{filled}{_instead(error['input'], seen)}" if text.endswith(" sein") else filled


def _instead(value: object, seen: str) -> str:
    """What stands there: ", nicht 3"; empty when there is nothing short to show."""
    if isinstance(value, dict):
        return ", keine Tabelle"
    if isinstance(value, list | tuple):
        return ", keine Liste"
    return f", nicht {seen}" if seen else ""


# --- the advice


def _meaning(where: Where, help_: str) -> str:
    key = next((step for step in reversed(where) if isinstance(step, str)), "")
    return f"„{cut(key)}“: {help_}" if help_ else "Prüfen Sie diese Angabe."


def _known(where: Where, keys: Iterable[str], top: Iterable[str]) -> str:
    name, keys = str(where[-1]) if where else "", list(keys)
    if len(where) > 1 and name in top:
        return f"„{cut(name)}“ gehört an den Anfang der Datei, vor die erste Zeile in eckigen Klammern."
    if close := nearest(cut(name), keys):
        return f"Meinten Sie „{close}“?"
    return f"Möglich sind {listed(keys)}." if keys else "Löschen Sie die Zeile."


# --- the records


def _keys(model: type[Record] | None) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()] if model else []


def _table_at(model: type[Record] | None, where: Where) -> type[Record] | None:
    """The record a table of the file should hold; None where it should hold none."""
    for step in where:
        if isinstance(step, str):
            fields = model.model_fields.values() if model else ()
            held = next((field.annotation for field in fields if field.alias == step), None)
            model = next(records_in(held), None)
    return model


def _key(table: type[Record] | None, where: Where) -> _Key:
    names = [step for step in where if isinstance(step, str)]
    if table is None or not names:
        return _Key("", "")
    for name, field in table.model_fields.items():
        if field.alias == names[-1]:
            inner = next(records_in(field.annotation), None)
            many = "tuple" in str(field.annotation)
            written = f"[[{field.alias}]]" if many else f"[{field.alias}]"
            return _Key(written if inner else names[-1], term(table.__name__, name).help)
    return _Key("", "")


def _common_help(where: Where) -> str:
    name = next((step for step in reversed(where) if isinstance(step, str)), "")
    return next((row.help for row in FIELDS.values() if row.key == name), "")
