import pytest
from tests.checks.building import EMPTY_STEPS, GOAL, INDICATOR, STAIRCASE, planned, project, told

from fruehe_hilfen_cli.checks import staircase
from fruehe_hilfen_cli.checks.rule import Check
from fruehe_hilfen_cli.model.project import Project

SCALE = """
[[indikator]]
id = "I1"
ziel = "Z1"
titel = "Zufriedenheit"
art = "qualitativ"
skala = ["gering", "mittel", "hoch"]
ausgangswert = 1
ausgangswert_am = "2022-12"
zielwert = 3
zielwert_bis = "2024-12"
quelle = "x"
methode = "x"
zustaendig = "x"
"""


def _without(*keys: str) -> str:
    kept = [line for line in INDICATOR.splitlines() if line.split(" = ")[0] not in keys]
    return GOAL + "\n".join(kept) + "\n" + EMPTY_STEPS


def _changed(before: str, after: str) -> str:
    assert before in INDICATOR
    return GOAL + INDICATOR.replace(before, after) + EMPTY_STEPS


def _later(**values: str) -> str:
    said = "".join(f"{key} = {value}\n" for key, value in values.items())
    return f'datum = 2023-06-14\n[[zielaenderung]]\ngrund = "x"\n{said}'


def _sentences(check: Check, where: Project) -> list[str]:
    return [sentence for _, sentence in told(check, where)]


@pytest.mark.parametrize("check", staircase.CHECKS, ids=lambda check: check.code)
@pytest.mark.parametrize(
    "text", ["", STAIRCASE, GOAL + SCALE + EMPTY_STEPS], ids=["none", "numbers", "scale"]
)
def test_no_staircase_and_sound_ones_have_no_findings(check: Check, text: str) -> None:
    assert told(check, planned(project(), text)) == []


def test_a_goal_needs_an_indicator_that_still_holds() -> None:
    bare = planned(project(), GOAL + EMPTY_STEPS)
    assert told(staircase.goal_without_indicator, bare) == [
        ("ziel.0.id", "Das Ziel Z1 hat keinen Indikator.")
    ]
    dropped = project(k7q2m=_later(betrifft='"indikator I1"', entfaellt="true"))
    assert _sentences(staircase.goal_without_indicator, planned(dropped, STAIRCASE)) != []
    gone = project(k7q2m=_later(betrifft='"ziel Z1"', entfaellt="true"))
    assert _sentences(staircase.goal_without_indicator, planned(gone, GOAL + EMPTY_STEPS)) == []


def test_steps_without_goal_and_reason_are_found_together() -> None:
    some = planned(project(), GOAL + INDICATOR + '[[leere_stufe]]\nstufe = 1\ngrund = "x"\n')
    assert told(staircase.empty_step, some) == [
        ("leere_stufe", "Die Stufen 3, 4, 5, 6 und 7 haben kein Ziel und keinen Grund.")
    ]
    one = planned(project(), STAIRCASE.replace("stufe = 7", "stufe = 6"))
    assert _sentences(staircase.empty_step, one) == ["Die Stufe 7 hat kein Ziel und keinen Grund."]
    assert told(staircase.empty_step, planned(project(), "format = 1\n")) == []


def test_a_step_cannot_be_empty_and_hold_a_goal() -> None:
    both = planned(project(), STAIRCASE.replace("stufe = 7", "stufe = 2"))
    assert told(staircase.empty_step, both)[-1] == (
        "leere_stufe.5.stufe",
        "Die Stufe 2 soll leer sein, hat aber ein Ziel.",
    )


@pytest.mark.parametrize(
    ("check", "keys", "sentence"),
    [
        (staircase.no_baseline, ("ausgangswert",), "Der Indikator I1 hat keinen Ausgangswert."),
        (staircase.no_baseline, ("ausgangswert_am",), "Der Indikator I1 hat kein Datum des Ausgangswerts."),
        (staircase.no_target, ("zielwert", "zielwert_bis"), "Der Indikator I1 hat keinen Zielwert."),
        (staircase.no_target, ("zielwert_bis",), "Der Indikator I1 hat keine Frist für den Zielwert."),
        (
            staircase.no_source,
            ("quelle", "methode", "zustaendig"),
            "Der Indikator I1 hat keine Quelle, keine Methode und keine zuständige Rolle.",
        ),
        (staircase.no_source, ("methode",), "Der Indikator I1 hat keine Methode."),
    ],
)
def test_what_an_indicator_lacks_is_named(check: Check, keys: tuple[str, ...], sentence: str) -> None:
    assert _sentences(check, planned(project(), _without(*keys))) == [sentence]


def test_what_is_agreed_later_counts() -> None:
    text = _without("zielwert", "zielwert_bis")
    later = project(k7q2m=_later(betrifft='"indikator I1"', zielwert="75", zielwert_bis='"2024-12"'))
    assert told(staircase.no_target, planned(later, text)) == []


def test_nothing_is_asked_of_an_indicator_that_is_dropped() -> None:
    gone = project(k7q2m=_later(betrifft='"indikator I1"', entfaellt="true"))
    assert told(staircase.no_baseline, planned(gone, _without("ausgangswert"))) == []


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("zielwert = 75", "zielwert = 60.0", "ist gleich dem Ausgangswert (60,0 Prozent)"),
        (
            "zielwert = 75",
            "zielwert = 50",
            "(50 Prozent) liegt unter dem Ausgangswert (60 Prozent), obwohl mehr besser ist",
        ),
        (
            "zielwert = 75",
            'zielwert = 75\nrichtung = "weniger"',
            "(75 Prozent) liegt über dem Ausgangswert (60 Prozent), obwohl weniger besser ist",
        ),
    ],
)
def test_a_target_must_lie_on_the_better_side(before: str, after: str, why: str) -> None:
    where = planned(project(), _changed(before, after))
    sentence = f"Der Zielwert von I1 {why}."
    assert told(staircase.target_against_baseline, where) == [("indikator.0.zielwert", sentence)]


def test_a_target_agreed_later_is_found_in_its_entry() -> None:
    where = planned(project(k7q2m=_later(betrifft='"indikator I1"', zielwert="60")), STAIRCASE)
    [found] = staircase.target_against_baseline(where)
    assert found.file.endswith("k7q2m.toml")
    assert found.where == ("zielaenderung", 0, "zielwert")


@pytest.mark.parametrize(
    ("text", "where", "sentence"),
    [
        (
            _changed("zielwert = 75", "zielwert = 100.5"),
            "indikator.0.zielwert",
            "Der Zielwert von I1 (100,5) ist größer als der größte mögliche Wert (100).",
        ),
        (
            _changed("ausgangswert = 60", "ausgangswert = -1"),
            "indikator.0.ausgangswert",
            "Der Ausgangswert von I1 (-1) ist kleiner als der kleinste mögliche Wert (0).",
        ),
        (
            _changed("kleinster = 0", "kleinster = 100"),
            "indikator.0.id",
            "Bei I1 ist kleinster nicht kleiner als groesster.",
        ),
        (
            _changed('einheit = "Prozent"', 'skala = ["a", "b"]'),
            "indikator.0.id",
            "Der Indikator I1 hat eine Skala, ist aber quantitativ.",
        ),
        (
            GOAL + SCALE.replace('skala = ["gering", "mittel", "hoch"]\n', ""),
            "indikator.0.id",
            "Der qualitative Indikator I1 hat keine Skala.",
        ),
        (
            GOAL + SCALE.replace("zielwert = 3", "zielwert = 2.5"),
            "indikator.0.zielwert",
            "Der Zielwert von I1 (2,5) steht nicht auf der Skala von 1 bis 3.",
        ),
    ],
)
def test_values_that_are_not_possible_are_found(text: str, where: str, sentence: str) -> None:
    assert told(staircase.impossible_value, planned(project(), text)) == [(where, sentence)]


def test_the_words_of_a_scale_are_said() -> None:
    text = GOAL + SCALE.replace("zielwert = 3", "zielwert = 1")
    [sentence] = _sentences(staircase.target_against_baseline, planned(project(), text))
    assert sentence == "Der Zielwert von I1 ist gleich dem Ausgangswert (gering)."
