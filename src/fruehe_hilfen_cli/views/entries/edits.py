"""What is written otherwise: a plan file or an entry compared with itself, field by field."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.vocabulary import german_key


class Edit(Struct, frozen=True):
    """A value that is another one.

    Args:
        subject: what was edited: "meilenstein 3.1", "zeitraum 2+3", "jour_fixe"; an entry's id.
        field: the key in the file; None when the whole of it is new or gone.
        before: the value before, as in a file; None when there was none.
        after: the value after.
    """

    subject: str
    field: str | None
    before: object
    after: object


def plan_edits(before: Record, after: Record, *, dates: bool = False) -> Iterator[Edit]:
    """What a plan file says otherwise: field by field; of lists, item by item.

    Args:
        before: the roadmap, the staircase, the measures, the planning actors, the bodies, the resources.
        after: the same file afterwards.
        dates: also the dates of blocks and milestones, which ``Changes.dates`` tells already.
    """
    for field in type(after).model_fields:
        old, new = getattr(before, field), getattr(after, field)
        if field in _NAMED_BY:
            yield from _items(field, old, new, frozenset() if dates else _DATES.get(field, frozenset()))
        elif old != new:
            yield from edits(german_key(field), old, new)


def optional_plan_edits(before: Project, after: Project) -> Iterator[Edit]:
    """What the optional plan files say otherwise; one that is not there holds nothing."""
    for field in ("staircase", "measures", "planners", "bodies", "resources"):
        old, new = getattr(before, field), getattr(after, field)
        if old or new:
            yield from plan_edits(old or type(new)(), new or type(old)())


_NAMED_BY = {
    "blocks": ("phases",),
    "milestones": ("id",),
    "guide_values": ("kind",),
    "own_fields": ("key",),
    "own_groups": ("id",),
    "headings": ("field",),
    "allowed_terms": ("term",),
    "exemptions": ("code", "file"),
    "goals": ("id",),
    "indicators": ("id",),
    "empty_steps": ("step",),
    "measures": ("id",),
    "planners": ("id",),
    "ties": ("between",),
    "bodies": ("id",),
    "budget": ("year", "purpose"),
    "posts": ("title",),
    "other_means": ("what",),
}
"""The fields that name an item of a list; items of the same name are told apart by their place."""

_DATES = {"blocks": {"begin", "end"}, "milestones": {"due"}}
"""The dates of the plan."""


def _items(
    field: str, before: Iterable[Record], after: Iterable[Record], without: Iterable[str]
) -> Iterator[Edit]:
    old, new = _by_name(field, before), _by_name(field, after)
    for name in [*new, *(name for name in old if name not in new)]:
        subject = f"{german_key(field)} {name}"
        if name in old and name in new:
            yield from edits(subject, old[name], new[name], without)
        else:
            yield Edit(subject, None, _plain(old.get(name)), _plain(new.get(name)))


def _by_name(field: str, items: Iterable[Record]) -> dict[str, Record]:
    named: dict[str, Record] = {}
    for item in items:
        values = (getattr(item, part) for part in _NAMED_BY[field])
        name = " ".join(_word(value) for value in values if value)
        while name in named:
            name += "'"
        named[name] = item
    return named


def _word(value: object) -> str:
    return "+".join(map(str, value)) if isinstance(value, tuple) else str(value)


def edits(subject: str, before: object, after: object, without: Iterable[str] = ()) -> Iterator[Edit]:
    """What is another value.

    Args:
        subject: what was edited.
        before: a record, or anything else.
        after: the same afterwards; of two records, each field that differs is an edit.
        without: English names of fields that do not count.
    """
    if not (isinstance(before, Record) and isinstance(after, Record)):
        yield Edit(subject, None, _plain(before), _plain(after))
        return
    old, new = _plain_fields(before), _plain_fields(after)
    kept = [key for key in {**old, **new} if key not in {german_key(field) for field in without}]
    for key in kept:
        if old.get(key) != new.get(key):
            yield Edit(subject, key, old.get(key), new.get(key))


def _plain(value: object) -> object:
    return _plain_fields(value) if isinstance(value, Record) else value


def _plain_fields(record: Record) -> dict[str, object]:
    """The record as in a file, with its defaults: a default that is written out is no edit."""
    return record.model_dump(by_alias=True)
