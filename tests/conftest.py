"""Builders: a project, an entry, a day from the text that stands in a test."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from datetime import date, time, timedelta
from string import ascii_lowercase
from typing import TypeVar, assert_never

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import Month, When, last_day, parse_month
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import (
    EntryKind,
    Light,
    MeasureMarkKind,
    ParticipationForm,
    ReviewResult,
    Tick,
    Trigger,
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
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.project import Project
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
from fruehe_hilfen_cli.reports.document import (
    Block,
    Cell,
    Document,
    Drawing,
    Facts,
    Heading,
    Items,
    Paragraph,
    Table,
    Words,
)
from fruehe_hilfen_cli.store.reading import packaged_scheme
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, block_states
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, milestone_states

_CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no failure
settings.register_profile("gleich", _CALM, derandomize=True, max_examples=50)
settings.register_profile("suchend", _CALM, max_examples=2000)
settings.load_profile("gleich")
"""The same inputs everywhere; ``pytest --hypothesis-profile suchend`` looks for new ones."""

MUNICIPALITY = {"name": "Kreis Beispiel", "land": "NW"}
ONE_BLOCK = """
    zeitraum = [{ phasen = [1], beginn = "2022-04", ende = "2022-06" }]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "1.2", phase = 1, titel = "Vertrag" },
    ]
"""
"""A plan for tests that are not about the plan: phase 1, two required milestones due on 30.06.2022."""

TWO_BLOCKS = """
    ampel = { toleranz_tage = 30, vorwarnung_tage = 14 }
    zeitraum = [
      { phasen = [1], beginn = "2022-04", ende = "2022-06" },
      { phasen = [2, 3], beginn = 2022-07-01 },
      { phasen = [4], ende = "2023-06" },
    ]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "1.2", phase = 1, titel = "Vertrag", faellig = 2022-05-31 },
      { id = "2.1", phase = 2, titel = "Struktur", faellig = "2022-10" },
      { id = "3.1", phase = 3, titel = "Bestand", pflicht = false },
      { id = "4.1", phase = 4, titel = "Maßnahmen" },
    ]
"""
"""A plan for random logbooks: missing sides, own dates, a voluntary milestone."""

IDS = [letter * 5 for letter in ascii_lowercase if letter not in "lo"]
"""The ids of entries that name none, by their position: aaaaa, bbbbb …"""

Item = TypeVar("Item")
RecordType = TypeVar("RecordType", bound=Record)

_LINE = re.compile(r"(?:(?P<id>[a-km-np-z2-9]{5}) )?(?P<day>\d{4}-\d\d(?:-\d\d)?)(?P<rest>.*)", re.DOTALL)


def day(words: str) -> date:
    """A day: "2023-03-14"."""
    return date.fromisoformat(words)


def when(words: str) -> When:
    """A day or a month: "2023-03-14", "2023-03"."""
    return parse_month(words) or day(words)


def roadmap(plan: str) -> Roadmap:
    """A roadmap from its TOML text; what it does not say of the municipality is Kreis Beispiel's."""
    written = tomllib.loads(plan)
    data = written | {"kommune": MUNICIPALITY | written.get("kommune", {})}
    return Roadmap.model_validate(data, by_alias=True, by_name=False)


def entry(line: str) -> Entry:
    """An entry from a line: day or month, then keys and values as in a file, with commas.

    ``2022-05-03 art = "workshop", erreicht = ["1.1"]``; without them it is a note with the title "Notiz".
    """
    found = _LINE.fullmatch(line)
    assert found, line
    values = found["rest"].replace("\n", " ")
    keys = tomllib.loads(f"inhalt = {{ {values} }}")["inhalt"]
    data = {"datum": when(found["day"]), "art": "notiz", "titel": "Notiz", **keys}
    return Entry.model_validate(data, by_alias=True, by_name=False)


def logged(line: str, default_id: str = IDS[0]) -> Logged:
    """An entry in the logbook; its line may begin with its id: ``k7q2m 2022-05-03 …``."""
    found = _LINE.fullmatch(line)
    assert found, line
    entry_id = found["id"] or default_id
    return Logged(entry_id, f"logbook/kreis-beispiel/{found['day']}-notiz-{entry_id}.toml", entry(line))


def project(plan: str, *lines: str) -> Project:
    """Kreis Beispiel with the packaged scheme, a plan and entries, in the order in which they are read."""
    entries = map(logged, lines, IDS)
    return with_entries(Project("kreis-beispiel", roadmap(plan), packaged_scheme("nzfh")), *entries)


def with_entries(bare: Project, *entries: Logged) -> Project:
    """The project with these entries."""
    return Project(bare.place, bare.roadmap, bare.scheme, tuple(ordered(entries)), bare.incomplete)


def ordered(entries: Iterable[Logged]) -> list[Logged]:
    """Entries in the order in which the store reads them."""
    return sorted(entries, key=lambda found: (last_day(found.entry.day), found.id))


def known(on: str, plan: str, *lines: str) -> History:
    """What is known of a project on a day."""
    return history(project(plan, *lines), day(on))


def milestones(on: str, plan: str, *lines: str) -> dict[str, MilestoneState]:
    """The milestones of a project on a day, by their ids."""
    return {found.id: found for found in milestone_states(known(on, plan, *lines))}


def blocks(on: str, plan: str, *lines: str) -> tuple[BlockState, ...]:
    """The blocks of a project on a day."""
    past = known(on, plan, *lines)
    return block_states(past, milestone_states(past))


def told(document: Document) -> str:
    """A document as plain text, without any layout: what it says, row by row."""
    marks = {Items: "* ", Heading: "# "}
    joints = {Facts: ": ", Table: " | "}
    return "\n".join(
        f"{marks.get(type(block), '')}{joints.get(type(block), '').join(row)}"
        for block in document.blocks
        for row in rows(block)
    )


def rows(block: Block) -> list[list[str]]:
    """The texts of a block of a document, row by row."""
    match block:
        case Heading(text=text) | Paragraph(text=text):
            return [[text]]
        case Items(items=items):
            return [[_text(item)] for item in items]
        case Facts(pairs=pairs):
            return [[name, _text(value)] for name, value in pairs]
        case Table():
            heads = [column.heading for column in block.columns]
            return [heads, *([_text(cell) for cell in row] for row in block.rows)]
        case Drawing(lines=lines):
            return [[words.text for words in line] for line in lines]
        case _:
            assert_never(block)


def _text(cell: Cell) -> str:
    return cell.text if isinstance(cell, Words) else cell


DAYS = st.dates(date(2022, 3, 1), date(2023, 9, 30))
"""The days around ``TWO_BLOCKS``."""

_WHENS = DAYS | DAYS.map(Month.of)
_MILESTONES = st.sampled_from(["1.1", "1.2", "2.1", "3.1", "4.1"])
_REASON = st.just("Grund")
_SUBJECTS = st.sampled_from(["phase 1", "phase 3", "meilenstein 1.2", "meilenstein 4.1", "vereinbarung Zeit"])


def _few(values: st.SearchStrategy[Item]) -> st.SearchStrategy[tuple[Item, ...]]:
    return st.lists(values, max_size=2).map(tuple)


def _records(record: type[RecordType], **fields: st.SearchStrategy[object]) -> st.SearchStrategy[RecordType]:
    return st.fixed_dictionaries(fields).map(lambda values: record(**values))


_ROLES = st.none() | st.sampled_from(["Leitung", "Netzwerkkoordination"])
_TIMES = st.builds(time, st.integers(8, 17), st.sampled_from([0, 30]))
_CALLS = st.builds(lambda weeks: date(2022, 4, 5) + timedelta(weeks=weeks), st.integers(0, 75))
"""Tuesdays: the days of a regular call that begins on 05.04.2022, and days between them."""

_MOVES = _records(Move, subject=_SUBJECTS, new_begin=st.none() | _WHENS, new_end=st.none() | _WHENS)
_TASKS = _records(Task, what=_REASON, who=_ROLES, until=st.none() | _WHENS)
_QUESTIONS = _records(Question, what=_REASON, who=_ROLES)
_APPOINTMENTS = _records(
    Appointment, day=_WHENS, time=st.none() | _TIMES, kind=st.sampled_from(EntryKind), title=_REASON
)
_DUTIES = _records(
    ReportDuty,
    what=_REASON,
    recipient=st.just("Ausschuss"),
    every_months=st.none() | st.integers(1, 12),
    until=st.none() | _WHENS,
)
_INDICATORS, _MEASURES = st.sampled_from(["I1", "I2"]), st.sampled_from(["M1", "M2"])
_VALUES = st.integers(-5, 120) | st.sampled_from([0.5, 41.5])
_READINGS = _records(Reading, indicator=_INDICATORS, value=_VALUES, approx=st.booleans())
_UPTAKES = _records(
    Uptake,
    measure=_MEASURES,
    count=st.integers(0, 40),
    unit=st.none() | st.just("Familien"),
    start=st.none() | _WHENS,
    until=st.none() | _WHENS,
)
_REVIEWS = _records(Review, measure=_MEASURES, result=st.sampled_from(ReviewResult), reason=_REASON)
_MARKS = _records(MeasureMark, measure=_MEASURES, state=st.sampled_from(MeasureMarkKind), reason=_REASON)
_IDEAS = _records(Idea, what=_REASON, goal=st.none() | st.sampled_from(["Z1", "Z2"]))
_RESULT_CHANGES = _records(
    ResultChange,
    subject=st.sampled_from(["ziel Z1", "indikator I1"]),
    title=st.none() | st.just("Titel"),
    target=st.none() | _VALUES,
    target_by=st.none() | _WHENS,
    until=st.none() | _WHENS,
    dropped=st.booleans(),
    reason=_REASON,
)
_CHECKLISTS = _records(
    FilledChecklist,
    name=st.just("planungskonzeption"),
    round=st.integers(1, 2),
    answers=_few(
        _records(ChecklistAnswer, item=st.sampled_from(["1.1", "1.2"]), value=st.sampled_from(Tick))
    ),
)


def random_entries(
    *, reopening: bool = True, ids: Sequence[str] = IDS[:12]
) -> st.SearchStrategy[list[Logged]]:
    """Logbooks for ``TWO_BLOCKS`` with all that an entry can tell, sorted as the store does.

    Args:
        reopening: whether entries may open milestones again.
        ids: the ids that entries get, and that what refers to others names.
    """
    some_ids = st.sampled_from(ids)
    references = st.builds("{}/{}".format, some_ids, st.sampled_from([1, 1, 1, 2]))
    reopenings = _records(Reopening, milestone=_MILESTONES, reason=_REASON, revokes=_few(some_ids))
    deviations = _records(
        Deviation,
        subject=_SUBJECTS,
        trigger=st.sampled_from(Trigger),
        new_begin=st.none() | _WHENS,
        new_end=st.none() | _WHENS,
        reason=_REASON,
        cleared_on=st.none() | _WHENS,
        outcome=st.none() | _REASON,
        moves=_few(_MOVES),
    )
    entries = _records(
        Entry,
        day=_WHENS,
        kind=st.sampled_from(EntryKind),
        title=_REASON,
        judgement=st.none() | st.sampled_from(Light),
        judgement_reason=_REASON,
        reached=_few(_MILESTONES),
        waived=_few(_records(Waiver, milestone=_MILESTONES, reason=_REASON)),
        reopened=_few(reopenings) if reopening else st.just(()),
        deviations=_few(deviations),
        clearings=_few(_records(Clearing, deviation=references)),
        participation_form=st.none() | st.sampled_from(ParticipationForm),
        tasks=_few(_TASKS),
        done=_few(references),
        questions=_few(_QUESTIONS),
        answers=_few(_records(Answer, question=references, answer=_REASON)),
        appointments=_few(_APPOINTMENTS),
        date_changes=_few(
            _records(
                DateChange,
                appointment=_CALLS | references,
                new_day=st.none() | DAYS,
                new_time=st.none() | _TIMES,
                reason=st.none() | _REASON,
            )
        ),
        report_duties=_few(_DUTIES),
        reported=_few(references),
        readings=_few(_READINGS),
        uptakes=_few(_UPTAKES),
        reviews=_few(_REVIEWS),
        measure_marks=_few(_MARKS),
        ideas=_few(_IDEAS),
        ratings=_few(_records(Rating, idea=references, points=st.integers(0, 5))),
        result_changes=_few(_RESULT_CHANGES),
        checklist=st.none() | _CHECKLISTS,
    )
    return st.dictionaries(some_ids, entries, max_size=8).map(
        lambda found: ordered(Logged(key, f"{key}.toml", value) for key, value in found.items())
    )
