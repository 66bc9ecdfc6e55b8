"""The form of a regular call for an editor: headings to write under, and lines to tick.

Every tick is one line: who takes its "#" away has ticked it, and no bracket or table is left to be closed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.plan import OwnField
from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.store.form import form_line
from fruehe_hilfen_cli.store.form_own import own_table
from fruehe_hilfen_cli.store.toml_values import value_of
from fruehe_hilfen_cli.text import harmless, shortened
from fruehe_hilfen_cli.vocabulary import german_key, term

_HEAD = """\
# Jour fixe, {name}.
# Schreiben Sie im Text unter die Überschriften; was leer bleibt, fällt beim Speichern weg.
# Darunter haken Sie ab: Wo etwas zutrifft, nehmen Sie das # am Anfang der Zeile weg.
# Speichern und schließen legt den Eintrag an. Bleibt der Titel leer, wird nichts angelegt.
"""
_ABOVE = ("day", "title", "participants", "groups", "text")
_SILENT = ("kind",)
_BELOW = ("judgement", "judgement_reason", "visibility", "author")
_ROOM = 70


@dataclass(frozen=True)
class Tick:
    """A line to be ticked.

    Args:
        value: what stands in the file when it is: a text, or a table by English field names.
        note: what it is about.
    """

    value: str | Mapping[str, Any]
    note: str = ""


def call_form(
    name: str,
    values: dict[str, Any],
    ticks: Mapping[str, tuple[str, Sequence[Tick]]],
    own: Sequence[OwnField] = (),
) -> str:
    """The form's text.

    Args:
        name: the municipality's name.
        values: what is already known, by field name.
        ticks: for fields of an entry what to say about them, and the lines that can be ticked.
        own: the municipality's own headings for a call.
    """
    data = toml.data_of(Entry.model_construct(**values))
    known = {key: value for key, value in data.items() if value not in ("", [], {})}
    rest = [field for field in values if field not in {*_ABOVE, *_BELOW, *_SILENT, *ticks, "extra"}]
    tables = [field for field in rest if isinstance(known.get(german_key(field)), list)]
    head = _HEAD.format(name=harmless(" ".join(name.split())))
    fixed = toml.tables({german_key(field): known[german_key(field)] for field in _SILENT}).strip()
    above = [form_line(field, known) for field in (*_ABOVE, *rest) if field not in tables]
    lists = [_list(german_key(field), said, lines, known) for field, (said, lines) in ticks.items()]
    lists += [_list(german_key(field), term("Entry", field).help, (), known) for field in tables]
    below = [form_line(field, known) for field in _BELOW]
    return "\n".join(
        [head, fixed, *above, *lists, *below, *own_table(known.get(german_key("extra"), {}), own), ""]
    )


def _list(key: str, said: str, ticks: Iterable[Tick], known: Mapping[str, Any]) -> str:
    """A list whose known items are ticked already."""
    given = known.get(key, [])
    lines = [f"  {value_of(item, inside=True)}," for item in given]
    lines += [_tick(tick) for tick in ticks if _plain(tick.value) not in given]
    return "\n".join([f"# {said}", f"{key} = [", *lines, "]"])


def _tick(tick: Tick) -> str:
    note = f"  # {shortened(harmless(' '.join(tick.note.split())), _ROOM)}" if tick.note else ""
    return f"  # {value_of(_plain(tick.value), inside=True)},{note}"


def _plain(value: str | Mapping[str, Any]) -> str | dict[str, Any]:
    return value if isinstance(value, str) else {german_key(name): item for name, item in value.items()}
