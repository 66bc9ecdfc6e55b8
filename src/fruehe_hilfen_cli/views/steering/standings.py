"""Which of many municipalities someone wants to see, in which order, and put together by what."""

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.model.kinds import Theme
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.roadmap.light import Colour
from fruehe_hilfen_cli.vocabulary import label

if TYPE_CHECKING:
    from fruehe_hilfen_cli.views.steering.standing import Standing


class StandingOrder(StrEnum):
    """By what the rows are sorted; what is alike keeps its order."""

    NAME = "name"
    LIGHT = "ampel"
    LATE = "verzug"
    PHASE = "phase"
    LAND = "land"
    LAST = "letzter"


class Grouping(StrEnum):
    """By what municipalities are put together."""

    THEME = "thema"
    COHORT = "kohorte"
    LAND = "land"


class StandingSelection(Struct, frozen=True):
    """Which municipalities to show: those to which all of it applies; what is empty says nothing.

    Args:
        themes: with one of these themes.
        lands: in one of these Länder.
        cohorts: in a cohort that begins so.
        lights: with one of these lights.
        phase: in which this phase runs.
        days_late: at least so many days late.
    """

    themes: tuple[Theme, ...] = ()
    lands: tuple[str, ...] = ()
    cohorts: tuple[str, ...] = ()
    lights: tuple[Colour, ...] = ()
    phase: int | None = None
    days_late: int = 0

    def chooses(self, found: "Standing") -> bool:
        """Whether it is to be shown."""
        return (
            (not self.themes or found.theme in self.themes)
            and (not self.lands or found.land in self.lands)
            and (not self.cohorts or (found.cohort or "").startswith(self.cohorts))
            and (not self.lights or found.light in self.lights)
            and (self.phase is None or any(self.phase in block.phases for block in found.active))
            and found.days_late >= self.days_late
        )


_WORST_FIRST = {colour: place for place, colour in enumerate(Colour)}
_LAST = 10**9

_KEYS: "dict[StandingOrder, Callable[[Standing], Any]]" = {
    StandingOrder.NAME: lambda found: folded(found.name),
    StandingOrder.LIGHT: lambda found: _WORST_FIRST[found.light],
    StandingOrder.LATE: lambda found: -found.days_late,
    StandingOrder.PHASE: lambda found: min((min(block.phases) for block in found.active), default=_LAST),
    StandingOrder.LAND: lambda found: folded(label(found.land)),
    StandingOrder.LAST: lambda found: last_day(found.last_entry) if found.last_entry else date.min,
}

_GROUPS: "dict[Grouping, Callable[[Standing], str | None]]" = {
    Grouping.THEME: lambda found: found.theme,
    Grouping.COHORT: lambda found: found.cohort,
    Grouping.LAND: lambda found: found.land,
}


def chosen(
    standings: "Iterable[Standing]", selection: StandingSelection, order: StandingOrder | None = None
) -> "tuple[Standing, ...]":
    """Those that are to be shown, in their order: the worst, the latest, the longest silent first.

    Args:
        standings: all of them.
        selection: which of them.
        order: by what to sort; None keeps the order that they have.
    """
    found = filter(selection.chooses, standings)
    return tuple(sorted(found, key=_KEYS[order]) if order else found)


def by_group(
    standings: "Iterable[Standing]", grouping: Grouping
) -> "tuple[tuple[str | None, tuple[Standing, ...]], ...]":
    """The municipalities put together, each group with what its members have in common; None comes last."""
    found: dict[str | None, list[Standing]] = {}
    for standing in standings:
        found.setdefault(_GROUPS[grouping](standing), []).append(standing)
    order = sorted(found, key=lambda group: _rank(grouping, group))
    return tuple((group, tuple(found[group])) for group in order)


def _rank(grouping: Grouping, group: str | None) -> tuple[bool, str]:
    if group is None:
        return (True, "")
    return (False, group if grouping is Grouping.COHORT else folded(label(group)))
