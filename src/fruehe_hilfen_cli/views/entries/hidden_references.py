"""Entries without what leads to others that a reader may not see: that there are such is not told."""

import re
from collections.abc import Callable, Collection, Iterable
from typing import TYPE_CHECKING, Any

from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.parts import REFERENCE_FORM, Reopening
from fruehe_hilfen_cli.text import folded

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.measures import MeasurePlan

_NAMED_BY: dict[str, Callable[[Any], object]] = {
    "done": lambda reference: reference,
    "reported": lambda reference: reference,
    "clearings": lambda clearing: clearing.deviation,
    "answers": lambda answer: answer.question,
    "date_changes": lambda change: change.appointment,
    "ratings": lambda rating: rating.idea,
    "decision_marks": lambda mark: mark.decision,
}
"""The lists of an entry whose items are about something in another entry, and what names that."""


def without_hidden(entry: Entry, shown: Collection[str]) -> Entry:
    """An entry without what it says of hidden ones.

    Args:
        entry: what a reader may see.
        shown: the ids of the entries that this reader may see on the day.
    """
    lists = {
        name: tuple(item for item in getattr(entry, name) if not _is_not_shown(named(item), shown))
        for name, named in _NAMED_BY.items()
    }
    lists["reopened"] = tuple(_reopenings(entry.reopened, shown))
    lists["papers"] = tuple(_without(paper, "supplements", shown) for paper in entry.papers)
    lists["date_changes"] = tuple(
        change.model_copy(update={"revokes": _seen(change.revokes, shown)})
        for change in lists["date_changes"]
    )
    lists["decisions"] = tuple(_without(decision, "paper", shown) for decision in entry.decisions)
    changed: dict[str, object] = {
        name: found for name, found in lists.items() if found != getattr(entry, name)
    }
    if entry.shared:
        changed["shared"] = None
    return entry.model_copy(update=changed) if changed else entry


def measures_without_hidden(plan: "MeasurePlan | None", shown: Collection[str]) -> "MeasurePlan | None":
    """The measures, without from which idea of a hidden entry one comes."""
    if plan is None:
        return None
    measures = tuple(_without(measure, "idea", shown) for measure in plan.measures)
    return plan.model_copy(update={"measures": measures})


def _reopenings(reopened: Iterable[Reopening], shown: Collection[str]) -> Iterable[Reopening]:
    """Those that revoke something the reader sees; one that names nothing revokes all."""
    for found in reopened:
        seen = _seen(found.revokes, shown)
        if seen or not found.revokes:
            yield found.model_copy(update={"revokes": seen})


def _seen(ids: Iterable[str], shown: Collection[str]) -> tuple[str, ...]:
    return tuple(entry_id for entry_id in ids if entry_id in shown)


def _without(part: Any, name: str, shown: Collection[str]) -> Any:  # noqa: ANN401 - any part of an entry
    return part.model_copy(update={name: None}) if _is_not_shown(getattr(part, name), shown) else part


def _is_not_shown(reference: object, shown: Collection[str]) -> bool:
    words = "".join(folded(reference).split()) if isinstance(reference, str) else ""
    return bool(re.fullmatch(REFERENCE_FORM, words)) and words.partition("/")[0] not in shown
