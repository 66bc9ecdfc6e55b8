"""How far several people agree in what they ticked: the share of the answer that most of them give."""

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec import Struct

from fruehe_hilfen_cli.model.kinds import Tick

_FEWEST = 2
"""With fewer answers there is nobody to agree with."""


class Ticks(Struct, frozen=True):
    """How many answers there are of each kind, and how many are missing."""

    yes: int
    partly: int
    no: int
    unclear: int
    unanswered: int


class Agreement(Struct, frozen=True):
    """How far people agree.

    Args:
        most: how many give the most frequent answer.
        answered: how many give an answer.
        share: the first as a share of the second, above 0 and up to 1.
    """

    most: int
    answered: int
    share: float


class Result(Struct, frozen=True):
    """What came of one item, or of all of them; ``agreement``: None where fewer than two answer."""

    ticks: Ticks
    agreement: Agreement | None


def counted(answers: Iterable[Tick | None]) -> Ticks:
    """Count answers; None is a missing one."""
    found = Counter(answers)
    return Ticks(found[Tick.YES], found[Tick.PARTLY], found[Tick.NO], found[Tick.UNCLEAR], found[None])


def agreement(answers: Iterable[Tick | None]) -> Agreement | None:
    """How far people agree on one item; "unclear" is an answer of its own, a missing one is none."""
    found = Counter(answer for answer in answers if answer is not None)
    answered = found.total()
    if answered < _FEWEST:
        return None
    most = max(found.values())
    return Agreement(most, answered, most / answered)


def agreement_of_all(items: Iterable[Agreement | None]) -> Agreement | None:
    """How far people agree on several items: all most frequent answers as a share of all answers."""
    known = [item for item in items if item]
    if not known:
        return None
    most, answered = sum(item.most for item in known), sum(item.answered for item in known)
    return Agreement(most, answered, most / answered)


def result(answers: Sequence[Tick | None]) -> Result:
    """What came of one item."""
    return Result(counted(answers), agreement(answers))


def result_of_all(items: Sequence[Sequence[Tick | None]]) -> Result:
    """What came of several items together."""
    answers = [answer for item in items for answer in item]
    return Result(counted(answers), agreement_of_all(agreement(item) for item in items))


def opposition(ticks: Ticks) -> int:
    """How many pairs of a plain yes and a plain no there are: views that differ as far as they can."""
    return min(ticks.yes, ticks.no)
