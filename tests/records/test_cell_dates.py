from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.model.dates import Month, When, german
from fruehe_hilfen_cli.model.table import EXCEL_EPOCH, CellValue
from fruehe_hilfen_cli.records.entries.cell_dates import read_when

DAY = date(2023, 1, 17)


@pytest.mark.parametrize(
    "words",
    [
        "17.01.2023", "17.1.23", "17. 1. 2023", "2023-01-17", "2023-01-17 00:00:00", "2023-01-17T09:30:00",
        "17.01.2023 10:00 Uhr", "17.01.2023, 10.30 Uhr", "Di, 17.01.2023", "Dienstag, den 17.1.2023",
        "Di. 17.01.23",
        "17. Januar 2023", "17. Jan. 2023", "17 Januar 2023", "Dienstag, 17. Januar 2023", " 17.01.2023\n",
        "44943",
    ],
)  # fmt: skip
def test_a_day_as_german_tables_have_it(words: str) -> None:
    assert read_when(words) == DAY


@pytest.mark.parametrize("words", ["Januar 2023", "01/2023", "2023-01", "Jan. 2023", "1.2023"])
def test_a_month(words: str) -> None:
    assert read_when(words) == Month(2023, 1)


@pytest.mark.parametrize(
    "value",
    [
        "17.01.", "heute", "gestern", "17", "2023", "irgendwann", "31.02.2023", "17.–18.01.2023",
        "30. Februar 2023",
        "17. Foo 2023", "01/02/2023", "17.13.2023", "", 17, 3.1, 1e300, True, None, "99999999999",
    ],
)  # fmt: skip
def test_what_is_no_date_or_not_a_whole_one(value: CellValue) -> None:
    assert read_when(value) is None


@pytest.mark.parametrize("serial", [44943, 44943.0, 44943.75])
def test_a_serial_number(serial: float) -> None:
    assert read_when(serial) == DAY


def test_a_serial_number_of_a_workbook_that_counts_from_1904() -> None:
    assert read_when(44943 - 1462, date(1904, 1, 1)) == DAY


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_as_it_is_printed_and_as_excel_counts(day: date) -> None:
    assert read_when(german(day)) == read_when(day.isoformat()) == read_when(day) == day
    serial = (day - EXCEL_EPOCH) // timedelta(days=1)
    assert read_when(serial) == read_when(str(serial)) == day


@given(st.dates(date(1000, 1, 1)).map(lambda day: Month(day.year, day.month)))
def test_every_month_as_files_have_it(month: When) -> None:
    assert read_when(str(month)) == month


@given(st.text() | st.integers() | st.floats(allow_nan=False, allow_infinity=False))
def test_nothing_else_is_an_error(value: CellValue) -> None:
    assert isinstance(read_when(value), date | Month | None)
