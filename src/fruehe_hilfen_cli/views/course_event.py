"""What the course of the process consists of."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from fruehe_hilfen_cli.model.dates import When


class CourseKind(StrEnum):
    """What an event of the course is."""

    ENTRY = "eintrag"
    REACHED = "erreicht"
    WAIVED = "nicht-erforderlich"
    REOPENED = "wieder-offen"
    DEVIATION = "abweichung"
    CLEARED = "geklaert"
    TASK = "aufgabe"
    TASK_DONE = "erledigt"
    QUESTION = "frage"
    ANSWER = "antwort"
    APPOINTMENT = "termin"
    DATE_CHANGE = "terminaenderung"
    DUTY = "berichtspflicht"
    REPORTED = "berichtet"


@dataclass(frozen=True)
class CourseEvent:
    """Something that an entry tells.

    Args:
        day: when it was; of a clearing noted afterwards the day of the talk.
        at_latest: on that day or before, the source does not say.
        subject: what it is about: "meilenstein 3.1", "phase 3", a task, deviation, question … ("k7q2m/1"), or
            nothing, as with the entry itself and dates of the regular call.
        title: the entry's title, the milestone's, or what is to be done, asked, reported, or does not keep.
        reason: why; of an answered question the answer.
        who: who is to do a task, to answer a question, or to get a report.
        before: the date that held until then, where a date was moved or cancelled.
        after: the date that holds since; of a task or report by when, of an appointment when.
        begin: the begin that holds since, where a block's begin was moved.
        time: of an appointment, or the new one of a date that was moved.
        revokes: entries whose word on the milestone no longer counts.
    """

    place: str
    day: When
    at_latest: bool
    kind: CourseKind
    subject: str | None
    title: str
    entry_id: str
    author: str | None
    reason: str | None = None
    who: str | None = None
    before: When | None = None
    after: When | None = None
    begin: When | None = None
    time: dt.time | None = None
    revokes: tuple[str, ...] = ()
