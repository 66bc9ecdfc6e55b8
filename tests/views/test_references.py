from msgspec.structs import replace
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


DECIDED = """2022-05-03 vorlage = [{ nummer = "017/2023", art = "beschlussvorlage", titel = "Ziele" }],
    beschluss = [{ titel = "Ziele", rolle = "entscheidung" }]"""


def test_who_refers_to_papers_and_decisions() -> None:
    place = project(
        ONE_BLOCK,
        f"k7q2m {DECIDED}",
        """fghij 2022-05-20 beschlussstand = [{ beschluss = "k7q2m/1", stand = "erledigt" }],
           beschluss = [{ titel = "x", rolle = "anhoerung", vorlage = "017 / 2023" },
                        { titel = "y", rolle = "anhoerung", vorlage = "018/2023" }]""",
        '2022-05-21 vorlage = [{ art = "mitteilung", titel = "z", ergaenzt = "k7q2m/1" }]',
        '2022-05-22 beschluss = [{ titel = "x", rolle = "anhoerung", vorlage = "018/2023" }]',
    )
    assert [(item.logged.id, item.carried, item.papers) for item in referrers(place, "k7q2m")] == [
        ("fghij", ("k7q2m/1",), ("017 / 2023",)),
        ("ccccc", (), ("k7q2m/1",)),
    ]
    marking = next(found for found in place.entries if found.id == "fghij")
    assert consequences(place, marking, day("2022-05-22")).decisions == ("k7q2m/1",)


def test_a_paper_that_another_entry_has_too_is_not_missed() -> None:
    named = '2022-05-20 beschluss = [{ titel = "x", rolle = "anhoerung", vorlage = "017/2023" }]'
    again = '2022-05-19 vorlage = [{ nummer = "017/2023", art = "mitteilung", titel = "Noch einmal" }]'
    assert [item.papers for item in referrers(project(ONE_BLOCK, f"k7q2m {DECIDED}", named), "k7q2m")] == [
        ("017/2023",)
    ]
    assert referrers(project(ONE_BLOCK, f"k7q2m {DECIDED}", named, again), "k7q2m") == ()


def test_what_would_be_missing_of_phases_and_departures() -> None:
    closing = '2022-06-30 phasenabschluss = [{ phase = 1, ergebnis = "positiv" }]'
    place = project(ONE_BLOCK, f'{closing}, ausgeschieden = {{ grund = "Stelle gestrichen" }}')
    then = consequences(place, place.entries[0], day("2022-06-30"))
    assert (then.closings, then.dropout, then.referrers) == ((1,), True, ())


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
