"""What the entries say became of a measure: begun, reviewed, adapted, completed, given up.

A measure runs once an entry says that it has begun, or reports its use (a count above zero) or a review of
it. Only "abgeschlossen", "eingestellt" and a review with the result "beendet" end it, and only "begonnen"
starts it again. Words of one day are taken in this order, whatever the order in which they were written:
begun, use, review, end.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import MeasureMarkKind, ReviewResult
from fruehe_hilfen_cli.model.results import MeasureMark, Review, Uptake


class MeasureStatus(StrEnum):
    """Where a measure stands."""

    PLANNED = "geplant"
    RUNNING = "laeuft"
    ADAPTED = "angepasst"
    COMPLETED = "abgeschlossen"
    DROPPED = "eingestellt"
    UNKNOWN = "keine-angabe"


class MeasureEvidence(StrEnum):
    """What in an entry tells that a measure has begun, or where it stands."""

    MARK = "massnahmenstand"
    UPTAKE = "inanspruchnahme"
    REVIEW = "pruefung"


class ReviewState(Struct, frozen=True):
    """A review of a measure: its day, the entry, the result and why."""

    day: When
    entry_id: str
    result: ReviewResult
    reason: str


class Course(Struct, frozen=True):
    """What became of a measure.

    Args:
        state: where it stands.
        since: the day of the entry that says so; None while it is planned.
        shown_by: what in that entry says so.
        entry_id: that entry.
        reason: why, as the entry says.
        begun_on: when it began; of use, the first day that was counted.
        begun_by: what tells that.
        ended_on: when it was completed or given up.
        reviews: all its reviews, oldest first.
    """

    state: MeasureStatus = MeasureStatus.PLANNED
    since: When | None = None
    shown_by: MeasureEvidence | None = None
    entry_id: str | None = None
    reason: str | None = None
    begun_on: When | None = None
    begun_by: MeasureEvidence | None = None
    ended_on: When | None = None
    reviews: tuple[ReviewState, ...] = ()

    @property
    def is_open(self) -> bool:
        """Neither completed nor given up."""
        return self.state not in ENDED


class _Told(NamedTuple):
    """A word of an entry on a measure."""

    day: date
    rank: int
    entry_id: str
    number: int
    when: When
    word: Uptake | Review | MeasureMark


ENDED = (MeasureStatus.COMPLETED, MeasureStatus.DROPPED)
_ENDS = {
    MeasureMarkKind.COMPLETED: MeasureStatus.COMPLETED,
    MeasureMarkKind.DROPPED: MeasureStatus.DROPPED,
}
_BEGUN, _USED, _REVIEWED, _COMPLETED, _DROPPED = range(5)
_RANKS = {
    MeasureMarkKind.BEGUN: _BEGUN,
    MeasureMarkKind.COMPLETED: _COMPLETED,
    MeasureMarkKind.DROPPED: _DROPPED,
}


def courses(entries: Iterable[Logged]) -> dict[str, Course]:
    """What became of each measure that the entries name, by its id."""
    found: dict[str, list[_Told]] = {}
    for logged in entries:
        for told in _words(logged):
            found.setdefault(told.word.measure, []).append(told)
    return {measure: _course(words) for measure, words in found.items()}


def _words(logged: Logged) -> Iterator[_Told]:
    entry = logged.entry
    words: tuple[MeasureMark | Uptake | Review, ...] = (
        *entry.measure_marks,
        *entry.uptakes,
        *entry.reviews,
    )
    for number, word in enumerate(words):
        yield _Told(last_day(entry.day), _rank(word), logged.id, number, entry.day, word)


def _rank(word: Uptake | Review | MeasureMark) -> int:
    if isinstance(word, MeasureMark):
        return _RANKS[word.state]
    return _USED if isinstance(word, Uptake) else _REVIEWED


def _course(words: list[_Told]) -> Course:
    course = Course()
    for told in sorted(words, key=lambda one: one[:4]):
        if isinstance(told.word, MeasureMark):
            course = _marked(course, told, told.word)
        elif isinstance(told.word, Uptake):
            course = _used(course, told, told.word)
        else:
            course = _reviewed(course, told, told.word)
    return course


def _marked(course: Course, told: _Told, mark: MeasureMark) -> Course:
    if mark.state in _ENDS:
        ended = replace(course, ended_on=told.when)
        return _now(ended, _ENDS[mark.state], told, MeasureEvidence.MARK, mark.reason)
    if course.begun_on and course.is_open:
        return course
    begun = course.begun_on or told.when, course.begun_by or MeasureEvidence.MARK
    running = replace(course, begun_on=begun[0], begun_by=begun[1], ended_on=None)
    return _now(running, MeasureStatus.RUNNING, told, MeasureEvidence.MARK, mark.reason)


def _used(course: Course, told: _Told, uptake: Uptake) -> Course:
    if not uptake.count or course.begun_on or not course.is_open:
        return course
    earlier = uptake.start and first_day(uptake.start) <= last_day(told.when)
    begun_on = uptake.start if uptake.start and earlier else told.when
    running = replace(course, begun_on=begun_on, begun_by=MeasureEvidence.UPTAKE)
    return _now(running, MeasureStatus.RUNNING, told, MeasureEvidence.UPTAKE, None)


def _reviewed(course: Course, told: _Told, review: Review) -> Course:
    state = ReviewState(told.when, told.entry_id, review.result, review.reason)
    course = replace(course, reviews=(*course.reviews, state))
    if not course.is_open:
        return course
    if course.begun_on is None:
        course = replace(course, begun_on=told.when, begun_by=MeasureEvidence.REVIEW)
    if review.result is ReviewResult.ENDED:
        course = replace(course, ended_on=told.when)
        return _now(course, MeasureStatus.DROPPED, told, MeasureEvidence.REVIEW, review.reason)
    adapted = review.result is ReviewResult.ADAPTED
    after = MeasureStatus.ADAPTED if adapted else MeasureStatus.RUNNING
    if after is course.state and not adapted:
        return course
    return _now(course, after, told, MeasureEvidence.REVIEW, review.reason)


def _now(
    course: Course, state: MeasureStatus, told: _Told, shown_by: MeasureEvidence, reason: str | None
) -> Course:
    return replace(
        course, state=state, since=told.when, shown_by=shown_by, entry_id=told.entry_id, reason=reason
    )
