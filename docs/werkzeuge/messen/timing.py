"""Commands taken in turn, so that a busy machine slows them alike; medians, and their ratios."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from docs.werkzeuge.messen.command import Command, Failed

ENOUGH = 3
"""So many runs each command gets, however slow it is."""


@dataclass(frozen=True)
class Times:
    """The seconds of each run of a command; none when it failed, and then what it said."""

    seconds: tuple[float, ...]
    failure: str = ""

    @property
    def median(self) -> float | None:
        """The one in the middle."""
        return statistics.median(self.seconds) if self.seconds else None

    @property
    def fastest(self) -> float | None:
        """The shortest: what the machine can do when nothing else is in the way."""
        return min(self.seconds, default=None)


Measured = dict[Command, Times]


def in_turn(commands: Iterable[Command], runs: int, patience: float, bench: Path) -> Measured:
    """Run the commands in rounds, the first of which fills the caches and does not count.

    Args:
        commands: each runs once in a round.
        runs: how many rounds count.
        patience: a command that took so many seconds altogether is content with ``ENOUGH`` runs.
        bench: the folder of the measurements.
    """
    seconds: dict[Command, list[float]] = {command: [] for command in commands}
    failures: dict[Command, str] = {}
    for _ in range(1 + runs):
        for command, taken in seconds.items():
            if command not in failures and _is_due(taken, patience):
                try:
                    taken.append(command.seconds(bench))
                except Failed as failure:
                    failures[command] = str(failure)
    return {
        command: Times((), failures[command]) if command in failures else Times(tuple(taken[1:]))
        for command, taken in seconds.items()
    }


def ratio(one: Times, other: Times) -> float | None:
    """How much longer one takes than another, median to median, to two digits as it is printed."""
    if not one.median or not other.median:
        return None
    return round(one.median / other.median, 2)


def _is_due(taken: Sequence[float], patience: float) -> bool:
    """Whether a command runs once more; the first of the taken does not count."""
    return len(taken) <= ENOUGH or sum(taken) < patience
