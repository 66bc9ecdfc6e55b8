"""The form of a new entry for an editor: TOML with what is known filled in and the rest explained."""

from typing import Any

import tomli_w
from pydantic import ValidationError

from fruehe_hilfen_cli.errors import Problem, Refusal
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind, Light, Visibility
from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.vocabulary import term

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
    "visibility": '"nzfh"',
    "judgement": '"gelb"',
    "judgement_reason": '""',
    "reached": '["3.1"]',
    "evidence": '["Protokoll der 4. Sitzung"]',
    "done": '["k7q2m/1"]',
    "waived": 'meilenstein = "1.2"|grund = ""',
    "reopened": 'meilenstein = "3.1"|grund = ""',
    "deviations": 'betrifft = "phase 3"|ausloeser = "termin"|neues_ende = "2026-08"|grund = ""',
    "clearings": 'abweichung = "k7q2m/1"|ergebnis = ""',
    "tasks": 'was = ""|wer = "Jugendhilfeplanung"|bis = 2026-03-01',
}
_CHOICES = {"kind": EntryKind, "visibility": Visibility, "judgement": Light}
_TEXT = "text = '''\n{text}\n'''"


def entry_form(name: str, values: dict[str, Any]) -> str:
    """The form's text.

    Args:
        name: the municipality's name.
        values: what is already known, by field name; day, kind, title and text are asked for in any case.
    """
    known = toml.data_of(Entry.model_construct(**values))
    tables = [field for field in Entry.model_fields if "|" in _EXAMPLES.get(field, "")]
    lines = [_line(field, known) for field in Entry.model_fields if field not in tables]
    return "\n".join([_HEAD.format(name=name), *lines, *(_table(field, known) for field in tables), ""])


def _line(field: str, known: dict[str, Any]) -> str:
    row = term("Entry", field)
    hint = f"# {row.help}{_choices(field)}"
    if field == "text":
        return f"{hint}\n{_text(str(known.get(row.key, '')))}"
    if field in _ALWAYS or row.key in known:
        return f"{hint}\n{tomli_w.dumps({row.key: known.get(row.key, '')}).strip()}"
    return f"{hint}\n# {row.key} = {_EXAMPLES[field]}"


def _table(field: str, known: dict[str, Any]) -> str:
    row = term("Entry", field)
    if row.key in known:
        return f"# {row.help}\n{tomli_w.dumps({row.key: known[row.key]}).strip()}"
    lines = [f"[[{row.key}]]", *_EXAMPLES[field].split("|")]
    return "\n".join([f"# {row.help}", *(f"# {line}" for line in lines)])


def _choices(field: str) -> str:
    words = _CHOICES.get(field)
    return f" Möglich: {', '.join(words)}." if words else ""


def _text(words: str) -> str:
    literal = "'''" not in words and words.replace("\n", "").isprintable()
    return _TEXT.format(text=words.strip("\n")) if literal else tomli_w.dumps({"text": words}).strip()


class BadForm(Refusal):
    """The form that came back cannot be read."""

    sentence = "{sentences}"
    advice = "{advice}"


def read_form(text: str) -> Entry | None:
    """The entry of a filled form; None when its title was left empty.

    Raises:
        BadForm: when it is no TOML, or a value is not possible; names the line.
    """
    data = toml.parse(text.encode(), "")
    if isinstance(data, Problem):
        raise BadForm(sentences=f"Zeile {data.line or 1}: {data.sentence}", advice=data.advice)
    if data.get("titel", "") == "":
        return None
    try:
        return Entry.model_validate(data, by_alias=True, by_name=False)
    except ValidationError as error:
        from fruehe_hilfen_cli.model import messages
        from fruehe_hilfen_cli.store.locate import line_of

        found = messages.problems(error, Entry, "")
        told = " ".join(f"Zeile {line_of(text, problem.where)}: {problem.sentence}" for problem in found)
        raise BadForm(sentences=told, advice=found[0].advice) from error
