"""What groups of municipalities come to."""

from collections.abc import Sequence
from statistics import median

from msgspec import Struct

from fruehe_hilfen_cli.views.roadmap.blocks import Progress
from fruehe_hilfen_cli.views.roadmap.light import Colour
from fruehe_hilfen_cli.views.steering.standing import Standing
from fruehe_hilfen_cli.views.steering.standings import Grouping, by_group


class LightCount(Struct, frozen=True):
    """How many municipalities have a light."""

    colour: Colour
    count: int


class StandingGroup(Struct, frozen=True):
    """What a group of municipalities comes to.

    Args:
        grouping: by what they are put together; None for all of them.
        group: what they have in common; None for all of them, and for those that do not say it.
        municipalities: how many they are, with those that have left.
        lights: how many of them have each light, the worst first.
        progress: required milestones reached, of all that are required; without those that have left.
        overdue_count: the milestones that are overdue.
        median_days_late: the median of their days late; without those that have left; None without any.
    """

    grouping: Grouping | None
    group: str | None
    municipalities: int
    lights: tuple[LightCount, ...]
    progress: Progress
    overdue_count: int
    median_days_late: float | None


def group_totals(standings: Sequence[Standing], grouping: Grouping) -> tuple[StandingGroup, ...]:
    """What each group comes to, and behind them all of them together."""
    groups = (_total(members, grouping, group) for group, members in by_group(standings, grouping))
    return (*groups, _total(standings, None, None))


def _total(standings: Sequence[Standing], grouping: Grouping | None, group: str | None) -> StandingGroup:
    there = [found for found in standings if not found.departure]
    lights = [found.light for found in standings]
    return StandingGroup(
        grouping=grouping,
        group=group,
        municipalities=len(standings),
        lights=tuple(LightCount(colour, lights.count(colour)) for colour in Colour if colour in lights),
        progress=Progress(
            sum(found.progress.reached or 0 for found in there),
            sum(found.progress.total or 0 for found in there),
        ),
        overdue_count=sum(found.overdue_count for found in there),
        median_days_late=median(found.days_late for found in there) if there else None,
    )
