"""Numbers as Germans write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.text import german_number, typed_number

NUMBERS = st.integers(-(10**15) + 1, 10**15 - 1) | st.decimals(-(10**9), 10**9, places=6).map(float)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "0"),
        (42, "42"),
        (999, "999"),
        (1000, "1.000"),
        (1234567.5, "1.234.567,5"),
        (-1234.5, "-1.234,5"),
        (0.1, "0,1"),
        (1.0, "1,0"),
        (0.000001, "0,000001"),
        (1e21, "1.000.000.000.000.000.000.000"),
        (10**15 + 1, "1.000.000.000.000.001"),
    ],
)
def test_a_number_is_printed_as_it_is(number: float, words: str) -> None:
    assert german_number(number) == words


@given(NUMBERS)
def test_what_is_printed_can_be_typed(number: float) -> None:
    assert typed_number(german_number(number)) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("12,5", 12.5),
        ("12.5", 12.5),
        ("1.200", 1200),
        ("1.200,75", 1200.75),
        ("1 200", 1200),
        ("\u22123", -3),
        (" 7 ", 7),
    ],
)
def test_a_number_as_typed(words: str, number: float) -> None:
    found = typed_number(words)
    assert (found, type(found)) == (number, type(number))


@pytest.mark.parametrize(
    "words", ["", "-", ",", "1,", "1,2,3", "1e5", "zwei", "0x1", "nan", "inf", "1.2.3,4", str(10**15)]
)
def test_what_is_no_number(words: str) -> None:
    assert typed_number(words) is None
