import unicodedata
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from fruehe_hilfen_cli.model.dates import (
    DATE_FORMS,
    Month,
    MonthField,
    When,
    WhenField,
    first_day,
    german,
    german_on,
    last_day,
    month_of,
    parse_month,
    parse_when,
)

TODAY = date(2023, 3, 14)
THIS_CENTURY = st.dates(date(2000, 1, 1), date(2099, 12, 31))
MONTHS = st.builds(Month, st.integers(2000, 2099), st.integers(1, 12))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2023-01-17", date(2023, 1, 17)),
        ("2023-1-7", date(2023, 1, 7)),
        ("17.01.2023", date(2023, 1, 17)),
        ("17.1.23", date(2023, 1, 17)),
        ("17. 1. 2023", date(2023, 1, 17)),
        ("29.02.2024", date(2024, 2, 29)),
        ("17.01.", date(2023, 1, 17)),
        ("1.1.", date(2023, 1, 1)),
        ("2023-01", Month(2023, 1)),
        ("01/2023", Month(2023, 1)),
        ("1/2023", Month(2023, 1)),
        ("01.2023", Month(2023, 1)),
        ("Januar 2023", Month(2023, 1)),
        ("mai 2023", Month(2023, 5)),
        ("JUNI 2023", Month(2023, 6)),
        ("Sep. 2023", Month(2023, 9)),
        ("Sept 2023", Month(2023, 9)),
        ("März 2023", Month(2023, 3)),
        (unicodedata.normalize("NFD", "März 2023"), Month(2023, 3)),
        ("maerz 2023", Month(2023, 3)),
        ("Mrz 2023", Month(2023, 3)),
        ("heute", TODAY),
        ("Gestern", date(2023, 3, 13)),
        ("vorgestern", date(2023, 3, 12)),
        (" 17.01.2023\t", date(2023, 1, 17)),
        ("Januar  2023", Month(2023, 1)),
        ("Januar\N{NO-BREAK SPACE}2023", Month(2023, 1)),
    ],
)
def test_every_form_of_a_date(typed: str, meant: When) -> None:
    assert parse_when(typed, TODAY) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "5",
        "2023",
        "Juni",
        "morgen",
        "31.02.2023",
        "31.02.",
        "29.02.2023",
        "00.01.2023",
        "13/2023",
        "0/2023",
        "2023-13",
        "2023-1",
        "2023-02-30",
        "03/04/2023",
        "01/17/2023",
        "17-01-2023",
        "17.01",
        "17.01.0023",
        "17.01.1999",
        "17.01.2100",
        "17.01.202",
        "2023-01-17T10:00:00",
        "20230117",
        "Ja 2023",
        "Januarius 2023",
        "Juno 2023",
        "17. Januar 2023",
        "Januar 23",
        "٢٠٢٣-٠١-١٧",
        "²023-01-17",
    ],
)
def test_what_is_ambiguous_impossible_or_another_form_is_refused(typed: str) -> None:
    assert parse_when(typed, TODAY) is None


@pytest.mark.parametrize("form", DATE_FORMS.split(", "))
def test_every_form_a_refusal_names_works(form: str) -> None:
    assert parse_when(form, TODAY)


@pytest.mark.parametrize(
    ("typed", "today", "last", "coming"),
    [
        ("17.01.", "2023-03-14", "2023-01-17", "2024-01-17"),
        ("17.12.", "2023-03-14", "2022-12-17", "2023-12-17"),
        ("14.03.", "2023-03-14", "2023-03-14", "2023-03-14"),
        ("31.12.", "2023-01-01", "2022-12-31", "2023-12-31"),
        ("29.02.", "2023-03-14", "2020-02-29", "2024-02-29"),
        ("29.02.", "2024-02-29", "2024-02-29", "2024-02-29"),
        ("29.02.", "2024-02-28", "2020-02-29", "2024-02-29"),
    ],
)
def test_a_day_without_a_year_is_the_last_or_the_next_such_day(
    typed: str, today: str, last: str, coming: str
) -> None:
    from_day = date.fromisoformat(today)
    assert parse_when(typed, from_day) == date.fromisoformat(last)
    assert parse_when(typed, from_day, ahead=True) == date.fromisoformat(coming)


def test_a_day_without_a_year_that_no_year_in_reach_has_is_refused() -> None:
    assert parse_when("29.02.", date(2097, 1, 1), ahead=True) is None
    assert parse_when("17.01.", date(2000, 1, 1)) is None


@given(THIS_CENTURY)
def test_a_printed_day_reads_as_itself(day: date) -> None:
    assert parse_when(german(day), TODAY) == parse_when(day.isoformat(), TODAY) == day


@given(MONTHS)
def test_a_printed_month_reads_as_itself(month: Month) -> None:
    assert parse_when(german(month), TODAY) == parse_when(str(month), TODAY) == month
    assert parse_when(german_on(month).removeprefix("im "), TODAY) == month
    assert parse_month(str(month)) == month


@given(THIS_CENTURY, THIS_CENTURY)
def test_a_day_without_a_year_is_never_on_the_wrong_side_of_today(day: date, today: date) -> None:
    typed = f"{day.day}.{day.month}."
    last, coming = parse_when(typed, today), parse_when(typed, today, ahead=True)
    assert last is None or first_day(last) <= today
    assert coming is None or first_day(coming) >= today
    assert {found.day for found in (last, coming) if isinstance(found, date)} <= {day.day}


@given(st.text() | st.from_regex(r"[\d./ -]{1,12}"), THIS_CENTURY, st.booleans())
def test_no_text_makes_it_fail(typed: str, today: date, ahead: bool) -> None:
    found = parse_when(typed, today, ahead=ahead)
    assert found is None or (first_day(found) <= last_day(found))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-12", date(2022, 12, 1), date(2022, 12, 31)),
    ],
)
def test_a_month_begins_on_its_first_and_ends_on_its_last_day(text: str, first: date, last: date) -> None:
    month = parse_month(text)
    assert month
    assert (first_day(month), last_day(month), month_of(first), month_of(last)) == (first, last, month, month)


@given(MONTHS, st.integers(-400, 400))
def test_moving_by_months_is_the_reverse_of_counting_them(month: Month, months: int) -> None:
    moved = month.plus(months)
    assert month.until(moved) == months
    assert moved.plus(-months) == month
    assert (moved > month) == (month < moved) == (months > 0)


def test_months_move_over_the_end_of_a_year() -> None:
    assert Month(2022, 11).plus(3) == Month(2023, 2)
    assert Month(2022, 1).plus(-1) == Month(2021, 12)


@pytest.mark.parametrize(
    ("when", "sentence"), [(date(2023, 3, 14), "am 14.03.2023"), (Month(2023, 3), "im März 2023")]
)
def test_how_a_sentence_says_when(when: When, sentence: str) -> None:
    assert german_on(when) == sentence


A_WHEN: TypeAdapter[When] = TypeAdapter(WhenField)
A_MONTH: TypeAdapter[Month] = TypeAdapter(MonthField)


@pytest.mark.parametrize("value", [date(2023, 2, 13), "2023-02", "0001-01"])
def test_a_file_has_days_and_months(value: object) -> None:
    assert A_WHEN.dump_python(A_WHEN.validate_python(value)) == value


@pytest.mark.parametrize("value", ["2023-02-13", "Februar 2023", "2023-00", "0000-05", "٢٠٢٣-١٠", 2023, True])
def test_a_file_has_nothing_else(value: object) -> None:
    for adapter in (A_WHEN, A_MONTH):
        with pytest.raises(ValidationError):
            adapter.validate_python(value)


def test_a_day_has_no_time() -> None:
    with pytest.raises(ValidationError):
        A_WHEN.validate_python(datetime.combine(TODAY, time(10)))


def test_where_only_a_month_can_stand_a_day_cannot() -> None:
    assert A_MONTH.validate_python("2023-02") == A_MONTH.validate_python(Month(2023, 2)) == Month(2023, 2)
    with pytest.raises(ValidationError):
        A_MONTH.validate_python(date(2023, 2, 13))
