"""Which entries to read, decided by their file names alone: they begin with the date."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from fruehe_hilfen_cli.model.dates import When, first_day, last_day, parse_month


class Choice(Protocol):
    """Chooses from the names of a municipality's entry files."""

    def __call__(self, names: list[str]) -> tuple[list[str], int]:
        """The names of the files to read, and how many older entries are left unread."""


def every(names: list[str]) -> tuple[list[str], int]:
    """All entries."""
    return names, 0


def none(names: list[str]) -> tuple[list[str], int]:
    """No entry: for writing what refers to none."""
    return [], len(names)


@dataclass(frozen=True)
class Newest:
    """The newest entries that are known on a day.

    Args:
        most: so many at most.
        until: none that begins later; None for all that are planned, too.
    """

    most: int
    until: date | None

    def __call__(self, names: list[str]) -> tuple[list[str], int]:
        """The names of the files to read; one whose name tells no date is read in any case."""
        dated = [(name, _date(name)) for name in names]
        odd = [name for name, when in dated if when is None]
        known = sorted((last_day(when), name) for name, when in dated if when and self._knows(when))
        newest = known[-self.most :]
        return [*odd, *(name for _, name in newest)], len(known) - len(newest)

    def _knows(self, when: When) -> bool:
        return self.until is None or first_day(when) <= self.until


def _date(name: str) -> When | None:
    try:
        return date.fromisoformat(name[:10])
    except ValueError:
        return parse_month(name[:7])
