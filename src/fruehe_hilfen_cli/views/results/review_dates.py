"""When a measure is to be reviewed next.

By its dates: the first one that no review covers; a review covers all dates before it, and those that come
at most a month after it. By its rhythm: so many months after the last review, or after the begin as long as
there is none. With both, whichever comes first.
"""

from datetime import timedelta

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.measures import ReviewScheme
from fruehe_hilfen_cli.views.steering.duties import months_later

EARLY = timedelta(days=31)
"""So much earlier than its date a review may come."""


def next_review(scheme: ReviewScheme | None, begin: When | None, reviews: tuple[When, ...]) -> When | None:
    """The day or month of the next review.

    Args:
        scheme: what was agreed; without it there is none.
        begin: when the measure began, or is to begin.
        reviews: the days of its reviews, oldest first.
    """
    if scheme is None:
        return None
    latest = reviews[-1] if reviews else None
    dates = [day for day in scheme.on if latest is None or first_day(day) - EARLY > last_day(latest)]
    base = latest or begin
    if scheme.every_months and base:
        dates.append(months_later(base, scheme.every_months))
    return min(dates, key=last_day, default=None)
