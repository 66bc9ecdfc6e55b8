"""Decisions and how far they are carried out."""

from datetime import date

import pytest
from hypothesis import given
from msgspec.structs import replace
from tests.conftest import (
    DAYS,
    ONE_BLOCK,
    TWO_BLOCKS,
    day,
    known,
    project,
    random_entries,
    when,
    with_entries,
)

from fruehe_hilfen_cli.model.bodies import Body, BodyPlan
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import BodyKind
from fruehe_hilfen_cli.views.governance.decision_list import DecisionSelection, listed_decisions
from fruehe_hilfen_cli.views.governance.decisions import (
    OPEN,
    DecisionState,
    DecisionStatus,
    decision_states,
    decisions_of,
)
from fruehe_hilfen_cli.views.history import history

SOEST = """d5gsu 2023-03-14 art = "sitzung", gremium = "Jugendhilfeausschuss",
    vorlage = [{ nummer = "017/2023", art = "beschlussvorlage", titel = "Prozessbegleitung" }],
    beschluss = [{ titel = "Bericht über den Stand", vorlage = "017 / 2023", rolle = "kenntnisnahme",
                   ergebnis = "zur-kenntnis-genommen" }]"""
"""Kreis Soest, 14.03.2023: a paper typed as one for decision, of which the committee takes note."""


def decided(more: str = "", on: str = "2022-05-03") -> str:
    """An entry with one decision that the committee adopted."""
    return f"""k7q2m {on} gremium = "Ausschuss", beschluss = [{{ titel = "Besuche",
        rolle = "entscheidung", ergebnis = "beschlossen"{", " if more else ""}{more} }}]"""


def marked(entry_id: str, on: str, state: str, more: str = "") -> str:
    """An entry with a word on that decision."""
    told = f'beschluss = "k7q2m/1", stand = "{state}"{", " if more else ""}{more}'
    return f"{entry_id} {on} beschlussstand = [{{ {told} }}]"


def decision(on: str, *lines: str) -> DecisionState:
    [found] = decision_states(known(on, ONE_BLOCK, *lines))
    return found


def state(on: str, *lines: str) -> DecisionStatus:
    return decision(on, *lines).state


def test_what_soest_noted_names_its_paper_fulfils_nothing_and_has_nothing_to_carry_out() -> None:
    [found] = decision_states(known("2023-03-14", ONE_BLOCK, SOEST))
    assert (found.id, found.body, found.paper, found.paper_id) == (
        "d5gsu/1",
        "Jugendhilfeausschuss",
        "017 / 2023",
        "d5gsu/1",
    )
    assert (found.state, found.fulfils, found.days_left) == (DecisionStatus.NOTHING, (), None)
    assert decision_states(known("2023-03-13", ONE_BLOCK, SOEST)) == ()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ('rolle = "entscheidung"', DecisionStatus.IN_WORK),
        ('rolle = "entscheidung", ergebnis = "geaendert-beschlossen"', DecisionStatus.IN_WORK),
        ('rolle = "entscheidung", alle_monate = 6', DecisionStatus.ONGOING),
        ('rolle = "entscheidung", ergebnis = "vertagt"', DecisionStatus.NOTHING),
        ('rolle = "entscheidung", ergebnis = "abgelehnt"', DecisionStatus.NOTHING),
        ('rolle = "entscheidung", ergebnis = "zur-kenntnis-genommen"', DecisionStatus.NOTHING),
        ('rolle = "vorberatung", ergebnis = "beschlossen"', DecisionStatus.NOTHING),
        ('rolle = "anhoerung"', DecisionStatus.NOTHING),
        ('rolle = "kenntnisnahme", alle_monate = 6', DecisionStatus.ONGOING),
        ('rolle = "kenntnisnahme", zustaendig = "Amt 51"', DecisionStatus.IN_WORK),
        ('rolle = "kenntnisnahme", bis = 2022-05-31', DecisionStatus.LATE),
    ],
)
def test_what_has_something_to_carry_out(said: str, expected: DecisionStatus) -> None:
    line = f'k7q2m 2022-05-03 gremium = "A", beschluss = [{{ titel = "T", {said} }}]'
    assert state("2022-06-01", line) is expected


def test_late_is_what_is_not_done_when_its_day_is_over() -> None:
    line = decided("bis = 2022-05-31")
    assert [state(on, line) for on in ("2022-05-31", "2022-06-01")] == [
        DecisionStatus.IN_WORK,
        DecisionStatus.LATE,
    ]
    late = decision("2022-06-10", line)
    assert (late.days_left, late.reason, late.is_open) == (-10, None, True)
    assert state("2022-06-10", line, marked("abcde", "2022-06-08", "erledigt")) is DecisionStatus.DONE
    assert state("2022-06-30", decided('bis = "2022-06"')) is DecisionStatus.IN_WORK


def test_a_later_word_moves_the_day_and_gives_the_reason_and_the_plan_stays_to_be_seen() -> None:
    lines = (
        decided('bis = 2022-05-31, zustaendig = "Amt 51"'),
        marked("abcde", "2022-05-30", "in-arbeit", 'bis = "2022-08", grund = "Stelle frei"'),
        marked("bcdef", "2022-07-01", "in-arbeit", 'zustaendig = "Amt 53"'),
    )
    found = decision("2022-09-01", *lines)
    assert (found.state, found.until, found.until_agreed) == (
        DecisionStatus.LATE,
        Month(2022, 8),
        day("2022-05-31"),
    )
    assert (found.reason, found.responsible, found.since) == ("Stelle frei", "Amt 53", day("2022-07-01"))
    assert [mark.entry_id for mark in found.marks] == ["abcde", "bcdef"]
    assert decision("2022-05-29", *lines).until == day("2022-05-31")


@pytest.mark.parametrize(
    ("lines", "on", "report", "left"),
    [
        ((decided("alle_monate = 6", "2022-08-31"),), "2022-09-30", "2023-02-28", 151),
        (
            (decided("alle_monate = 6"), marked("abcde", "2022-11-10", "laufend")),
            "2023-05-11",
            "2023-05-10",
            -1,
        ),
        ((decided('alle_monate = 3, bis = "2022-07"'),), "2022-06-01", None, 60),  # ends before a report
        ((decided("alle_monate = 3", "2022-05"),), "2022-08-31", "2022-08", 0),
    ],
)
def test_what_goes_on_is_reported_on_so_many_months_after_the_latest_word(
    lines: tuple[str, ...], on: str, report: str | None, left: int
) -> None:
    found = decision(on, *lines)
    assert found.state is DecisionStatus.ONGOING
    assert (found.next_report, found.days_left) == (when(report) if report else None, left)


def test_tasks_done_are_a_hint_and_only_a_word_ends_a_decision() -> None:
    lines = (
        decided() + ', aufgabe = [{ was = "Raum" }, { was = "Druck" }]',
        'abcde 2022-05-10 erledigt = ["k7q2m/1"]',
        'bcdef 2022-05-20 erledigt = ["k7q2m/2"]',
    )
    assert [decision(on, *lines).tasks_done for on in ("2022-05-10", "2022-05-20")] == [False, True]
    assert state("2022-06-01", *lines) is DecisionStatus.IN_WORK
    assert not decision("2022-06-01", decided()).tasks_done


def test_what_is_open_again_is_open() -> None:
    lines = (
        decided(),
        marked("abcde", "2022-06-01", "erledigt"),
        marked("bcdef", "2022-07-01", "in-arbeit", 'grund = "Irrtum"'),
    )
    assert [state(on, *lines) for on in ("2022-06-01", "2022-07-01")] == [
        DecisionStatus.DONE,
        DecisionStatus.IN_WORK,
    ]


def test_nothing_is_late_once_the_municipality_has_left() -> None:
    lines = (decided("bis = 2022-05-31"), 'abcde 2022-06-01 ausgeschieden = { grund = "Personal" }')
    found = decision("2022-07-01", *lines)
    assert (found.state, found.days_left) == (DecisionStatus.IN_WORK, None)


def test_only_what_was_decided_fulfils_a_duty_to_decide_in_an_entry_that_holds_both() -> None:
    plan = """
        zeitraum = [{ phasen = [3], beginn = "2022-04", ende = "2022-06" }]
        meilenstein = [
          { id = "3.3", phase = 3, titel = "Rückhalt" },
          { id = "3.4", phase = 3, titel = "Vorlage", art = "beschlussvorlage" },
        ]
    """
    noted = '{ titel = "Bericht", rolle = "kenntnisnahme" }'
    adopted = '{ titel = "Ziele", rolle = "entscheidung", ergebnis = "beschlossen" }'
    line = 'k7q2m 2022-05-03 erreicht = ["3.3", "3.4"], berichtet = ["abcde/1"], beschluss = [{}]'
    first, second = decision_states(known("2022-06-01", plan, line.replace("{}", f"{noted}, {adopted}")))
    assert first.fulfils == ("meilenstein 3.3", "berichtspflicht abcde/1")
    assert second.fulfils == ("meilenstein 3.3", "meilenstein 3.4", "berichtspflicht abcde/1")
    [alone] = decision_states(known("2022-06-01", plan, line.replace("{}", noted)))
    assert "meilenstein 3.4" in alone.fulfils  # as the entry says; fh pruefe finds it


BODIES = BodyPlan(
    bodies=(
        Body(id="jha", name="Jugendhilfeausschuss", also_called=("JHA",), kind=BodyKind.COMMITTEE),
        Body(id="tag", name="Fachrunde", kind=BodyKind.NETWORK),
    )
)
PLACE = replace(
    project(
        ONE_BLOCK,
        """k7q2m 2022-05-03 gremium = "JHA", beschluss = [
             { titel = "Offen", rolle = "entscheidung" },
             { titel = "Bald", rolle = "entscheidung", bis = 2022-06-30 },
             { titel = "Vorbei", rolle = "entscheidung", bis = 2022-05-31 },
             { titel = "Fertig", rolle = "entscheidung" },
             { titel = "Gelesen", rolle = "kenntnisnahme" },
             { titel = "Läuft", rolle = "entscheidung", alle_monate = 6, gremium = "Kreistag" }]""",
        'abcde 2022-05-20 beschlussstand = [{ beschluss = "k7q2m/4", stand = "erledigt" }]',
    ),
    bodies=BODIES,
)


@pytest.mark.parametrize(
    ("selection", "titles"),
    [
        (DecisionSelection(), ["Vorbei", "Bald", "Offen", "Läuft"]),
        (DecisionSelection(every=True), ["Vorbei", "Bald", "Offen", "Läuft", "Fertig", "Gelesen"]),
        (DecisionSelection(body="jugendhilfeausschuss"), ["Vorbei", "Bald", "Offen"]),
        (DecisionSelection(body="kreis"), ["Läuft"]),
        (DecisionSelection(body="tag"), []),  # the body of that short name, not the Kreistag
        (DecisionSelection(states=(DecisionStatus.DONE, DecisionStatus.LATE)), ["Vorbei", "Fertig"]),
        (DecisionSelection(body="Senat", every=True), []),
    ],
)
def test_the_list_is_what_councils_follow_most_urgent_first(
    selection: DecisionSelection, titles: list[str]
) -> None:
    assert [found.title for found in listed_decisions([PLACE], day("2022-06-10"), selection)] == titles


@given(random_entries(), DAYS)
def test_a_decision_is_open_exactly_when_something_can_be_due(logbook: list[Logged], on: date) -> None:
    past = history(with_entries(project(TWO_BLOCKS), *logbook), on)
    found = decision_states(past)
    assert [one for logged in past.entries for one in decisions_of(past, logged)] == list(found)
    for one in found:
        assert one.is_open == (one.state in OPEN)
        assert one.is_open or (one.days_left, one.next_report) == (None, None)
        assert (one.state is DecisionStatus.LATE) <= (one.days_left is not None and one.days_left < 0)
        assert one.state is not DecisionStatus.DONE or one.marks
