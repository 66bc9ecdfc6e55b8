from dataclasses import replace

from tests.conftest import ONE_BLOCK, day, project

from fruehe_hilfen_cli.model.measures import Measure, MeasurePlan
from fruehe_hilfen_cli.views.entries.references import consequences, referrers, without

PLACE = project(
    ONE_BLOCK,
    """k7q2m 2022-05-03 aufgabe = [{ was = "Protokoll" }], erreicht = ["1.1"], erledigt = ["abcde/1"],
       abweichung = [{ betrifft = "phase 1", grund = "Urlaub" }]""",
    'abcde 2022-05-01 aufgabe = [{ was = "Raum" }]',
    'fghij 2022-05-20 erledigt = ["k7q2m/1", "abcde/9"], klaerung = [{ abweichung = "k7q2m/1" }]',
    '2022-05-21 wieder_offen = [{ meilenstein = "1.1", grund = "doch nicht", hebt_auf = ["k7q2m"] }]',
    "2022-05-22",
)
ENTRY = next(found for found in PLACE.entries if found.id == "k7q2m")


def test_who_refers_to_an_entry() -> None:
    found = referrers(PLACE, "k7q2m")
    assert [(item.logged.id, item.done, item.cleared, item.revoked) for item in found] == [
        ("fghij", ("k7q2m/1",), ("k7q2m/1",), ()),
        ("ddddd", (), (), ("1.1",)),
    ]


def test_who_refers_to_questions_duties_and_appointments() -> None:
    place = project(
        ONE_BLOCK,
        """k7q2m 2022-05-03 frage = [{ was = "Wer?" }, { was = "Wann?" }],
           berichtspflicht = [{ was = "Stand", wem = "Ausschuss" }],
           termin = [{ datum = 2022-06-07, titel = "Runde" }]""",
        """fghij 2022-05-20 antwort = [{ frage = "k7q2m/2", antwort = "Im Mai" }], berichtet = ["k7q2m/1"],
           terminaenderung = [{ termin = "k7q2m/1" }, { termin = 2022-06-01 }]""",
        '2022-05-21 antwort = [{ frage = "k7q2m/2", antwort = "Im Juni" }]',
    )
    [first, second] = referrers(place, "k7q2m")
    assert (first.answered, first.reported, first.rescheduled) == (("k7q2m/2",), ("k7q2m/1",), ("k7q2m/1",))
    assert (second.answered, second.reported, second.rescheduled) == (("k7q2m/2",), (), ())
    answer = next(found for found in place.entries if found.id == "fghij")
    on_the_day = consequences(place, answer, day("2022-05-20"))
    assert (on_the_day.questions, on_the_day.reported) == (("k7q2m/2",), ("k7q2m/1",))
    assert consequences(place, answer, day("2022-05-21")).questions == ()  # another entry answers it, too


def test_what_would_be_open_again() -> None:
    early = consequences(PLACE, ENTRY, day("2022-05-20"))
    assert (early.milestones, early.tasks) == (("1.1",), ("abcde/1",))
    assert consequences(PLACE, ENTRY, day("2022-05-21")).milestones == ()


def test_a_project_without_the_entry_has_all_others() -> None:
    assert [found.id for found in without(PLACE, ENTRY).entries] == ["abcde", "fghij", "ddddd", "eeeee"]


def test_ideas_are_rated_and_become_measures() -> None:
    place = project(
        ONE_BLOCK,
        'k7q2m 2022-05-03 idee = [{ was = "Lotsin" }, { was = "Besuch" }]',
        'fghij 2022-05-20 bewertung = [{ idee = "k7q2m/2", punkte = 3 }, { idee = "abcde/1", punkte = 1 }]',
    )
    assert [(found.logged.id, found.rated) for found in referrers(place, "k7q2m")] == [
        ("fghij", ("k7q2m/2",))
    ]
    idea = next(found for found in place.entries if found.id == "k7q2m")
    assert consequences(place, idea, day("2022-06-01")).measures == ()
    plan = MeasurePlan(
        measures=(Measure(id="M1", title="Besuche", idea="k7q2m/2"), Measure(id="M2", title="Kurs"))
    )
    assert consequences(replace(place, measures=plan), idea, day("2022-06-01")).measures == ("M1",)
