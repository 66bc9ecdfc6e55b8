"""What the course of the process consists of."""

import datetime as dt
from enum import StrEnum

from msgspec import Struct

from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.kinds import (
    ClosingResult,
    ConsultationResult,
    ConsultationRole,
    DecisionProgress,
    MeasureMarkKind,
    ReviewResult,
)


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
    READING = "messung"
    UPTAKE = "inanspruchnahme"
    REVIEW = "pruefung"
    MEASURE_MARK = "massnahmenstand"
    IDEA = "idee"
    RATING = "bewertung"
    RESULT_CHANGE = "zielaenderung"
    CHECKLIST = "checkliste"
    PAPER = "vorlage"
    FROZEN = "eingefroren"
    DECISION = "beschluss"
    DECISION_MARK = "beschlussstand"
    PHASE_CLOSING = "phasenabschluss"
    EXPENSE = "ausgabe"
    DROPOUT = "ausgeschieden"


class ResultEvent(Struct, frozen=True):
    """Something that an entry tells of goals, measures, ideas or checklists.

    Args:
        kind: what it is.
        subject: "indikator I1", "massnahme M1", "ziel Z1", an idea ("k7q2m/1"), or a checklist's name.
        title: what the plan file calls that, where it was read; of an idea what it is.
        value: the value that was read, the count of an uptake, the points of a rating, the new target, the
            round of a checklist.
        approx: the value is only known roughly.
        unit: of the value.
        word: of the scale, for the value of a qualitative indicator.
        state: what a review came to, or what became of a measure.
        new_title: what is agreed to be called otherwise.
        start: of an uptake its first day.
        until: of an uptake its last day; of a later agreement the new deadline.
        dropped: by a later agreement it no longer holds.
        source: where the value comes from.
        note: what else is said.
    """

    kind: CourseKind
    entry_id: str
    subject: str
    title: str | None = None
    value: int | float | None = None
    approx: bool = False
    unit: str | None = None
    word: str | None = None
    state: ReviewResult | MeasureMarkKind | None = None
    new_title: str | None = None
    start: When | None = None
    until: When | None = None
    dropped: bool = False
    source: str | None = None
    note: str | None = None
    reason: str | None = None


class GovernanceEvent(Struct, frozen=True):
    """Something that an entry tells of papers, decisions, money, or the end of a phase or of the project.

    Args:
        kind: what it is.
        subject: a paper or a decision ("k7q2m/1"), "phase 3", the measure that money was spent on
            ("massnahme M1"), or the file that was frozen.
        title: what a paper or a decision is about, or what money was spent for.
        paper: a paper's number; of a decision its paper, as the entry names it.
        body: which body decided.
        role: as what it was consulted.
        result: what that, or the closing of a phase, came to.
        state: how far a decision is carried out.
        until: by when it is to be carried out now.
        submitted_on: when a paper was handed in, where it was on that day.
        as_of: the Stand of a frozen file.
        amount: what was spent, in euros; less than zero when some came back.
        approx: that is only known roughly.
        year: of the budget, where it is not that of the entry.
        conditions: on which a phase was closed.
        reason: why a decision is late, or the municipality leaves.
    """

    kind: CourseKind
    entry_id: str
    subject: str | None = None
    title: str | None = None
    paper: str | None = None
    body: str | None = None
    role: ConsultationRole | None = None
    result: ConsultationResult | ClosingResult | None = None
    state: DecisionProgress | None = None
    until: When | None = None
    submitted_on: When | None = None
    as_of: dt.date | None = None
    amount: int | float | None = None
    approx: bool = False
    year: int | None = None
    conditions: tuple[str, ...] = ()
    reason: str | None = None


class CourseEvent(Struct, frozen=True):
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
        result: what is told of goals, measures, ideas or checklists.
        governance: what is told of papers, decisions, money, or the end of a phase or of the project.
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
    result: ResultEvent | None = None
    governance: GovernanceEvent | None = None
