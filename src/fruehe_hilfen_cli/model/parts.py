"""What an entry of the logbook can tell beside its text: the tables in its file."""

import re
from datetime import date, datetime
from typing import Annotated

from pydantic import Field, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

from fruehe_hilfen_cli.model.base import Choice, Many, MilestoneId, Record, Words
from fruehe_hilfen_cli.model.dates import TimeField, WhenField
from fruehe_hilfen_cli.model.kinds import EntryKind, Trigger

ID_FORM = "[a-km-np-z2-9]{5}"
EntryId = Annotated[str, StringConstraints(pattern=f"^{ID_FORM}$")]
"""The id of an entry: five characters without l, 1, o and 0."""

REFERENCE_FORM = rf"^{ID_FORM}/[1-9]\d*$"
Reference = Annotated[str, StringConstraints(pattern=REFERENCE_FORM)]
"""One of the tasks, deviations, questions … inside an entry: "k7q2m/1" is the first one of entry k7q2m."""

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


class Move(Record):
    """Something that moves along with what a deviation is about."""

    subject: Subject
    new_begin: WhenField | None = None
    new_end: WhenField | None = None


class Deviation(Record):
    """A goal or a date that is not kept, or foreseeably will not be (NZFH project paper, deviation rule).

    ``moves`` are the following blocks and milestones that move along; all of it is one thing to clear.
    """

    subject: Subject
    trigger: Choice[Trigger] = Trigger.DATE
    new_begin: WhenField | None = None
    new_end: WhenField | None = None
    reason: Words
    effect: Words | None = None
    cleared_on: WhenField | None = None
    outcome: Words | None = None
    moves: Many[Move] = ()


class Clearing(Record):
    """The talk with NZFH in which an earlier deviation was cleared."""

    deviation: Reference
    outcome: Words | None = None


class Task(Record):
    """Something to do that came out of the event."""

    what: Words
    who: Words | None = None
    until: WhenField | None = None


class Question(Record):
    """A question that is open after the event, and who is to answer it (a role)."""

    what: Words
    who: Words | None = None


class Answer(Record):
    """The answer to an earlier question."""

    question: Reference
    answer: Words


class Appointment(Record):
    """A meeting that is to come, as it became known in the event; once held, it has an entry of its own."""

    day: WhenField
    time: TimeField | None = None
    kind: Choice[EntryKind] = EntryKind.SESSION
    title: Words
    body: Words | None = None


def _appointment_in_file(value: object) -> date | str:
    if isinstance(value, str) and re.fullmatch(REFERENCE_FORM, value):
        return value
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise PydanticCustomError("termin", "neither day nor reference")


AppointmentField = Annotated[
    date | str,
    PlainValidator(_appointment_in_file),
    WithJsonSchema(
        {"anyOf": [{"type": "string", "format": "date"}, {"type": "string", "pattern": REFERENCE_FORM}]}
    ),
]
"""Which date is meant: a regular call by its day, an appointment by its id ("k7q2m/1")."""


class DateChange(Record):
    """A date of the regular call (by its day), or an appointment (by its id), that is moved or cancelled.

    Without ``new_day`` it is cancelled. The latest word on a date counts; of one day's, the one that revokes
    the others by their entries.
    """

    appointment: AppointmentField
    new_day: date | None = None
    new_time: TimeField | None = None
    reason: Words | None = None
    revokes: Many[EntryId] = ()


class ReportDuty(Record):
    """A report that somebody has asked for, e.g. the committee.

    Without ``every_months`` it is due once, at ``until``; with it regularly, and ``until`` ends it. With
    neither it is never overdue.
    """

    what: Words
    recipient: Words
    origin: Words | None = None
    every_months: Annotated[int, Field(ge=1, le=60)] | None = None
    until: WhenField | None = None
