"""What the measures of a municipality need together, and what was spent on them."""

from collections.abc import Sequence

from fruehe_hilfen_cli.views.money import total
from fruehe_hilfen_cli.views.partly import Partly
from fruehe_hilfen_cli.views.results.measure_course import MeasureStatus
from fruehe_hilfen_cli.views.results.measures import MeasureState
from fruehe_hilfen_cli.vocabulary import german_key

_SPENT = ("spent", "spent_approx")
_DROPPED = ("dropped_euros", "dropped_hours")
_DROPPED_SPENT = ("dropped_spent", "dropped_spent_approx")


class ResourceTotals(Partly, frozen=True):
    """What all measures need that are not given up, and what was spent on them; of those that are, too.

    Where it is not told of each whether it is given up, those that are stand among the others.
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
    apart = all(found.tells("state") for found in measures)
    dropped = [found for found in measures if apart and found.state is MeasureStatus.DROPPED]
    kept = [found for found in measures if not apart or found.state is not MeasureStatus.DROPPED]
    paid, dropped_paid = _is_told(kept), _is_told(dropped)
    untold = (
        *(() if paid else _SPENT),
        *(() if apart else _DROPPED),
        *(() if apart and dropped_paid else _DROPPED_SPENT),
    )
    return ResourceTotals(
        euros=total(found.euros for found in kept),
        hours=total(found.hours for found in kept),
        spent=total(found.spent for found in kept) if paid else None,
        spent_approx=paid and any(found.spent_approx for found in kept),
        dropped_euros=total(found.euros for found in dropped),
        dropped_hours=total(found.hours for found in dropped),
        dropped_spent=total(found.spent for found in dropped) if dropped_paid else None,
        dropped_spent_approx=dropped_paid and any(found.spent_approx for found in dropped),
        untold=tuple(map(german_key, untold)),
    )


def _is_told(measures: Sequence[MeasureState]) -> bool:
    """Whether it is told of each what was spent on it."""
    return all(found.tells(*_SPENT) for found in measures)
