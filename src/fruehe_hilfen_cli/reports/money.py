"""How amounts of money are said in German, the same in every report."""

from fruehe_hilfen_cli.reports.phrases import NOTHING
from fruehe_hilfen_cli.text import german_euros


def euros(amount: float | None, *, approx: bool = False, unit: bool = True) -> str:
    """An amount as in "rund 130.000 EUR"; a dash when there is none.

    Args:
        amount: in euros.
        approx: it is only known roughly.
        unit: say that it is euros.
    """
    if amount is None:
        return NOTHING
    told = german_euros(amount, approx=approx)
    return told if unit else told.removesuffix(" EUR")
