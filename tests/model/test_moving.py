from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.moving import days_after, months_after, weeks_after

MONTHS = st.builds(Month, st.integers(1, 9999), st.integers(1, 12))


@given(st.dates(), st.integers(-(10**9), 10**9))
def test_no_number_of_days_leaves_the_calendar(day: date, days: int) -> None:
    found = days_after(day, days)
    try:
        assert found == day + timedelta(days=days)
    except OverflowError:
        assert found == (date.max if days > 0 else date.min)


def test_weeks_are_seven_days() -> None:
    assert weeks_after(date(2023, 3, 14), 2) == date(2023, 3, 28)
    assert weeks_after(date(9999, 12, 25), 1) == date.max


@given(MONTHS, st.integers(-(10**6), 10**6))
def test_no_number_of_months_leaves_the_calendar(month: Month, months: int) -> None:
    found = months_after(month, months)
    beyond = not 1 <= month.plus(months).year <= 9999
    assert found == (month.plus(months) if not beyond else Month(9999, 12) if months > 0 else Month(1, 1))
