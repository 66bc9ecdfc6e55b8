import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ONE_BLOCK, day, entry, known, when

from fruehe_hilfen_cli.errors import ExitCode, Refusal
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.kinds import EntryKind, Light, Visibility
from fruehe_hilfen_cli.records.entries.entry import (
    ALPHABET,
    ID_LENGTH,
    InFuture,
    UnknownPhase,
    UnknownThing,
    file_name,
    id_of,
    lies_ahead,
    make_entry,
    require_writable,
    with_details,
)
from fruehe_hilfen_cli.records.making import InvalidEntry
from fruehe_hilfen_cli.records.roadmap.milestones import AlreadyReached, NotRequired, NotYet, UnknownMilestone
from fruehe_hilfen_cli.store.reading import ENTRY_NAME

TODAY = "2022-06-01"
NOTE = Entry(day=day(TODAY), kind=EntryKind.NOTE, title="Notiz")


def test_an_entry_is_made_from_field_names() -> None:
    assert make_entry(day=day(TODAY), kind=EntryKind.NOTE, title="Notiz") == NOTE


@pytest.mark.parametrize(
    ("values", "sentence", "advice"),
    [
        (
            {"title": " "},
            "„titel“ darf nicht leer sein.",
            "„titel“: Worum es geht, in einer Zeile.",
        ),
        (
            {"participants": -1},
            "„teilnehmende“ muss mindestens 0 sein, nicht -1.",
            "„teilnehmende“: Wie viele Menschen teilgenommen haben.",
        ),
        (
            {"judgement": Light.YELLOW},
            "„ampel“ braucht „ampel_grund“: eine eigene Einschätzung steht nie ohne Grund.",
            "Ergänzen Sie „ampel_grund“: Worauf die eigene Einschätzung beruht.",
        ),
    ],
)
def test_values_that_are_not_possible_are_refused(
    values: dict[str, object], sentence: str, advice: str
) -> None:
    with pytest.raises(InvalidEntry) as refused:
        make_entry(**{"day": day(TODAY), "kind": EntryKind.NOTE, "title": "Notiz"} | values)
    assert refused.value.exit_code is ExitCode.WRONG_USE
    assert (refused.value.told(), refused.value.advised()) == (sentence, advice)


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(InvalidEntry, match=r"„titel“.*„teilnehmende“"):
        make_entry(day=day(TODAY), kind=EntryKind.NOTE, title="", participants=-1)


def test_details_are_added_and_empty_ones_left_out() -> None:
    made = with_details(
        entry('2022-06-01 erreicht = ["1.1"]'),
        text="Was geschah",
        author="",
        evidence=(),
        visibility=Visibility.NZFH,
    )
    assert made == entry('2022-06-01 erreicht = ["1.1"], text = "Was geschah", sichtbarkeit = "nzfh"')
    assert made.model_fields_set >= {"text", "reached"}
    assert not made.model_fields_set & {"author", "evidence"}


REFUSED: dict[str, tuple[str, type[Refusal], str]] = {
    "tomorrow": ("2022-06-02", InFuture, "02.06.2022 liegt in der Zukunft."),
    "next month": ("2022-07", InFuture, "07/2022 liegt in der Zukunft."),
    "phase": ("2022-06-01 phase = 7", UnknownPhase, "Eine Phase 7 gibt es in diesem Ablauf nicht."),
    "milestone": (
        '2022-06-01 erreicht = ["9.9"]',
        UnknownMilestone,
        "Einen Meilenstein „9.9“ gibt es im Fahrplan von kreis-beispiel nicht.",
    ),
    "reached": (
        '2022-06-01 erreicht = ["1.1"]',
        AlreadyReached,
        "Meilenstein 1.1 ist schon erreicht, am 03.05.2022 (Eintrag aaaaa).",
    ),
    "waived": (
        '2022-06-01 entfallen = [{ meilenstein = "1.2", grund = "noch einmal" }]',
        NotRequired,
        "Meilenstein 1.2 ist hier nicht erforderlich (Eintrag aaaaa: gilt noch).",
    ),
    "decision": (
        '2022-06-01 beschlussstand = [{ beschluss = "aaaaa/2", stand = "erledigt" }]',
        UnknownThing,
        "Einen Beschluss „aaaaa/2“ gibt es im Logbuch von kreis-beispiel nicht.",
    ),
    "paper": (
        '2022-06-01 beschluss = [{ titel = "Ziele", rolle = "entscheidung", vorlage = "aaaaa/2" }]',
        UnknownThing,
        "Eine Vorlage „aaaaa/2“ gibt es im Logbuch von kreis-beispiel nicht.",
    ),
    "supplement": (
        '2022-06-01 vorlage = [{ titel = "Ziele", art = "mitteilung", ergaenzt = "bbbbb/3" }]',
        UnknownThing,
        "Eine Vorlage „bbbbb/3“ gibt es im Logbuch von kreis-beispiel nicht.",
    ),
}
"""The entry, the refusal, what it tells."""


@pytest.mark.parametrize("case", REFUSED, ids=REFUSED)
def test_what_contradicts_roadmap_or_logbook_is_refused(case: str) -> None:
    line, kind, sentence = REFUSED[case]
    marked = """2022-05-03 erreicht = ["1.1"],
        entfallen = [{ meilenstein = "1.2", grund = "gilt noch" }]
    """
    with pytest.raises(Refusal) as refused:
        require_writable(known(TODAY, ONE_BLOCK, marked), entry(line), planned=False)
    assert (type(refused.value), refused.value.told()) == (kind, sentence)


def test_the_phases_that_exist_are_told() -> None:
    with pytest.raises(UnknownPhase) as refused:
        require_writable(known(TODAY, ONE_BLOCK), entry("2022-06-01 phase = 0"), planned=False)
    assert refused.value.advised() == "Möglich sind: 1, 2, 3, 4, 5, 6."


@pytest.mark.parametrize("line", ["2022-06-01", "2022-06", "2020-01-01", '2022-06-01 erreicht = ["1.1"]'])
def test_what_has_happened_is_writable(line: str) -> None:
    require_writable(known(TODAY, ONE_BLOCK), entry(line), planned=False)


def test_what_lies_ahead_is_writable_when_it_is_planned_but_reaches_nothing_yet() -> None:
    past = known(TODAY, ONE_BLOCK)
    require_writable(past, entry("2022-06-02"), planned=True)
    with pytest.raises(NotYet):
        require_writable(past, entry('2022-06-02 erreicht = ["1.1"]'), planned=True)


@pytest.mark.parametrize(
    ("on", "ahead"), [("2022-06-01", False), ("2022-06-02", True), ("2022-06", False), ("2022-07", True)]
)
def test_a_month_lies_ahead_until_its_first_day(on: str, ahead: bool) -> None:
    assert lies_ahead(entry(on), day(TODAY)) == ahead


@pytest.mark.parametrize(
    ("on", "title", "name"),
    [
        ("2023-02-13", "Bundesweites Treffen", "2023-02-13-bundesweites-treffen-k7q2m.toml"),
        ("2023-02", "Größe & Ziele", "2023-02-groesse-ziele-k7q2m.toml"),
        ("2023-02-13", "北京", "2023-02-13-k7q2m.toml"),
    ],
)
def test_the_name_of_an_entry_file(on: str, title: str, name: str) -> None:
    assert file_name(Entry(day=when(on), kind=EntryKind.NOTE, title=title), "k7q2m") == name


@given(st.text(min_size=1).filter(str.strip), st.text(ALPHABET, min_size=ID_LENGTH, max_size=ID_LENGTH))
def test_every_file_name_can_be_read_again(title: str, entry_id: str) -> None:
    name = file_name(Entry(day=day(TODAY), kind=EntryKind.NOTE, title=title), entry_id)
    found = ENTRY_NAME.fullmatch(name)
    assert found
    assert (found["date"], found["id"]) == (TODAY, entry_id)
    assert re.fullmatch(r"[a-z0-9.-]{1,100}", name)


def test_the_id_in_a_name_also_of_a_misnamed_file() -> None:
    names = ["2022-05-03-notiz-k7q2m.toml", "2022-05-03-abcde.toml", "irgendwas-k7x3n.toml"]
    assert [id_of(name) for name in names] == ["k7q2m", "abcde", "k7x3n"]
