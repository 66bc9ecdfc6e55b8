"""The Ist: the logbook folded up to a day.

The fold does not depend on the order in which entries were written or merged: a milestone is reached while
one entry says so that no reopening revokes.
"""

from collections.abc import Iterator
from datetime import date
from functools import cache, cached_property
from operator import itemgetter

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When, first_day, last_day
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import DayKind
from fruehe_hilfen_cli.model.parts import Reopening
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.governance.dropout import Departure, departure_in
from fruehe_hilfen_cli.views.steering.deviations import DeviationState, Shift, deviation_states


class Mark(Struct, frozen=True):
    """An entry's word on a milestone: reached, or (with the reason) not required here.

    ``at_latest``: on that day or before, the source does not say.
    """

    milestone: str
    day: When
    entry_id: str
    reason: str | None = None
    at_latest: bool = False


class History(Struct, frozen=True, dict=True):
    """What the logbook of a project tells up to a day.

    ``departure``: that the municipality has left the programme; then nothing of it is due any more.
    """

    project: Project
    day: date
    entries: tuple[Logged, ...]
    reached: dict[str, Mark]
    waived: dict[str, Mark]
    deviations: tuple[DeviationState, ...]
    departure: Departure | None = None

    def days_to(self, when: When | None) -> int | None:
        """Days until the last day of a date, below zero when it is over; None when nothing is due here."""
        if when is None or self.departure:
            return None
        return (last_day(when) - self.day).days

    def about(self, *subjects: str) -> tuple[Shift, ...]:
        """What the deviations say of any of the subjects, oldest first."""
        found = [shift for subject in dict.fromkeys(subjects) for shift in self._shifts.get(subject, ())]
        return tuple(shift for _, shift in sorted(found, key=itemgetter(0)))

    @cached_property
    def _shifts(self) -> dict[str, list[tuple[int, Shift]]]:
        """What the deviations say by what it is about, each with its place among all; views ask it often."""
        found: dict[str, list[tuple[int, Shift]]] = {}
        shifts = (shift for deviation in self.deviations for shift in deviation.shifts)
        for place, shift in enumerate(shifts):
            found.setdefault(shift.subject, []).append((place, shift))
        return found

    def new_begin(self, *subjects: str) -> When | None:
        """The begin that the latest deviation about any of the subjects gives, if one does."""
        return next((found.new_begin for found in reversed(self.about(*subjects)) if found.new_begin), None)

    def new_end(self, *subjects: str) -> When | None:
        """The end that the latest deviation about any of the subjects gives, if one does."""
        return next((found.new_end for found in reversed(self.about(*subjects)) if found.new_end), None)


def milestone_subject(milestone: str) -> str:
    """How a deviation names a milestone."""
    return f"meilenstein {milestone}"


@cache
def phase_subjects(phases: tuple[int, ...]) -> tuple[str, ...]:
    """How a deviation may name the block that holds these phases."""
    return tuple(f"phase {phase}" for phase in phases)


def phase_of(subject: str) -> int | None:
    """The phase that a deviation names; None when it is about something else."""
    about, _, number = subject.partition(" ")
    return int(number) if about == "phase" else None


def milestone_of(subject: str) -> str | None:
    """The milestone that a deviation names; None when it is about something else."""
    about, _, milestone = subject.partition(" ")
    return milestone if about == "meilenstein" else None


def is_known(logged: Logged, day: date) -> bool:
    """Whether an entry exists on that day; one that has a month only exists from the month's first day."""
    return first_day(logged.entry.day) <= day


def history(project: Project, day: date) -> History:
    """Fold the logbook: everything dated later than the day does not exist."""
    entries = tuple(logged for logged in project.entries if is_known(logged, day))
    return History(
        project=project,
        day=day,
        entries=entries,
        reached=_first_of(reached_marks(entries)),
        waived=_first_of(waived_marks(entries)),
        deviations=tuple(deviation_states(project.place, entries, day)),
        departure=departure_in(entries),
    )


def reached_marks(entries: tuple[Logged, ...]) -> Iterator[Mark]:
    """Every word of the entries, still in force, that a milestone is reached; in their order."""
    marks = (
        Mark(milestone, logged.entry.day, logged.id, at_latest=_at_latest(logged))
        for logged in entries
        for milestone in logged.entry.reached
    )
    return _in_force(entries, marks)


def waived_marks(entries: tuple[Logged, ...]) -> Iterator[Mark]:
    """Every word of the entries, still in force, that a milestone is not required here; in their order."""
    marks = (
        Mark(waiver.milestone, logged.entry.day, logged.id, waiver.reason, _at_latest(logged))
        for logged in entries
        for waiver in logged.entry.waived
    )
    return _in_force(entries, marks)


def _at_latest(logged: Logged) -> bool:
    return logged.entry.day_kind is DayKind.AT_LATEST


def _in_force(entries: tuple[Logged, ...], marks: Iterator[Mark]) -> Iterator[Mark]:
    reopenings = [(reopening, logged) for logged in entries for reopening in logged.entry.reopened]
    for mark in marks:
        if not any(revokes(reopening, logged, mark) for reopening, logged in reopenings):
            yield mark


def revokes(reopening: Reopening, logged: Logged, mark: Mark) -> bool:
    """Whether a reopening, written in that entry, ends what the mark says."""
    if reopening.milestone != mark.milestone or logged.id == mark.entry_id:
        return False
    if reopening.revokes:
        return mark.entry_id in reopening.revokes
    return last_day(mark.day) <= last_day(logged.entry.day)


def _first_of(marks: Iterator[Mark]) -> dict[str, Mark]:
    first: dict[str, Mark] = {}
    for mark in marks:
        first.setdefault(mark.milestone, mark)
    return first
