"""What fh pruefe says of a day: papers, and reports that are late."""

import pytest
from msgspec.structs import replace
from tests.bodies import COMMITTEE, with_bodies
from tests.conftest import day, project
from tests.views.test_paper_duties import PLAN, SESSION, paper

from fruehe_hilfen_cli.checks.due import hand_in_missed, paper_missing, report_overdue
from fruehe_hilfen_cli.checks.rule import CheckOnDay
from fruehe_hilfen_cli.store.reading import packaged_scheme
from fruehe_hilfen_cli.views.history import history

PLANNED = """k7q2m 2023-02-01 vorlage = [{
    nummer = "5/2023", art = "mitteilung", titel = "Stand", MEHR
    beratung = [
      { gremium = "Kreistag", rolle = "kenntnisnahme" },
      { gremium = "JHA", rolle = "kenntnisnahme", datum = 2023-03-14 },
    ] }]"""
NOTED = """2023-03-14 gremium = "Jugendhilfeausschuss",
    beschluss = [{ titel = "x", vorlage = "5/2023", rolle = "kenntnisnahme" }]"""


DUE = "vorlage.0.beratung.1.datum: Die Vorlage 5/2023 war bis 04.03.2023 einzureichen (JHA am 14.03.2023)"
MISSED = (
    "meilenstein.1.id: Für den Meilenstein 3.4 ist keine Vorlage eingereicht; für die letzte bekannte "
    "Sitzung vorher (Jugendhilfeausschuss, 20.06.2023) war das bis 10.06.2023 möglich."
)


def told(check: CheckOnDay, on: str, *lines: str) -> list[str]:
    """What a check finds on a day: the way to the value, and the sentence."""
    past = history(with_bodies(project(PLAN, *lines), COMMITTEE), day(on))
    return [f"{'.'.join(map(str, found.where))}: {found.sentence}" for found in check(past)]


def test_a_paper_can_be_handed_in_on_the_last_day() -> None:
    line = PLANNED.replace("MEHR", "")
    assert told(hand_in_missed, "2023-03-04", line) == []
    assert told(hand_in_missed, "2023-03-05", line) == [f"{DUE}; bisher ist sie es nicht."]


def test_late_is_late_until_the_body_has_dealt_with_it() -> None:
    line = PLANNED.replace("MEHR", "eingereicht_am = 2023-03-06,")
    assert told(hand_in_missed, "2023-03-06", line) == [f"{DUE}; eingereicht wurde sie 2 Tage zu spät."]
    assert told(hand_in_missed, "2023-03-15", line, NOTED) == []


def test_in_time_is_no_finding() -> None:
    line = PLANNED.replace("MEHR", "eingereicht_am = 2023-03-04,")
    assert told(hand_in_missed, "2023-03-20", line) == []


def test_a_milestone_whose_last_session_is_out_of_reach() -> None:
    session = SESSION.format("2023-06-20", "JHA")
    assert told(hand_in_missed, "2023-06-10", session) == []
    assert len(told(paper_missing, "2023-06-10", session)) == 1
    assert told(hand_in_missed, "2023-06-11", session) == [MISSED]
    assert told(paper_missing, "2023-06-11", session) == []  # one finding for one matter
    assert told(hand_in_missed, "2023-06-11", session, paper("2023-06-10")) == []


def test_long_before_and_afterwards_other_sessions_count() -> None:
    session = SESSION.format("2023-03-20", "JHA")
    assert told(hand_in_missed, "2023-04-30", session) == []
    assert len(told(hand_in_missed, "2023-05-01", session)) == 1
    assert told(hand_in_missed, "2023-07-01", session) == []
    assert len(told(paper_missing, "2023-07-01", session)) == 1


@pytest.mark.parametrize(
    ("on", "words"),
    [
        ("2023-04-30", None),
        ("2023-05-01", "in 60 Tagen fällig"),
        ("2023-06-29", "in 1 Tag fällig"),
        ("2023-06-30", "heute fällig"),
        ("2023-07-02", "seit 2 Tagen fällig"),
    ],
)
def test_a_paper_is_missing_from_sixty_days_before(on: str, words: str | None) -> None:
    expected = [
        f"meilenstein.1.id: Der Meilenstein 3.4 ist {words}, und keine Beschlussvorlage ist auf dem Weg."
    ]
    assert told(paper_missing, on) == (expected if words else [])


def test_soest_in_june_still_needs_a_paper_for_decision() -> None:
    noted = """d5gsu 2023-03-14 gremium = "JHA",
        vorlage = [{ nummer = "017/2023", art = "beschlussvorlage", titel = "x" }],
        beschluss = [{ titel = "x", vorlage = "017/2023", rolle = "kenntnisnahme" }]"""
    assert len(told(paper_missing, "2023-06-01", noted)) == 1


def test_another_process_needs_papers_by_the_kind_of_its_milestones() -> None:
    plan = """kommune = { name = "Bremen", land = "HB", ablauf = "strategie.toml" }
        zeitraum = [{ phasen = [9], beginn = "2023-03", ende = "2023-12" }]
        meilenstein = [{ id = "G", phase = 9, titel = "Grundlage", art = "beschlussvorlage" }]"""
    found = project(plan)
    stage = packaged_scheme("nzfh").stages[0].model_copy(update={"number": 9})
    scheme = packaged_scheme("nzfh").model_copy(update={"stages": (stage,)})
    past = history(replace(found, scheme=scheme), day("2023-12-01"))
    assert [problem.where for problem in paper_missing(past)] == [("meilenstein", 0, "id")]


def test_bremen_was_59_days_late() -> None:
    asked = """s4nat 2021-12-14 berichtspflicht = [
        { was = "Stand", wem = "Senat" }, { was = "Zwischenbericht", wem = "Senat", bis = "2022-12" }]"""
    reported = 'v8rsn 2023-02-28 berichtet = ["s4nat/2"]'
    assert told(report_overdue, "2022-12-31", asked, reported) == []
    assert told(report_overdue, "2023-02-27", asked, reported) == [
        "berichtspflicht.1.was: Der Bericht „Zwischenbericht“ an Senat war im Dezember 2022 fällig."
    ]
    assert told(report_overdue, "2023-02-28", asked, reported) == []


@pytest.mark.parametrize("check", [hand_in_missed, paper_missing, report_overdue])
def test_nothing_is_late_after_the_municipality_has_left(check: CheckOnDay) -> None:
    lines = (
        PLANNED.replace("MEHR", ""),
        '2023-01-01 berichtspflicht = [{ was = "Stand", wem = "JHA", bis = "2023-02" }]',
    )
    assert told(check, "2023-06-25", *lines)
    assert told(check, "2023-06-25", *lines, '2023-06-24 ausgeschieden = { grund = "x" }') == []
