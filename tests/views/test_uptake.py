from collections.abc import Iterable

import pytest
from msgspec.structs import replace
from tests.using import use, used

from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.views.history import History
from fruehe_hilfen_cli.views.results.uptake import (
    Period,
    PeriodUptake,
    UptakeSeries,
    kept_back,
    uptake_by,
    uptake_series,
)

NZFH, PUBLIC = Visibility.NZFH, Visibility.PUBLIC
LATE = "2023-12-31"


def only(past: History, every: Period = Period.MONTH, reader: Visibility = NZFH) -> UptakeSeries:
    """The only series of a municipality."""
    (series,) = uptake_series(past, every, reader)
    return series


def told(periods: Iterable[PeriodUptake]) -> dict[str, int | tuple[int, int]]:
    """The times with an entry: the number, or the least and the greatest."""
    return {
        found.period: found.count if found.count is not None else (found.at_least, found.at_most or 0)
        for found in periods
        if found.at_least is not None
    }


def year(series: UptakeSeries) -> dict[str, int | tuple[int, int]]:
    """The times of all years."""
    return told(period for found in series.years for period in found.periods)


COUNTS = (
    use("2022-01-31", 12),
    use("2022-02-28", 3),
    use("2022-03-31", 7),
    use("2022-03-31", 2),
    use("2022-04-30", 2),
    use("2022-05-31", 3),
    use("2022-06-30", 4),
)
"""M1: 12, 3, 9 in the first quarter, 2, 3, 4 in the second."""


def test_months_quarters_and_years_inside_the_house() -> None:
    past = used(LATE, *COUNTS)
    months = only(past, Period.MONTH, Visibility.INTERNAL)
    assert year(months) == {
        "2022-01": 12, "2022-02": 3, "2022-03": 9, "2022-04": 2, "2022-05": 3, "2022-06": 4,
    }  # fmt: skip
    assert len(months.years[0].periods) == 12
    assert year(only(past, Period.QUARTER, Visibility.INTERNAL)) == {"2022-Q1": 24, "2022-Q2": 9}
    assert year(only(past, Period.YEAR, Visibility.INTERNAL)) == {"2022": 33}
    assert months.total == PeriodUptake("2022-01/2022-06", 33, 33, 33)
    assert (months.planned_uptake, months.share) == (40, 33 / 40)


def test_outside_small_counts_are_hidden_and_all_tables_agree() -> None:
    past = used(LATE, *COUNTS)
    months, quarters = only(past), only(past, Period.QUARTER)
    assert year(months)["2022-02"] == (1, 4)
    assert year(months)["2022-03"] == 9  # two entries, of which one is small: nobody sees them
    assert year(quarters) == {"2022-Q1": (22, 25), "2022-Q2": 9}
    assert months.years[0].total == quarters.years[0].total == PeriodUptake("2022", None, 31, 34)
    assert (months.total.count, months.share) == (None, None)


def test_two_reports_do_not_tell_by_their_difference_what_came_between() -> None:
    first = used("2022-05-31", *COUNTS)
    second = used("2022-07-31", *COUNTS)
    settled = used("2022-08-01", *COUNTS)
    assert [year(only(past, Period.QUARTER))["2022-Q2"] for past in (first, second, settled)] == [
        (2, 8),
        (3, 12),
        9,
    ]


def test_nothing_later_is_known() -> None:
    assert year(only(used("2022-02-27", *COUNTS), reader=Visibility.INTERNAL)) == {"2022-01": 12}
    assert uptake_series(used("2022-01-30", *COUNTS)) == ()


def test_a_count_belongs_to_the_month_in_which_its_time_ends() -> None:
    spanning = only(used(LATE, use("2022-04-05", 9, ', von = "2022-01", bis = "2022-03"')))
    assert (year(spanning), spanning.spanning) == ({"2022-03": 9}, True)
    month = only(used(LATE, use("2022-04-05", 9, ', von = 2022-03-01, bis = "2022-03"')))
    assert (year(month), month.spanning) == ({"2022-03": 9}, False)
    begun = only(used(LATE, use("2022-04-05", 9, ", von = 2022-03-28")))
    assert (year(begun), begun.spanning) == ({"2022-04": 9}, True)


def test_years_without_an_entry_stand_between() -> None:
    series = only(used(LATE, use("2021-12", 6), use("2023-01", 7)), Period.YEAR)
    assert [found.year for found in series.years] == [2021, 2022, 2023]
    assert year(series) == {"2021": 6, "2023": 7}
    assert series.years[1].total == PeriodUptake("2022", None, None, None)


def test_units_are_never_mixed() -> None:
    past = used(
        LATE,
        use("2022-05-02", 10),
        use("2022-05-03", 11, ', einheit = "gespräche"'),
        use("2022-05-04", 12, ', einheit = "Anrufe"'),
    )
    found = uptake_by(past, "M1")
    assert [(one.unit, one.total.count, one.planned_uptake) for one in found] == [
        ("Gespräche", 21, 40),
        ("Anrufe", 12, None),
    ]


def test_measures_in_the_order_of_the_plan_then_unknown_ones() -> None:
    past = used(
        LATE,
        use("2022-05-01", 9, measure="M7"),
        use("2022-05-02", 8, measure="M2"),
        use("2022-05-03", 7),
    )
    found = uptake_series(past)
    assert [(one.measure, one.title, one.unit) for one in found] == [
        ("M1", "Lotsendienst", "Gespräche"),
        ("M2", "Elterncafé", None),
        ("M7", None, None),
    ]
    without = replace(past, project=replace(past.project, measures=None))
    assert [one.title for one in uptake_series(without)] == [None, None, None]


@pytest.mark.parametrize(
    ("reader", "number", "left_out"), [(Visibility.INTERNAL, 60, 0), (NZFH, 50, 1), (PUBLIC, 30, 2)]
)
def test_only_entries_for_the_reader_are_counted(reader: Visibility, number: int, left_out: int) -> None:
    past = used(
        LATE,
        use("2022-05-01", 10, visible="intern"),
        use("2022-05-02", 20),
        use("2022-05-03", 30, visible="oeffentlich"),
    )
    assert only(past, reader=reader).total.count == number
    assert kept_back(past, reader) == kept_back(past, reader, "M1") == left_out
    assert kept_back(past, reader, "M2") == 0


def test_zero_is_a_number() -> None:
    assert year(only(used(LATE, use("2022-05-01", 0)))) == {"2022-05": 0}
