import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ONE_BLOCK, random_entries, roadmap

from fruehe_hilfen_cli.model.base import Record, records_in
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.parts import Deviation, Move
from fruehe_hilfen_cli.model.results import ChecklistAnswer, FilledChecklist
from fruehe_hilfen_cli.records.entries.json_entries import (
    DAY_KEYS,
    Item,
    NoEntries,
    NoJson,
    WrongEntry,
    entry_of,
    read_items,
)
from fruehe_hilfen_cli.render.json import plain
from fruehe_hilfen_cli.vocabulary import german_key

PLAN = roadmap(f"""{ONE_BLOCK}
    logbuch_feld = [{{ schluessel = "tag", bezeichnung = "Tag", typ = "datum" }}]
""")
EXTRA = german_key("extra")
NOTE = {"datum": "2022-05-03", "art": "notiz", "titel": "Notiz"}


def _entry(**values: object) -> Entry:
    return entry_of(Item(1, None, None, {**NOTE, **values}), PLAN)


@pytest.mark.parametrize(
    "text",
    [
        '{"titel": "A"}\n{"titel": "B"}',
        '\n{"titel": "A"}\r\n\r\n{"titel": "B"}\n',
        '[{"titel": "A"}, {"titel": "B"}]',
        '[\n {"titel":\n "A"},\n {"titel": "B"}]',
    ],
)
def test_several_entries_are_a_list_or_a_line_each(text: str) -> None:
    assert [(item.number, item.place, item.data) for item in read_items(text)] == [
        (1, None, {"titel": "A"}),
        (2, None, {"titel": "B"}),
    ]


def test_one_object_is_one_entry_and_may_name_its_municipality() -> None:
    assert read_items('{"ort": "kreis-süd",\n "titel": "A"}') == (Item(1, "kreis-süd", None, {"titel": "A"}),)


def test_an_entry_may_bring_its_id_along() -> None:
    [item] = read_items('{"id": "k7q2m", "titel": "A"}')
    assert (item.id, item.data) == ("k7q2m", {"titel": "A"})
    for wrong in ('"k7q2"', '"K7Q2M"', "12345", '"../aa"'):
        with pytest.raises(WrongEntry) as refused:
            read_items(f'{{"id": {wrong}, "titel": "A"}}')
        assert "ist keine Kennung aus fünf Zeichen" in refused.value.told()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "sie endet mittendrin in Zeile 1."),
        ('{"titel": "A"', "sie endet mittendrin in Zeile 1."),
        ('[{"titel": "A"},\n{titel}]', "ein Zeichen ist hier nicht möglich in Zeile 2."),
        ('{"titel": "A"}\n{"titel": "B"\n', "sie endet mittendrin in Zeile 2."),
        ('{"titel": "A"}\n\nund\n', "ein Zeichen ist hier nicht möglich in Zeile 3."),
        ('{"teilnehmende": NaN}', "NaN ist keine Zahl"),
        ('{"teilnehmende": -Infinity}', "-Infinity ist keine Zahl"),
        ("[" * 100_000, "viel zu tief"),
        ('{"teilnehmende": ' + "9" * 5000 + "}", "viel zu viele Ziffern"),
    ],
)
def test_what_is_no_json_is_refused_with_its_line(text: str, told: str) -> None:
    with pytest.raises(NoJson) as refused:
        read_items(text)
    assert told in refused.value.told()


def test_an_empty_list_is_refused() -> None:
    with pytest.raises(NoEntries) as refused:
        read_items("[]")
    assert '{"datum"' in refused.value.advised()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('[{"titel": "A"}, "B"]', "Eintrag 2: Das ist kein Objekt mit Schlüsseln."),
        ("3", "Eintrag 1: Das ist kein Objekt mit Schlüsseln."),
        ('{"ort": 3}', "Eintrag 1: „ort“ muss ein Text sein."),
        ('{"titel": "A", "titel": "B"}', "„titel“ steht in einem Eintrag zweimal."),
    ],
)
def test_what_is_no_entry_is_refused(text: str, told: str) -> None:
    with pytest.raises(WrongEntry) as refused:
        read_items(text)
    assert refused.value.told() == told


def test_texts_become_days_where_a_day_is_meant() -> None:
    found = _entry(
        titel="2022-05-03",
        aufgabe=[{"was": "x", "bis": "2022-06-01"}, {"was": "y", "bis": "2022-07"}],
        zusatz={"tag": "2022-05-04", "fremd": "2022-05-05"},
    )
    assert (found.day, found.title) == (date(2022, 5, 3), "2022-05-03")
    assert [task.until for task in found.tasks] == [date(2022, 6, 1), Month(2022, 7)]
    assert found.extra == {"tag": date(2022, 5, 4), "fremd": "2022-05-05"}


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({"datum": "3.5.2022"}, "„datum“"),
        ({"datum": "2022-02-30"}, "„datum“"),
        ({"datum": "20220503"}, "„datum“"),
        ({"art": "notz"}, "„art“"),
        ({"teilnehmende": "20"}, "„teilnehmende“"),
        ({"titl": "A"}, "„titl“"),
        ({"aufgabe": {"was": "x"}}, "„aufgabe“"),
        ({"text": "half a sign: \ud83d"}, "„text“ enthält Zeichen, die kein Text sind"),
        ({"zusatz": {"ort": "\ud83d"}}, "„ort“"),
    ],
)
def test_values_are_judged_as_in_a_file(values: dict[str, object], told: str) -> None:
    with pytest.raises(WrongEntry) as refused:
        _entry(**values)
    assert told in refused.value.told()


def test_all_that_is_wrong_is_told() -> None:
    with pytest.raises(WrongEntry) as refused:
        _entry(art="x", teilnehmende=-1)
    assert "„art“" in refused.value.told()
    assert "„teilnehmende“" in refused.value.told()


def _records_in(record: type[Record]) -> Iterator[type[Record]]:
    """A record, and all that its fields hold."""
    yield record
    for field in record.model_fields.values():
        for inner in records_in(field.annotation):
            yield from _records_in(inner)


def test_an_entry_holds_records_that_hold_records() -> None:
    assert {Entry, Deviation, Move, FilledChecklist, ChecklistAnswer} <= {*_records_in(Entry)}


@pytest.mark.parametrize("record", [*_records_in(Entry)])
def test_the_keys_of_days_are_those_of_the_records(record: type[Record]) -> None:
    types = {german_key(name): field.annotation for name, field in record.model_fields.items()}
    days = {key for key, annotation in types.items() if "datetime.date" in str(annotation) and key != EXTRA}
    assert days <= DAY_KEYS
    others = {key for key, annotation in types.items() if key not in days and not any(records_in(annotation))}
    assert not others & DAY_KEYS  # a list of tables is no day, whatever its key


@given(random_entries(), st.booleans())
def test_entries_written_as_json_are_read_as_they_were(logbook: list[Logged], lines: bool) -> None:
    entries = [logged.entry for logged in logbook]
    written = [json.dumps(plain(entry), ensure_ascii=False) for entry in entries]
    if not written:
        return
    text = "\n".join(written) if lines else f"[{','.join(written)}]"
    assert [entry_of(item, PLAN) for item in read_items(text)] == entries


@given(st.text(max_size=60) | st.from_regex(r'[\[\]{}",:0-9a-z \n]{0,60}'))
def test_no_text_breaks_the_reader(text: str) -> None:
    with suppress(NoJson, NoEntries, WrongEntry):
        assert read_items(text)
