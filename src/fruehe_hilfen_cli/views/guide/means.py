"""Measures and money as the guide tells them, with the entries they come from."""

from collections.abc import Iterable, Iterator
from itertools import islice

from msgspec import Struct

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.results import MeasureMark, Review, Uptake
from fruehe_hilfen_cli.views.entries.withheld import honest
from fruehe_hilfen_cli.views.governance.draft_course import Told
from fruehe_hilfen_cli.views.governance.resources import Resources, resource_state
from fruehe_hilfen_cli.views.results.measures import MeasureState
from fruehe_hilfen_cli.views.results.target_actual import MeasureComparison


class GuideMeasure(Struct, frozen=True):
    """A measure with its use.

    Args:
        measure: with where it stands, as far as the readers may know.
        begun_in: the entry that tells of its begin; nothing while it is planned.
        used_in: the entries with counts of its use.
        paid_in: the entries with money spent on it.
    """

    measure: MeasureComparison
    begun_in: tuple[str, ...]
    used_in: tuple[str, ...]
    paid_in: tuple[str, ...]


class GuideMeans(Struct, frozen=True):
    """Money, posts and what else there is.

    Args:
        resources: as planned, and what was spent as far as the readers may know.
        spent_withheld: the years of which entries tell expenses that the readers may not see.
    """

    resources: Resources
    spent_withheld: tuple[int, ...]


def guide_measures(known: Told, measures: Iterable[MeasureComparison]) -> tuple[GuideMeasure, ...]:
    """The measures in the order of their file."""
    entries = known.seen.entries
    return tuple(
        GuideMeasure(
            measure=found,
            begun_in=tuple(islice(_beginnings(entries, found.measure), 1)),
            used_in=tuple(
                one.id for one in entries if any(use.measure == found.measure.id for use in one.entry.uptakes)
            ),
            paid_in=tuple(
                one.id
                for one in entries
                if any(paid.measure == found.measure.id for paid in one.entry.expenses)
            ),
        )
        for found in measures
    )


def _beginnings(entries: Iterable[Logged], measure: MeasureState) -> Iterator[str]:
    """The entries that speak of a measure on the day of its begin, or of its use from that day on."""
    for logged in entries:
        words: tuple[MeasureMark | Uptake | Review, ...] = (
            *logged.entry.measure_marks,
            *logged.entry.uptakes,
            *logged.entry.reviews,
        )
        of_it = [word for word in words if word.measure == measure.id]
        starts = [word.start for word in of_it if isinstance(word, Uptake)]
        if of_it and measure.begun_on and measure.begun_on in (logged.entry.day, *starts):
            yield logged.id


def guide_means(known: Told) -> GuideMeans:
    """Money and posts."""
    seen, whole = resource_state(known.seen), resource_state(known.whole)
    told = {year.year: (year.spent, year.spent_approx) for year in seen.years}
    hidden = tuple(
        year.year
        for year in whole.years
        if told.get(year.year, (None, False)) != (year.spent, year.spent_approx)
    )
    return GuideMeans(honest(seen, whole), hidden)
