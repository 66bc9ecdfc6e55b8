"""Importing an export gives the same entries back: CSV, Excel, JSON Lines."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ONE_BLOCK, project, roadmap, with_entries
from tests.entry_parts import entries
from tests.pieces import MILESTONES, Pieces

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import ActorGroup, EntryKind
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


PIECES = Pieces(
    words=WORDS,
    text=TEXT.map(lambda words: words if words.strip() else ""),
    groups=st.sampled_from([*map(str, ActorGroup), "hebammen"])
    | WORDS.filter(lambda words: folded(words) not in GROUPS),
    extra=EXTRA,
    subjects=SUBJECTS,
    remarks=st.none() | WORDS,
    roles=WORDS,
    most=3,
)
ENTRIES = entries(PIECES)


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


SIMPLE = st.fixed_dictionaries(
    {
        "day": st.dates(date(2022, 4, 1), TODAY) | st.builds(Month, st.just(2022), st.integers(4, 12)),
        "kind": st.sampled_from(EntryKind),
        "title": PIECES.words,
        "text": PIECES.text,
        "participants": st.none() | st.integers(0, 99),
    }
).map(lambda values: Entry(**values))


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
