"""Sums of money are exact, and do not depend on the order of the amounts."""

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.views.money import difference, share_of, total

CENTS = st.decimals(-(10**9), 10**9, places=2).map(float)


def test_sums_are_exact() -> None:
    assert total([0.1, 0.2]) == 0.3
    assert total([1240.5, 0.5, None]) == 1241
    assert isinstance(total([0.5, 0.5]), int)
    assert total([None]) is None
    assert total([0]) == 0


@given(st.lists(CENTS), st.randoms())
def test_the_order_does_not_matter(amounts: list[float], chance: Random) -> None:
    mixed = list(amounts)
    chance.shuffle(mixed)
    exact = sum((Decimal(str(amount)) for amount in amounts), Decimal(0))
    assert total(mixed) == (float(exact) if amounts else None)


def test_what_is_left() -> None:
    assert difference(250000, 130000) == 120000
    assert difference(0.3, 0.1) == 0.2
    assert difference(5, None) == 5
    assert difference(1, 2) == -1


@pytest.mark.parametrize(
    ("part", "whole", "share"),
    [
        (130000, 250000, 0.52),
        (0, 5, 0),
        (-50, 100, -0.5),
        (5, 0, None),
        (None, 5, None),
        (5, None, None),
        (1e308, 1e-300, None),
    ],
)
def test_a_share(part: float | None, whole: float | None, share: float | None) -> None:
    assert share_of(part, whole) == share
