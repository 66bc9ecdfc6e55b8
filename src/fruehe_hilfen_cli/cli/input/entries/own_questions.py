"""The questions about what a municipality has of its own: groups of actors, bodies, headings."""

from typing import Any

from fruehe_hilfen_cli.cli.input.ask import ask, say
from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.entry import OwnValue
from fruehe_hilfen_cli.model.kinds import EntryKind, FieldType
from fruehe_hilfen_cli.model.plan import OwnField
from fruehe_hilfen_cli.records.entries.own_values import group_of, read_value
from fruehe_hilfen_cli.views.entries.own import group_names, own_fields
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.vocabulary import label

_MEETINGS = (EntryKind.SESSION, EntryKind.CONFERENCE)


class NeedsValue(Refusal):
    """A heading of the municipality's own must be filled."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{label}“ ist Pflicht."
    advice = "Bitte antworten Sie."


def ask_groups(past: History, _: dict[str, Any]) -> tuple[str, ...]:
    """Ask who took part: groups of actors, by their ids or names."""
    plan = past.project.roadmap

    def read(words: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(group_of(plan, part) for part in words.split(",") if part.strip()))

    say(f"Zur Wahl, der Anfang genügt: {', '.join(group_names(plan))}")
    return ask("Gruppen (mit Komma getrennt)", read)


def ask_body(_: History, values: dict[str, Any]) -> str | None:
    """Ask which body met, where the entry is about a meeting of one."""
    return ask("Gremium", str) if values["kind"] in _MEETINGS else None


def ask_extra(past: History, values: dict[str, Any]) -> dict[str, OwnValue]:
    """Ask what to say under the municipality's own headings for this kind of entry."""
    fields = own_fields(past.project.roadmap, values["kind"])
    answers = {field.key: _own_value(field, past) for field in fields}
    return {key: value for key, value in answers.items() if value is not None}


def _own_value(field: OwnField, past: History) -> OwnValue | None:
    def read(words: str) -> OwnValue | None:
        if not words and field.required:
            raise NeedsValue(label=field.label)
        return read_value(field, words, past.day) if words else None

    hints = {FieldType.YES_NO: "ja/nein", FieldType.CHOICE: ", ".join(field.options)}
    hint = hints.get(field.type, "" if field.type is FieldType.TEXT else label(field.type))
    return ask(f"{field.label} ({hint})" if hint else field.label, read)
