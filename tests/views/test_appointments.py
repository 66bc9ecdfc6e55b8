from datetime import date, time

import pytest
from tests.conftest import known

from fruehe_hilfen_cli.model.dates import Month, When
from fruehe_hilfen_cli.views.dates.appointments import AppointmentState, appointment_states

BARE = "zeitraum = [{ phasen = [1] }]"
COMING = 'k7q2m 2022-05-03 termin = [{ datum = 2022-06-14, uhrzeit = "17:00", titel = "Ausschuss" }]'


def one(day: str, *lines: str) -> AppointmentState:
    [state] = appointment_states(known(day, BARE, *lines))
    return state


def with_body(day: str = "2022-06-14") -> str:
    return f'k7q2m 2022-05-03 termin = [{{ datum = {day}, titel = "Runde", gremium = "JHA" }}]'


def moved(day: str, new: str = "", more: str = "", entry_id: str = "aaaaa") -> str:
    to = f", neuer_termin = {new}" if new else ""
    return f'{entry_id} {day} terminaenderung = [{{ termin = "k7q2m/1"{to}{more} }}]'


def test_an_appointment_as_it_became_known() -> None:
    found = one("2022-05-03", COMING)
    assert (found.id, found.day, found.planned, found.time) == (
        "k7q2m/1",
        date(2022, 6, 14),
        date(2022, 6, 14),
        time(17),
    )
    assert (found.is_open, found.cancelled, found.revision, found.known_on) == (
        True,
        False,
        0,
        date(2022, 5, 3),
    )
    assert appointment_states(known("2022-05-02", BARE, COMING)) == ()


def test_the_latest_word_counts() -> None:
    lines = (
        COMING,
        moved("2022-05-10", "2022-06-20", ', grund = "Kein Raum"'),
        moved("2022-05-20", more=', grund = "Wahl"', entry_id="bbbbb"),
        moved("2022-05-30", "2022-06-22", ', neue_uhrzeit = "18:00"', entry_id="ccccc"),
    )
    found = one("2022-05-10", *lines)
    assert (found.day, found.time, found.reason, found.revision) == (
        date(2022, 6, 20),
        time(17),
        "Kein Raum",
        1,
    )
    found = one("2022-05-20", *lines)
    assert (found.day, found.cancelled, found.is_open, found.reason) == (
        date(2022, 6, 20),
        True,
        False,
        "Wahl",
    )
    found = one("2022-05-30", *lines)
    assert (found.day, found.time, found.cancelled, found.planned) == (
        date(2022, 6, 22),
        time(18),
        False,
        date(2022, 6, 14),
    )


@pytest.mark.parametrize(("cancelling", "moving"), [("aaaaa", "bbbbb"), ("bbbbb", "aaaaa")])
def test_of_one_day_the_word_counts_that_revokes_the_other(cancelling: str, moving: str) -> None:
    lines = (
        moved("2022-05-10", "2022-06-20", entry_id=moving),
        moved("2022-05-10", more=f', hebt_auf = ["{moving}"]', entry_id=cancelling),
    )
    assert one("2022-05-10", COMING, *lines).cancelled


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ('2022-06-14 art = "sitzung"', True),
        ('2022-06-14 art = "sitzung", gremium = "jha"', True),
        ('2022-06-14 art = "entscheidung", gremium = "JHA"', True),
        ('2022-06-14 art = "sitzung", gremium = "Steuerungsgruppe"', False),
        ('2022-06-14 art = "workshop"', False),
        ('2022-06-13 art = "sitzung"', False),
        ('2022-06 art = "sitzung"', False),
    ],
)
def test_held_by_an_entry_of_its_day_and_kind_or_body(line: str, held: bool) -> None:
    assert (one("2022-07-01", with_body(), line).held_by is not None) == held


def test_a_month_is_held_by_any_entry_of_the_month() -> None:
    found = one("2022-07-01", with_body(day='"2022-06"'), '2022-06-14 art = "sitzung"')
    day: When = found.day
    assert (day, found.held_by) == (Month(2022, 6), "bbbbb")


def test_an_entry_holds_one_appointment_first_the_one_whose_body_it_names() -> None:
    both = (f'{{ datum = 2022-06-14, titel = "{title}" }}' for title in "AB")
    two = f"k7q2m 2022-05-03 termin = [{', '.join(both)}]"
    states = appointment_states(known("2022-07-01", BARE, two, 'ccccc 2022-06-14 art = "sitzung"'))
    assert [state.held_by for state in states] == ["ccccc", None]
    lines = (
        with_body(),
        'ccccc 2022-06-14 art = "sitzung"',
        'ddddd 2022-06-14 art = "sitzung", gremium = "JHA"',
    )
    assert one("2022-07-01", *lines).held_by == "ddddd"


def test_a_moved_one_is_held_on_its_new_day_and_a_cancelled_one_never() -> None:
    session = '2022-06-20 art = "sitzung"'
    assert one("2022-07-01", COMING, moved("2022-05-10", "2022-06-20"), session).held_by == "ccccc"
    cancelled = one("2022-07-01", COMING, moved("2022-05-10"), '2022-06-14 art = "sitzung"')
    assert (cancelled.held_by, cancelled.is_open) == (None, False)
