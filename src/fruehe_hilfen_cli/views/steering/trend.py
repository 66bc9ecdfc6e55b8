"""The trend of the milestones (Meilensteintrendanalyse): the expected date of each on every report day."""

from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.steps import Step
from fruehe_hilfen_cli.views.dates.report_days import report_days
from fruehe_hilfen_cli.views.governance.dropout import Departure, departure_on
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, MilestoneStatus
from fruehe_hilfen_cli.views.steering.deviations import DeviationState
from fruehe_hilfen_cli.views.steering.expectations import Expectation, expectations


class MoveCause(StrEnum):
    """Why a date is expected otherwise than on the report day before."""

    DEVIATION = "abweichung"
    REACHED = "erreicht"
    WAIVED = "nicht-erforderlich"
    REOPENED = "wieder-offen"


class TrendPoint(Partly, frozen=True):
    """A milestone on a report day.

    Args:
        report_day: the day.
        expected: the date known then by which it was expected, or reached; None when there was none, or
            when it was not required.
        at_latest: reached on that day or before, the source does not say.
        state: where it stood then.
        days: by how many days it moved since the report day before, or of the first one since what was
            agreed; positive is later. None when that is unknown (see ``distance``).
    """

    report_day: date
    expected: When | None
    at_latest: bool
    state: MilestoneStatus
    days: int | None


class MilestoneTrend(Partly, frozen=True):
    """A milestone on all report days.

    Args:
        state: where it stands on the last report day.
        days: days from the agreed date to the one now expected; positive is later.
        undated: a deviation that says the date does not hold but gives no new one.
    """

    id: str
    phase: int
    title: str
    required: bool
    state: MilestoneStatus
    due_agreed: When | None
    points: tuple[TrendPoint, ...]
    days: int | None
    undated: str | None


class TrendMove(Struct, frozen=True):
    """A change of an expected date, and why.

    Args:
        report_day: the report day on which it was known first.
        days: as in a point.
        at_latest: as in a point.
        deviation: the deviation, new since the report day before, that moved the date: "k7q2m/1".
        entry_id: the entry that says so.
        reason: why it was moved, opened again or not required.
    """

    milestone: str
    report_day: date
    before: When | None
    after: When | None
    days: int | None
    cause: MoveCause
    at_latest: bool
    deviation: str | None
    entry_id: str | None
    reason: str | None


class Trend(Partly, frozen=True):
    """The trend of a municipality's milestones; without those that are not required on the last day.

    Args:
        as_of: the Stand, the last report day.
        since: earlier report days are left out.
        departure: that the municipality has left; then nothing of it is overdue any more.
    """

    place: str
    name: str
    as_of: date
    since: When | None
    departure: Departure | None
    report_days: tuple[date, ...]
    milestones: tuple[MilestoneTrend, ...]
    movements: tuple[TrendMove, ...]
    incomplete: bool


class TrendSelection(Struct, frozen=True):
    """What someone asks for: which milestones, on which report days (see ``report_days``)."""

    every: Step | None = None
    since: When | None = None
    phase: int | None = None
    milestones: tuple[str, ...] = ()
    only_open: bool = False

    def wants(self, found: MilestoneState) -> bool:
        """Whether a milestone, as it stands on the last day, is part of it."""
        if found.state is MilestoneStatus.WAIVED:
            return False
        return (
            self.phase in (None, found.phase)
            and (not self.milestones or found.id in self.milestones)
            and (found.is_open or not self.only_open)
        )


def trend(
    project: Project,
    day: date,
    selection: TrendSelection | None = None,
    days: Sequence[date] | None = None,
) -> Trend:
    """Compute the trend as known on a day.

    Args:
        project: the municipality.
        day: the day.
        selection: what is asked for.
        days: the report days up to the day, where they are known; else those of the project.
    """
    asked = selection or TrendSelection()
    days = days or report_days(project, day, asked.every)
    since = first_day(asked.since) if asked.since else date.min
    shown = tuple(found for found in days if found >= since) or (day,)
    lines = [line for line in expectations(project, days) if asked.wants(line[-1].state)]
    moves = [move for line in lines for move in _moves(line, days) if move.report_day >= shown[0]]
    return Trend(
        place=project.place,
        name=project.roadmap.municipality.name,
        as_of=day,
        since=asked.since,
        departure=departure_on(project, day),
        report_days=shown,
        milestones=tuple(_milestone(line, days, shown[0]) for line in lines),
        movements=tuple(sorted(moves, key=lambda move: move.report_day)),
        incomplete=project.incomplete,
    )


def _milestone(line: tuple[Expectation, ...], days: Sequence[date], since: date) -> MilestoneTrend:
    last = line[-1]
    points = (
        TrendPoint(day, after.expected, after.at_latest, after.state.state, _days(before, after))
        for day, (before, after) in zip(days, pairwise(line), strict=True)
    )
    return MilestoneTrend(
        id=last.state.id,
        phase=last.state.phase,
        title=last.state.title,
        required=last.state.required,
        state=last.state.state,
        due_agreed=last.state.due_agreed,
        points=tuple(point for point in points if point.report_day >= since),
        days=_days(line[0], last),
        undated=last.undated.id if last.undated else None,
    )


def _moves(line: tuple[Expectation, ...], days: Sequence[date]) -> Iterator[TrendMove]:
    for day, (before, after) in zip(days, pairwise(line), strict=True):
        if before.expected != after.expected:
            yield _move(before, after, day)


def _move(before: Expectation, after: Expectation, day: date) -> TrendMove:
    cause = _cause(before, after)
    deviation = _news(before.moved_by, after.moved_by)
    entry_id, reason = after.state.entry_id, after.state.reason
    if cause is MoveCause.REOPENED:
        entry_id, reason = after.reopened_by, after.reopened_reason
    elif deviation and cause is MoveCause.DEVIATION:
        entry_id = deviation.id.partition("/")[0]
    return TrendMove(
        milestone=after.state.id,
        report_day=day,
        before=before.expected,
        after=after.expected,
        days=_days(before, after),
        cause=cause,
        at_latest=after.at_latest,
        deviation=deviation.id if deviation else None,
        entry_id=entry_id,
        reason=reason or (deviation.reason if deviation else None),
    )


def _news(before: DeviationState | None, after: DeviationState | None) -> DeviationState | None:
    """The deviation that gives a date now, when another one or none did before."""
    return after if after and (before is None or before.id != after.id) else None


def _cause(before: Expectation, after: Expectation) -> MoveCause:
    if after.state.state is MilestoneStatus.REACHED:
        return MoveCause.REACHED
    if after.state.state is MilestoneStatus.WAIVED:
        return MoveCause.WAIVED
    return MoveCause.DEVIATION if before.state.is_open else MoveCause.REOPENED


def _days(before: Expectation, after: Expectation) -> int | None:
    return distance(before.expected, after.expected, at_latest=after.at_latest)


def distance(before: When | None, after: When | None, *, at_latest: bool = False) -> int | None:
    """Days from one date to another, positive to a later one; a month ends on its last day.

    None where one of them is unknown, or where the second is later but only a latest possible day: how much
    later it was, if at all, nobody has said.
    """
    if before is None or after is None:
        return None
    days = (last_day(after) - last_day(before)).days
    return None if at_latest and days > 0 else days
