"""What a calendar shows of bodies, decisions and posts."""

import tomllib

import pytest
from msgspec.structs import replace
from tests.conftest import day, project

from fruehe_hilfen_cli.model.bodies import BodyPlan
from fruehe_hilfen_cli.model.kinds import Visibility
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.resources import ResourcePlan
from fruehe_hilfen_cli.reports.dates.calendar_words import note
from fruehe_hilfen_cli.reports.dates.events import events
from fruehe_hilfen_cli.views.dates.calendar import Calendar, CalendarSelection, calendar

BARE = "zeitraum = [{ phasen = [1], beginn = '2020-01', ende = '2030-01' }]"
JHA = '[[gremium]]\nid = "jha"\nname = "Ausschuss"\nauch = ["JHA"]\nart = "ausschuss"\nfrist_tage = 10\n'
SESSION = 'aaaaa 2026-11-01 termin = [{ datum = 2026-12-12, titel = "Sitzung", gremium = "JHA" }]'
DECIDED = '{ titel = "Plan", rolle = "entscheidung", ergebnis = "beschlossen", zustaendig = "Leitung", '


def place(*lines: str) -> Project:
    plan = BodyPlan.model_validate(tomllib.loads(JHA), by_alias=True, by_name=False)
    return replace(project(BARE, *lines), bodies=plan)


def of(found: Project, on: str = "2026-11-24", reader: Visibility = Visibility.INTERNAL) -> Calendar:
    return calendar([found], day(on), CalendarSelection(day("2027-12-31"), reader=reader))


def told(found: Calendar) -> list[str]:
    """What is to come and what is overdue, each with its day, whatever is an appointment left out."""
    shown = [item for item in (*found.overdue, *found.items) if item.kind != "termin"]
    return [
        f"{'! ' if item.overdue else ''}{item.uid.partition('@')[0]} {item.day} {item.title} {item.who or ''}"
        for item in shown
    ]


def test_papers_are_to_be_there_so_many_days_before_a_session() -> None:
    assert told(of(place(SESSION))) == ["abgabefrist-aaaaa-1 2026-12-02 Sitzung JHA"]
    (item,) = [one for one in of(place(SESSION)).items if one.kind == "abgabefrist"]
    assert note(item) == "Sitzung am 12.12.2026"


def test_that_day_moves_with_the_session_and_keeps_its_name() -> None:
    moved = (
        'bbbbb 2026-11-02 terminaenderung = [{ termin = "aaaaa/1", neuer_termin = 2026-12-22, grund = "W" }]'
    )
    found = of(place(SESSION, moved))
    assert told(found) == ["abgabefrist-aaaaa-1 2026-12-12 Sitzung JHA"]
    assert [item.revision for item in found.items if item.kind == "abgabefrist"] == [1]


@pytest.mark.parametrize(
    "line",
    [
        SESSION.replace("2026-12-12", '"2026-12"'),
        SESSION.replace("JHA", "Kreistag"),
        SESSION.replace(', gremium = "JHA"', ""),
    ],
)
def test_without_a_day_or_a_notice_period_there_is_none(line: str) -> None:
    assert told(of(place(line))) == []


def test_a_cancelled_or_held_session_has_none() -> None:
    cancelled = 'bbbbb 2026-11-02 terminaenderung = [{ termin = "aaaaa/1", grund = "Wahl" }]'
    assert told(of(place(SESSION, cancelled))) == []
    held = 'bbbbb 2026-12-12 art = "sitzung", gremium = "Ausschuss"'
    assert told(of(place(SESSION, held), "2026-12-12")) == []


def test_the_day_that_is_over_is_not_overdue_by_itself() -> None:
    assert told(of(place(SESSION), "2026-12-03")) == []


def test_decisions_are_due_until_they_are_done() -> None:
    line = f"aaaaa 2026-11-01 beschluss = [{DECIDED} bis = 2026-12-01 }}]"
    assert told(of(place(line))) == ["beschluss-aaaaa-1 2026-12-01 Plan Leitung"]
    assert told(of(place(line), "2026-12-02")) == ["! beschluss-aaaaa-1 2026-12-01 Plan Leitung"]
    done = 'bbbbb 2026-11-20 beschlussstand = [{ beschluss = "aaaaa/1", stand = "erledigt" }]'
    assert told(of(place(line, done), "2026-12-02")) == []


def test_a_decision_that_got_more_time_says_so() -> None:
    line = f"aaaaa 2026-11-01 beschluss = [{DECIDED} bis = 2026-12-01 }}]"
    later = (
        'bbbbb 2026-11-20 beschlussstand = [{ beschluss = "aaaaa/1", stand = "in-arbeit", bis = 2027-02-01, '
        'grund = "Haushalt" }]'
    )
    found = of(place(line, later))
    (item,) = found.items
    assert (item.uid, item.revision) == ("beschluss-aaaaa-1@kreis-beispiel.fruehe-hilfen", 1)
    assert note(item) == "verlegt vom 01.12.2026: Haushalt"


def test_what_goes_on_is_reported_on_unless_a_report_duty_says_it_already() -> None:
    line = f'aaaaa 2026-11-01 gremium = "JHA", beschluss = [{DECIDED} alle_monate = 3 }}]'
    assert told(of(place(line))) == ["beschlussbericht-aaaaa-1-1 2027-02-01 Plan JHA"]
    spoken = 'bbbbb 2026-11-20 beschlussstand = [{ beschluss = "aaaaa/1", stand = "laufend" }]'
    assert told(of(place(line, spoken))) == ["beschlussbericht-aaaaa-1-2 2027-02-20 Plan JHA"]
    duty = f'{line}, berichtspflicht = [{{ was = "Stand", wem = "JHA", alle_monate = 3 }}]'
    assert told(of(place(duty))) == ["bericht-aaaaa-1-1 2027-02-01 Stand JHA"]


def test_posts_end_inside_the_house() -> None:
    text = """
        [[stelle]]
        titel = "Koordination"
        vze = 1
        befristet_bis = 2027-06-30
        [[stelle]]
        titel = "Koordination"
        vze = 0.5
        befristet_bis = "2026-12"
        [[stelle]]
        titel = "Leitung"
        vze = 1
    """
    plan = ResourcePlan.model_validate(tomllib.loads(text), by_alias=True, by_name=False)
    found = replace(place(), resources=plan)
    assert told(of(found)) == [
        "befristung-koordination-2 2026-12 Koordination ",
        "befristung-koordination-1 2027-06-30 Koordination ",
    ]
    assert told(of(found, "2027-07-01")) == []
    assert told(of(found, reader=Visibility.NZFH)) == []


def test_events_name_the_kind_the_session_and_where_to_look() -> None:
    line = f"bbbbb 2026-11-01 beschluss = [{DECIDED} bis = 2026-12-01 }}]"
    found = {event.uid.partition("@")[0]: event for event in events(of(place(SESSION, line)))}
    assert found["abgabefrist-aaaaa-1"].summary == "Kreis Beispiel – Abgabefrist: Sitzung"
    assert found["abgabefrist-aaaaa-1"].description == (
        "Gremium: JHA\nSitzung am 12.12.2026.\nNachsehen: fh gremium liste kreis-beispiel"
    )
    assert found["beschluss-bbbbb-1"].summary == "Kreis Beispiel – Beschluss: Plan"
    assert found["beschluss-bbbbb-1"].description == (
        "Zuständig: Leitung\nNachsehen: fh beschluss liste kreis-beispiel"
    )
