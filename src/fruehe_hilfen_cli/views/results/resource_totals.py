"""What the measures of a municipality need together, and what was spent on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from fruehe_hilfen_cli.views.money import total
from fruehe_hilfen_cli.views.results.measure_course import MeasureStatus
from fruehe_hilfen_cli.views.results.measures import MeasureState


@dataclass(frozen=True)
class ResourceTotals:
    """What all measures need that are not given up, and what was spent on them; of those that are, too.

    ``spent_approx``, ``dropped_spent_approx``: part of what was spent is only known roughly.
    """

    euros: float | None
    hours: float | None
    spent: float | None
    spent_approx: bool
    dropped_euros: float | None
    dropped_hours: float | None
    dropped_spent: float | None
    dropped_spent_approx: bool


def resource_totals(measures: Sequence[MeasureState]) -> ResourceTotals:
    """What measures need and what was spent on them, those that are given up apart."""
    kept = [found for found in measures if found.state is not MeasureStatus.DROPPED]
    dropped = [found for found in measures if found.state is MeasureStatus.DROPPED]
    return ResourceTotals(
        euros=total(found.euros for found in kept),
        hours=total(found.hours for found in kept),
        spent=total(found.spent for found in kept),
        spent_approx=any(found.spent_approx for found in kept),
        dropped_euros=total(found.euros for found in dropped),
        dropped_hours=total(found.hours for found in dropped),
        dropped_spent=total(found.spent for found in dropped),
        dropped_spent_approx=any(found.spent_approx for found in dropped),
    )
