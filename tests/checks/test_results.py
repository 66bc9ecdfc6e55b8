import pytest
from msgspec.structs import replace
from tests.checks.building import GOAL, MEASURE, STAIRCASE, planned, project, told, unread
from tests.checks.test_staircase import SCALE

from fruehe_hilfen_cli.checks import checklists, results
from fruehe_hilfen_cli.checks.rule import Check
from fruehe_hilfen_cli.model.checklist import Aim, Checklist, ChecklistItem
from fruehe_hilfen_cli.model.project import Project

SOUND = """
datum = 2023-06-14
[[messung]]
indikator = "I1"
wert = 62.5
[[inanspruchnahme]]
massnahme = "M1"
anzahl = 12
von = "2023-05"
bis = "2023-05"
[[pruefung]]
massnahme = "M1"
ergebnis = "weiter"
grund = "x"
[[massnahmenstand]]
massnahme = "M1"
stand = "begonnen"
[[idee]]
was = "x"
ziel = "Z1"
[[zielaenderung]]
betrifft = "indikator I1"
zielwert = 80
grund = "x"
"""


def _with(entry: str, staircase: str = STAIRCASE, measures: str = MEASURE) -> Project:
    return planned(project(k7q2m=f"datum = 2023-06-14\n{entry}"), staircase, measures)


@pytest.mark.parametrize("check", [*results.CHECKS, *checklists.CHECKS], ids=lambda check: check.code)
def test_sound_entries_have_no_findings(check: Check) -> None:
    assert told(check, planned(project(k7q2m=SOUND), STAIRCASE, MEASURE)) == []


def test_unknown_short_names_are_found_wherever_they_stand() -> None:
    other = (
        SOUND.replace('"I1"', '"I9"').replace('"M1"', '"M9"').replace('"Z1"', '"Z9"').replace(" I1", " I8")
    )
    assert told(results.unknown_name, planned(project(k7q2m=other), STAIRCASE, MEASURE)) == [
        ("messung.0.indikator", "Den Indikator I9 gibt es nicht."),
        ("inanspruchnahme.0.massnahme", "Die Maßnahme M9 gibt es nicht."),
        ("pruefung.0.massnahme", "Die Maßnahme M9 gibt es nicht."),
        ("massnahmenstand.0.massnahme", "Die Maßnahme M9 gibt es nicht."),
        ("idee.0.ziel", "Das Ziel Z9 gibt es nicht."),
        ("zielaenderung.0.betrifft", "Den Indikator I8 gibt es nicht."),
    ]


def test_what_could_not_be_read_may_hold_the_short_name() -> None:
    reading = _with('[[messung]]\nindikator = "I1"\nwert = 1\n', "", "")
    assert told(results.unknown_name, reading) == [("messung.0.indikator", "Den Indikator I1 gibt es nicht.")]
    assert told(results.unknown_name, unread(reading)) == []


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("-0.5", "(-0,5) ist kleiner als der kleinste mögliche Wert (0)"),
        ("1640", "(1.640) ist größer als der größte mögliche Wert (100)"),
    ],
)
def test_a_reading_lies_in_the_range(value: str, why: str) -> None:
    where = _with(f'[[messung]]\nindikator = "I1"\nwert = {value}\n')
    assert told(results.reading_outside, where) == [("messung.0.wert", f"Die Messung von I1 {why}.")]
    assert told(results.reading_off_scale, where) == []


@pytest.mark.parametrize(("value", "found"), [("1", 0), ("3.0", 0), ("0", 1), ("4", 1), ("1.5", 1)])
def test_a_reading_stands_on_the_scale(value: str, found: int) -> None:
    where = _with(f'[[messung]]\nindikator = "I1"\nwert = {value}\n', GOAL + SCALE)
    assert len(told(results.reading_off_scale, where)) == found
    assert told(results.reading_outside, where) == []


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ('betrifft = "ziel Z1"', "Zu ziel Z1 ist nicht gesagt, was neu gilt."),
        ('betrifft = "ziel Z1"\nzielwert = 80', "Ein Ziel hat kein zielwert."),
        ('betrifft = "indikator I1"\nbis = "2024-10"', "Ein Indikator hat kein bis."),
        ('betrifft = "ziel Z1"\nentfaellt = true', ""),
        ('betrifft = "ziel Z1"\nbis = "2024-10"', ""),
    ],
)
def test_a_change_says_what_the_thing_has(change: str, sentence: str) -> None:
    where = _with(f'[[zielaenderung]]\n{change}\ngrund = "x"\n')
    assert told(results.idle_change, where) == ([("zielaenderung.0.betrifft", sentence)] if sentence else [])


def test_counted_spans_end_after_they_begin() -> None:
    where = _with('[[inanspruchnahme]]\nmassnahme = "M1"\nanzahl = 1\nvon = "2023-06"\nbis = 2023-05-31\n')
    assert told(results.reversed_uptake, where) == [
        ("inanspruchnahme.0.bis", "Der Zeitraum zu M1 endet (31.05.2023) vor seinem Beginn (06/2023).")
    ]


def test_giving_up_needs_a_reason() -> None:
    where = _with('[[massnahmenstand]]\nmassnahme = "M1"\nstand = "eingestellt"\n')
    assert told(results.dropped_without_reason, where) == [
        ("massnahmenstand.0.stand", "Warum die Maßnahme M1 eingestellt ist, ist nicht gesagt.")
    ]


def _filled(name: str, *items: str) -> Project:
    answers = "".join(f'[[checkliste.antwort]]\npunkt = "{item}"\nwert = "ja"\n' for item in items)
    where = project(k7q2m=f'datum = 2023-06-14\n[checkliste]\nname = "{name}"\n{answers}')
    known = Checklist(
        name="planung",
        title="x",
        source="x",
        aims=(Aim(id="1", title="x"),),
        items=(ChecklistItem(id="1.1", aim="1", text="x"),),
    )
    return replace(where, checklists=(known,))


def test_only_items_of_the_checklist_are_answered() -> None:
    assert told(checklists.unknown_item, _filled("planung", "1.1")) == []
    assert told(checklists.unknown_item, _filled("planung", "1.1", "1.2")) == [
        ("checkliste.antwort.1.punkt", "Die Checkliste planung hat keinen Punkt 1.2.")
    ]
    other = _filled("planungen", "1.1")
    assert told(checklists.unknown_item, other) == [
        ("checkliste.name", "Die Checkliste planungen gibt es nicht.")
    ]
    assert told(checklists.unknown_item, unread(other)) == []


def test_an_item_is_answered_once() -> None:
    assert told(checklists.answered_twice, _filled("planung", "1.1", "1.1")) == [
        ("checkliste.antwort.1.punkt", "Der Punkt 1.1 ist zweimal beantwortet.")
    ]
