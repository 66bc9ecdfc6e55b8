"""Measures in the plan and what is said of them: what is refused, and what comes out."""

from typing import Any

import pytest
from tests.conftest import day, when
from tests.measure_plans import measures_known

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.kinds import MeasureMarkKind
from fruehe_hilfen_cli.model.measures import MeasurePlan, ReviewScheme, WorkStep
from fruehe_hilfen_cli.records.results.measure_marks import mark_measure
from fruehe_hilfen_cli.records.results.measures import changed_measure, new_measure

PLAN = """
    [[massnahme]]
    id = "M1"
    titel = "Café"
    ziel = ["Z1"]
    partner = ["Kita"]
    idee = "k7q2m/1"
    ueberpruefung = { alle_monate = 6, woran = "Zahlen" }
    [[massnahme]]
    id = "M3"
    titel = "Brief"
    beginn = "2022-05"
"""
IDEAS = 'k7q2m 2022-03-01 idee = [{ was = "Café" }, { was = "Kurs", ziel = "Z2" }]'
BEGUN = 'abcde 2022-04-10 massnahmenstand = [{ massnahme = "M1", stand = "begonnen" }]'
ENDED = 'bbbbb 2022-05-10 massnahmenstand = [{ massnahme = "M1", stand = "abgeschlossen" }]'
USED = 'ccccc 2022-04-20 inanspruchnahme = [{ massnahme = "M3", anzahl = 3 }]'


def added(values: dict[str, Any], short: str | None = None) -> MeasurePlan:
    """The plan with one more measure."""
    return new_measure(measures_known("2022-06-01", PLAN, IDEAS), values, short)


def changed(words: str, values: dict[str, Any], *left_out: str) -> MeasurePlan:
    """The plan with a measure that says something else."""
    return changed_measure(measures_known("2022-06-01", PLAN, IDEAS), words, values, left_out)


def test_a_new_one_gets_the_next_name_and_the_goals_as_written() -> None:
    plan = added({"title": "Fest", "goals": ("z2", "Z1", "Z2")})
    assert [one.id for one in plan.measures] == ["M1", "M3", "M4"]
    assert plan.measures[-1].goals == ("Z2", "Z1")


def test_an_idea_gives_title_and_goal() -> None:
    found = added({"idea": "k7q2m"}).measures[-1]
    assert (found.title, found.goals, found.idea) == ("Kurs", ("Z2",), "k7q2m/2")
    found = added({"idea": "k7q2m/2", "title": "Kurse", "goals": ("Z1",)}).measures[-1]
    assert (found.title, found.goals, found.idea) == ("Kurse", ("Z1",), "k7q2m/2")


@pytest.mark.parametrize(
    ("values", "short", "said"),
    [
        ({}, None, "keinen Titel"),
        ({"title": "X"}, "m1", "M1 gibt es schon: „Café“"),
        ({"title": "X"}, "9", "geht nicht als Kürzel"),
        ({"title": "X", "goals": ("Z9",)}, None, "Ein Ziel „Z9“ gibt es nicht"),
        ({"title": "X", "idea": "k7q2m/1"}, None, "ist schon die Maßnahme M1 geworden"),
        ({"title": "X", "idea": "zzzzz/1"}, None, "Eine Idee „zzzzz/1“ gibt es"),
        (
            {"title": "X", "begin": when("2022-05"), "end": day("2022-04-30")},
            None,
            "ehe sie beginnt (05/2022)",
        ),
        (
            {
                "title": "X",
                "steps_of_work": (WorkStep(what="Werben", begin=when("2022-05"), end=when("2022-04")),),
            },
            None,
            "Der Schritt „Werben“ würde enden (04/2022), ehe er beginnt",
        ),
    ],
)
def test_what_cannot_be_added(values: dict[str, Any], short: str | None, said: str) -> None:
    with pytest.raises(Refusal) as refused:
        added(values, short)
    assert said in refused.value.told()


def test_a_change_adds_to_lists_and_to_the_review() -> None:
    values = {"partners": ("Amt", "Kita"), "review": ReviewScheme(who="Leitung"), "end": when("2022-12")}
    found = changed("m1", values).measures[0]
    assert (found.partners, found.end, found.title) == (("Kita", "Amt"), when("2022-12"), "Café")
    assert found.review == ReviewScheme(every_months=6, by_what="Zahlen", who="Leitung")


def test_what_is_left_out_begins_anew() -> None:
    values = {"partners": ("Amt",), "review": ReviewScheme(who="Leitung")}
    found = changed("M1", values, "partner", "ueberpruefung", "idee").measures[0]
    assert (found.partners, found.review, found.idea) == (("Amt",), ReviewScheme(who="Leitung"), None)


def test_its_own_idea_can_be_named_again() -> None:
    found = changed("M1", {"idea": "k7q2m/1"}).measures[0]
    assert (found.title, found.idea) == ("Café", "k7q2m/1")


def test_another_idea_changes_neither_title_nor_goal() -> None:
    found = changed("M1", {"idea": "k7q2m/2"}).measures[0]
    assert (found.title, found.goals, found.idea) == ("Café", ("Z1",), "k7q2m/2")


@pytest.mark.parametrize(
    ("words", "left_out", "said"),
    [
        ("M7", (), "Eine Maßnahme „M7“ gibt es nicht"),
        ("M", (), "kann mehrere Maßnahmen meinen: M1, M3"),
        ("M1", ("titel",), "lässt sich mit --ohne nicht weglassen"),
    ],
)
def test_what_cannot_be_changed(words: str, left_out: tuple[str, ...], said: str) -> None:
    with pytest.raises(Refusal) as refused:
        changed(words, {"unit": "Familien"}, *left_out)
    assert said in refused.value.told()


@pytest.mark.parametrize(
    ("words", "kind", "on", "lines"),
    [
        ("m1", MeasureMarkKind.BEGUN, "2022-04-10", ()),
        ("M1", MeasureMarkKind.COMPLETED, "2022-05-01", (BEGUN,)),
        ("M1", MeasureMarkKind.COMPLETED, "2022-05-01", ()),
        ("M1", MeasureMarkKind.DROPPED, "2022-04", (BEGUN,)),
        ("M1", MeasureMarkKind.BEGUN, "2022-05-11", (BEGUN, ENDED)),
        ("M3", MeasureMarkKind.BEGUN, "2022-04-01", (USED,)),
    ],
)
def test_a_mark_is_an_entry(words: str, kind: MeasureMarkKind, on: str, lines: tuple[str, ...]) -> None:
    past = measures_known("2022-06-01", PLAN, *lines)
    (mark,) = mark_measure(past, words, kind, "so", when(on)).measure_marks
    assert (mark.measure, mark.state, mark.reason) == (words.upper(), kind, "so")


@pytest.mark.parametrize(
    ("kind", "on", "lines", "said"),
    [
        (MeasureMarkKind.BEGUN, "2022-06-02", (), "liegt in der Zukunft: begonnen ist eine Maßnahme erst"),
        (MeasureMarkKind.BEGUN, "2022-05-01", (BEGUN,), "läuft schon, begonnen hat sie am 10.04.2022"),
        (MeasureMarkKind.BEGUN, "2022-04-01", (BEGUN,), "läuft schon"),
        (MeasureMarkKind.BEGUN, "2022-05-10", (BEGUN, ENDED), "am 10.05.2022 abgeschlossen; wieder begonnen"),
        (
            MeasureMarkKind.COMPLETED,
            "2022-05-11",
            (ENDED,),
            "ist schon abgeschlossen, am 10.05.2022 (Eintrag bbbbb)",
        ),
        (MeasureMarkKind.DROPPED, "2022-04-09", (BEGUN,), "hat am 10.04.2022 begonnen; 09.04.2022 kann"),
        (MeasureMarkKind.DROPPED, "2022-05-01", (BEGUN,), "Warum die Maßnahme M1 eingestellt ist"),
    ],
)
def test_what_cannot_be_marked(kind: MeasureMarkKind, on: str, lines: tuple[str, ...], said: str) -> None:
    with pytest.raises(Refusal) as refused:
        mark_measure(measures_known("2022-06-01", PLAN, *lines), "M1", kind, None, when(on))
    assert said in refused.value.told()


def test_use_tells_of_the_begin_but_not_from_when() -> None:
    past = measures_known("2022-06-01", PLAN, USED)
    with pytest.raises(Refusal) as refused:
        mark_measure(past, "M3", MeasureMarkKind.BEGUN, None, day("2022-04-20"))
    assert "ein früherer Tag ist möglich" in refused.value.advised()
