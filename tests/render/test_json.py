import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import DAYS, TWO_BLOCKS, day, entry, project, random_entries, told, with_entries

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.render.characters import tame
from fruehe_hilfen_cli.render.json import FORMAT, dumped, plain, to_json
from fruehe_hilfen_cli.reports.steering.status import status_document
from fruehe_hilfen_cli.views.entries.entry_state import entry_state
from fruehe_hilfen_cli.views.entries.logbook import Selection, listed_entries
from fruehe_hilfen_cli.views.roadmap.light import Colour
from fruehe_hilfen_cli.views.roadmap.milestones import milestone_list
from fruehe_hilfen_cli.views.roadmap.plan import Window
from fruehe_hilfen_cli.views.roadmap.timeline import timeline
from fruehe_hilfen_cli.views.steering.status import status
from fruehe_hilfen_cli.vocabulary import FIELDS

GERMAN = {row.key for row in FIELDS.values()}


def keys(value: object) -> Iterator[str]:
    """All keys of a JSON document, however deep."""
    if isinstance(value, dict):
        yield from value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from keys(part)


def read(**content: object) -> Any:  # noqa: ANN401 - JSON has no narrower type
    return json.loads(to_json(content))


@pytest.mark.parametrize(
    ("value", "seen"),
    [
        (None, None),
        (True, True),
        (3, 3),
        ("Größe", "Größe"),
        (Colour.UNKNOWN, "keine-angabe"),
        (date(2023, 3, 14), "2023-03-14"),
        (Month(2023, 3), "2023-03"),
        ((1, (Month(2023, 3),)), [1, ["2023-03"]]),
        ({"a": (1,)}, {"a": [1]}),
        (Window(Month(2022, 4), None), {"beginn": "2022-04", "ende": None}),
        (
            entry('2023-01 erreicht = ["1.1"], aufgabe = [{ was = "Protokoll", bis = 2023-02-01 }]'),
            {
                "datum": "2023-01",
                "art": "notiz",
                "titel": "Notiz",
                "erreicht": ["1.1"],
                "aufgabe": [{"was": "Protokoll", "bis": "2023-02-01"}],
            },
        ),
    ],
    ids=repr,
)
def test_values_as_json(value: object, seen: object) -> None:
    assert plain(value) == seen


def test_what_json_does_not_know_is_an_error_of_the_program() -> None:
    with pytest.raises(TypeError):
        plain(object())
    with pytest.raises(KeyError):
        to_json({"no_such_field": 1})


def test_a_document_begins_with_its_format_and_is_readable() -> None:
    assert to_json({"name": "Größe"}) == '{\n  "format": 1,\n  "name": "Größe"\n}'
    assert FORMAT == 1


@given(st.text())
def test_user_text_comes_back_as_it_was(words: str) -> None:
    assert read(name=words)["name"] == words


@given(random_entries(), DAYS)
def test_every_view_is_json_with_german_keys(entries: list[Logged], today: date) -> None:
    found = with_entries(project(TWO_BLOCKS), *entries)
    made = read(
        statuses=(status(found, today),),
        timelines=(timeline(found, today),),
        lists=(milestone_list(found, today, phase=None, only_open=False),),
        entries=listed_entries([found], today, Selection(), planned=True),
        entry=[entry_state(found, logged, today) for logged in found.entries],
    )
    assert set(keys(made)) <= GERMAN


def test_json_and_table_say_the_same() -> None:
    lines = (
        '2022-05-03 erreicht = ["1.1"], art = "workshop"',
        '2022-07-03 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-08", grund = "Urlaub" }]',
    )
    guide = 'richtwert = [{ art = "workshop", name = "Workshops", anzahl = 3 }]'
    found = status(project(f"{guide}\n{TWO_BLOCKS}", *lines), day("2022-09-03"))
    table = told(status_document(found))
    (made,) = read(statuses=(found,))["status"]
    first = made["zeitraum"][0]
    assert (first["fortschritt"], first["tage_bis"]) == ({"erreicht": 1, "gesamt": 2}, -3)
    assert "| 1/2 | 3 über |" in table
    assert first["aktuell"] == {"beginn": "2022-04", "ende": "2022-08"}
    assert "| 04/2022 – 08/2022 |" in table
    assert first["ampel"]["farbe"] == "rot"
    assert first["ampel"]["gruende"][0] == {
        "regel": "ueberfaellig",
        "meilenstein": ["1.2"],
        "tage": 95,
        "bis": None,
        "phase": None,
        "eintrag_ids": [],
    }
    assert "Meilenstein 1.2 ist seit 95 Tagen fällig" in table
    assert (made["formate"][0]["gehalten"], made["formate"][0]["richtwert"]) == (1, 3)
    assert "Workshops: 1 von ca. 3" in table


@given(st.text())
def test_no_json_steers_a_terminal(words: str) -> None:
    for made in (dumped(words), tame(dumped(words).encode()).decode(), _plainly(words)):
        assert json.loads(made) == words
        assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", made)


def _plainly(words: str) -> str:
    return tame(json.dumps(words, ensure_ascii=False).encode("utf-8", "backslashreplace")).decode()
