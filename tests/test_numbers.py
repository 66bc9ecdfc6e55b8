"""Numbers as Germans write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.text import german_euros, german_number, typed_number

NUMBERS = st.integers(-(10**15) + 1, 10**15 - 1) | st.decimals(-(10**9), 10**9, places=6).map(float)


@pytest.mark.parametrize(
    ("number", "told"),
    [
        (0, "0"),
        (42, "42"),
        (999, "999"),
        (1000, "1.000"),
        (42.0, "42,0"),
        (1234.5, "1.234,5"),
        (-1234567, "-1.234.567"),
        (0.1, "0,1"),
        (1e-7, "0,0000001"),
        (1234567.5, "1.234.567,5"),
        (0.000001, "0,000001"),
        (1e21, "1.000.000.000.000.000.000.000"),
        (10**15 + 1, "1.000.000.000.000.001"),
    ],
)
def test_a_number_is_printed_whole(number: float, told: str) -> None:
    assert german_number(number) == told


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("12,5", 12.5),
        ("1.200", 1200),
        ("1.234.567,5", 1234567.5),
        ("12.5", 12.5),
        ("0.125", 0.125),
        ("-3", -3),
        ("\N{MINUS SIGN}3", -3),
        ("1.200,75", 1200.75),
        ("1 200", 1200),
        (" 7 ", 7),
        ("007", 7),
    ],
)
def test_a_typed_number(words: str, number: float) -> None:
    found = typed_number(words)
    assert (found, type(found)) == (number, type(number))


@pytest.mark.parametrize(
    "words",
    [
        *(
            "",
            "-",
            ",",
            "1,",
            "abc",
            "1,2,3",
            "1.2.3,4",
            "0.011.023",
            "1.20.300",
            "1,200.50",
            "1e5",
            "0x1",
            "--3",
        ),
        *("inf", "nan", "١", str(10**15), "9" * 400),
    ],
)
def test_what_is_no_number(words: str) -> None:
    assert typed_number(words) is None


@given(NUMBERS)
def test_what_is_printed_can_be_typed(number: float) -> None:
    assert typed_number(german_number(number)) == number


@pytest.mark.parametrize(
    ("amount", "approx", "told"),
    [
        (250000, False, "250.000 EUR"),
        (130000, True, "rund 130.000 EUR"),
        (1240.5, False, "1.240,50 EUR"),
        (250.0, False, "250 EUR"),
        (0.05, False, "0,05 EUR"),
        (-17030, True, "rund -17.030 EUR"),
        (0.125, False, "0,125 EUR"),
    ],
)
def test_euros_are_printed_whole(amount: float, approx: bool, told: str) -> None:
    assert german_euros(amount, approx=approx) == told
