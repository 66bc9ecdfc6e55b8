from tests.checks.building import MEASURE, STAIRCASE, planned, project, told, unread

from fruehe_hilfen_cli.checks import names

ACTORS = '[[akteur]]\nid = "netz"\nname = "Netz"\n[[akteur]]\nid = "plan"\nname = "Planung"\n'


def _tie(between: str) -> str:
    return f"{ACTORS}[[verbindung]]\nzwischen = {between}\n"


def test_sound_plan_files_have_no_findings() -> None:
    sound = planned(project(), STAIRCASE, MEASURE, _tie('["netz", "plan"]'))
    assert [found for check in names.CHECKS for found in told(check, sound)] == []


def test_a_short_name_given_twice_is_found_whatever_its_case() -> None:
    twice = planned(project(), "", MEASURE + MEASURE.replace('"M1"', '"m1"'), ACTORS)
    assert told(names.duplicate_name, twice) == [
        ("massnahme.1.id", "Das Kürzel m1 gibt es in dieser Datei schon einmal.")
    ]


def test_the_same_short_name_in_two_files_is_no_duplicate() -> None:
    assert told(names.duplicate_name, planned(project(), STAIRCASE, MEASURE.replace('"M1"', '"Z1"'))) == []


def test_unknown_goals_are_found_with_the_nearest_one() -> None:
    where = planned(project(), STAIRCASE.replace('ziel = "Z1"', 'ziel = "Z11"'), MEASURE)
    [found] = names.unknown_name(where)
    assert (found.where, found.sentence) == (("indikator", 0, "ziel"), "Das Ziel Z11 gibt es nicht.")
    assert found.advice == "Meinten Sie Z1? Alle zeigt fh ziel liste."


def test_a_measure_needs_a_staircase_for_its_goals_unless_that_could_not_be_read() -> None:
    alone = planned(project(), measures=MEASURE)
    assert told(names.unknown_name, alone) == [("massnahme.0.ziel.0", "Das Ziel Z1 gibt es nicht.")]
    assert told(names.unknown_name, unread(alone)) == []


def test_an_idea_must_stand_in_an_entry() -> None:
    measure = MEASURE + 'idee = "k7q2m/2"\n'
    entry = 'datum = 2022-06-14\n[[idee]]\nwas = "x"\n'
    [(where, sentence)] = told(names.unknown_name, planned(project(k7q2m=entry), STAIRCASE, measure))
    assert (where, sentence) == ("massnahme.0.idee", "Die Idee k7q2m/2 gibt es nicht.")
    known = planned(project(k7q2m=entry), STAIRCASE, measure.replace("/2", "/1"))
    assert told(names.unknown_name, known) == []
    assert told(names.unknown_name, unread(planned(project(), STAIRCASE, measure))) == []


def test_a_tie_names_known_actors_and_two_of_them() -> None:
    unknown = planned(project(), planners=_tie('["netz", "klinik"]'))
    assert told(names.unknown_name, unknown) == [
        ("verbindung.0.zwischen.1", "Den Akteur klinik gibt es nicht.")
    ]
    for between in ("[]", '["netz"]', '["netz", "Netz"]'):
        [(where, _)] = told(names.tie_without_ends, planned(project(), planners=_tie(between)))
        assert where == "verbindung.0.zwischen"
