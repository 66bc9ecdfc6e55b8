"""What may be said to a reader who does not see all entries.

A view of the entries that a reader may see can be false: a milestone that an internal entry tells reached
looks overdue. So the same view is made of all entries, too, and what both say alike is told. What they do
not say alike is withheld: it becomes None or "keine-angabe", and its name stands in ``untold``. Nothing is
ever taken from the view of all entries; that there is something else is all that readers learn.

Numbers that nothing else can stand for (how often a format was held) stay: hidden entries can only add to
them, so they are the least it can be. Of lists remains what is in both.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Mapping
from enum import Enum
from typing import Any, TypeVar, cast, get_args

from msgspec.structs import replace

from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.roadmap.plan import Window
from fruehe_hilfen_cli.vocabulary import german_key

Seen = TypeVar("Seen")

UNKNOWN = "keine-angabe"
"""The value of a state of which nothing is said."""

_KEPT: Mapping[str, tuple[str, ...]] = {
    "Changes": ("new_entries", "changed_entries", "removed_entries"),
    "PaperState": ("supplemented_by",),
    "Status": ("entries",),
}
"""What stays though there is more: what entries say by themselves, and how many there are."""

_KEYS: Mapping[str, Callable[[Any], Hashable]] = {
    "BlockState": lambda found: found.phases,
    "CallList": lambda found: found.place,
    "FormatState": lambda found: found.kind,
    "GoalOnStep": lambda found: found.goal.id,
    "HandIn": lambda found: found.id,
    "IndicatorResult": lambda found: found.indicator.id,
    "LineState": lambda found: found.purpose,
    "PaperDuty": lambda found: found.milestone,
    "PostState": lambda found: found.title,
    "RoleTasks": lambda found: found.who,
    "StageState": lambda found: found.number,
    "Step": lambda found: (found.body, found.role),
    "TimelineBlock": lambda found: found.stages[0].number,
    "StepState": lambda found: found.step,
    "TrendPoint": lambda found: found.report_day,
    "YearState": lambda found: found.year,
}
"""By what views are known that have no id."""


def honest(seen: Seen, whole: Seen) -> Seen:
    """A view without what entries that the reader may not see would change.

    Args:
        seen: the view, or several of them, made of the entries that the reader may see.
        whole: the same, made of all entries.
    """
    return cast("Seen", _merged(seen, whole)[0])


def _merged(seen: Any, whole: Any) -> tuple[Any, bool]:  # noqa: ANN401 - any value of a view
    """What may be told of a value, and whether that is all that all entries say."""
    if seen == whole:
        return seen, True
    if isinstance(seen, tuple) and isinstance(whole, tuple):
        return _items(seen, whole)
    if isinstance(seen, Partly) and type(seen) is type(whole):
        return _partly(seen, whole), True
    return _unknown(seen), False


def _partly(seen: Partly, whole: Partly) -> Partly:
    values: dict[str, Any] = {}
    untold: list[str] = []
    for name in seen.__struct_fields__:
        if name == "untold":
            continue
        before, after = getattr(seen, name), getattr(whole, name)
        if name in _KEPT.get(type(seen).__name__, ()):
            untold += [] if before == after else [german_key(name)]
            continue
        value, complete = _merged(before, after)
        if not complete:
            untold.append(german_key(name))
            value = None if value == before and _may_be_none(type(seen), name) else value
        if value is not before:
            values[name] = value
    return replace(seen, untold=tuple(untold), **values)


def _items(seen: tuple[Any, ...], whole: tuple[Any, ...]) -> tuple[tuple[Any, ...], bool]:
    """The items that are in both, each as far as it may be told."""
    others = dict(_known(whole))
    pairs = [(item, others[key]) for key, item in _known(seen) if key in others]
    found = [_merged(item, other) for item, other in pairs]
    complete = len(pairs) == len(seen) == len(whole) and all(told for _, told in found)
    return tuple(item for item, _ in found), complete


def _known(items: tuple[Any, ...]) -> Iterator[tuple[Hashable, Any]]:
    """Items by what they are known by; one that has a twin also by its number among them."""
    met: Counter[Hashable] = Counter()
    for item in items:
        key = _key(item)
        met[key] += 1
        yield (key, met[key]), item


def _key(item: Any) -> Hashable:  # noqa: ANN401 - any value of a view
    """What a view is known by; anything else only by being the same."""
    if not isinstance(item, Partly):
        return cast("Hashable", item)
    known = _KEYS.get(type(item).__name__)
    return known(item) if known else cast("Hashable", item.id)  # type: ignore[attr-defined]  # all others


def _unknown(value: Any) -> Any:  # noqa: ANN401 - any value of a view
    """What stands for a value of which nothing is said; itself where nothing can."""
    if isinstance(value, Window):
        return Window(None, None)
    if isinstance(value, Enum) and UNKNOWN in {member.value for member in type(value)}:
        return type(value)(UNKNOWN)
    return False if isinstance(value, bool) else value


def _may_be_none(view: type[Partly], name: str) -> bool:
    kind = next(_own(cls)[name] for cls in view.__mro__ if name in _own(cls))
    return "None" in kind if isinstance(kind, str) else type(None) in get_args(kind)


def _own(cls: type) -> dict[str, Any]:
    """The fields that a class declares itself."""
    own: dict[str, Any] = vars(cls).get("__annotations__", {})
    return own
