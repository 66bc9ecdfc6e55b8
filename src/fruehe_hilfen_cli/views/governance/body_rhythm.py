"""When a body is to meet again. It can be overdue only where a number is stated.

- Every so many weeks: the next session is due so many weeks after the last one (a month counts to its end),
  or after the body began to exist.
- So many times a year: the next session is due on the last day on which the number can still be met, one
  session a day; so within a year a body is overdue only when there are fewer days left than sessions
  missing. A year that ended short stays overdue until the body meets again; then the new year counts. Only
  whole years are judged: neither the one in which the body began, nor the one in which it ends.

Without a stated begin it begins with its first session; nothing is due after it has ended.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from fruehe_hilfen_cli.model.dates import When, first_day, last_day

if TYPE_CHECKING:
    from fruehe_hilfen_cli.model.bodies import Body


def next_due(body: "Body", days: list[When], today: date) -> date | None:
    """The day by which a body is to have met again; None when no number is stated, or it is not judged.

    Args:
        body: the body.
        days: when it met, oldest first.
        today: the day that counts as today.
    """
    begin = body.since or (days[0] if days else None)
    ended = last_day(body.until) if body.until else date.max
    if begin is None or ended < today:
        return None
    due: date | None = None
    if body.every_weeks:
        due = _weeks_later(last_day(days[-1] if days else begin), body.every_weeks)
    elif body.times_a_year:
        due = _due_in_years(body.times_a_year, (first_day(begin), ended), days, today)
    return due if due and due <= ended else None


def _due_in_years(times: int, span: tuple[date, date], days: list[When], today: date) -> date | None:
    """The last day for the next session, of the year before if nothing followed it, else of this year."""
    begin, ended = span
    for year in (today.year - 1, today.year):
        missing = times - in_year(year, days)
        whole = begin <= date(year, 1, 1) and date(year, 12, 31) <= ended
        if whole and missing > 0 and (year == today.year or not in_year(today.year, days)):
            return date(year, 12, 31) - timedelta(days=missing - 1)
    return None


def in_year(year: int, days: Iterable[When]) -> int:
    """How many of the days lie in a year."""
    return sum(1 for day in days if day.year == year)


def _weeks_later(day: date, weeks: int) -> date | None:
    try:
        return day + timedelta(weeks=weeks)
    except OverflowError:  # after the last day of the calendar
        return None
