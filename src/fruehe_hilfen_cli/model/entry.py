"""An entry of the process logbook (logbook/<ort>/….toml): what happened."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from fruehe_hilfen_cli.model.base import Choice, Many, Record
from fruehe_hilfen_cli.model.dates import WhenField
from fruehe_hilfen_cli.model.kinds import DayKind, EntryKind, Light, Trigger, Visibility
from fruehe_hilfen_cli.model.plan import FieldKey, MilestoneId, Words

ID_FORM = "[a-km-np-z2-9]{5}"
EntryId = Annotated[str, StringConstraints(pattern=f"^{ID_FORM}$")]
"""The id of an entry: five characters without l, 1, o and 0."""

Reference = Annotated[str, StringConstraints(pattern=rf"^{ID_FORM}/[1-9]\d*$")]
"""A task or deviation inside an entry: "k7q2m/1" is the first one of entry k7q2m."""

SharedKey = EntryId
"""What the entries of one event of several municipalities have in common: the id of the first of them."""

OwnValue = str | int | float | bool | date
"""What a heading of a municipality's own may hold."""

Subject = Annotated[
    str,
    StringConstraints(pattern=r"^(phase [1-9]\d*|meilenstein [0-9A-Za-z][0-9A-Za-z.-]*|vereinbarung .*\S)$"),
]
"""What a deviation is about: "phase 3", "meilenstein 3.2" or "vereinbarung …"."""


class Waiver(Record):
    """A milestone that is not required here, and why."""

    milestone: MilestoneId
    reason: Words


class Reopening(Record):
    """A milestone that is open again, and why.

    ``revokes`` names the entries whose word on the milestone no longer counts; without it, all words up to
    that day. Naming them keeps the outcome the same whatever order entries are written or merged in.
    """

    milestone: MilestoneId
    reason: Words
    revokes: Many[EntryId] = ()


class Deviation(Record):
    """A goal or a date that is not kept (NZFH project paper, deviation rule)."""

    subject: Subject
    trigger: Choice[Trigger] = Trigger.DATE
    new_end: WhenField | None = None
    reason: Words
    effect: Words | None = None
    cleared_on: WhenField | None = None


class Clearing(Record):
    """The talk with NZFH in which an earlier deviation was cleared."""

    deviation: Reference
    outcome: Words | None = None


class Task(Record):
    """Something to do that came out of the event."""

    what: Words
    who: Words | None = None
    until: WhenField | None = None


class Entry(Record):
    """One event: a call, a meeting, a step, a success, an obstacle, an insight, a decision."""

    day: WhenField
    day_kind: Choice[DayKind] = DayKind.ON
    kind: Choice[EntryKind]
    title: Words
    phase: int | None = None
    author: Words | None = None
    participants: Annotated[int, Field(ge=0)] | None = None
    groups: Many[Words] = ()
    body: Words | None = None
    visibility: Choice[Visibility] = Visibility.INTERNAL
    shared: SharedKey | None = None
    judgement: Choice[Light] | None = None
    judgement_reason: Words | None = None
    text: str = ""
    reached: Many[MilestoneId] = ()
    evidence: Many[Words] = ()
    done: Many[Reference] = ()
    waived: Many[Waiver] = ()
    reopened: Many[Reopening] = ()
    deviations: Many[Deviation] = ()
    clearings: Many[Clearing] = ()
    tasks: Many[Task] = ()
    extra: dict[FieldKey, OwnValue] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _judgement_with_reason(self) -> Self:
        if self.judgement and not self.judgement_reason:
            raise PydanticCustomError("ampel_ohne_grund", "judgement without reason")
        return self


@dataclass(frozen=True)
class Logged:
    """An entry as it lies in the logbook.

    Args:
        id: the five characters at the end of the file's name, unique in the municipality.
        file: path of the file, relative to the workspace, with slashes.
        entry: what the file says.
    """

    id: str
    file: str
    entry: Entry
