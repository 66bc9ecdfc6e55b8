import pytest
from tests.checks.building import BLOCKS, project, told

from fruehe_hilfen_cli.checks import own_fields
from fruehe_hilfen_cli.checks.rule import Check

PLAN = (
    BLOCKS
    + """
[[logbuch_feld]]
schluessel = "stimmung"
bezeichnung = "Stimmung"
typ = "auswahl"
werte = ["gut", "schlecht"]
[[logbuch_feld]]
schluessel = "dauer"
bezeichnung = "Dauer"
typ = "zahl"
arten = ["workshop", "konferenz"]
pflicht = true
[[gruppe]]
id = "steuerungsgruppe"
name = "Steuerungsgruppe"
"""
)
ALL = (*own_fields.PLAN_CHECKS, *own_fields.CHECKS)
ENTRY = "datum = 2022-05-10\n"


@pytest.mark.parametrize("check", ALL, ids=lambda check: check.code)
def test_a_sound_logbook_has_no_findings(check: Check) -> None:
    sound = ENTRY + 'art = "workshop"\ngruppen = ["leitung", "steuerungsgruppe"]\n[zusatz]\n'
    where = project(PLAN, k7q2m=sound + 'stimmung = "gut"\ndauer = 1.5\n', n2fjy=ENTRY)
    assert told(check, where) == []


def test_groups_that_nobody_has_declared_are_found_with_the_nearest() -> None:
    where = project(PLAN, k7q2m=ENTRY + 'gruppen = ["leitung", "steuergruppe", "xyz"]\n')
    near, far = own_fields.unknown_group(where)
    assert near.where == ("gruppen", 1)
    assert near.sentence == "Die Gruppe „steuergruppe“ gibt es nicht."
    assert near.advice.startswith("Meinten Sie steuerungsgruppe?")
    assert far.advice.startswith("Möglich sind netzwerkkoordination, ")


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        ("[zusatz]\nstimung = 1\n", [("zusatz.stimung", "Eine eigene Überschrift „stimung“ gibt es nicht.")]),
        ("[zusatz]\ndauer = 1\n", [("zusatz.dauer", "„dauer“ gehört nicht zu Einträgen der Art Notiz.")]),
        ('art = "workshop"\n[zusatz]\ndauer = 1\n', []),
    ],
)
def test_headings_that_are_not_declared_for_an_entry_are_found(
    entry: str, found: list[tuple[str, str]]
) -> None:
    assert told(own_fields.unknown_field, project(PLAN, k7q2m=ENTRY + entry)) == found


@pytest.mark.parametrize(
    ("value", "advice"),
    [
        ("1", "Möglich sind gut und schlecht."),
        ('"schlcht"', "Meinten Sie schlecht? Möglich sind gut und schlecht."),
        ("true", "Möglich sind gut und schlecht."),
    ],
)
def test_a_value_that_is_no_choice_is_found(value: str, advice: str) -> None:
    where = project(PLAN, k7q2m=f"{ENTRY}[zusatz]\nstimmung = {value}\n")
    [problem] = own_fields.unfit_value(where)
    assert (problem.where, problem.advice) == (("zusatz", "stimmung"), advice)


def test_a_value_of_another_type_is_found() -> None:
    entry = f'{ENTRY}art = "workshop"\n[zusatz]\ndauer = "lang"\n'
    [problem] = own_fields.unfit_value(project(PLAN, k7q2m=entry))
    assert problem.sentence == "„lang“ passt nicht zu „Dauer“ (Zahl)."
    assert problem.advice == "Schreiben Sie eine Zahl ohne Anführungszeichen."


def test_what_is_required_is_missed_only_where_it_belongs() -> None:
    where = project(PLAN, k7q2m=ENTRY + 'art = "workshop"\n', n2fjy=ENTRY)
    assert told(own_fields.missing_value, where) == [("zusatz.dauer", "Es fehlt die Angabe „Dauer“.")]


FIELD = '\n[[logbuch_feld]]\nschluessel = "{key}"\nbezeichnung = "X"\ntyp = "{type}"\n'


@pytest.mark.parametrize(
    ("plan", "found"),
    [
        (FIELD.format(key="dauer", type="text"), "Die eigene Überschrift „dauer“ steht schon weiter oben."),
        (FIELD.format(key="neu", type="auswahl"), "Der Auswahl „neu“ fehlen die Werte."),
        (
            FIELD.format(key="neu", type="text") + 'werte = ["a"]\n',
            "„neu“ nennt Werte, ist aber keine Auswahl.",
        ),
        (
            '\n[[gruppe]]\nid = "steuerungsgruppe"\nname = "X"\n',
            "Die Gruppe „steuerungsgruppe“ gibt es schon.",
        ),
        ('\n[[gruppe]]\nid = "leitung"\nname = "X"\n', "Die Gruppe „leitung“ gibt es schon."),
    ],
)
def test_what_is_declared_unclearly_is_found(plan: str, found: str) -> None:
    assert [sentence for _, sentence in told(own_fields.unclear_own, project(PLAN + plan))] == [found]
