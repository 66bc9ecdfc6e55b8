"""Random entries with all that an entry can hold, made of the words, days and names that a test gives."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any, TypeVar

from hypothesis import strategies as st

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import Month, When
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import (
    DayKind,
    EntryKind,
    Light,
    MeasureMarkKind,
    ParticipationForm,
    ReviewResult,
    Tick,
    Trigger,
    Visibility,
)
from fruehe_hilfen_cli.model.parts import (
    Answer,
    Appointment,
    Clearing,
    DateChange,
    Deviation,
    Move,
    Question,
    Reopening,
    ReportDuty,
    Task,
    Waiver,
)
from fruehe_hilfen_cli.model.results import (
    ChecklistAnswer,
    FilledChecklist,
    Idea,
    MeasureMark,
    Rating,
    Reading,
    ResultChange,
    Review,
    Uptake,
)

Item = TypeVar("Item")
Made = TypeVar("Made", bound=Record)

DAYS = st.dates(date(1901, 1, 1))
WHENS = DAYS | st.builds(Month, st.integers(1000, 9999), st.integers(1, 12))
TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
PHASES = st.integers(0, 99)
MILESTONES = st.from_regex(r"[0-9A-Za-z][0-9A-Za-z.-]{0,5}", fullmatch=True)
IDS = st.text("abcdefgh23456789", min_size=5, max_size=5)
REFERENCES = st.builds("{}/{}".format, IDS, st.integers(1, 12))
NUMBERS = st.integers(-(10**18), 10**18) | st.floats(allow_nan=False, allow_infinity=False)
COUNTS = st.integers(0, 10**9)
RECORD_IDS = st.from_regex(r"[A-Za-z][0-9A-Za-z.-]{0,5}", fullmatch=True)
CHECKLISTS = st.from_regex(r"[a-z][a-z0-9_-]{0,9}", fullmatch=True)


@dataclass(frozen=True)
class Pieces:
    """What the fields of entries are drawn from: any possible value, where a test does not say less.

    Args:
        words: texts that are not empty.
        text: the entry's own text.
        groups: the groups that took part.
        extra: what stands under a municipality's own headings.
        subjects: what deviations are about.
        remarks: what else may be said, or not, in few words.
        roles: who wrote an entry, is to do a task, to answer a question.
        calls: dates of the regular call.
    """

    words: st.SearchStrategy[str]
    text: st.SearchStrategy[str]
    groups: st.SearchStrategy[str]
    extra: st.SearchStrategy[dict[str, Any]]
    subjects: st.SearchStrategy[str]
    remarks: st.SearchStrategy[str | None]
    roles: st.SearchStrategy[str]
    phases: st.SearchStrategy[int] = PHASES
    days: st.SearchStrategy[date] = DAYS
    calls: st.SearchStrategy[date] = DAYS
    whens: st.SearchStrategy[When] = WHENS
    times: st.SearchStrategy[time] = TIMES
    milestones: st.SearchStrategy[str] = MILESTONES
    ids: st.SearchStrategy[str] = IDS
    references: st.SearchStrategy[str] = REFERENCES
    numbers: st.SearchStrategy[float] = NUMBERS
    counts: st.SearchStrategy[int] = COUNTS
    goals: st.SearchStrategy[str] = RECORD_IDS
    indicators: st.SearchStrategy[str] = RECORD_IDS
    measures: st.SearchStrategy[str] = RECORD_IDS
    checklists: st.SearchStrategy[str] = CHECKLISTS
    most: int = 2


def records(record: type[Made], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Made]:
    """Records, from a strategy for every field of theirs: one that is new must not be forgotten here."""
    assert fields.keys() == record.model_fields.keys(), fields.keys() ^ record.model_fields.keys()
    return st.fixed_dictionaries(fields).map(lambda values: record(**values))


def maybe(values: st.SearchStrategy[Item]) -> st.SearchStrategy[Item | None]:
    """One of the values, or none."""
    return st.none() | values


def entries(of: Pieces, **instead: st.SearchStrategy[Any]) -> st.SearchStrategy[Entry]:
    """Entries.

    Args:
        of: what their fields are drawn from.
        instead: for fields of the entry what to draw from instead.
    """
    fields = {**_said(of), **_process(of), **_dates(of), **_results(of), **instead}
    return records(Entry, **fields)


def _some(of: Pieces, values: st.SearchStrategy[Item]) -> st.SearchStrategy[tuple[Item, ...]]:
    return st.lists(values, max_size=of.most).map(tuple)


def _said(of: Pieces) -> dict[str, st.SearchStrategy[Any]]:
    """What an entry says itself."""
    return {
        "day": of.whens,
        "day_kind": st.sampled_from(DayKind),
        "kind": st.sampled_from(EntryKind),
        "title": of.words,
        "phase": maybe(of.phases),
        "author": maybe(of.roles),
        "participation_form": maybe(st.sampled_from(ParticipationForm)),
        "participants": maybe(st.integers(0, 999_999)),
        "groups": _some(of, of.groups),
        "body": of.remarks,
        "visibility": st.sampled_from(Visibility),
        "shared": maybe(of.ids),
        "judgement": maybe(st.sampled_from(Light)),
        "judgement_reason": of.words,
        "text": of.text,
        "evidence": _some(of, of.words),
        "extra": of.extra,
    }


def _process(of: Pieces) -> dict[str, st.SearchStrategy[Any]]:
    """What it tells of milestones, deviations, tasks and questions."""
    begin_and_end = {"new_begin": maybe(of.whens), "new_end": maybe(of.whens)}
    deviations = records(
        Deviation,
        subject=of.subjects,
        trigger=st.sampled_from(Trigger),
        **begin_and_end,
        reason=of.words,
        effect=of.remarks,
        cleared_on=maybe(of.whens),
        outcome=maybe(of.words),
        moves=_some(of, records(Move, subject=of.subjects, **begin_and_end)),
    )
    return {
        "reached": _some(of, of.milestones),
        "waived": _some(of, records(Waiver, milestone=of.milestones, reason=of.words)),
        "reopened": _some(
            of, records(Reopening, milestone=of.milestones, reason=of.words, revokes=_some(of, of.ids))
        ),
        "deviations": _some(of, deviations),
        "clearings": _some(of, records(Clearing, deviation=of.references, outcome=maybe(of.words))),
        "tasks": _some(of, records(Task, what=of.words, who=maybe(of.roles), until=maybe(of.whens))),
        "done": _some(of, of.references),
        "questions": _some(of, records(Question, what=of.words, who=maybe(of.roles))),
        "answers": _some(of, records(Answer, question=of.references, answer=of.words)),
    }


def _dates(of: Pieces) -> dict[str, st.SearchStrategy[Any]]:
    """What it tells of appointments, dates of the regular call, and reports."""
    appointments = records(
        Appointment,
        day=of.whens,
        time=maybe(of.times),
        kind=st.sampled_from(EntryKind),
        title=of.words,
        body=of.remarks,
    )
    changes = records(
        DateChange,
        appointment=of.calls | of.references,
        new_day=maybe(of.days),
        new_time=maybe(of.times),
        reason=maybe(of.words),
        revokes=_some(of, of.ids),
    )
    duties = records(
        ReportDuty,
        what=of.words,
        recipient=of.words,
        origin=of.remarks,
        every_months=maybe(st.integers(1, 12) | st.integers(1, 60)),
        until=maybe(of.whens),
    )
    return {
        "appointments": _some(of, appointments),
        "date_changes": _some(of, changes),
        "report_duties": _some(of, duties),
        "reported": _some(of, of.references),
    }


def _results(of: Pieces) -> dict[str, st.SearchStrategy[Any]]:
    """What it tells of goals, indicators, measures, ideas and checklists."""
    readings = records(
        Reading,
        indicator=of.indicators,
        value=of.numbers,
        approx=st.booleans(),
        source=of.remarks,
        note=of.remarks,
    )
    uptakes = records(
        Uptake,
        measure=of.measures,
        count=of.counts,
        unit=maybe(of.words),
        start=maybe(of.whens),
        until=maybe(of.whens),
        note=of.remarks,
    )
    marks = records(
        MeasureMark,
        measure=of.measures,
        state=st.sampled_from(MeasureMarkKind),
        reason=maybe(of.words),
    )
    changes = records(
        ResultChange,
        subject=of.goals.map("ziel {}".format) | of.indicators.map("indikator {}".format),
        title=maybe(of.words),
        target=maybe(of.numbers),
        target_by=maybe(of.whens),
        until=maybe(of.whens),
        dropped=st.booleans(),
        reason=of.words,
    )
    answers = records(ChecklistAnswer, item=of.milestones, value=st.sampled_from(Tick), note=of.remarks)
    checklists = records(
        FilledChecklist,
        name=of.checklists,
        round=st.integers(1, 2) | st.integers(1, 9),
        answers=_some(of, answers),
    )
    reviews = records(Review, measure=of.measures, result=st.sampled_from(ReviewResult), reason=of.words)
    return {
        "readings": _some(of, readings),
        "uptakes": _some(of, uptakes),
        "reviews": _some(of, reviews),
        "measure_marks": _some(of, marks),
        "ideas": _some(of, records(Idea, what=of.words, goal=maybe(of.goals))),
        "ratings": _some(of, records(Rating, idea=of.references, points=of.counts)),
        "result_changes": _some(of, changes),
        "checklist": maybe(checklists),
    }
