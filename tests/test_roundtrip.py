"""Importing an export gives the same entries back: CSV, Excel, JSON Lines."""

from collections.abc import Callable
from datetime import date, time
from typing import Any, TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ONE_BLOCK, project, roadmap, with_entries

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import (
    ActorGroup,
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
from fruehe_hilfen_cli.model.table import SourceTable
from fruehe_hilfen_cli.records.entries.cells import Context
from fruehe_hilfen_cli.records.entries.headings import find_columns
from fruehe_hilfen_cli.records.entries.importing import Wishes, entry_of, preview
from fruehe_hilfen_cli.records.entries.json_entries import entry_of as entry_of_json
from fruehe_hilfen_cli.records.entries.json_entries import read_items
from fruehe_hilfen_cli.render.csv import to_csv
from fruehe_hilfen_cli.render.jsonl import to_jsonl
from fruehe_hilfen_cli.render.xlsx import to_xlsx
from fruehe_hilfen_cli.store import csv_table, xlsx_table
from fruehe_hilfen_cli.text import folded
from fruehe_hilfen_cli.views.entries.export import logbook_table
from fruehe_hilfen_cli.views.entries.logbook import listed
from fruehe_hilfen_cli.views.table import DataTable
from fruehe_hilfen_cli.vocabulary import label

PLAN = f"""
    gruppe = [{{ id = "hebammen", name = "Hebammen im Kreis" }}]
    logbuch_feld = [
      {{ schluessel = "dauer", bezeichnung = "Dauer", typ = "zahl" }},
      {{ schluessel = "frist", bezeichnung = "Datum", typ = "datum" }},
      {{ schluessel = "presse", bezeichnung = "Presse", typ = "ja-nein" }},
      {{ schluessel = "ort", bezeichnung = "Ort", typ = "auswahl", werte = ["Kreishaus", "Online; Zoom"] }},
      {{ schluessel = "anlass", bezeichnung = "Thema" }},
    ]
    {ONE_BLOCK}
"""
TODAY = date(2023, 3, 14)
FORMATS: dict[str, Callable[[DataTable], SourceTable]] = {
    "csv": lambda table: csv_table.read(to_csv(table), "a.csv")[0],
    "xlsx": lambda table: xlsx_table.read(to_xlsx([table], TODAY), "a.xlsx", None)[0],
}

Kind = TypeVar("Kind", bound=Record)
STEERING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
TEXT = st.text(
    st.sampled_from("ab;,\"'\n-=+@\t•# ")
    | st.characters(
        exclude_categories=["Cc", "Cs"], exclude_characters=f"\ufffe\uffff{STEERING}"
    ),
    max_size=30,
)  # fmt: skip
"""All but what no output lets through: signs that steer a terminal, and what XML does not know."""

WORDS = TEXT.map(str.strip).filter(bool)
GROUPS = {folded(label(group)) for group in ActorGroup} | {"hebammen im kreis"}
DAYS = st.dates(date(1901, 1, 1))
TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
WHENS = DAYS | st.builds(Month, st.integers(1000, 9999), st.integers(1, 12))
IDS = st.text("abcdefgh23456789", min_size=5, max_size=5)
REFERENCES = st.builds("{}/{}".format, IDS, st.integers(1, 12))
MILESTONES = st.from_regex(r"[0-9A-Za-z][0-9A-Za-z.-]{0,5}", fullmatch=True)
RECORD_IDS = st.from_regex(r"[A-Za-z][0-9A-Za-z.-]{0,5}", fullmatch=True)
NUMBERS = st.integers(-(10**18), 10**18) | st.floats(allow_nan=False, allow_infinity=False)
COUNTS = st.integers(0, 10**9)
SUBJECTS = (
    st.builds("phase {}".format, st.integers(1, 9))
    | st.builds("meilenstein {}".format, MILESTONES)
    | WORDS.filter(str.isprintable).map("vereinbarung {}".format)
)
EXTRA = st.fixed_dictionaries(
    {},
    optional={
        "dauer": st.integers(-(10**18), 10**18) | st.integers(-(10**9), 10**9).map(lambda number: number / 8),
        "frist": st.dates(date(1901, 1, 1)),
        "presse": st.booleans(),
        "ort": st.sampled_from(["Kreishaus", "Online; Zoom"]),
        "anlass": TEXT.filter(str.strip),
    },
)


def records(record: type[Kind], **fields: st.SearchStrategy[object]) -> st.SearchStrategy[Kind]:
    return st.fixed_dictionaries(fields).map(lambda values: record(**values))


def some(values: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(values, max_size=3).map(tuple)


ENTRIES = records(
    Entry,
    day=WHENS,
    day_kind=st.sampled_from(DayKind),
    kind=st.sampled_from(EntryKind),
    title=WORDS,
    phase=st.none() | st.integers(0, 99),
    author=st.none() | WORDS,
    participation_form=st.none() | st.sampled_from(ParticipationForm),
    participants=st.none() | st.integers(0, 999_999),
    groups=some(
        st.sampled_from([*map(str, ActorGroup), "hebammen"]) | WORDS.filter(lambda w: folded(w) not in GROUPS)
    ),
    body=st.none() | WORDS,
    visibility=st.sampled_from(Visibility),
    shared=st.none() | IDS,
    judgement=st.none() | st.sampled_from(Light),
    judgement_reason=WORDS,
    text=TEXT.map(lambda words: words if words.strip() else ""),
    reached=some(MILESTONES),
    evidence=some(WORDS),
    done=some(REFERENCES),
    waived=some(records(Waiver, milestone=MILESTONES, reason=WORDS)),
    reopened=some(records(Reopening, milestone=MILESTONES, reason=WORDS, revokes=some(IDS))),
    deviations=some(
        records(
            Deviation,
            subject=SUBJECTS,
            trigger=st.sampled_from(Trigger),
            new_begin=st.none() | WHENS,
            new_end=st.none() | WHENS,
            reason=WORDS,
            effect=st.none() | WORDS,
            cleared_on=st.none() | WHENS,
            outcome=st.none() | WORDS,
            moves=some(
                records(Move, subject=SUBJECTS, new_begin=st.none() | WHENS, new_end=st.none() | WHENS)
            ),
        )
    ),
    clearings=some(records(Clearing, deviation=REFERENCES, outcome=st.none() | WORDS)),
    tasks=some(records(Task, what=WORDS, who=st.none() | WORDS, until=st.none() | WHENS)),
    questions=some(records(Question, what=WORDS, who=st.none() | WORDS)),
    answers=some(records(Answer, question=REFERENCES, answer=WORDS)),
    appointments=some(
        records(
            Appointment,
            day=WHENS,
            time=st.none() | TIMES,
            kind=st.sampled_from(EntryKind),
            title=WORDS,
            body=st.none() | WORDS,
        )
    ),
    date_changes=some(
        records(
            DateChange,
            appointment=DAYS | REFERENCES,
            new_day=st.none() | DAYS,
            new_time=st.none() | TIMES,
            reason=st.none() | WORDS,
            revokes=some(IDS),
        )
    ),
    report_duties=some(
        records(
            ReportDuty,
            what=WORDS,
            recipient=WORDS,
            origin=st.none() | WORDS,
            every_months=st.none() | st.integers(1, 60),
            until=st.none() | WHENS,
        )
    ),
    reported=some(REFERENCES),
    readings=some(
        records(
            Reading,
            indicator=RECORD_IDS,
            value=NUMBERS,
            approx=st.booleans(),
            source=st.none() | WORDS,
            note=st.none() | WORDS,
        )
    ),
    uptakes=some(
        records(
            Uptake,
            measure=RECORD_IDS,
            count=COUNTS,
            unit=st.none() | WORDS,
            start=st.none() | WHENS,
            until=st.none() | WHENS,
            note=st.none() | WORDS,
        )
    ),
    reviews=some(records(Review, measure=RECORD_IDS, result=st.sampled_from(ReviewResult), reason=WORDS)),
    measure_marks=some(
        records(
            MeasureMark,
            measure=RECORD_IDS,
            state=st.sampled_from(MeasureMarkKind),
            reason=st.none() | WORDS,
        )
    ),
    ideas=some(records(Idea, what=WORDS, goal=st.none() | RECORD_IDS)),
    ratings=some(records(Rating, idea=REFERENCES, points=COUNTS)),
    result_changes=some(
        records(
            ResultChange,
            subject=st.builds("{} {}".format, st.sampled_from(["ziel", "indikator"]), RECORD_IDS),
            title=st.none() | WORDS,
            target=st.none() | NUMBERS,
            target_by=st.none() | WHENS,
            until=st.none() | WHENS,
            dropped=st.booleans(),
            reason=WORDS,
        )
    ),
    checklist=st.none()
    | records(
        FilledChecklist,
        name=st.from_regex(r"[a-z][a-z0-9_-]{0,9}", fullmatch=True),
        round=st.integers(1, 9),
        answers=some(
            records(ChecklistAnswer, item=MILESTONES, value=st.sampled_from(Tick), note=st.none() | WORDS)
        ),
    ),
    extra=EXTRA,
)


def exported(*entries: Entry) -> DataTable:
    logged = [Logged(f"aaaa{letter}", "", entry) for letter, entry in zip("bcdefghij", entries, strict=False)]
    found = with_entries(project(PLAN), *logged)
    return logbook_table([found], [listed(found, one) for one in logged])


@pytest.mark.parametrize("kind", FORMATS)
@given(entries=st.lists(ENTRIES, min_size=1, max_size=3))
def test_every_field_comes_back(kind: str, entries: list[Entry]) -> None:
    table = FORMATS[kind](exported(*entries))
    plan = roadmap(PLAN)
    head, columns = find_columns(table, plan, {})
    rows = [row for row in table.rows if row.number > head.number]
    read = [entry_of(row, columns, Context(plan, table.epoch), EntryKind.NOTE) for row in rows]
    assert [entry.model_dump() for entry in read] == [entry.model_dump() for entry in entries]


SIMPLE = records(
    Entry,
    day=st.dates(date(2022, 4, 1), TODAY) | st.builds(Month, st.just(2022), st.integers(4, 12)),
    kind=st.sampled_from(EntryKind),
    title=WORDS,
    text=TEXT.map(lambda words: words if words.strip() else ""),
    participants=st.none() | st.integers(0, 99),
)


def content(entry: Entry) -> tuple[object, ...]:
    return (entry.day, entry.kind, *(" ".join(folded(words).split()) for words in (entry.title, entry.text)))


@pytest.mark.parametrize("kind", FORMATS)
@given(entries=st.lists(SIMPLE, min_size=1, max_size=6, unique_by=content))
def test_an_export_fills_an_empty_logbook_and_adds_nothing_to_its_own(
    kind: str, entries: list[Entry]
) -> None:
    table = FORMATS[kind](exported(*entries))
    first = preview(project(PLAN), table, TODAY, Wishes({}))
    assert [row.entry.model_dump() for row in first.taken] == [entry.model_dump() for entry in entries]
    assert (first.known, first.refused) == ((), ())
    filled = with_entries(project(PLAN), *(Logged(str(row.id), "", row.entry) for row in first.taken))
    again = preview(filled, table, TODAY, Wishes({}))
    assert (again.taken, len(again.known), again.refused) == ((), len(entries), ())


@given(entries=st.lists(ENTRIES, min_size=1, max_size=3))
def test_json_lines_hold_the_whole_entries(entries: list[Entry]) -> None:
    logged = [Logged(f"aaaa{letter}", "", entry) for letter, entry in zip("bcd", entries, strict=False)]
    found = with_entries(project(PLAN), *logged)
    items = list(read_items(to_jsonl([listed(found, one) for one in logged]).decode()))
    assert [item.place for item in items] == ["kreis-beispiel"] * len(entries)
    read = [entry_of_json(item, found.roadmap) for item in items]
    assert [entry.model_dump() for entry in read] == [entry.model_dump() for entry in entries]
