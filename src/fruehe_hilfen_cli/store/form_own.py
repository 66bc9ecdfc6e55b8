"""The part of an entry's form about a municipality's own headings."""

from collections.abc import Mapping, Sequence
from typing import Any

from fruehe_hilfen_cli.model.kinds import FieldType
from fruehe_hilfen_cli.model.plan import OwnField
from fruehe_hilfen_cli.store import toml
from fruehe_hilfen_cli.text import harmless
from fruehe_hilfen_cli.vocabulary import german_key, label, term

_EXAMPLE = {
    FieldType.TEXT: '"…"',
    FieldType.NUMBER: "12",
    FieldType.DAY: "2026-03-01",
    FieldType.YES_NO: "true",
    FieldType.CHOICE: '"…"',
}


def own_table(known: Mapping[str, Any], own: Sequence[OwnField]) -> list[str]:
    """The lines of the table of own headings: what is known filled in, the rest explained.

    Args:
        known: values by the headings' keys.
        own: the headings; without any and without values there is no table.
    """
    if not (known or own):
        return []
    row = term("Entry", "extra")
    lines = [f"# {row.help}", f"[{german_key('extra')}]"]
    asked = {field.key: field for field in own}
    for key in [*asked, *(key for key in known if key not in asked)]:
        if key in asked:
            lines.append(f"# {_told(asked[key])}")
        lines.append(_line(key, known, asked))
    return lines


def _line(key: str, known: Mapping[str, Any], asked: Mapping[str, OwnField]) -> str:
    if key in known:
        return toml.tables({key: known[key]}).strip()
    field = asked[key]
    example = (
        toml.tables({key: field.options[0]}).strip() if field.options else f"{key} = {_EXAMPLE[field.type]}"
    )
    return f"# {example}"


def _told(field: OwnField) -> str:
    """A heading in one line: its name, for which kinds, required or not, the words of a choice."""
    parts = [
        "Pflicht" if field.required else "",
        f"nur bei: {', '.join(field.kinds)}" if field.kinds else "",
        f"Möglich: {', '.join(field.options)}" if field.options else label(field.type),
    ]
    told = f"{field.label} ({'; '.join(part for part in parts if part)})"
    return harmless(" ".join(told.split()))
