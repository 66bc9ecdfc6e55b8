"""The readings of the indicators: what was measured, how far that is, and when the next one is due.

Attainment is (actual - baseline) / (target - baseline), whichever way is better: the target's side of the
baseline says it. It is above 1 beyond the target and negative behind the baseline.
"""

import sys
from datetime import date
from enum import StrEnum
from fractions import Fraction

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.kinds import Direction
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.results.effective import EffectiveStaircase, IndicatorState, staircase_on
from fruehe_hilfen_cli.views.steering.duties import months_later

_LARGEST = Fraction(sys.float_info.max)


class Missing(StrEnum):
    """What is missing so that an attainment can be computed, in the order in which one sees to it."""

    BASELINE = "ohne-ausgangswert"
    TARGET = "ohne-zielwert"
    DISTANCE = "zielwert-ist-ausgangswert"
    READING = "noch-keine-messung"


class Tendency(StrEnum):
    """Which way the latest reading goes, compared with the one before, or with the baseline."""

    BETTER = "besser"
    WORSE = "schlechter"
    SAME = "gleich"


class ReadingState(Struct, frozen=True):
    """A reading.

    Args:
        day: the day of the entry.
        value: what was measured; of a scale the number of its word.
        approx: the value is only known roughly.
        entry_id: the entry that tells it.
    """

    day: When
    value: float
    approx: bool
    entry_id: str
    source: str | None
    note: str | None


class Attainment(Partly, frozen=True):
    """How much of the way from the baseline to the target is done.

    Args:
        share: 0 is the baseline, 1 the target; None when it cannot be computed.
        reason: why it cannot.
        approx: the reading it is computed from is only known roughly.
    """

    share: float | None
    reason: Missing | None
    approx: bool = False

    @property
    def reached(self) -> bool:
        """Whether the target is reached."""
        return self.share is not None and self.share >= 1


class IndicatorResult(Partly, frozen=True):
    """An indicator with its readings on a day.

    Args:
        indicator: as it holds on the day.
        readings: all of them, oldest first.
        latest: the last one.
        attainment: what the latest reading comes to.
        elapsed: how much of the time from the baseline's day to the target's is over, 0 to 1; None when
            one of the two is not known.
        tendency: which way the latest reading goes; None when there is nothing to compare it with.
        due: when the next reading is due; None without a rhythm, or when the indicator is dropped.
        days_left: days until then; below zero when that is over.
        overdue: that day is over.
        missing: everything that is missing to compute the attainment, the first piece first.
    """

    indicator: IndicatorState
    readings: tuple[ReadingState, ...]
    latest: ReadingState | None
    attainment: Attainment
    elapsed: float | None
    tendency: Tendency | None
    due: When | None
    days_left: int | None
    overdue: bool
    missing: tuple[Missing, ...]


def reading_states(past: History, indicator_id: str) -> tuple[ReadingState, ...]:
    """The readings of an indicator known on the day, oldest first."""
    return _readings(past).get(indicator_id, ())


def attainment(indicator: IndicatorState, reading: ReadingState | None) -> Attainment:
    """What a reading comes to: (actual - baseline) / (target - baseline), computed without rounding.

    Args:
        indicator: whose reading it is.
        reading: the reading; None when there is none.
    """
    pieces = _missing(indicator, reading)
    if pieces or reading is None or indicator.baseline is None or indicator.target is None:
        return Attainment(None, pieces[0])
    baseline = _exact(indicator.baseline)
    way = _exact(indicator.target) - baseline
    return Attainment(_float((_exact(reading.value) - baseline) / way), None, reading.approx)


def indicator_results(
    past: History, staircase: EffectiveStaircase | None = None
) -> tuple[IndicatorResult, ...]:
    """All indicators of a municipality with their readings, in the order of the plan file.

    Args:
        past: the logbook up to the day.
        staircase: as it holds on the day, when it is known already.
    """
    staircase = staircase or staircase_on(past)
    readings = _readings(past)
    agreed = {goal.id: goal.agreed_on for goal in staircase.goals if goal.agreed}
    return tuple(
        _result(past, found, readings.get(found.id, ()), agreed.get(found.goal))
        for found in staircase.indicators
    )


def tendency(direction: Direction, before: float, after: float) -> Tendency:
    """Whether a value is better than the one before."""
    if before == after:
        return Tendency.SAME
    return Tendency.BETTER if (after > before) is (direction is Direction.MORE) else Tendency.WORSE


def _result(
    past: History, indicator: IndicatorState, readings: tuple[ReadingState, ...], agreed_on: When | None
) -> IndicatorResult:
    latest = readings[-1] if readings else None
    due = _next_due(indicator, latest, agreed_on)
    left = past.days_to(due)
    return IndicatorResult(
        indicator=indicator,
        readings=readings,
        latest=latest,
        attainment=attainment(indicator, latest),
        elapsed=_elapsed(indicator, past.day),
        tendency=_tendency(indicator, readings),
        due=due,
        days_left=left,
        overdue=left is not None and left < 0,
        missing=_missing(indicator, latest),
    )


def _readings(past: History) -> dict[str, tuple[ReadingState, ...]]:
    """The readings by indicator, in the order of their entries."""
    found: dict[str, list[ReadingState]] = {}
    for logged in past.entries:
        for reading in logged.entry.readings:
            state = ReadingState(
                day=logged.entry.day,
                value=reading.value,
                approx=reading.approx,
                entry_id=logged.id,
                source=reading.source,
                note=reading.note,
            )
            found.setdefault(reading.indicator, []).append(state)
    return {indicator: tuple(states) for indicator, states in found.items()}


def _missing(indicator: IndicatorState, reading: ReadingState | None) -> tuple[Missing, ...]:
    baseline, target = indicator.baseline, indicator.target
    found = {
        Missing.BASELINE: baseline is None,
        Missing.TARGET: target is None,
        Missing.DISTANCE: baseline is not None and baseline == target,
        Missing.READING: reading is None,
    }
    return tuple(piece for piece, is_missing in found.items() if is_missing)


def _exact(number: float) -> Fraction:
    """The number as it is written: 0.1 is a tenth, not the nearest binary fraction."""
    return Fraction(str(number))


def _float(number: Fraction) -> float:
    """The nearest number that a view can hold."""
    return float(max(-_LARGEST, min(_LARGEST, number)))


def _elapsed(indicator: IndicatorState, day: date) -> float | None:
    if indicator.baseline_on is None or indicator.target_by is None:
        return None
    begin, end = last_day(indicator.baseline_on), last_day(indicator.target_by)
    if begin >= end:
        return None
    return min(1.0, max(0.0, (day - begin) / (end - begin)))


def _tendency(indicator: IndicatorState, readings: tuple[ReadingState, ...]) -> Tendency | None:
    values = [reading.value for reading in readings[-2:]]
    if len(values) == 1 and indicator.baseline is not None:
        values = [indicator.baseline, *values]
    return tendency(indicator.direction, *values) if len(values) > 1 else None


def _next_due(indicator: IndicatorState, latest: ReadingState | None, agreed_on: When | None) -> When | None:
    """So many months after the last reading, else the baseline, else the agreement; never before the last."""
    since = latest.day if latest else indicator.baseline_on or agreed_on
    if indicator.every_months is None or indicator.dropped_on or since is None:
        return None
    due = months_later(since, indicator.every_months)
    return agreed_on if agreed_on and last_day(due) < first_day(agreed_on) else due
