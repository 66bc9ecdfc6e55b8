"""Dates as they stand in the cells of Excel, Word and CSV tables."""

import re
from datetime import date, timedelta

from fruehe_hilfen_cli.model.dates import Month, When, parse_month, parse_when
from fruehe_hilfen_cli.model.table import EXCEL_EPOCH, CellValue

_SERIAL = range(30_000, 80_000)
"""Excel's serial dates of 1982 to 2119; other numbers are none."""

_WEEKDAY = re.compile(r"^(?:mo|di|mi|do|fr|sa|so)[a-z]*\.?,?\s*(?:den\s+)?(?=\d)", re.IGNORECASE)
_TIME = re.compile(r"(?<=\d)(?:T|,?\s+)(?:um\s+)?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\.\d+)?Z?(?:\s*Uhr)?$")
_SPELT_DAY = re.compile(r"(\d{1,2})\.?\s*([A-Za-zä]{3,9}\.?\s+\d{4})")
_WITH_YEAR = re.compile(r"\d{4}|\d\.\s?\d{2}$")
_ANY_DAY = date(2000, 1, 1)


def read_when(value: CellValue, epoch: date = EXCEL_EPOCH) -> When | None:
    """The day or month that a cell holds.

    Args:
        value: a date, a serial number, or words such as "17.01.2023", "Di, 17.1.23", "17. Januar 2023 10:00",
            "Januar 2023".
        epoch: the day 0 of serial numbers.

    Returns:
        None when it is no date; a day without a year is none, for nobody knows the year.
    """
    if isinstance(value, date):
        return value
    if isinstance(value, int | float) and not isinstance(value, bool):
        return epoch + timedelta(days=int(value)) if int(value) in _SERIAL else None
    return _read_words(" ".join(value.split())) if isinstance(value, str) else None


def _read_words(words: str) -> When | None:
    if words.isascii() and words.isdigit():
        return read_when(int(words))
    plain = _TIME.sub("", _WEEKDAY.sub("", words))
    if month := parse_month(plain):
        return month
    try:
        return date.fromisoformat(plain) if "-" in plain else _typed(plain)
    except ValueError:
        return _typed(plain)


def _typed(words: str) -> When | None:
    if spelt := _SPELT_DAY.fullmatch(words):
        month = parse_when(spelt[2], _ANY_DAY)
        return _day_in(month, int(spelt[1])) if isinstance(month, Month) else None
    return parse_when(words, _ANY_DAY) if _WITH_YEAR.search(words) else None


def _day_in(month: Month, day: int) -> date | None:
    try:
        return date(month.year, month.month, day)
    except ValueError:
        return None
