"""Days and months: the two precisions a date of the process can have, and how people type them."""

import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MINYEAR, date, datetime, time, timedelta
from functools import total_ordering
from typing import Annotated

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

MONTH_NAMES = (
    "Januar", "Februar", "März", "April", "Mai", "Juni",
    "Juli", "August", "September", "Oktober", "November", "Dezember",
)  # fmt: skip
_SPELT = tuple(name.lower().replace("ä", "ae") for name in MONTH_NAMES)
_SHORTEST = 3
_MONTH_NUMBERS = {"mrz": 3} | {
    name[:length]: number
    for number, name in enumerate(_SPELT, 1)
    for length in range(_SHORTEST, len(name) + 1)
}
_DAYS_AGO = {"heute": 0, "gestern": 1, "vorgestern": 2}
_CENTURY = 2000
_FIRST_YEAR, _LAST_YEAR = 2000, 2099
_LEAP_DISTANCE = 9
_HOURS, _MINUTES = 24, 60
DATE_FORMS = (
    "2023-01-17, 17.01.2023, 17.1.23, 17.01., 2023-01, 01/2023, Januar 2023, heute, gestern, vorgestern"
)


@total_ordering
@dataclass(frozen=True)
class Month:
    """A month of which the day is not known or does not matter."""

    year: int
    month: int

    @classmethod
    def __get_pydantic_core_schema__(cls, *_: object) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(
            cls._from_file, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def _from_file(cls, value: object) -> "Month":
        month = parse_month(value) if isinstance(value, str) else value
        if not isinstance(month, Month):
            raise PydanticCustomError("monat", "no month")
        return month

    @classmethod
    def of(cls, day: date) -> "Month":
        """The month in which a day lies."""
        return cls(day.year, day.month)

    def __lt__(self, other: "Month") -> bool:
        return (self.year, self.month) < (other.year, other.month)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"

    def plus(self, months: int) -> "Month":
        """The month so many months later (earlier when negative)."""
        years, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return Month(years, month + 1)

    def until(self, other: "Month") -> int:
        """Months from this one to the other; negative when the other is earlier."""
        return (other.year - self.year) * 12 + other.month - self.month


When = date | Month
"""A day, or a month where the day is not known."""


def first_day(when: When) -> date:
    """The day itself, or the first of the month."""
    return date(when.year, when.month, 1) if isinstance(when, Month) else when


def last_day(when: When) -> date:
    """The day itself, or the last of the month (design rule: a month ends on its last day)."""
    if isinstance(when, Month):
        return date(when.year, when.month, monthrange(when.year, when.month)[1])
    return when


def month_of(when: When) -> Month:
    """The month itself, or the month of the day."""
    return when if isinstance(when, Month) else Month.of(when)


def german(when: When) -> str:
    """How the date is printed: "14.03.2023", or "03/2023" for a month."""
    if isinstance(when, Month):
        return f"{when.month:02}/{when.year:04}"
    return f"{when.day:02}.{when.month:02}.{when.year:04}"


def german_on(when: When) -> str:
    """How a sentence says when something was: "am 14.03.2023", or "im März 2023"."""
    if isinstance(when, Month):
        return f"im {MONTH_NAMES[when.month - 1]} {when.year}"
    return f"am {german(when)}"


def parse_when(words: str, today: date, *, ahead: bool = False) -> When | None:
    """Read a date as people type it: the closed grammar of ``DATE_FORMS``.

    Args:
        words: what was typed.
        today: the day "heute" means.
        ahead: "17.01." without a year means the next such day (for deadlines) instead of the last one
            (for what has happened); today counts for both.

    Returns:
        A day or a month; None when the words are none of the forms, or ambiguous, or no real date.
    """
    composed = unicodedata.normalize("NFC", words).lower().replace("ä", "ae")
    typed = " ".join(composed.split())
    if typed in _DAYS_AGO:
        return today - timedelta(days=_DAYS_AGO[typed])
    for pattern, build in _FORMS:
        if found := re.fullmatch(pattern, typed, re.ASCII):
            try:
                return build(found, today, ahead)
            except ValueError:
                return None
    return None


def parse_month(words: str) -> Month | None:
    """The month of a file's text, "2022-10"; None when it is none."""
    found = re.fullmatch(r"(\d{4})-(\d{2})", words, re.ASCII)
    if not found or int(found[1]) < MINYEAR or not 1 <= int(found[2]) <= len(MONTH_NAMES):
        return None
    return Month(int(found[1]), int(found[2]))


def _day(year: int, month: int, day: int) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise ValueError(year)
    return date(year, month, day)


def _month(year: int, month: int) -> Month:
    return Month.of(_day(year, month, 1))


def _without_year(day: int, month: int, today: date, ahead: bool) -> date:
    for distance in range(_LEAP_DISTANCE):  # 29.02. exists in some years only
        year = today.year + distance if ahead else today.year - distance
        try:
            candidate = _day(year, month, day)
        except ValueError:
            continue
        if candidate >= today if ahead else candidate <= today:
            return candidate
    raise ValueError(day, month)


def _named_month(found: re.Match[str]) -> Month:
    if found[1] not in _MONTH_NUMBERS:
        raise ValueError(found[1])
    return _month(int(found[2]), _MONTH_NUMBERS[found[1]])


_Build = Callable[[re.Match[str], date, bool], When]
_FORMS: tuple[tuple[str, _Build], ...] = (
    (r"(\d{4})-(\d{1,2})-(\d{1,2})", lambda f, *_: _day(int(f[1]), int(f[2]), int(f[3]))),
    (r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})", lambda f, *_: _day(int(f[3]), int(f[2]), int(f[1]))),
    (r"(\d{1,2})\. ?(\d{1,2})\. ?(\d{2})", lambda f, *_: _day(_CENTURY + int(f[3]), int(f[2]), int(f[1]))),
    (r"(\d{1,2})\. ?(\d{1,2})\.", lambda f, today, ahead: _without_year(int(f[1]), int(f[2]), today, ahead)),
    (r"(\d{4})-(\d{2})", lambda f, *_: _month(int(f[1]), int(f[2]))),
    (r"(\d{1,2})[/.](\d{4})", lambda f, *_: _month(int(f[2]), int(f[1]))),
    (r"([a-z]{3,9})\.? (\d{4})", lambda f, *_: _named_month(f)),
)


def _when_in_file(value: object) -> When:
    if isinstance(value, Month) or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    if isinstance(value, str) and (month := parse_month(value)):
        return month
    raise PydanticCustomError("datum", "neither day nor month")


def _to_file(when: When) -> date | str:
    return str(when) if isinstance(when, Month) else when


_MONTH_SCHEMA = {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])$"}

MonthField = Annotated[Month, WithJsonSchema(_MONTH_SCHEMA)]
"""A month in a file: ``"2022-10"``."""

WhenField = Annotated[
    When,
    PlainValidator(_when_in_file),
    PlainSerializer(_to_file),
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, _MONTH_SCHEMA]}),
]
"""A day (``2023-02-13``) or a month (``"2023-02"``) in a file."""


def parse_time(words: str) -> time | None:
    """Read a time of day as people type it: "10:00", "9.30", "14 Uhr"; None when it is none."""
    found = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?(?: ?uhr)?", words.strip().lower(), re.ASCII)
    if not found or int(found[1]) >= _HOURS or int(found[2] or 0) >= _MINUTES:
        return None
    return time(int(found[1]), int(found[2] or 0))


def german_time(at: time) -> str:
    """How a time of day is printed: "10:00"."""
    return f"{at:%H:%M}"


def _time_in_file(value: object) -> time:
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0, tzinfo=None)
    if isinstance(value, str) and re.fullmatch(r"\d{2}:\d{2}", value) and (found := parse_time(value)):
        return found
    raise PydanticCustomError("uhrzeit", "no time of day")


TimeField = Annotated[
    time,
    PlainValidator(_time_in_file),
    PlainSerializer(german_time),
    WithJsonSchema({"type": "string", "pattern": r"^([01]\d|2[0-3]):[0-5]\d$"}),
]
"""A time of day in a file: ``"10:00"``."""
