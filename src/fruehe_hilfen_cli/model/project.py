"""Everything known of one municipality, as read from its files."""

from typing import TYPE_CHECKING

from msgspec import Struct

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.scheme import Scheme

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.bodies import BodyPlan
    from fruehe_hilfen_cli.model.checklist import Checklist
    from fruehe_hilfen_cli.model.measures import MeasurePlan
    from fruehe_hilfen_cli.model.planners import PlannerMap
    from fruehe_hilfen_cli.model.resources import ResourcePlan
    from fruehe_hilfen_cli.model.staircase import Staircase


class Project(Struct, frozen=True):
    """One municipality.

    Args:
        place: its folder name under phases/ and logbook/, e.g. "kreis-soest".
        roadmap: what was agreed.
        scheme: the ideal course.
        entries: what happened, by day, then by id.
        incomplete: whether some file of it could not be read.
        staircase: goals and indicators; None when there is no such file, or nobody asked for it.
        measures: the measures; the same.
        planners: who plans what; the same.
        bodies: the bodies, and how council papers look here; the same.
        resources: money and posts; the same.
        checklists: those of the package and its own, when asked for.
        unread: how many older entries were left unread on purpose, because nobody asked for them.
        source: the name of its workspace, where several are read as one; empty else.
    """

    place: str
    roadmap: Roadmap
    scheme: Scheme
    entries: tuple[Logged, ...] = ()
    incomplete: bool = False
    unread: int = 0
    staircase: "Staircase | None" = None
    measures: "MeasurePlan | None" = None
    planners: "PlannerMap | None" = None
    bodies: "BodyPlan | None" = None
    resources: "ResourcePlan | None" = None
    checklists: "tuple[Checklist, ...]" = ()
    source: str = ""
