"""The form of a new entry for an editor: TOML with what is known filled in and the rest explained."""

import re
from collections.abc import Sequence
from typing import Any

import tomli_w

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import ActorGroup, EntryKind, Light, ParticipationForm, Visibility
from fruehe_hilfen_cli.model.plan import OwnField
from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.store.form_own import own_table
from fruehe_hilfen_cli.store.typed import typed_data, typed_record
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
    "participation_form": '"fokusgruppe"',
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
    "questions": 'was = "Welche Daten hat die Geburtsklinik?"|wer = "Leitung Fachdienst Gesundheit"',
    "answers": 'frage = "k7q2m/1"|antwort = "Die Zahl der Geburten je Gemeinde"',
    "appointments": 'datum = 2026-03-17|uhrzeit = "14:30"|art = "workshop"|titel = "Zielworkshop"',
    "date_changes": 'termin = 2026-03-03|neuer_termin = 2026-03-05|grund = "Krankheit"',
    "report_duties": 'was = "Stand des Netzwerks"|wem = "Jugendhilfeausschuss"|alle_monate = 6',
    "reported": '["k7q2m/1"]',
    "readings": 'indikator = "I1"|wert = 41.5|quelle = "Jahresstatistik 2025"',
    "uptakes": 'massnahme = "M1"|anzahl = 23|einheit = "Familien"|von = "2026-01"|bis = "2026-03"',
    "reviews": 'massnahme = "M1"|ergebnis = "angepasst"|grund = "Am Nachmittag kommen mehr"',
    "measure_marks": 'massnahme = "M1"|stand = "begonnen"',
    "ideas": 'was = "Sprechstunde der Hebammen im Familienzentrum"|ziel = "Z1"',
    "papers": 'nummer = "017/2026"|art = "beschlussvorlage"|titel = "Netzwerk Frühe Hilfen"',
    "decisions": 'titel = "Bericht zweimal im Jahr"|rolle = "entscheidung"|ergebnis = "beschlossen"',
    "decision_marks": 'beschluss = "k7q2m/1"|stand = "erledigt"',
    "expenses": 'betrag = 1200|zweck = "Sachmittel"',
}
_BY_COMMANDS = ("ratings", "result_changes", "checklist", "frozen", "phase_closings", "dropout")
"""Tables that have commands of their own; like the rest of these, in the form only where they are known."""
_UNASKED = ("shared", "extra", *_BY_COMMANDS)
_CHOICES = {
    "kind": EntryKind,
    "participation_form": ParticipationForm,
    "groups": ActorGroup,
    "visibility": Visibility,
    "judgement": Light,
}
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
    tables = [field for field in asked if field in _BY_COMMANDS or "|" in _EXAMPLES.get(field, "")]
    lines = [form_line(field, known) for field in asked if field not in tables]
    extra = own_table(known.get(german_key("extra"), {}), own)
    head = _HEAD.format(name=harmless(" ".join(name.split())))
    return "\n".join([head, *lines, *(_table(field, known) for field in tables), *extra, ""])


def form_line(field: str, known: dict[str, Any]) -> str:
    """A field of the form with what it is for: what is known filled in, else an example."""
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


def read_form(content: bytes) -> Entry | None:
    """The entry of a filled form; None when its title was left empty.

    Raises:
        BadForm: when it is no TOML, or a value is not possible; names the line.
    """
    data = typed_data(content)
    if not str(data.get("titel", "")).strip():
        return None
    if not data.get(german_key("extra"), True):  # nothing was written under the own headings
        del data[german_key("extra")]
    if isinstance(text := data.get("text"), str):
        data["text"] = text.strip("\n")
    return typed_record(Entry, data, content)


def read_entry(content: bytes) -> Entry:
    """The entry that someone has typed over, with all its text as it is.

    Raises:
        BadForm: when it is no TOML, or a value is not possible; names the line.
    """
    return typed_record(Entry, typed_data(content), content)
