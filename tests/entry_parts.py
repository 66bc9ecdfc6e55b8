"""Random entries with all that an entry can hold, made of the words, days and names that a test gives."""

from typing import Any

from hypothesis import strategies as st
from tests.governance_parts import governance
from tests.pieces import Pieces, maybe, records, some

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

MATTERS = 6
"""How many tables an entry has at most: with all of them drawing took longer than what is tested."""


def entries(of: Pieces, **instead: st.SearchStrategy[Any]) -> st.SearchStrategy[Entry]:
    """Entries, each with some of the tables that an entry can have.

    Args:
        of: what their fields are drawn from.
        instead: for tables of the entry what to draw from instead.
    """
    said = _said(of)
    tables = {**_process(of), **_dates(of), **_results(of), **governance(of), **instead}
    assert said.keys() | tables.keys() == Entry.model_fields.keys()  # a new field must not be forgotten

    @st.composite
    def entry(draw: st.DrawFn) -> Entry:
        values = draw(st.fixed_dictionaries(said))
        told = draw(st.lists(st.sampled_from(sorted(tables)), max_size=MATTERS, unique=True))
        return Entry(**values, **{name: draw(tables[name]) for name in told})

    return entry()


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
        "groups": some(of, of.groups),
        "body": of.remarks,
        "visibility": st.sampled_from(Visibility),
        "shared": maybe(of.ids),
        "judgement": maybe(st.sampled_from(Light)),
        "judgement_reason": of.words,
        "text": of.text,
        "evidence": some(of, of.words),
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
        moves=some(of, records(Move, subject=of.subjects, **begin_and_end)),
    )
    return {
        "reached": some(of, of.milestones),
        "waived": some(of, records(Waiver, milestone=of.milestones, reason=of.words)),
        "reopened": some(
            of, records(Reopening, milestone=of.milestones, reason=of.words, revokes=some(of, of.ids))
        ),
        "deviations": some(of, deviations),
        "clearings": some(of, records(Clearing, deviation=of.references, outcome=maybe(of.words))),
        "tasks": some(of, records(Task, what=of.words, who=maybe(of.roles), until=maybe(of.whens))),
        "done": some(of, of.references),
        "questions": some(of, records(Question, what=of.words, who=maybe(of.roles))),
        "answers": some(of, records(Answer, question=of.references, answer=of.words)),
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
        revokes=some(of, of.ids),
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
        "appointments": some(of, appointments),
        "date_changes": some(of, changes),
        "report_duties": some(of, duties),
        "reported": some(of, of.references),
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
        answers=some(of, answers),
    )
    reviews = records(Review, measure=of.measures, result=st.sampled_from(ReviewResult), reason=of.words)
    return {
        "readings": some(of, readings),
        "uptakes": some(of, uptakes),
        "reviews": some(of, reviews),
        "measure_marks": some(of, marks),
        "ideas": some(of, records(Idea, what=of.words, goal=maybe(of.goals))),
        "ratings": some(of, records(Rating, idea=of.references, points=of.counts)),
        "result_changes": some(of, changes),
        "checklist": maybe(checklists),
    }
