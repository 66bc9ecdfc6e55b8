"""The decisions of several municipalities, as councils follow them: most urgent first."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import last_day
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.governance.body_names import named_body, same_body
from fruehe_hilfen_cli.views.governance.decisions import (
    OPEN,
    DecisionState,
    DecisionStatus,
    decision_states,
)
from fruehe_hilfen_cli.views.history import history

GROUPS = (*OPEN, DecisionStatus.DONE, DecisionStatus.NOTHING, DecisionStatus.UNKNOWN)
"""The order in which they are listed: what is still to be done first."""


class DecisionSelection(Struct, frozen=True):
    """Which decisions to show.

    Args:
        every: also those about which nothing is to be done any more.
        body: only those of this body: one of its names, or a part of its name.
        states: only those that stand so; whether they are open or not.
    """

    every: bool = False
    body: str | None = None
    states: tuple[DecisionStatus, ...] = ()

    def takes(self, project: Project, decision: DecisionState) -> bool:
        """Whether a decision of a municipality is selected."""
        if not (decision.state in self.states if self.states else self.every or decision.is_open):
            return False
        return self.body is None or _is_meant(project, self.body, decision.body or "")


def listed_decisions(
    projects: Iterable[Project], day: date, selection: DecisionSelection
) -> tuple[DecisionState, ...]:
    """The selected decisions of several municipalities, by where they stand, then by the day they are due."""
    found = [
        decision
        for project in projects
        for decision in decision_states(history(project, day))
        if selection.takes(project, decision)
    ]
    return tuple(sorted(found, key=decision_urgency))


def _is_meant(project: Project, words: str, body: str) -> bool:
    """A body of the plan means that one; other words mean each body in whose name they are."""
    if named_body(project.bodies, words):
        return same_body(project.bodies, words, body)
    return folded(words) in folded(body)


def decision_urgency(decision: DecisionState) -> tuple[int, int, date, str, str]:
    """Their order: by group; then by what is due first, what has no day last; then by age."""
    due = decision.days_left if decision.days_left is not None else date.max.toordinal()
    group = GROUPS.index(decision.state)
    return group, due, last_day(decision.decided_on), decision.place, decision.id
