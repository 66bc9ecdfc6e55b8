"""One body in full: with those inside it and what it decided."""

from msgspec import Struct

from fruehe_hilfen_cli.views.governance.bodies import BodyState, body_states
from fruehe_hilfen_cli.views.governance.body_names import same_body
from fruehe_hilfen_cli.views.governance.decisions import DecisionState, decision_states
from fruehe_hilfen_cli.views.history import History


class BodyDetail(Struct, frozen=True):
    """A body in full.

    Args:
        body: as it stands on the day.
        above: the name of the body in which it lies; None when it lies in none.
        inside: the bodies that lie in it, not those inside them.
        decisions: what it decided or took note of, oldest first.
    """

    body: BodyState
    above: str | None
    inside: tuple[BodyState, ...]
    decisions: tuple[DecisionState, ...]


def body_detail(past: History, body: BodyState) -> BodyDetail:
    """One of the bodies of a municipality in full."""
    plan, known = past.project.bodies, body_states(past)
    return BodyDetail(
        body=body,
        above=next((other.name for other in known if same_body(plan, other.id, body.part_of)), None),
        inside=tuple(other for other in known if other.part_of and same_body(plan, other.part_of, body.id)),
        decisions=tuple(
            decision for decision in decision_states(past) if same_body(plan, decision.body, body.id)
        ),
    )
