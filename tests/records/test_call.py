"""Recording a regular call: its points, its text, and what is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ONE_BLOCK, day, entry, known, project

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.parts import Clearing
from fruehe_hilfen_cli.records.dates.call import (
    AlreadyRecorded,
    NotHeldYet,
    Unwritten,
    filled,
    points,
    require_call,
    resolved,
    text_of,
)
from fruehe_hilfen_cli.records.referring import NoSuchThing
from fruehe_hilfen_cli.records.steering.deviations import AlreadyCleared
from fruehe_hilfen_cli.records.steering.ending import AlreadyDone
from fruehe_hilfen_cli.views.steering.sheet import sheet

CALL = 'art = "jour-fixe"'
BEFORE = (
    "aaaaa 2022-05-03 aufgabe = [{ was = 'Raum', wer = 'Leitung' }, { was = 'Saal' }], "
    "frage = [{ was = 'Wer   kommt?', wer = 'NZFH' }, { was = 'Wann?' }], "
    "antwort = [{ frage = 'aaaaa/2', antwort = 'Bald.' }], "
    "abweichung = [{ betrifft = 'meilenstein 1.2', grund = 'G' }]"
)
HEADINGS = st.lists(st.sampled_from(["Eins:", "Zwei:", "Drei (Aufgabe k7q2m/1):"]), unique=True)


def test_the_open_points_are_headings_in_their_order() -> None:
    found = points(sheet(project(ONE_BLOCK, BEFORE), day("2022-07-02")))
    assert [point.heading for point in found] == [
        "Meilenstein 1.2 mit dem NZFH klären (Abweichung aaaaa/1):",
        "Informiert (Meilenstein 1.1):",
        "Vertrag (Meilenstein 1.2):",
        "Leitung: Raum (Aufgabe aaaaa/1):",
        "Saal (Aufgabe aaaaa/2):",
        "NZFH: Wer kommt? (Frage aaaaa/1):",
    ]


def test_headings_left_empty_are_gone_and_nothing_else() -> None:
    text = "Vorab.\n\nEins:\n\n\nZwei:\n  Punkt\n\nEigene:\n\nnoch\n\nSonst noch:\n \nVereinbart:\nBald."
    assert (
        filled(text, ["Eins:", "Zwei:"])
        == "Vorab.\n\nZwei:\n  Punkt\n\nEigene:\n\nnoch\n\nVereinbart:\nBald."
    )


@given(HEADINGS)
def test_a_text_nobody_has_written_is_empty(headings: list[str]) -> None:
    assert filled(text_of(headings), headings) == ""


@given(HEADINGS, st.data())
def test_what_somebody_has_written_is_kept(headings: list[str], data: st.DataObject) -> None:
    lines = st.text(st.characters(exclude_categories=["C"]), min_size=1).filter(
        lambda line: line.strip() and not line.strip().endswith(":")
    )
    written = {heading: data.draw(st.none() | lines) for heading in headings}
    text = "\n\n".join(f"{heading}\n{words or ''}" for heading, words in written.items())
    kept = {heading: words for heading, words in written.items() if words}
    assert filled(text, headings) == "\n\n".join(f"{heading}\n{words}" for heading, words in kept.items())


@pytest.mark.parametrize(
    ("line", "refusal"),
    [
        (f"2022-05-11 {CALL}", NotHeldYet),
        (f"2022-05-06 {CALL}", AlreadyRecorded),
        (f"2022-05-10 {CALL}, antwort = [{{ frage = 'aaaaa/1', antwort = '…' }}]", Unwritten),
        (f"2022-05-10 {CALL}, klaerung = [{{ abweichung = 'aaaaa/1', ergebnis = '…' }}]", Unwritten),
        (f"2022-05-10 {CALL}, terminaenderung = [{{ termin = 2022-05-17, grund = '…' }}]", Unwritten),
        (f"2022-05-10 {CALL}, klaerung = [{{ abweichung = 'aaaaa/9' }}]", NoSuchThing),
        (f"2022-05-10 {CALL}, klaerung = [{{ abweichung = 'bbbbb/1' }}]", AlreadyCleared),
        (f"2022-05-10 {CALL}, erledigt = ['aaaaa/2']", AlreadyDone),
        (f"2022-05-10 {CALL}, erledigt = ['aaaaa/7']", NoSuchThing),
        (f"2022-05-10 {CALL}, antwort = [{{ frage = 'aaaaa/2', antwort = 'Ja.' }}]", AlreadyDone),
    ],
)
def test_what_cannot_be_is_refused(line: str, refusal: type[Refusal]) -> None:
    past = known(
        "2022-05-10",
        ONE_BLOCK,
        BEFORE,
        f"bbbbb 2022-05-06 {CALL}, erledigt = ['aaaaa/2'], "
        "abweichung = [{ betrifft = 'phase 1', grund = 'G', geklaert_am = 2022-05-06 }]",
    )
    with pytest.raises(refusal):
        require_call(past, entry(line))


def test_a_call_may_settle_what_is_open() -> None:
    past = known("2022-05-10", ONE_BLOCK, BEFORE)
    settles = "erledigt = ['aaaaa/1'], klaerung = [{ abweichung = 'aaaaa/1', ergebnis = 'Gut.' }]"
    require_call(past, entry(f"2022-05-10 {CALL}, {settles}"))


def test_beginnings_of_ids_are_enough_at_the_keyboard() -> None:
    past = known("2022-05-10", ONE_BLOCK, BEFORE)
    cleared = Clearing.model_construct(deviation="aa", outcome="Gut.")
    found = resolved(past, {"day": past.day, "done": ("aaa/2",), "clearings": (cleared,), "title": "T"})
    assert found["done"] == ("aaaaa/2",)
    assert found["clearings"] == (Clearing(deviation="aaaaa/1", outcome="Gut."),)
    assert found["title"] == "T"
