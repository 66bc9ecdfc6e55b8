"""What an entry can tell of goals, measures and checklists: readings, uptake, reviews, ideas, answers."""

from typing import Annotated

from pydantic import Field, StringConstraints

from fruehe_hilfen_cli.model.base import Choice, FieldKey, Many, MilestoneId, Number, Record, RecordId, Words
from fruehe_hilfen_cli.model.dates import WhenField
from fruehe_hilfen_cli.model.kinds import MeasureMarkKind, ReviewResult, Tick
from fruehe_hilfen_cli.model.parts import Reference

ResultSubject = Annotated[str, StringConstraints(pattern=r"^(ziel|indikator) [A-Za-z][0-9A-Za-z.-]*$")]
"""What a later agreement is about: "ziel Z1" or "indikator I1"."""


class Reading(Record):
    """The value of an indicator on the entry's day; ``approx``: the source only knows it roughly."""

    indicator: RecordId
    value: Number
    approx: bool = False
    source: Words | None = None
    note: Words | None = None


class Uptake(Record):
    """How often a measure was used, as a count only: never who."""

    measure: RecordId
    count: Annotated[int, Field(ge=0)]
    unit: Words | None = None
    start: WhenField | None = None
    until: WhenField | None = None
    note: Words | None = None


class Review(Record):
    """What a review of a measure came to, and why."""

    measure: RecordId
    result: Choice[ReviewResult]
    reason: Words


class MeasureMark(Record):
    """That a measure has begun, is completed, or is given up (then with a reason)."""

    measure: RecordId
    state: Choice[MeasureMarkKind]
    reason: Words | None = None


class Idea(Record):
    """An idea for a measure (practice sheet 4.1, third step)."""

    what: Words
    goal: RecordId | None = None


class Rating(Record):
    """The points one person gives an idea, like stickers on a flipchart; the entry's author says who."""

    idea: Reference
    points: Annotated[int, Field(ge=0)]


class ResultChange(Record):
    """What was agreed anew of a goal or an indicator; what is left out stays, ``dropped`` ends it.

    The plan file keeps what was agreed first, so that earlier comparisons stay as they were.
    """

    subject: ResultSubject
    title: Words | None = None
    target: Number | None = None
    target_by: WhenField | None = None
    until: WhenField | None = None
    dropped: bool = False
    reason: Words


class ChecklistAnswer(Record):
    """How someone answers one item."""

    item: MilestoneId
    value: Choice[Tick]
    note: Words | None = None


class FilledChecklist(Record):
    """A checklist as one person has filled it in, alone; the entry's author says who (a role)."""

    name: FieldKey
    round: Annotated[int, Field(ge=1)] = 1
    answers: Many[ChecklistAnswer] = ()
