"""What an entry tells of goals, measures, ideas and checklists, named as in the plan files."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.entries.course_event import CourseKind, ResultEvent
from fruehe_hilfen_cli.views.history import History


class PlanName(NamedTuple):
    """What a plan file calls a goal, an indicator or a measure, and in what it is counted or measured."""

    title: str | None = None
    unit: str | None = None
    scale: tuple[str, ...] = ()

    def word(self, value: float | None) -> str | None:
        """The word of the scale for a value, which is its number from 1 on; None when there is none."""
        known = value is not None and value == int(value) and 1 <= value <= len(self.scale)
        return self.scale[int(value) - 1] if known and value is not None else None


_NO_NAME = PlanName()


def plan_names(project: Project) -> dict[str, PlanName]:
    """The names by subject, "ziel Z1", "indikator I1", "massnahme M1"; none of files that were not read."""
    staircase, plan = project.staircase, project.measures
    goals = {f"ziel {goal.id}": PlanName(goal.title) for goal in staircase.goals} if staircase else {}
    indicators = staircase.indicators if staircase else ()
    measures = plan.measures if plan else ()
    return (
        goals
        | {f"indikator {found.id}": PlanName(found.title, found.unit, found.scale) for found in indicators}
        | {f"massnahme {found.id}": PlanName(found.title, found.unit) for found in measures}
    )


def result_events(past: History, logged: Logged) -> Iterator[ResultEvent]:
    """What an entry tells: readings, uptake, reviews, states, ideas, points, agreements, a checklist."""
    if not logged.entry.tells_results:
        return
    names = plan_names(past.project)
    yield from _of_indicators(logged, names)
    yield from _of_measures(logged, names)
    yield from _of_ideas(past, logged)
    yield from _of_agreements(logged, names)
    if found := logged.entry.checklist:
        titles = {checklist.name: checklist.title for checklist in past.project.checklists}
        yield ResultEvent(
            CourseKind.CHECKLIST, logged.id, found.name, titles.get(found.name), value=found.round
        )


def results_of(past: History, ids: Collection[str]) -> Iterator[ResultEvent]:
    """The same of several entries."""
    for logged in past.entries:
        if logged.id in ids:
            yield from result_events(past, logged)


def _of_indicators(logged: Logged, names: Mapping[str, PlanName]) -> Iterator[ResultEvent]:
    for found in logged.entry.readings:
        subject = f"indikator {found.indicator}"
        name = names.get(subject, _NO_NAME)
        yield ResultEvent(
            CourseKind.READING,
            logged.id,
            subject,
            name.title,
            found.value,
            found.approx,
            name.unit,
            name.word(found.value),
            source=found.source,
            note=found.note,
        )


def _of_measures(logged: Logged, names: Mapping[str, PlanName]) -> Iterator[ResultEvent]:
    for found in logged.entry.uptakes:
        subject = f"massnahme {found.measure}"
        name = names.get(subject, _NO_NAME)
        yield ResultEvent(
            CourseKind.UPTAKE,
            logged.id,
            subject,
            name.title,
            found.count,
            unit=found.unit or name.unit,
            start=found.start,
            until=found.until,
            note=found.note,
        )
    for review in logged.entry.reviews:
        subject = f"massnahme {review.measure}"
        title = names.get(subject, _NO_NAME).title
        yield ResultEvent(
            CourseKind.REVIEW, logged.id, subject, title, state=review.result, reason=review.reason
        )
    for mark in logged.entry.measure_marks:
        subject = f"massnahme {mark.measure}"
        title = names.get(subject, _NO_NAME).title
        yield ResultEvent(
            CourseKind.MEASURE_MARK, logged.id, subject, title, state=mark.state, reason=mark.reason
        )


def _of_ideas(past: History, logged: Logged) -> Iterator[ResultEvent]:
    for number, idea in enumerate(logged.entry.ideas, 1):
        yield ResultEvent(CourseKind.IDEA, logged.id, f"{logged.id}/{number}", idea.what)
    if logged.entry.ratings:
        told = {
            f"{other.id}/{number}": idea.what
            for other in past.entries
            for number, idea in enumerate(other.entry.ideas, 1)
        }
        for rating in logged.entry.ratings:
            yield ResultEvent(
                CourseKind.RATING, logged.id, rating.idea, told.get(rating.idea), value=rating.points
            )


def _of_agreements(logged: Logged, names: Mapping[str, PlanName]) -> Iterator[ResultEvent]:
    for found in logged.entry.result_changes:
        name = names.get(found.subject, _NO_NAME)
        yield ResultEvent(
            CourseKind.RESULT_CHANGE,
            logged.id,
            found.subject,
            name.title,
            found.target,
            unit=name.unit,
            word=name.word(found.target),
            new_title=found.title,
            until=found.target_by or found.until,
            dropped=found.dropped,
            reason=found.reason,
        )
