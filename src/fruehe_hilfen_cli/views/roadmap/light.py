"""The traffic light: a colour from printed rules only, each with its reasons (design, section 3)."""

from datetime import date
from enum import StrEnum

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, last_day
from fruehe_hilfen_cli.model.plan import LightSettings
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, Window
from fruehe_hilfen_cli.views.steering.deviations import Shift


class Colour(StrEnum):
    """What the light can show; worst first."""

    RED = "rot"
    YELLOW = "gelb"
    UNKNOWN = "keine-angabe"
    GREEN = "gruen"
    NOT_BEGUN = "nicht-begonnen"
    LEFT = "ausgeschieden"
    COMPLETED = "abgeschlossen"


class Rule(StrEnum):
    """Why the light shows what it shows."""

    OVERDUE = "ueberfaellig"
    NOT_CLEARED = "nicht-geklaert"
    EXPLAINED = "begruendet"
    MOVED = "verschoben"
    REFUSED = "abschluss-negativ"
    DUE_SOON = "bald-faellig"
    NO_BEGIN = "beginn-fehlt"
    NO_END = "ende-fehlt"
    WITHHELD = "nicht-freigegeben"
    """No rule of the light: entries that the reader may not see would say something else."""


_COLOURS = {
    Rule.OVERDUE: Colour.RED,
    Rule.NOT_CLEARED: Colour.RED,
    Rule.EXPLAINED: Colour.YELLOW,
    Rule.MOVED: Colour.YELLOW,
    Rule.REFUSED: Colour.YELLOW,
    Rule.DUE_SOON: Colour.YELLOW,
    Rule.NO_BEGIN: Colour.UNKNOWN,
    Rule.NO_END: Colour.UNKNOWN,
}


class Reason(Struct, frozen=True, eq=False):
    """One reason for a colour.

    Args:
        rule: which rule holds.
        milestones: the milestones it is about.
        days: how many days late, until due, or moved.
        until: the new end, the date due, or the day on which the closing was refused.
        phase: the phase whose closing was refused.
        entry_ids: the entries of the deviations that it tells of; reasons that differ in these are the same.
    """

    rule: Rule
    milestones: tuple[str, ...] = ()
    days: int | None = None
    until: When | None = None
    phase: int | None = None
    entry_ids: tuple[str, ...] = ()

    @property
    def colour(self) -> Colour:
        """The colour that this reason alone would give."""
        return _COLOURS.get(self.rule, Colour.UNKNOWN)

    def __eq__(self, other: object) -> bool:
        """Whether both say the same."""
        return isinstance(other, Reason) and self._said() == other._said()

    def __hash__(self) -> int:
        return hash(self._said())

    def _said(self) -> tuple[object, ...]:
        return self.rule, self.milestones, self.days, self.until, self.phase


class LightState(Partly, frozen=True):
    """A colour with its reasons; green, not begun, completed and left need none.

    Args:
        since: the day it turned to that colour; None when it always was so, or when nobody looked.
    """

    colour: Colour
    reasons: tuple[Reason, ...] = ()
    since: date | None = None


class Situation(Struct, frozen=True):
    """What the rules look at for one block on one day.

    Args:
        begun: None when it cannot be told.
        left: the municipality has left the programme.
        completed: all required milestones are reached or not required, and no body has refused the closing.
        milestones: those of the block's phases that are required here.
        moves: what deviations say of the block, where they give a new end.
        refused: the phases whose closing a body has refused, each with the day.
    """

    day: date
    left: bool
    begun: bool | None
    completed: bool
    agreed: Window
    current: Window
    milestones: tuple[MilestoneState, ...]
    moves: tuple[Shift, ...]
    refused: tuple[tuple[int, When], ...] = ()


def light(situation: Situation, settings: LightSettings) -> LightState:
    """The colour of a block.

    Red: a required milestone is late and no deviation covers it, or the current end lies more than the
    tolerance after the agreed one and this is not cleared with NZFH. Yellow: the current end lies after the
    agreed one, a late milestone is covered, one is due within the days of warning, or a body has refused to
    close the phase. Green: else. A municipality that has left has none of them.
    """
    if situation.completed:
        return LightState(Colour.COMPLETED)
    if situation.left:
        return LightState(Colour.LEFT)
    reasons = (
        *_late(situation),
        *_moved(situation, settings),
        *(Reason(Rule.REFUSED, until=day, phase=phase) for phase, day in situation.refused),
        *_soon(situation, settings),
    )
    colours = {reason.colour for reason in reasons}
    for colour in (Colour.RED, Colour.YELLOW):
        if colour in colours:
            return LightState(colour, reasons)
    return _calm(situation)


def rules_of(colour: Colour) -> tuple[Rule, ...]:
    """The rules that give a colour."""
    return tuple(rule for rule, given in _COLOURS.items() if given is colour)


def overall(lights: tuple[LightState, ...]) -> Colour:
    """The colour of a municipality: the worst of its blocks; green between a completed block and the next."""
    colours = {state.colour for state in lights}
    worst = next((colour for colour in Colour if colour in colours), Colour.UNKNOWN)
    return Colour.GREEN if colours == {Colour.NOT_BEGUN, Colour.COMPLETED} else worst


def _calm(situation: Situation) -> LightState:
    if situation.begun is None:
        return LightState(Colour.UNKNOWN, (Reason(Rule.NO_BEGIN),))
    if not situation.begun:
        return LightState(Colour.NOT_BEGUN)
    if situation.current.end is None:
        return LightState(Colour.UNKNOWN, (Reason(Rule.NO_END),))
    return LightState(Colour.GREEN)


def _late(situation: Situation) -> list[Reason]:
    """One reason for all milestones that are as late and as well explained; the worst first."""
    late: dict[tuple[bool, int], list[MilestoneState]] = {}
    for milestone in situation.milestones:
        if milestone.late:
            days = max(_days(due, situation.day) for due in (milestone.due_agreed, milestone.due_current))
            late.setdefault((milestone.covered, -days), []).append(milestone)
    return [
        Reason(
            Rule.EXPLAINED if covered else Rule.OVERDUE,
            tuple(milestone.id for milestone in found),
            -days,
            entry_ids=_entries(*(milestone.explained_by for milestone in found)),
        )
        for (covered, days), found in sorted(late.items(), key=lambda pair: pair[0])
    ]


def _moved(situation: Situation, settings: LightSettings) -> list[Reason]:
    agreed, current = situation.agreed.end, situation.current.end
    if agreed is None or current is None or last_day(current) <= last_day(agreed):
        return []
    days = _days(agreed, last_day(current))
    cleared = bool(situation.moves) and situation.moves[-1].deviation.cleared_on is not None
    red = days > settings.tolerance_days and not cleared
    told_by = _entries(situation.moves[-1].deviation.id) if situation.moves else ()
    return [Reason(Rule.NOT_CLEARED if red else Rule.MOVED, (), days, current, entry_ids=told_by)]


def _soon(situation: Situation, settings: LightSettings) -> list[Reason]:
    """One reason for all milestones due on the same day; the earliest first."""
    soon: dict[int, list[MilestoneState]] = {}
    for milestone in situation.milestones:
        if milestone.days_left is not None and 0 <= milestone.days_left <= settings.warning_days:
            soon.setdefault(milestone.days_left, []).append(milestone)
    return [
        Reason(Rule.DUE_SOON, tuple(milestone.id for milestone in found), days, found[0].due_current)
        for days, found in sorted(soon.items())
    ]


def _entries(*deviations: str | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found.partition("/")[0] for found in deviations if found))


def _days(when: When | None, day: date) -> int:
    return (day - last_day(when)).days if when else 0
