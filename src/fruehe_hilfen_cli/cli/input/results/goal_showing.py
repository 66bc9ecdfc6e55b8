"""Showing one goal, read or just written."""

from fruehe_hilfen_cli.cli.session import Session
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.reports.document import Document
from fruehe_hilfen_cli.reports.results.goal import goal_document
from fruehe_hilfen_cli.store.workspace import PlanFile
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.effective import staircase_on
from fruehe_hilfen_cli.views.results.goals import ListedGoal, listed_goal
from fruehe_hilfen_cli.views.results.measures import MeasureState, measure_states
from fruehe_hilfen_cli.views.results.readings import IndicatorResult, indicator_results

PLANS = (PlanFile.STAIRCASE, PlanFile.MEASURES)
"""The plan files that a goal is shown from."""

GoalParts = tuple[ListedGoal, tuple[IndicatorResult, ...], tuple[MeasureState, ...]]


def goal_parts(session: Session, project: Project, goal_id: str) -> GoalParts:
    """A goal, its indicators with their readings, and the measures that serve it."""
    past = history(project, session.day)
    staircase = staircase_on(past)
    goal = next(found for found in staircase.goals if found.id == goal_id)
    results = indicator_results(past, staircase)
    return (
        listed_goal(staircase, goal),
        tuple(found for found in results if found.indicator.goal == goal_id),
        tuple(found for found in measure_states(past) if goal_id in found.goals),
    )


def goal_shown(session: Session, project: Project, goal_id: str) -> Document:
    """A goal as it stands, with all that belongs to it."""
    return goal_document(*goal_parts(session, project, goal_id), session.day)
