import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.reports.roadmap.scale import Scale, fitting

months = st.builds(Month, st.integers(1, 9999), st.integers(1, 12))


@pytest.mark.parametrize(
    ("scale", "unit", "years", "steps"),
    [
        (
            Scale(Month(2022, 4), Month(2023, 3), 1, 1),
            "Monat",
            "2022     2023",
            "AMJJASONDJFM",
        ),
        (Scale(Month(2022, 10), Month(2023, 2), 1, 1), "Monat", "   2023", "ONDJF"),
        (
            Scale(Month(2022, 11), Month(2023, 2), 1, 2),
            "Monat",
            "    2023",
            "N D J F",
        ),
        (
            Scale(Month(2022, 11), Month(2023, 3), 1, 4),
            "Monat",
            "2022    2023",
            "Nov Dez Jan Feb Mrz",
        ),
        (
            Scale(Month(2021, 12), Month(2025, 1), 3, 1),
            "Quartal",
            " 2022    2024",
            "41234123412341",
        ),
        (Scale(Month(2022, 8), Month(2023, 3), 3, 2), "Quartal", "    2023", "3 4 1"),
        (Scale(Month(2022, 8), Month(2024, 6), 6, 1), "Halbjahr", " 2023", "2121"),
        (Scale(Month(2022, 8), Month(2032, 6), 12, 1), "Jahr", "2022 2027 2032", ""),
        (Scale(Month(2021, 8), Month(2034, 6), 24, 1), "2 Jahre", "2020 2030", ""),
    ],
)  # fmt: skip
def test_the_ruler(scale: Scale, unit: str, years: str, steps: str) -> None:
    assert (scale.unit, scale.years(), scale.steps()) == (unit, years, steps)


def test_a_quarter_begins_with_the_calendar() -> None:
    scale = Scale(Month(2022, 5), Month(2023, 2), 3, 2)
    assert [scale.column(Month(2022, month)) for month in (4, 6, 7, 12)] == [0, 0, 2, 4]
    assert scale.after(Month(2023, 2)) == scale.width == 8
    assert scale.span(Month(2022, 6), Month(2022, 7)) == range(4)


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (Month(2022, 9), (1, 4)),
        (Month(2023, 8), (1, 2)),
        (Month(2025, 4), (1, 1)),
        (Month(2026, 4), (3, 2)),
        (Month(2029, 4), (3, 1)),
        (Month(2035, 4), (6, 1)),
        (Month(9999, 12), (2400, 1)),
    ],
)
def test_the_scale_is_as_detailed_as_there_is_room(last: Month, expected: tuple[int, int]) -> None:
    scale = fitting(Month(2022, 4), last, least=40, roomy=36)
    assert (scale.months, scale.columns) == expected


@given(first=months, last=months, room=st.integers(15, 200))
def test_every_span_of_months_fits_into_every_room(first: Month, last: Month, room: int) -> None:
    first, last = min(first, last), max(first, last)
    scale = fitting(first, last, least=room, roomy=room)
    assert 0 == scale.column(first) <= scale.column(last) < scale.width <= room
    assert len(scale.steps()) <= scale.width


@given(first=months, length=st.integers(0, 90), place=st.integers(0, 90), room=st.integers(20, 120))
def test_the_ruler_names_the_year_and_letter_of_a_month(
    first: Month, length: int, place: int, room: int
) -> None:
    scale = fitting(first, first.plus(length), least=room, roomy=room)
    month = first.plus(min(place, length))
    column = scale.column(month)
    sign = scale.steps()[column : column + 1]
    if scale.months == 1:
        assert sign == "JFMAMJJASOND"[month.month - 1]
        begun = scale.years()[: column + 4].split()
        assert not begun or month.month > 1 or int(begun[-1]) == month.year
    else:
        assert sign == str((month.month - 1) // scale.months + 1)
