"""From records to text and back."""

import tomllib
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fruehe_hilfen_cli.model.base import Record
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import DayKind, EntryKind, Light, Trigger, Visibility
from fruehe_hilfen_cli.model.parts import Clearing, Deviation, Reopening, Task, Waiver
from fruehe_hilfen_cli.model.plan import Block, Milestone, Municipality, Roadmap
from fruehe_hilfen_cli.store import toml

ANY_TEXT = st.one_of(
    st.text(),
    st.lists(
        st.sampled_from(["\r\n", "\n", "\r", "'''", '"""', '"', "\\", "\x00", "\x7f", "😀", " ", "a"])
    ).map("".join),
    st.integers(1, 3).map(lambda times: "sehr lange Zeile " * 1000 * times),
)
WORDS = ANY_TEXT.filter(str.strip)
WHEN = st.one_of(st.dates(), st.builds(Month, st.integers(1, 9999), st.integers(1, 12)))
MILESTONE = st.from_regex(r"[0-9A-Za-z][0-9A-Za-z.-]*", fullmatch=True)
ID = st.from_regex(r"[a-km-np-z2-9]{5}", fullmatch=True)
REFERENCE = st.builds("{}/{}".format, ID, st.integers(1, 99))
SUBJECT = st.one_of(
    st.just("phase 3"), MILESTONE.map("meilenstein {}".format), st.just('vereinbarung "Zeitplan" § 3')
)

OWN_VALUES = st.one_of(ANY_TEXT, st.integers(), st.floats(allow_nan=False), st.booleans(), st.dates())


def many(items: st.SearchStrategy[Any]) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(items, max_size=3).map(tuple)


def record(model: type[Record], **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.fixed_dictionaries(fields).map(lambda values: model.model_validate(values, by_name=True))


def maybe(items: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | items


ENTRIES = record(
    Entry,
    day=WHEN,
    day_kind=st.sampled_from(DayKind),
    kind=st.sampled_from(EntryKind),
    title=WORDS,
    phase=maybe(st.integers()),
    author=maybe(WORDS),
    participants=maybe(st.integers(0)),
    groups=many(WORDS),
    body=maybe(WORDS),
    shared=maybe(ID),
    visibility=st.sampled_from(Visibility),
    judgement=maybe(st.sampled_from(Light)),
    judgement_reason=WORDS,
    text=ANY_TEXT,
    reached=many(MILESTONE),
    evidence=many(WORDS),
    done=many(REFERENCE),
    waived=many(record(Waiver, milestone=MILESTONE, reason=WORDS)),
    reopened=many(record(Reopening, milestone=MILESTONE, reason=WORDS, revokes=many(ID))),
    deviations=many(
        record(
            Deviation,
            subject=SUBJECT,
            trigger=st.sampled_from(Trigger),
            new_end=maybe(WHEN),
            reason=WORDS,
            effect=maybe(WORDS),
            cleared_on=maybe(WHEN),
        )
    ),
    clearings=many(record(Clearing, deviation=REFERENCE, outcome=maybe(WORDS))),
    tasks=many(record(Task, what=WORDS, who=maybe(WORDS), until=maybe(WHEN))),
    extra=st.dictionaries(st.from_regex(r"[a-z][a-z0-9_-]*", fullmatch=True), OWN_VALUES, max_size=3),
)


@given(ENTRIES)
@settings(deadline=None)
def test_an_entry_comes_back_as_it_was(entry: Entry) -> None:
    text = toml.dump(entry, "eintrag.json")
    data = toml.parse(text.encode(), "a.toml")
    assert Entry.model_validate(data, by_alias=True, by_name=False) == entry
    assert data == tomllib.loads(text)
    assert text.startswith("#:schema eintrag.json\n")
    assert text.endswith("\n")
    assert "\r" not in text


def test_an_entry_is_written_for_people() -> None:
    entry = Entry(
        day=Month(2023, 2),
        kind=EntryKind.NOTE,
        title='Der "neue" Plan',
        groups=("leitung", "netzwerkkoordination"),
        text="Erste Zeile\nzweite Zeile",
        tasks=(Task(what="Einladen", until=date(2023, 3, 1)), Task(what="Raum suchen")),
    )
    assert (
        toml.dump(entry, "../../phases/.schema/eintrag.json")
        == '''\
#:schema ../../phases/.schema/eintrag.json
datum = "2023-02"
art = "notiz"
titel = "Der \\"neue\\" Plan"
gruppen = ["leitung", "netzwerkkoordination"]
text = """
Erste Zeile
zweite Zeile"""

[[aufgabe]]
was = "Einladen"
bis = 2023-03-01

[[aufgabe]]
was = "Raum suchen"
'''
    )


def test_a_roadmap_names_its_format_and_nests_its_tables() -> None:
    roadmap = Roadmap(
        municipality=Municipality(name="Kreis Beispiel", land="NW", ideal_begin=Month(2022, 4)),
        blocks=(Block(phases=(1, 2), begin=Month(2022, 4)),),
        milestones=(Milestone(id="1.1", phase=1, title="Informiert", required=False),),
    )
    text = toml.dump(roadmap, "fahrplan.json")
    assert text.splitlines()[:6] == [
        "#:schema fahrplan.json",
        "format = 1",
        "",
        "[kommune]",
        'name = "Kreis Beispiel"',
        'land = "NW"',
    ]
    data = toml.parse(text.encode(), "a.toml")
    assert Roadmap.model_validate(data, by_alias=True, by_name=False) == roadmap


def test_a_text_that_could_not_be_read_again_is_refused() -> None:
    entry = Entry(day=date(2023, 2, 13), kind=EntryKind.NOTE, title="x", text="x" * 2_000_000)
    with pytest.raises(toml.Unwritable) as refusal:
        toml.dump(entry, "eintrag.json")
    assert refusal.value.told() == (
        "So lässt sich das nicht speichern: Die Datei ist mit 2.000 kB zu groß; möglich sind 1.000 kB."
    )
