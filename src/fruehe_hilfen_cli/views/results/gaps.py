"""What is missing to judge whether a goal is reached, an indicator moved, a measure worked."""

from collections.abc import Iterator, Sequence
from enum import StrEnum

from msgspec import Struct

from fruehe_hilfen_cli.views.results.effective import GoalState
from fruehe_hilfen_cli.views.results.measure_course import MeasureStatus
from fruehe_hilfen_cli.views.results.measures import MeasureState
from fruehe_hilfen_cli.views.results.readings import IndicatorResult


class GapKind(StrEnum):
    """What is missing."""

    NOT_AGREED = "nicht-vereinbart"
    NO_INDICATOR = "ohne-indikator"
    BASELINE = "ohne-ausgangswert"
    TARGET = "ohne-zielwert"
    DISTANCE = "zielwert-ist-ausgangswert"
    READING = "noch-keine-messung"
    READING_OVERDUE = "messung-ueberfaellig"
    UPTAKE = "noch-keine-inanspruchnahme"
    REVIEW_OVERDUE = "ueberpruefung-ueberfaellig"


class Gap(Struct, frozen=True):
    """What is missing of a goal, an indicator or a measure, by its short name."""

    id: str
    title: str
    kinds: tuple[GapKind, ...]


def goal_gaps(goal: GoalState, indicators: Sequence[IndicatorResult]) -> Iterator[Gap]:
    """A goal that is not agreed on the day, or that nothing measures; nothing of one that is dropped."""
    measured = any(found.indicator.dropped_on is None for found in indicators)
    lacking = {GapKind.NOT_AGREED: not goal.agreed, GapKind.NO_INDICATOR: not measured}
    if goal.dropped_on is None:
        yield from _gap(goal.id, goal.title, lacking)


def indicator_gaps(found: IndicatorResult) -> Iterator[Gap]:
    """An indicator whose attainment cannot be computed, or whose latest reading is out of date."""
    lacking = {GapKind(piece.value): True for piece in found.missing}
    lacking[GapKind.READING_OVERDUE] = found.overdue and found.latest is not None
    if found.indicator.dropped_on is None:
        yield from _gap(found.indicator.id, found.indicator.title, lacking)


def measure_gaps(measure: MeasureState, *, counted: bool) -> Iterator[Gap]:
    """A measure that has begun, of which nothing is counted though planned, or whose review is overdue."""
    if measure.begun_on is None or measure.state is MeasureStatus.DROPPED:
        return
    lacking = {
        GapKind.UPTAKE: measure.planned_uptake is not None and not counted,
        GapKind.REVIEW_OVERDUE: measure.review_overdue,
    }
    yield from _gap(measure.id, measure.title, lacking)


def _gap(name: str, title: str, lacking: dict[GapKind, bool]) -> Iterator[Gap]:
    if kinds := tuple(kind for kind in GapKind if lacking.get(kind)):
        yield Gap(name, title, kinds)
