"""Counts for readers outside the house: small ones are hidden, and no sum gives them away.

A count of 1 to 4 is hidden: readers learn no more than that. A sum that holds hidden counts is given so
closely only that each of them keeps at least two possible values, also for readers who know these rules and
have all sums of a table before them: instead of the number they get a range.

How: below every sum stand parts of which readers know a least and a greatest value; both are the same where
the number itself is shown. With one part unknown, the sum can say nothing that the part does not say. With
several, all sums between the extremes are shown as they are. At an extreme every part would be known, so it
shares a range with its neighbour, and sums up to 4 share one range. Which ranges there are depends only on
what is shown of the parts, never on the hidden counts.

Sums of a time that is not settled yet are only what their parts say: two reports on different days would
else tell by their difference what came in between.
"""

from typing import NamedTuple

from fruehe_hilfen_cli.model.kinds import Visibility

SMALLEST = 5
"""The smallest count above zero that leaves the house (domain, privacy)."""


class Tally(NamedTuple):
    """A count, or a sum with its parts.

    Args:
        number: how many; of a sum, that of its parts together.
        parts: what it is the sum of; nothing for a count.
        settled: nothing is added to it any more.
    """

    number: int
    parts: "tuple[Tally, ...]" = ()
    settled: bool = True


class Disclosed(NamedTuple):
    """What readers learn of a count or sum, and of its parts.

    Args:
        at_least: the least it can be.
        at_most: the most it can be; the same where the number itself is shown.
    """

    at_least: int
    at_most: int
    parts: "tuple[Disclosed, ...]" = ()

    @property
    def number(self) -> int | None:
        """The number, where it is shown."""
        return self.at_least if self.at_least == self.at_most else None


def sum_of(parts: tuple[Tally, ...], *, settled: bool) -> Tally:
    """The sum of parts."""
    return Tally(sum(part.number for part in parts), parts, settled)


def suppressed(tally: Tally, reader: Visibility) -> Disclosed:
    """What a reader may learn: everything inside the house; outside, what hides the small counts."""
    parts = tuple(suppressed(part, reader) for part in tally.parts)
    if reader is Visibility.INTERNAL:
        return Disclosed(tally.number, tally.number, parts)
    if not parts:
        hidden = 0 < tally.number < SMALLEST
        return Disclosed(1, SMALLEST - 1) if hidden else Disclosed(tally.number, tally.number)
    return Disclosed(*_range(tally, parts), parts)


def _range(tally: Tally, parts: tuple[Disclosed, ...]) -> tuple[int, int]:
    """The least and the greatest value that readers learn of a sum."""
    least, most = sum(part.at_least for part in parts), sum(part.at_most for part in parts)
    unknown = sum(part.number is None for part in parts)
    low, high = max(least + 1, SMALLEST - 1), most - 1
    if unknown <= 1 or not tally.settled or low >= high:
        return least, most
    if tally.number <= low:
        return least, low
    if tally.number >= high:
        return high, most
    return tally.number, tally.number
