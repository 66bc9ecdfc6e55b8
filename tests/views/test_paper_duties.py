"""Which milestones still wait for a council paper, and by when it must be handed in."""

from datetime import date

import pytest
from tests.bodies import COMMITTEE, with_bodies
from tests.conftest import day, project

from fruehe_hilfen_cli.views.governance.paper_duties import LastSession, PaperDuty, paper_duties
from fruehe_hilfen_cli.views.history import history

PLAN = """
    zeitraum = [
      { phasen = [2, 3], beginn = "2022-10", ende = "2023-06" },
      { phasen = [4], beginn = "2023-07" },
    ]
    meilenstein = [
      { id = "3.3", phase = 3, titel = "Rückhalt" },
      { id = "3.4", phase = 3, titel = "Beschlussvorlage", art = "beschlussvorlage" },
      { id = "3.9", phase = 3, titel = "Noch eine", art = "beschlussvorlage", pflicht = false },
      { id = "4.5", phase = 4, titel = "Zweite Beschlussvorlage", art = "beschlussvorlage" },
    ]
"""
SESSION = '2023-01-10 termin = [{{ datum = {}, titel = "Sitzung", gremium = "{}" }}]'


def duties(on: str, *lines: str) -> dict[str, PaperDuty]:
    """The milestones that wait, by number."""
    found = with_bodies(project(PLAN, *lines), COMMITTEE)
    return {duty.milestone: duty for duty in paper_duties(history(found, day(on)))}


def paper(on: str, kind: str = "beschlussvorlage", role: str = "entscheidung", more: str = "") -> str:
    """An entry that hands in a paper."""
    step = f'beratung = [{{ gremium = "JHA", rolle = "{role}" }}]'
    return f'{on} vorlage = [{{ art = "{kind}", titel = "x", eingereicht_am = {on}, {step}{more} }}]'


def test_required_open_milestones_wait() -> None:
    found = duties("2023-05-01")
    assert list(found) == ["3.4", "4.5"]
    assert found["3.4"].days_left == 60
    assert (found["4.5"].days_left, found["4.5"].due_current) == (None, None)
    assert list(duties("2023-05-01", '2023-04-01 erreicht = ["3.4"]')) == ["4.5"]


def test_a_paper_for_decision_is_on_its_way() -> None:
    found = duties("2023-05-01", paper("2023-04-20"))
    assert found["3.4"].paper == "aaaaa/1"
    assert found["4.5"].paper is None  # handed in before its block began


def test_one_paper_is_on_its_way_to_one_milestone_the_first_that_is_due() -> None:
    one = duties("2023-07-20", paper("2023-07-10"))
    assert (one["3.4"].paper, one["4.5"].paper) == ("aaaaa/1", None)
    two = duties("2023-07-20", paper("2023-07-10"), paper("2023-07-11"))
    assert (two["3.4"].paper, two["4.5"].paper) == ("aaaaa/1", "bbbbb/1")


@pytest.mark.parametrize(
    "line",
    [
        paper("2023-04-20", kind="mitteilung"),
        paper("2023-04-20", role="kenntnisnahme"),
        paper("2022-09-30"),
        '2023-04-20 vorlage = [{ art = "beschlussvorlage", titel = "x" }]',
    ],
)
def test_not_every_paper_will_do(line: str) -> None:
    assert duties("2023-05-01", line)["3.4"].paper is None


def test_a_decided_paper_is_not_on_its_way_any_more() -> None:
    decided = 'gremium = "JHA", beschluss = [{ titel = "x", vorlage = "aaaaa/1", rolle = "entscheidung" }]'
    assert duties("2023-05-20", paper("2023-04-20"), f"2023-05-16 {decided}")["3.4"].paper is None


TWO_STEPS = ', { gremium = "Kreistag", rolle = "kenntnisnahme" }] }]'


@pytest.mark.parametrize(
    ("results", "on_its_way"),
    [
        (["beschlossen"], False),
        (["abgelehnt"], False),
        (["vertagt"], True),
        (["vertagt", "beschlossen"], False),
    ],
)
def test_once_decided_it_is_not_on_its_way_although_a_body_is_still_to_take_note(
    results: list[str], on_its_way: bool
) -> None:
    line = paper("2023-04-20").removesuffix("] }]") + TWO_STEPS
    taken = [
        f'2023-05-1{number} gremium = "JHA", beschluss = [{{ titel = "x", vorlage = "aaaaa/1", '
        f'rolle = "entscheidung", ergebnis = "{result}" }}]'
        for number, result in enumerate(results)
    ]
    assert duties("2023-05-20", line)["3.4"].paper == "aaaaa/1"
    assert duties("2023-05-20", line, *taken)["3.4"].paper == ("aaaaa/1" if on_its_way else None)


def test_the_last_session_before_it_is_due() -> None:
    lines = [SESSION.format(on, "JHA") for on in ("2023-05-16", "2023-06-20", "2023-08-15")]
    last = LastSession("Jugendhilfeausschuss", date(2023, 6, 20), date(2023, 6, 10))
    assert duties("2023-05-01", *lines)["3.4"].last_session == last


@pytest.mark.parametrize(
    "line", [SESSION.format("2023-06-20", "Netzwerk"), SESSION.format('"2023-06"', "JHA")]
)
def test_only_known_days_of_bodies_that_decide(line: str) -> None:
    assert duties("2023-05-01", line)["3.4"].last_session is None


def test_nothing_waits_after_the_municipality_has_left() -> None:
    assert duties("2023-05-01", '2023-04-01 ausgeschieden = { grund = "x" }') == {}
