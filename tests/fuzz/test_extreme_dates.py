"""Days at the ends of the calendar, in every key that holds a date: no view leaves the calendar."""

from datetime import date

import pytest
from tests.fuzz.ground import program
from tests.fuzz.values import dated

ENDS = (date(1, 1, 1), date(9999, 12, 31), "0001-01", "9999-12")


@pytest.mark.langsam
def test_all_keys_of_dates_are_known() -> None:
    assert len(list(dated())) >= 25


@pytest.mark.langsam
@pytest.mark.parametrize("end", ENDS, ids=str)
def test_every_command_copes_with_the_ends_of_the_calendar(end: date | str) -> None:
    for _name, read in dated():
        read(end)


def test_the_workspace_of_these_tests_is_readable() -> None:
    assert "Kreis Süd" in program("status")
