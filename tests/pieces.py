"""What random records are made of: the words, days and names that a test gives."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any, TypeVar

from hypothesis import strategies as st

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import Month, When

Item = TypeVar("Item")
Made = TypeVar("Made", bound=Record)

DAYS = st.dates(date(1901, 1, 1))
WHENS = DAYS | st.builds(Month, st.integers(1000, 9999), st.integers(1, 12))
TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
PHASES = st.integers(0, 99)
MILESTONES = st.from_regex(r"[0-9A-Za-z][0-9A-Za-z.-]{0,5}", fullmatch=True)
IDS = st.text("abcdefgh23456789", min_size=5, max_size=5)
REFERENCES = st.builds("{}/{}".format, IDS, st.integers(1, 12))
PAPERS = st.builds("{:03}/{}".format, st.integers(1, 999), st.integers(2000, 2099)) | REFERENCES
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
        papers: how others name a paper: by its number or its id.
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
    papers: st.SearchStrategy[str] = PAPERS
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


def some(of: Pieces, values: st.SearchStrategy[Item]) -> st.SearchStrategy[tuple[Item, ...]]:
    """A few of the values."""
    return st.lists(values, max_size=of.most).map(tuple)
