"""Amounts as people type them: what is taken, and what is refused because it could mean two."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.errors import ExitCode
from fruehe_hilfen_cli.records.governance.amounts import NotAnAmount, NotPosts, typed_euros, typed_posts
from fruehe_hilfen_cli.text import german_euros, german_number

CENTS = st.decimals(-(10**9), 10**9, places=2).map(float)


@pytest.mark.parametrize(
    ("words", "value", "approx"),
    [
        ("250.000", 250000, False),
        ("250000", 250000, False),
        ("1.234", 1234, False),
        ("1.234,50", 1234.5, False),
        ("1.234.567,05", 1234567.05, False),
        ("5,5", 5.5, False),
        ("12.5", 12.5, False),
        ("12.50", 12.5, False),
        ("250.00", 250, False),
        ("250,00", 250, False),
        ("250,-", 250, False),
        ("250,–", 250, False),
        ("130 000", 130000, False),
        ("130\N{NARROW NO-BREAK SPACE}000 €", 130000, False),
        ("0", 0, False),
        ("007", 7, False),
        ("-50", -50, False),
        ("\N{MINUS SIGN}50,5", -50.5, False),
        ("+3", 3, False),
        ("480,50 EUR", 480.5, False),
        ("480,50€", 480.5, False),
        ("€ 12", 12, False),
        ("12 Euro", 12, False),
        ("rund 130000", 130000, True),
        ("Rund 130.000 EUR", 130000, True),
        ("ca. 1.200", 1200, True),
        ("~5", 5, True),
        ("  7 ", 7, False),
    ],
)
def test_an_amount(words: str, value: float, approx: bool) -> None:
    found = typed_euros(words)
    assert (found.value, type(found.value), found.approx) == (value, type(value), approx)


@pytest.mark.parametrize(
    "words",
    [
        *("", "rund", "EUR", "viel", "-", ",5", "5,", "1,234", "1234.500", "0.500", "1,200.50", "1.20.300"),
        *("1234567890123", "1.234.567.890.123", "1.234 567", "50-"),
        *("1.200 300", "1 20", "12,345", "1.2345", "1e5", "--5", "5 5", "2€50", "١", "inf", "nan", "1" * 13),
        *("12 USD", "5 Mio", "rund rund 5", "5 EUR EUR"),
    ],
)
def test_what_is_no_amount(words: str) -> None:
    with pytest.raises(NotAnAmount) as refused:
        typed_euros(words)
    assert refused.value.exit_code is ExitCode.WRONG_USE
    assert f"„{words}“" in refused.value.told()


@given(CENTS, st.booleans())
def test_what_is_printed_can_be_typed(amount: float, approx: bool) -> None:
    assert typed_euros(german_euros(amount, approx=approx)) == (amount, approx)


@given(st.text("0123456789.,- ", max_size=10))
def test_what_is_taken_means_one_amount(words: str) -> None:
    try:
        value = typed_euros(words).value
    except NotAnAmount:
        return
    assert typed_euros(german_euros(value)).value == value
    digits = [sign for sign in words if sign.isdigit()]
    cents = len(german_euros(value).partition(",")[2].removesuffix(" EUR"))
    assert abs(round(value * 100)) in {int("".join(digits)) * 10**more for more in (0, 1, 2)}
    assert cents in (0, 2)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("5,5", 5.5),
        ("5.5", 5.5),
        ("0,25", 0.25),
        ("1.25", 1.25),
        ("0,125", 0.125),
        ("3", 3),
        ("3,0", 3),
        ("2 VZE", 2),
    ],
)
def test_posts(words: str, value: float) -> None:
    found = typed_posts(words)
    assert (found, type(found)) == (value, type(value))


@pytest.mark.parametrize("words", ["", "1.234", "1.250", "-1", "halb", "5,5,5", "1,2345", "rund 3", "12345"])
def test_what_are_no_posts(words: str) -> None:
    with pytest.raises(NotPosts):
        typed_posts(words)


@given(st.decimals(0, 9999, places=2).map(float))
def test_printed_posts_can_be_typed(value: float) -> None:
    told = german_number(value).replace(".", "")
    assert typed_posts(told) == value
