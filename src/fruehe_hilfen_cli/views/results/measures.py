"""Measures as they stand on a day: what massnahmen.toml plans, and what the entries say became of it."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.measures import Measure, Resource, ReviewScheme, WorkStep
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.governance.expenses import NOTHING_SPENT, Spent, spent_by_measure
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.money import total
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.results.measure_course import (
    Course,
    MeasureEvidence,
    MeasureStatus,
    ReviewState,
    courses,
)
from fruehe_hilfen_cli.views.results.review_dates import next_review


class MeasureState(Partly, frozen=True):
    """A measure on a day.

    Args:
        place: the municipality.
        begin: when it is planned to begin.
        end: when it is planned to end.
        idea: the idea it comes from, "k7q2m/1".
        idea_text: what that idea says; None when no entry known on the day has it.
        euros: the sum of the euros of its resources; None when none names any.
        hours: the same of hours.
        spent: the sum of the euros that entries say were spent on it; None when none does.
        spent_approx: whether part of that is only known roughly.
        state: where it stands.
        since: the day of the entry that says so; None while it is planned.
        shown_by: what in that entry says so.
        entry_id: that entry.
        reason: why, as the entry says.
        begun_on: when it began; of use, the first day that was counted.
        begun_by: what tells that.
        begin_days_late: days from the planned begin to the actual one, or to the day of the view while it is
            waiting; 0 in time or not yet due; None without a planned begin, or given up before it began.
        begin_overdue: it waits, and its planned begin is over.
        ended_on: when it was completed or given up.
        days_late: days from the planned end to the day it was completed, or to the day of the view while it
            is not; 0 in time or not yet due; None without a planned end, or given up.
        overdue: its planned end is over, and no entry says that it is completed or given up.
        reviews: its reviews, oldest first.
        next_review: when the next one is due; None without a scheme, or when it is ended.
        review_days_left: days until the last day of that; below zero when it is over.
        review_overdue: that day is over, and the measure has begun.
    """

    place: str
    id: str
    title: str
    goals: tuple[str, ...]
    field_of_action: str | None
    responsible: str | None
    partners: tuple[str, ...]
    begin: When | None
    end: When | None
    unit: str | None
    planned_uptake: int | None
    idea: str | None
    idea_text: str | None
    steps_of_work: tuple[WorkStep, ...]
    resources: tuple[Resource, ...]
    euros: int | float | None
    hours: int | float | None
    spent: int | float | None
    spent_approx: bool
    review: ReviewScheme | None
    state: MeasureStatus
    since: When | None
    shown_by: MeasureEvidence | None
    entry_id: str | None
    reason: str | None
    begun_on: When | None
    begun_by: MeasureEvidence | None
    begin_days_late: int | None
    begin_overdue: bool
    ended_on: When | None
    days_late: int | None
    overdue: bool
    reviews: tuple[ReviewState, ...]
    next_review: When | None
    review_days_left: int | None
    review_overdue: bool

    @property
    def is_open(self) -> bool:
        """Neither completed nor given up."""
        return self.ended_on is None

    @property
    def is_running(self) -> bool:
        """It has begun, and is not ended."""
        return self.state in (MeasureStatus.RUNNING, MeasureStatus.ADAPTED)


class MeasureSelection(Struct, frozen=True):
    """Which measures to show.

    Args:
        goal: this goal, by its id, whatever its case.
        who: this text in the responsible role or a partner, whatever its case.
        states: one of these.
        overdue: only those whose begin, end or review is overdue.
    """

    goal: str | None = None
    who: str | None = None
    states: tuple[MeasureStatus, ...] = ()
    overdue: bool = False

    def takes(self, measure: MeasureState) -> bool:
        """Whether a measure is selected."""
        roles = (measure.responsible or "", *measure.partners)
        return (
            (self.goal is None or folded(self.goal) in map(folded, measure.goals))
            and (self.who is None or any(folded(self.who) in folded(role) for role in roles))
            and (not self.states or measure.state in self.states)
            and (not self.overdue or measure.begin_overdue or measure.overdue or measure.review_overdue)
        )


def measure_states(past: History) -> tuple[MeasureState, ...]:
    """All measures of a municipality, in the order of their file; nothing without such a file."""
    plan = past.project.measures
    if plan is None or not plan.measures:
        return ()
    found, paid = courses(past.entries), spent_by_measure(past)
    return tuple(
        _state(past, measure, found.get(measure.id, Course()), paid.get(measure.id, NOTHING_SPENT))
        for measure in plan.measures
    )


def listed_measures(
    projects: Iterable[Project], day: date, selection: MeasureSelection
) -> tuple[MeasureState, ...]:
    """The selected measures of several municipalities, in the order of their files."""
    found = (measure for project in projects for measure in measure_states(history(project, day)))
    return tuple(filter(selection.takes, found))


def _state(past: History, measure: Measure, course: Course, paid: Spent) -> MeasureState:
    reviewed = tuple(review.day for review in course.reviews)
    begin = course.begun_on or measure.begin
    due = next_review(measure.review, begin, reviewed) if course.is_open else None
    left = past.days_to(due)
    begin_late = _begin_days_late(past, measure, course)
    days_late = _days_late(past, measure, course)
    return MeasureState(
        place=past.project.place,
        id=measure.id,
        title=measure.title,
        goals=measure.goals,
        field_of_action=measure.field_of_action,
        responsible=measure.responsible,
        partners=measure.partners,
        begin=measure.begin,
        end=measure.end,
        unit=measure.unit,
        planned_uptake=measure.planned_uptake,
        idea=measure.idea,
        idea_text=_idea_text(past, measure.idea),
        steps_of_work=measure.steps_of_work,
        resources=measure.resources,
        euros=total(resource.euros for resource in measure.resources),
        hours=total(resource.hours for resource in measure.resources),
        spent=paid.amount,
        spent_approx=paid.approx,
        review=measure.review,
        state=course.state,
        since=course.since,
        shown_by=course.shown_by,
        entry_id=course.entry_id,
        reason=course.reason,
        begun_on=course.begun_on,
        begun_by=course.begun_by,
        begin_days_late=begin_late,
        begin_overdue=course.state is MeasureStatus.PLANNED and bool(begin_late),
        ended_on=course.ended_on,
        days_late=days_late,
        overdue=course.is_open and bool(days_late),
        reviews=course.reviews,
        next_review=due,
        review_days_left=left,
        review_overdue=left is not None and left < 0 and course.begun_on is not None,
    )


def _begin_days_late(past: History, measure: Measure, course: Course) -> int | None:
    if measure.begin is None or (course.begun_on is None and (past.departure or not course.is_open)):
        return None
    return _days_over(measure.begin, course.begun_on or past.day)


def _days_late(past: History, measure: Measure, course: Course) -> int | None:
    if measure.end is None or course.state is MeasureStatus.DROPPED:
        return None
    if course.ended_on is None and past.departure:
        return None
    return _days_over(measure.end, course.ended_on or past.day)


def _days_over(planned: When, actual: When) -> int:
    """Days after what was planned; a month counts to its last day there, from its first day here."""
    return max(0, (first_day(actual) - last_day(planned)).days)


def _idea_text(past: History, reference: str | None) -> str | None:
    if reference is None:
        return None
    entry_id, _, number = reference.partition("/")
    ideas = next((logged.entry.ideas for logged in past.entries if logged.id == entry_id), ())
    place = int(number) - 1
    return ideas[place].what if place < len(ideas) else None
