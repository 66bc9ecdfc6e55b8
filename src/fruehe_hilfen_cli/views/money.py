"""Sums of amounts, and what they come to against each other; exact in decimals: 0.1 + 0.2 is 0.3."""

from collections.abc import Iterable
from decimal import Decimal
from math import isfinite


def total(amounts: Iterable[int | float | None]) -> int | float | None:
    """The sum of the amounts there are; None when there are none."""
    known = [_exact(amount) for amount in amounts if amount is not None]
    return _number(sum(known, Decimal(0))) if known else None


def difference(amount: float, taken: float | None) -> int | float:
    """What is left of an amount; all of it when nothing is said to be taken."""
    return _number(_exact(amount) - _exact(taken or 0))


def share_of(part: float | None, whole: float | None) -> float | None:
    """The part as a share of the whole: 0.52; None when one is not known, or the whole is nothing."""
    if part is None or not whole:
        return None
    share = float(_exact(part) / _exact(whole))
    return share if isfinite(share) else None


def _exact(amount: float) -> Decimal:
    return Decimal(str(amount))


def _number(exact: Decimal) -> int | float:
    return int(exact) if exact == exact.to_integral_value() else float(exact)
