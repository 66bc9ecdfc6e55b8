"""How far a date moves, and what moves along with the end of a block.

A month moves by months only, so that no day is invented; a day moves by as many months, or by days where the
distance is not one of whole months. What lies behind moves with its own dates, where they lie ahead.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.dates import (
    Month,
    When,
    first_day,
    german,
    last_day,
    month_of,
)
from fruehe_hilfen_cli.model.moving import days_after, months_after
from fruehe_hilfen_cli.model.parts import Move
from fruehe_hilfen_cli.model.plan import Block
from fruehe_hilfen_cli.text import count, folded
from fruehe_hilfen_cli.views.history import History, milestone_subject, phase_subjects
from fruehe_hilfen_cli.views.roadmap.plan import block_about, current_window, own_due

_DISTANCE = re.compile(r"([+-]?)\s*(\d{1,3})\s*(tag|woche|monat|jahr)(?:e|en|n)?")
_DAYS = {"tag": 1, "woche": 7}
_MONTHS = {"monat": 1, "jahr": 12}


class Distance(NamedTuple):
    """How far dates move: months for months; days for days, or without them by the same months."""

    months: int
    days: int | None = None

    def __str__(self) -> str:
        if self.days is not None:
            return count(abs(self.days), "Tag", "Tage")
        return count(abs(self.months), "Monat", "Monate")


class NoDistance(Refusal):
    """Words that are no distance."""

    exit_code = ExitCode.WRONG_USE
    sentence = "„{words}“ bei --um ist kein Abstand."
    advice = 'Schreiben Sie z. B. "2 Monate" oder "14 Tage"; mit Minus davor rückt der Termin nach vorn.'


class OnlyMonths(Refusal):
    """A month has no day that could move by days."""

    exit_code = ExitCode.WRONG_USE
    sentence = "{when} ist ein Monat und rückt nur um ganze Monate."
    advice = "Nennen Sie Monate, oder den neuen Tag mit --auf."


def parse_distance(words: str) -> Distance:
    """Read a distance as people type it: "2 Monate", "14 Tage", "-1 Woche".

    Raises:
        NoDistance: when it is none.
    """
    found = _DISTANCE.fullmatch(folded(" ".join(words.split())))
    number = int(f"{found[1]}{found[2]}") if found else 0
    if not found or not number:
        raise NoDistance(words=words)
    if found[3] in _MONTHS:
        return Distance(number * _MONTHS[found[3]])
    return Distance(0, number * _DAYS[found[3]])


def distance(before: When, after: When) -> Distance:
    """How far a date has moved: whole months between ends of months or equal days of them; else days."""
    start, end = last_day(before), last_day(after)
    months = month_of(before).until(month_of(after))
    whole = start.day == end.day or (_ends_month(start) and _ends_month(end))
    return Distance(months) if whole else Distance(months, (end - start).days)


def moved(when: When, by: Distance) -> When:
    """A date so far later; the 31st becomes the last day of a shorter month."""
    if isinstance(when, Month):
        return months_after(when, by.months)
    if by.days is not None:
        return days_after(when, by.days)
    last = last_day(months_after(month_of(when), by.months))
    return last.replace(day=min(when.day, last.day))


def moved_exactly(when: When, by: Distance) -> When:
    """The same for a date that someone wants to move so far.

    Raises:
        OnlyMonths: when a month should move by days.
    """
    if isinstance(when, Month) and by.days is not None:
        raise OnlyMonths(when=german(when))
    return moved(when, by)


def following(past: History, subject: str, by: Distance) -> tuple[Move, ...]:
    """What can move along with a block's end: dates of its own milestones, then of all that lies behind.

    Only dates that lie ahead move: what has begun, was due, is reached or not required, stays; so does what
    has no date of its own.

    Args:
        past: the logbook up to today.
        subject: what the deviation is about; only behind a block there is something.
        by: how far its end moves.
    """
    block = block_about(past.project, subject)
    if block is None or not (by.months or by.days):
        return ()
    blocks = past.project.roadmap.blocks
    behind = blocks[blocks.index(block) + 1 :]
    return (
        *_milestones(past, block, by),
        *(move for later in behind for move in (*_block(past, later, by), *_milestones(past, later, by))),
    )


def coming_begin(past: History, subject: str) -> When | None:
    """The begin of the block that a deviation is about, when it has not begun."""
    block = block_about(past.project, subject)
    begin = current_window(block, past).begin if block else None
    return begin if begin and first_day(begin) > past.day else None


def begin_moved(past: History, subject: str, by: Distance) -> When | None:
    """The new begin of a block that has not begun: it moves as a whole."""
    return _ahead(coming_begin(past, subject), first_day, past.day, by)


def _block(past: History, block: Block, by: Distance) -> Iterator[Move]:
    window = current_window(block, past)
    begin = _ahead(window.begin, first_day, past.day, by)
    end = _ahead(window.end, last_day, past.day, by)
    if begin or end:
        yield Move(subject=phase_subjects(block.phases)[0], new_begin=begin, new_end=end)


def _milestones(past: History, block: Block, by: Distance) -> Iterator[Move]:
    done = {*past.reached, *past.waived}
    for milestone in past.project.roadmap.milestones:
        own = milestone.phase in block.phases and milestone.id not in done
        due = _ahead(own_due(milestone, past), last_day, past.day, by) if own else None
        if due:
            yield Move(subject=milestone_subject(milestone.id), new_end=due)


def _ahead(when: When | None, edge: Callable[[When], date], today: date, by: Distance) -> When | None:
    """The date moved, if it lies ahead, still does then, and the distance makes a difference to it."""
    if when is None or edge(when) <= today:
        return None
    new = moved(when, by)
    return None if new == when or edge(new) <= today else new


def _ends_month(day: date) -> bool:
    return day.day == monthrange(day.year, day.month)[1]
