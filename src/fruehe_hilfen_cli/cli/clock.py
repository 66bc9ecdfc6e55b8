"""The one place that reads the clock."""

from datetime import date


def today() -> date:
    """The day it is here."""
    return date.today()  # noqa: DTZ011, TID251 - the one place
