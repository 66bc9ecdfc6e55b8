"""The reviews of the measures, and those that are due."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, last_day
from fruehe_hilfen_cli.model.kinds import ReviewResult
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.measures import MeasureState, measure_states


class ReviewedMeasure(Struct, frozen=True):
    """A review: of which measure, on which day, with which result, and why."""

    place: str
    measure: str
    title: str
    day: When
    result: ReviewResult
    reason: str
    entry_id: str


class DueReview(Struct, frozen=True):
    """A review that is still to be done.

    Args:
        due: when.
        days_left: days until the last day of that; below zero when it is over.
        overdue: that day is over, and the measure has begun.
        by_what: how it is to be reviewed.
        who: the role that does it.
    """

    place: str
    measure: str
    title: str
    due: When
    days_left: int
    overdue: bool
    by_what: str | None
    who: str | None


class ReviewList(NamedTuple):
    """The reviews so far, oldest first; and those that are due, the most urgent one first."""

    reviews: tuple[ReviewedMeasure, ...]
    due_reviews: tuple[DueReview, ...]


def review_list(projects: Iterable[Project], day: date, measure: str | None = None) -> ReviewList:
    """The reviews of several municipalities, as known on a day.

    Args:
        projects: with their measures.
        day: the Stand.
        measure: only of the measure with this short name.
    """
    states = [
        state
        for project in projects
        for state in measure_states(history(project, day))
        if measure is None or state.id == measure
    ]
    reviews = [review for state in states for review in _reviews(state)]
    due = [found for state in states if (found := _due(state))]
    return ReviewList(
        tuple(sorted(reviews, key=lambda one: (last_day(one.day), one.place, one.entry_id))),
        tuple(sorted(due, key=lambda one: (last_day(one.due), one.place))),
    )


def _reviews(state: MeasureState) -> tuple[ReviewedMeasure, ...]:
    return tuple(
        ReviewedMeasure(
            state.place, state.id, state.title, review.day, review.result, review.reason, review.entry_id
        )
        for review in state.reviews
    )


def _due(state: MeasureState) -> DueReview | None:
    if state.next_review is None or state.review_days_left is None:
        return None
    return DueReview(
        place=state.place,
        measure=state.id,
        title=state.title,
        due=state.next_review,
        days_left=state.review_days_left,
        overdue=state.review_overdue,
        by_what=state.review.by_what if state.review else None,
        who=state.review.who if state.review else None,
    )
