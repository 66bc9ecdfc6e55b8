"""How often measures were used, by month, quarter and year, as a reader may learn it.

A count belongs to the month in which its time ends (``bis``, else the day of the entry); it is never split.
Counts of one measure are summed where they have the same unit, never over measures: who uses two of them
would count twice.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import Month, last_day, month_of
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.measures import Measure
from fruehe_hilfen_cli.model.results import Uptake
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.entries.audience import is_for
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.results.suppression import Disclosed, Tally, sum_of, suppressed

SETTLED_AFTER = timedelta(days=31)
"""So long after its end a time is settled: figures of a month come in the month after it."""

_MONTHS_OF_QUARTER = 3


class Period(StrEnum):
    """The times for which use is counted."""

    MONTH = "monat"
    QUARTER = "quartal"
    YEAR = "jahr"


class PeriodUptake(Struct, frozen=True):
    """How often a measure was used in a time.

    Args:
        period: "2026-03", "2026-Q1" or "2026"; of a total, its first and last month "2026-01/2026-03".
        count: how often; None when no entry tells, or when the number is kept back.
        at_least: the least it can be, as far as the reader may know; None when no entry tells.
        at_most: the most it can be.
    """

    period: str
    count: int | None
    at_least: int | None
    at_most: int | None


class YearUptake(Struct, frozen=True):
    """A year: its times in their order, also those without an entry; their total; the entries that tell."""

    year: int
    periods: tuple[PeriodUptake, ...]
    total: PeriodUptake
    entry_ids: tuple[str, ...] = ()


class UptakeSeries(Struct, frozen=True):
    """The use of a measure, in one unit.

    Args:
        place: the municipality.
        measure: the short name of the measure.
        title: of the measure; None when massnahmen.toml has none.
        unit: what is counted.
        every: the times of the years.
        years: from the first to the last one with an entry.
        total: of all of them.
        planned_uptake: how many are planned in this unit.
        share: the total of the planned ones, 1 is all; None without a plan, or when the number is kept back.
        spanning: some counts are for more than one month.
    """

    place: str
    measure: str
    title: str | None
    unit: str | None
    every: Period
    years: tuple[YearUptake, ...]
    total: PeriodUptake
    planned_uptake: int | None
    share: float | None
    spanning: bool


class _Count(NamedTuple):
    """A count of an entry, with the month to which it belongs."""

    month: Month
    uptake: Uptake
    entry_id: str


def uptake_series(
    past: History, every: Period = Period.MONTH, reader: Visibility = Visibility.INTERNAL
) -> tuple[UptakeSeries, ...]:
    """The use of all measures of a municipality: in the order of their file, then those it does not have.

    Args:
        past: the logbook up to a day.
        every: by which times.
        reader: who reads it: only entries for that reader are counted, and small counts are hidden.
    """
    plan = past.project.measures
    measures = {measure.id: measure for measure in (plan.measures if plan else ())}
    found: dict[tuple[str, str], list[_Count]] = {}
    for count in _counts(past.entries, reader):
        unit = count.uptake.unit or _unit(measures, count.uptake.measure) or ""
        found.setdefault((count.uptake.measure, folded(unit)), []).append(count)
    order = list(measures)
    keys = sorted(found, key=lambda key: order.index(key[0]) if key[0] in measures else len(order))
    return tuple(_series(past, measures.get(key[0]), found[key], every, reader) for key in keys)


def uptake_by(
    past: History, measure: str, every: Period = Period.MONTH, reader: Visibility = Visibility.INTERNAL
) -> tuple[UptakeSeries, ...]:
    """The use of one measure, by its short name: one series for each unit."""
    return tuple(found for found in uptake_series(past, every, reader) if found.measure == measure)


def kept_back(past: History, reader: Visibility, measure: str | None = None) -> int:
    """How many entries with counts of use, of one measure or of any, a reader may not see."""
    return sum(
        not is_for(reader, logged.entry.visibility)
        and any(measure in (None, uptake.measure) for uptake in logged.entry.uptakes)
        for logged in past.entries
    )


def _counts(entries: Iterable[Logged], reader: Visibility) -> Iterator[_Count]:
    for logged in entries:
        if is_for(reader, logged.entry.visibility):
            for uptake in logged.entry.uptakes:
                yield _Count(month_of(uptake.until or logged.entry.day), uptake, logged.id)


def _unit(measures: Mapping[str, Measure], measure: str) -> str | None:
    return measures[measure].unit if measure in measures else None


def _series(
    past: History, measure: Measure | None, counts: list[_Count], every: Period, reader: Visibility
) -> UptakeSeries:
    planned_unit = measure.unit if measure else None
    unit = counts[0].uptake.unit or planned_unit
    if unit and planned_unit and folded(unit) == folded(planned_unit):
        unit = planned_unit
    months: dict[Month, int] = {}
    for count in sorted(counts, key=lambda one: one.month):
        months[count.month] = months.get(count.month, 0) + count.uptake.count
    total, years = _disclosed(months, past.day, every, reader)
    planned = measure.planned_uptake if measure and unit == planned_unit else None
    return UptakeSeries(
        place=past.project.place,
        measure=counts[0].uptake.measure,
        title=measure.title if measure else None,
        unit=unit,
        every=every,
        years=tuple(replace(year, entry_ids=_entries_of(year.year, counts)) for year in years),
        total=total,
        planned_uptake=planned,
        share=total.count / planned if planned and total.count is not None else None,
        spanning=any(_spans(count) for count in counts),
    )


def _entries_of(year: int, counts: Iterable[_Count]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(count.entry_id for count in counts if count.month.year == year))


def _spans(count: _Count) -> bool:
    return count.uptake.start is not None and month_of(count.uptake.start) < count.month


def _disclosed(
    months: dict[Month, int], day: date, every: Period, reader: Visibility
) -> tuple[PeriodUptake, tuple[YearUptake, ...]]:
    """The total and the years: always by months, quarters and years together, so that all tables agree."""
    by_year = {year: list(found) for year, found in groupby(months, key=lambda month: month.year)}
    quarters = {
        year: {number: tuple(found) for number, found in groupby(of_year, key=_quarter)}
        for year, of_year in by_year.items()
    }
    tallies = tuple(_year_tally(quarters[year], months, day) for year in by_year)
    known = suppressed(sum_of(tallies, settled=False), reader)
    span = f"{min(months)}/{max(months)}"
    years = {
        year: _year(year, quarters[year], found, every)
        for year, found in zip(by_year, known.parts, strict=True)
    }
    without = Disclosed(0, 0)
    return _period(span, known), tuple(
        years.get(year) or _year(year, {}, without, every)
        for year in range(min(months).year, max(months).year + 1)
    )


def _year_tally(quarters: dict[int, tuple[Month, ...]], months: dict[Month, int], day: date) -> Tally:
    tallies = tuple(
        sum_of(
            tuple(Tally(months[month]) for month in found),
            settled=_settled(Month(found[0].year, number * _MONTHS_OF_QUARTER), day),
        )
        for number, found in quarters.items()
    )
    year = next(iter(quarters.values()))[0].year
    return sum_of(tallies, settled=_settled(Month(year, 12), day))


def _settled(last: Month, day: date) -> bool:
    return day - last_day(last) > SETTLED_AFTER


def _quarter(month: Month) -> int:
    return (month.month + 2) // _MONTHS_OF_QUARTER


def _year(year: int, quarters: dict[int, tuple[Month, ...]], known: Disclosed, every: Period) -> YearUptake:
    """A year by months, by quarters, or as a whole; a time without an entry has no numbers."""
    by_quarter = dict(zip(quarters, known.parts, strict=True))
    by_month = {
        month.month: found
        for number, months in quarters.items()
        for month, found in zip(months, by_quarter[number].parts, strict=True)
    }
    whole = _period(str(year), known if quarters else None)
    periods = {
        Period.MONTH: [_period(f"{year:04}-{number:02}", by_month.get(number)) for number in range(1, 13)],
        Period.QUARTER: [_period(f"{year:04}-Q{number}", by_quarter.get(number)) for number in range(1, 5)],
        Period.YEAR: [whole],
    }
    return YearUptake(year, tuple(periods[every]), whole)


def _period(period: str, known: Disclosed | None) -> PeriodUptake:
    if known is None:
        return PeriodUptake(period, None, None, None)
    return PeriodUptake(period, known.number, known.at_least, known.at_most)
