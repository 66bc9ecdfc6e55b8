"""What a municipality has of its own in its logbook: groups of actors, and headings with their values."""

from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.entry import Entry, OwnValue
from fruehe_hilfen_cli.model.kinds import ActorGroup, EntryKind, FieldType
from fruehe_hilfen_cli.model.plan import OwnField, Roadmap
from fruehe_hilfen_cli.vocabulary import label

_TYPES: dict[FieldType, tuple[type, ...]] = {
    FieldType.TEXT: (str,),
    FieldType.NUMBER: (int, float),
    FieldType.DAY: (date,),
    FieldType.YES_NO: (bool,),
    FieldType.CHOICE: (str,),
}


class NamedValue(Struct, frozen=True):
    """What an entry says under a heading of the municipality's own.

    Args:
        key: the heading's key in the file.
        label: what people read; the key itself where the roadmap does not have it.
        value: what the entry says.
    """

    key: str
    label: str
    value: OwnValue


def group_names(roadmap: Roadmap) -> dict[str, str]:
    """All groups of actors that entries may name, with what people read: the programme's, then its own."""
    own = {group.id: group.name for group in roadmap.own_groups}
    return {str(group): label(group) for group in ActorGroup} | own


def named_groups(roadmap: Roadmap, entry: Entry) -> tuple[str, ...]:
    """The groups of an entry as people read them; an unknown one as it is written."""
    names = group_names(roadmap)
    return tuple(names.get(group, group) for group in entry.groups)


def own_fields(roadmap: Roadmap, kind: EntryKind) -> tuple[OwnField, ...]:
    """The municipality's own headings for entries of a kind."""
    return tuple(field for field in roadmap.own_fields if not field.kinds or kind in field.kinds)


def named_values(roadmap: Roadmap, entry: Entry) -> tuple[NamedValue, ...]:
    """What an entry says under the municipality's own headings, in their order; unknown ones last."""
    labels = {field.key: field.label for field in roadmap.own_fields}
    keys = [
        *(key for key in labels if key in entry.extra),
        *(key for key in entry.extra if key not in labels),
    ]
    return tuple(NamedValue(key, labels.get(key, key), entry.extra[key]) for key in keys)


def fits(field: OwnField, value: OwnValue) -> bool:
    """Whether a value is of the heading's type and, for a choice, one of its words."""
    if isinstance(value, bool) and field.type is not FieldType.YES_NO:
        return False
    right_type = isinstance(value, _TYPES[field.type])
    return right_type and (field.type is not FieldType.CHOICE or value in field.options)


def missing_fields(roadmap: Roadmap, entry: Entry) -> tuple[OwnField, ...]:
    """The required headings under which an entry says nothing."""
    return tuple(
        field
        for field in own_fields(roadmap, entry.kind)
        if field.required and entry.extra.get(field.key, "") == ""
    )
