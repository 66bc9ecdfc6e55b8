"""Builders: a project, an entry, a day from the text that stands in a test."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, time, timedelta
from string import ascii_lowercase
from typing import assert_never

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from tests.entry_parts import entries
from tests.pieces import Pieces

from fruehe_hilfen_cli.model.dates import Month, When, last_day, parse_month
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import ActorGroup
from fruehe_hilfen_cli.model.plan import Roadmap
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.reports.document import (
    Cell,
    Chart,
    Document,
    Drawing,
    Facts,
    Heading,
    Items,
    Paragraph,
    Prose,
    Simple,
    Table,
    Words,
)
from fruehe_hilfen_cli.reports.texts import hinted
from fruehe_hilfen_cli.store.reading import packaged_scheme
from fruehe_hilfen_cli.views.history import History, history
from fruehe_hilfen_cli.views.roadmap.blocks import BlockState, block_states
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneState, milestone_states

_CALM = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine is no failure
settings.register_profile("gleich", _CALM, derandomize=True, max_examples=80)
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
    marks: dict[type, str] = {Items: "* ", Heading: "# "}
    joints: dict[type, str] = {Facts: ": ", Table: " | "}
    return "\n".join(
        f"{marks.get(type(block), '')}{joints.get(type(block), '').join(row)}"
        for block in document.flat
        for row in rows(block)
    )


def rows(block: Simple) -> list[list[str]]:  # noqa: PLR0911 - one case for each kind of block
    """The texts of a block of a document, row by row."""
    match block:
        case Heading(text=text):
            return [[text]]
        case Paragraph():
            return [[hinted(block)]]
        case Items(items=items):
            return [[_text(item)] for item in items]
        case Facts(pairs=pairs):
            return [[name, _text(value)] for name, value in pairs]
        case Table():
            heads = [column.heading for column in block.columns]
            return [heads, *([_text(cell) for cell in row] for row in block.rows)]
        case Drawing(lines=lines):
            return [[words.text for words in line] for line in lines]
        case Prose(sentences=sentences):
            return [[" ".join(words.text for words in sentences)]]
        case Chart(alternative=alternative, drawing=drawing, table=table):
            shown = drawing or table  # as on a terminal
            return rows(shown) if shown else [[alternative]]
        case _:
            assert_never(block)


def _text(cell: Cell) -> str:
    return hinted(cell) if isinstance(cell, Words) else cell


DAYS = st.dates(date(2022, 3, 1), date(2023, 9, 30))
"""The days around ``TWO_BLOCKS``."""

_SUBJECTS = ["phase 1", "phase 3", "meilenstein 1.2", "meilenstein 4.1", "vereinbarung Zeit"]
_ROLES = ["Leitung", "Netzwerkkoordination"]
_CALLS = st.builds(lambda weeks: date(2022, 4, 5) + timedelta(weeks=weeks), st.integers(0, 75))
"""Tuesdays: the days of a regular call that begins on 05.04.2022, and days between them."""

_PIECES = Pieces(
    words=st.just("Grund"),
    text=st.just(""),
    groups=st.sampled_from(ActorGroup),
    extra=st.just({}),
    subjects=st.sampled_from(_SUBJECTS),
    remarks=st.none(),
    roles=st.sampled_from(_ROLES),
    phases=st.integers(1, 4),
    days=DAYS,
    calls=_CALLS,
    whens=DAYS | DAYS.map(Month.of),
    times=st.builds(time, st.integers(8, 17), st.sampled_from([0, 30])),
    milestones=st.sampled_from(["1.1", "1.2", "2.1", "3.1", "4.1"]),
    numbers=st.integers(-5, 120) | st.sampled_from([0.5, 41.5]),
    counts=st.integers(0, 40),
    goals=st.sampled_from(["Z1", "Z2"]),
    indicators=st.sampled_from(["I1", "I2"]),
    measures=st.sampled_from(["M1", "M2"]),
    checklists=st.just("planungskonzeption"),
)
"""Few of each, so that entries tell of the same things."""


def random_entries(
    *,
    reopening: bool = True,
    ids: Sequence[str] = IDS[:12],
    remarks: st.SearchStrategy[str | None] = _PIECES.remarks,
) -> st.SearchStrategy[list[Logged]]:
    """Logbooks for ``TWO_BLOCKS`` with all that an entry can tell, sorted as the store does.

    Args:
        reopening: whether entries may open milestones again.
        ids: the ids that entries get, and that what refers to others names.
        remarks: what else may be said, such as which body met.
    """
    some_ids = st.sampled_from(ids)
    references = st.builds("{}/{}".format, some_ids, st.sampled_from([1, 1, 1, 2]))
    instead = {} if reopening else {"reopened": st.just(())}
    papers = st.sampled_from(["017/2023", "018/2023"]) | references
    pieces = replace(_PIECES, ids=some_ids, references=references, papers=papers, remarks=remarks)
    found = entries(pieces, **instead)
    return st.dictionaries(some_ids, found, max_size=8).map(
        lambda logbook: ordered(Logged(key, f"{key}.toml", value) for key, value in logbook.items())
    )
