"""The form of a new entry for an editor: TOML with what is known filled in and the rest explained."""

import re
from collections.abc import Sequence
from typing import Any

import tomli_w
from pydantic import ValidationError

from fruehe_hilfen_cli.errors import Problem, Refusal
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import ActorGroup, EntryKind, Light, Visibility
from fruehe_hilfen_cli.model.plan import OwnField
from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.store.form_own import own_table
from fruehe_hilfen_cli.text import harmless
from fruehe_hilfen_cli.vocabulary import german_key, term

_HEAD = """\
# Neuer Eintrag im Logbuch von {name}.
# Speichern und schließen legt ihn an. Bleibt der Titel leer, wird nichts angelegt.
# Zeilen mit # zählen nicht: nehmen Sie das # weg, wo Sie etwas angeben möchten.
"""
_ALWAYS = ("day", "kind", "title", "text")
_EXAMPLES = {
    "day_kind": '"spaetestens"',
    "phase": "3",
    "author": '"Netzwerkkoordination"',
    "participants": "12",
    "groups": '["netzwerkkoordination", "leitung"]',
    "body": '"Jugendhilfeausschuss"',
    "visibility": '"nzfh"',
    "judgement": '"gelb"',
    "judgement_reason": '"Der Beschluss steht noch aus"',
    "reached": '["3.1"]',
    "evidence": '["Protokoll der 4. Sitzung"]',
    "done": '["k7q2m/1"]',
    "waived": 'meilenstein = "1.2"|grund = "Das Thema stand mit der Auswahl fest"',
    "reopened": 'meilenstein = "3.1"|grund = "Die Erhebung wird wiederholt"',
    "deviations": 'betrifft = "phase 3"|ausloeser = "termin"|neues_ende = "2026-08"|grund = "Daten fehlen"',
    "clearings": 'abweichung = "k7q2m/1"|ergebnis = "Phase 4 beginnt einen Monat später"',
    "tasks": 'was = "Protokoll verschicken"|wer = "Jugendhilfeplanung"|bis = 2026-03-01',
}
_UNASKED = ("shared", "extra")
_CHOICES = {"kind": EntryKind, "groups": ActorGroup, "visibility": Visibility, "judgement": Light}
_TEXT = "text = '''\n{text}\n'''"
_STEERING = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


def entry_form(name: str, values: dict[str, Any], own: Sequence[OwnField] = ()) -> str:
    """The form's text.

    Args:
        name: the municipality's name.
        values: what is already known, by field name; day, kind, title and text are asked for in any case.
        own: the municipality's own headings.
    """
    data = toml.data_of(Entry.model_construct(**values))
    known = {key: value for key, value in data.items() if value not in ("", [], {})}
    asked = [field for field in Entry.model_fields if field not in _UNASKED or german_key(field) in known]
    asked = [field for field in asked if field != "extra"]
    tables = [field for field in asked if "|" in _EXAMPLES.get(field, "")]
    lines = [_line(field, known) for field in asked if field not in tables]
    extra = own_table(known.get(german_key("extra"), {}), own)
    head = _HEAD.format(name=harmless(" ".join(name.split())))
    return "\n".join([head, *lines, *(_table(field, known) for field in tables), *extra, ""])


def _line(field: str, known: dict[str, Any]) -> str:
    row = term("Entry", field)
    hint = f"# {row.help}{_choices(field)}"
    if field == "text":
        return f"{hint}\n{_text(str(known.get(row.key, '')))}"
    if field in _ALWAYS or row.key in known:
        return f"{hint}\n{toml.tables({row.key: known.get(row.key, '')}).strip()}"
    return f"{hint}\n# {row.key} = {_EXAMPLES[field]}"


def _table(field: str, known: dict[str, Any]) -> str:
    row = term("Entry", field)
    if row.key in known:
        return f"# {row.help}\n{toml.tables({row.key: known[row.key]}).strip()}"
    lines = [f"[[{row.key}]]", *_EXAMPLES[field].split("|")]
    return "\n".join([f"# {row.help}", *(f"# {line}" for line in lines)])


def _choices(field: str) -> str:
    words = _CHOICES.get(field)
    return f" Möglich: {', '.join(words)}." if words else ""


def _text(words: str) -> str:
    """The text on lines of its own where TOML allows that."""
    if "'''" not in words and not _STEERING.search(words):
        return _TEXT.format(text=words)
    return tomli_w.dumps({"text": f"{words}\n"}, multiline_strings="\r" not in words).strip()


class BadForm(Refusal):
    """The form that came back cannot be read."""

    sentence = "{sentences}"
    advice = "{advice}"


def read_form(content: bytes) -> Entry | None:
    """The entry of a filled form; None when its title was left empty.

    Raises:
        BadForm: when it is no TOML, or a value is not possible; names the line.
    """
    data = _data(content)
    if not str(data.get("titel", "")).strip():
        return None
    if not data.get(german_key("extra"), True):  # nothing was written under the own headings
        del data[german_key("extra")]
    if isinstance(text := data.get("text"), str):
        data["text"] = text.strip("\n")
    return _entry(data, content)


def read_entry(content: bytes) -> Entry:
    """The entry that someone has typed over, with all its text as it is.

    Raises:
        BadForm: when it is no TOML, or a value is not possible; names the line.
    """
    return _entry(_data(content), content)


def _data(content: bytes) -> dict[str, Any]:
    data = toml.parse(content, "")
    if isinstance(data, Problem):
        raise BadForm(sentences=f"Zeile {data.line or 1}: {data.sentence}", advice=data.advice)
    return data


def _entry(data: dict[str, Any], content: bytes) -> Entry:
    try:
        return Entry.model_validate(data, by_alias=True, by_name=False)
    except ValidationError as error:
        from fruehe_hilfen_cli.model import messages
        from fruehe_hilfen_cli.store.locate import line_of

        source = str(toml.decode(content, ""))
        found = messages.problems(error, Entry, "")
        told = " ".join(f"Zeile {line_of(source, problem.where)}: {problem.sentence}" for problem in found)
        raise BadForm(sentences=told, advice=found[0].advice) from error
