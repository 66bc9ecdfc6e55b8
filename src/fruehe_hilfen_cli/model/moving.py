"""Dates so much later or earlier; they never leave the calendar, whatever a file says."""

from datetime import date

from fruehe_hilfen_cli.model.dates import Month

_WEEK = 7


def days_after(day: date, days: int) -> date:
    """The day so many days later (earlier when negative); at most the calendar's last or first one."""
    found = min(day.toordinal() + days, date.max.toordinal())
    return date.fromordinal(max(found, date.min.toordinal()))


def weeks_after(day: date, weeks: int) -> date:
    """The same with weeks."""
    return days_after(day, weeks * _WEEK)


def months_after(month: Month, months: int) -> Month:
    """The month so many months later (earlier when negative); at most the calendar's last or first one."""
    return max(min(month.plus(months), Month.of(date.max)), Month.of(date.min))
