"""Checks of bodies: their leads, their place, their names."""

import pytest
from tests.bodies import COMMITTEE, STEERING, body, with_bodies
from tests.checks.building import project, told

from fruehe_hilfen_cli.checks import bodies
from fruehe_hilfen_cli.checks.of_entries import checks_of
from fruehe_hilfen_cli.model.project import Project

LEAD = "leitung = true\n"
DECIDED = """
datum = 2022-05-10
gremium = "Steuerungsgrupe"
[[termin]]
datum = 2022-06-10
titel = "Sitzung"
gremium = "Jugendhilfeauschuss"
[[beschluss]]
titel = "So"
rolle = "entscheidung"
gremium = "Kreistag"
[[vorlage]]
art = "beschlussvorlage"
titel = "So"
[[vorlage.beratung]]
gremium = "Jugendhilfe-Ausschuss"
rolle = "vorberatung"
[[phasenabschluss]]
phase = 1
ergebnis = "positiv"
gremium = "Steuerungsgruppe!"
"""


def of(*texts: str) -> Project:
    """A project with these bodies."""
    return with_bodies(project(), *texts)


def test_sound_bodies_have_no_findings() -> None:
    sound = of(STEERING, COMMITTEE, body("rat", 'auch = ["Rat", "Stadtrat"]'), body("ag", 'teil_von = "rat"'))
    assert [found for check in bodies.CHECKS for found in told(check, sound)] == []
    assert [found for check in bodies.CHECKS for found in told(check, project())] == []


def test_a_steering_group_without_lead_is_told_the_command() -> None:
    [found] = bodies.not_one_lead(of(STEERING.replace(LEAD, "")))
    assert found.where == ("gremium", 0, "name")
    assert found.sentence == (
        "Die Steuerungsgruppe „Steuerungsgruppe“ hat keine Leitung; vorgesehen ist genau eine."
    )
    assert found.advice == "fh gremium aendere steuerung --leitung ROLLE trägt sie ein."


@pytest.mark.parametrize("more", [LEAD, "\n[[gremium.mitglied]]\nrolle = 'X'\n" + LEAD])
def test_two_leads_are_one_too_many(more: str) -> None:
    [(where, sentence)] = told(bodies.not_one_lead, of(STEERING + more))
    assert where == "gremium.0.mitglied"
    assert "hat 2 Leitungen;" in sentence


def test_a_role_that_two_have_leads_twice() -> None:
    [(_, sentence)] = told(bodies.not_one_lead, of(STEERING.replace(LEAD, f"{LEAD}koepfe = 2\n")))
    assert "hat 2 Leitungen;" in sentence


def test_other_bodies_may_be_led_by_nobody_or_two() -> None:
    leads = "mitglied = [{ rolle = 'A', leitung = true }, { rolle = 'B', leitung = true }]"
    assert told(bodies.not_one_lead, of(body("rat", leads), body("ag"))) == []


@pytest.mark.parametrize(
    ("texts", "where", "sentence"),
    [
        (
            (body("rat"), body("Rat", kind="politik").replace('name = "Rat"', 'name = "Kreisrat"')),
            "gremium.1.id",
            "Das Kürzel Rat gibt es in dieser Datei schon einmal.",
        ),
        (
            (body("rat"), body("jha", 'auch = ["X", "RAT"]')),
            "gremium.1.auch.1",
            "So heißt schon ein anderes Gremium: „RAT“ meint auch „Rat“.",
        ),
        (
            (body("rat"), body("ag", 'teil_von = "raat"')),
            "gremium.1.teil_von",
            "„Ag“ ist Teil von raat, aber dieses Kürzel hat kein Gremium.",
        ),
        (
            (body("rat", 'teil_von = "Rat"'),),
            "gremium.0.teil_von",
            "„Rat“ liegt über teil_von in sich selbst.",
        ),
    ],
)
def test_who_is_meant_must_be_clear(texts: tuple[str, ...], where: str, sentence: str) -> None:
    assert told(bodies.misplaced, of(*texts)) == [(where, sentence)]


def test_a_circle_is_told_of_each_in_it_and_of_no_other() -> None:
    circle = (body("a", 'teil_von = "b"'), body("b", 'teil_von = "a"'), body("c", 'teil_von = "a"'))
    assert [where for where, _ in told(bodies.misplaced, of(*circle))] == [
        "gremium.0.teil_von",
        "gremium.1.teil_von",
    ]


def test_slips_are_found_wherever_an_entry_names_a_body() -> None:
    found = with_bodies(project(k7q2m=DECIDED), STEERING, COMMITTEE)
    assert [where for where, _ in told(bodies.misspelt, found)] == [
        "gremium",
        "vorlage.0.beratung.0.gremium",
        "termin.0.gremium",
        "phasenabschluss.0.gremium",
    ]
    assert told(bodies.misspelt, project(k7q2m=DECIDED)) == []
    assert bodies.misspelt in checks_of(found.entries[0].entry)


def test_the_advice_names_who_was_meant() -> None:
    entry = 'datum = 2022-05-10\ngremium = "Jugendhilfeauschuss"\n'
    [found] = bodies.misspelt(with_bodies(project(k7q2m=entry), COMMITTEE))
    assert found.advice.startswith("Meinten Sie „Jugendhilfeausschuss“? ")
