"""What to write instead of a wrong value, where that can be told from what stands in the file."""

import re
from datetime import date

from pydantic_core import ErrorDetails

from fruehe_hilfen_cli import FORMAT
from fruehe_hilfen_cli.errors import Where
from fruehe_hilfen_cli.model.message_texts import FORMS
from fruehe_hilfen_cli.text import nearest
from fruehe_hilfen_cli.vocabulary import FIELDS

_LONGEST = 40
_DAY = re.compile(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)|(?P<D>\d\d?)\.(?P<M>\d\d?)\.(?P<Y>\d{4})")
_WORDS = re.compile(r"'([^']*)'|\b(\d+)\b")


def hint(error: ErrorDetails, where: Where) -> str | None:
    """The advice that fits what stands there.

    Args:
        error: what pydantic says.
        where: the way to the value.

    Returns:
        A German sentence; None when the meaning of the key is the best advice.
    """
    kind, value = error["type"], error["input"]
    if kind in ("enum", "literal_error") and isinstance(value, str):
        words = words_of(error)
        close = nearest(cut(value), words)
        return f"Meinten Sie „{close}“?" if close and value not in words else None
    if kind == "string_pattern_mismatch":
        return FORMS.get(str((error.get("ctx") or {}).get("pattern")))
    if kind == "format":
        return f"Schreiben Sie format = {FORMAT}."
    if kind == "eigene_angabe":
        return "Schreiben Sie eine einzelne Angabe; Listen, Tabellen und Uhrzeiten sind hier nicht möglich."
    if kind == "ampel_ohne_grund":
        reason = FIELDS["judgement_reason"]
        return f"Ergänzen Sie „{reason.key}“: {reason.help}"
    written = _rewritten(kind, value, where)
    return f"Schreiben Sie {written}." if written else None


def words_of(error: ErrorDetails) -> list[str]:
    """The possible words, out of pydantic's "'a', 'b' or 'c'" (numbers have no quotes)."""
    expected = str((error.get("ctx") or {}).get("expected") or "")
    return [quoted or bare for quoted, bare in _WORDS.findall(expected)]


def as_written(value: object) -> str:
    """A simple value as a file has it, shortened; empty for lists, tables and what no file can hold."""
    if isinstance(value, str):
        return f'"{cut(value)}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    return cut(str(value)) if isinstance(value, int | float) else ""


def cut(words: str) -> str:
    """The beginning of a text, in one line."""
    line = " ".join(words[: 2 * _LONGEST].split())
    return line if len(line) <= _LONGEST and len(words) <= 2 * _LONGEST else f"{line[:_LONGEST]}…"


def _rewritten(kind: str, value: object, where: Where) -> str | None:
    key = next((step for step in reversed(where) if isinstance(step, str)), "")
    in_list = bool(where) and isinstance(where[-1], int)
    start = "" if in_list else f"{key} = "
    if kind in ("datum", "monat"):
        return _rewritten_date(kind, value, start)
    if kind in ("string_type", "int_type", "bool_type"):
        return _rewritten_simple(kind, value, start)
    if kind == "tuple_type":
        return (
            f"[[{key}]] mit doppelten Klammern"
            if isinstance(value, dict)
            else f"{key} = [{as_written(value)}]"
        )
    if kind == "model_type":
        return f"die Angaben unter {f'[[{key}]]' if in_list else f'[{key}]'}"
    return None


def _rewritten_simple(kind: str, value: object, start: str) -> str | None:
    if kind == "string_type" and (shown := as_written(value)):
        return f'{start}"{shown}"'
    if kind == "int_type" and isinstance(value, str) and value.strip().isdecimal():
        return f"{start}{cut(value)}"
    if kind == "bool_type":
        return f"{start}true oder {start}false"
    return None


def _rewritten_date(kind: str, value: object, start: str) -> str | None:
    if isinstance(value, str) and (found := _DAY.fullmatch(value.strip())):
        year, month, day = (int(found[a] or found[b]) for a, b in ("yY", "mM", "dD"))
        try:
            value = date(year, month, day)
        except ValueError:
            return None
    if not isinstance(value, date):
        return None
    return f'{start}"{value:%Y-%m}"' if kind == "monat" else f"{start}{value:%Y-%m-%d}"
