"""The one place that reads the clock."""

from datetime import date, datetime, time


def today() -> date:
    """The day it is here."""
    return date.today()  # noqa: DTZ011, TID251 - the one place


def now() -> time:
    """The time it is here; only to be shown to who watches."""
    return datetime.now().time()  # noqa: DTZ005, TID251 - the one place
