from datetime import date, time

import pytest
from tests.conftest import day, known, when

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.entry import Entry
from fruehe_hilfen_cli.model.parts import Appointment, DateChange
from fruehe_hilfen_cli.records import referring
from fruehe_hilfen_cli.records.dates import appointments, fixed_dates
from fruehe_hilfen_cli.views.history import History

PLAN = "jour_fixe.erster = 2022-05-10\nzeitraum = [{ phasen = [1] }]"
COMING = 'k7q2m 2022-05-03 termin = [{ datum = 2022-06-14, uhrzeit = "17:00", titel = "Ausschuss" }]'
TODAY = "2022-05-20"


def past(*lines: str) -> History:
    return known(TODAY, PLAN, *lines)


def moved(words: str, new: str, *lines: str, at: time | None = None, on: str = TODAY) -> Entry:
    found = past(*lines)
    meant = fixed_dates.find_date((found,), words)
    change = DateChange(appointment=meant.reference, new_day=day(new), new_time=at, reason="Grund")
    return appointments.move(found, meant, change, when(on))


def cancelled(words: str, *lines: str) -> Entry:
    found = past(*lines)
    meant = fixed_dates.find_date((found,), words)
    return appointments.cancel(
        found, meant, DateChange(appointment=meant.reference, reason="Grund"), day(TODAY)
    )


@pytest.mark.parametrize("words", ["24.05.", "24.5.2022", "2022-05-24", " 24. 5. "])
def test_a_call_is_meant_by_its_day(words: str) -> None:
    assert fixed_dates.find_date((past(),), words).reference == date(2022, 5, 24)


@pytest.mark.parametrize("words", ["k7q2m/1", "k7", "14.06.", "14.6.2022"])
def test_an_appointment_is_meant_by_its_id_or_day(words: str) -> None:
    assert fixed_dates.find_date((past(COMING),), words).reference == "k7q2m/1"


def test_an_appointment_of_a_month_is_meant_by_it() -> None:
    line = 'k7q2m 2022-05-03 termin = [{ datum = "2022-09", titel = "Workshop" }]'
    assert fixed_dates.find_date((past(line),), "09/2022").title == "Workshop"


def test_a_day_without_a_year_is_the_nearest_one_or_else_the_one_on_the_other_side() -> None:
    assert fixed_dates.find_date((past(),), "10.05.").planned == date(2022, 5, 10)
    assert fixed_dates.find_date((past(),), "03.01.").planned == date(2023, 1, 3)


def test_what_was_held_on_the_other_side_of_the_year_is_not_meant() -> None:
    rhythm = PLAN.replace("2022-05-10", "2021-06-10")
    for line, refused in (("2021-06-10", False), ('2021-06-10 art = "jour-fixe"', True)):
        found = known(TODAY, rhythm, line)
        if refused:
            with pytest.raises(fixed_dates.NoDateThen):
                fixed_dates.find_date((found,), "10.06.")
        else:
            assert fixed_dates.find_date((found,), "10.06.").planned == date(2021, 6, 10)


def test_a_moved_call_is_meant_by_either_day_and_the_present_one_goes_first() -> None:
    line = "2022-05-10 terminaenderung = [{ termin = 2022-05-24, neuer_termin = 2022-06-07 }]"
    assert fixed_dates.find_date((past(line),), "24.05.").planned == date(2022, 5, 24)
    two = "2022-05-11 terminaenderung = [{ termin = 2022-06-07, neuer_termin = 2022-06-09 }]"
    assert fixed_dates.find_date((past(line, two),), "07.06.").planned == date(2022, 5, 24)


def test_what_no_date_is_comes_with_the_next_calls() -> None:
    with pytest.raises(fixed_dates.NoDateThen) as refused:
        fixed_dates.find_date((past(),), "25.05.")
    assert refused.value.told() == "Am 25.05.2022 ist weder ein Jour fixe noch ein anderer Termin."
    assert "24.05.2022, 07.06.2022" in refused.value.advised()
    with pytest.raises(referring.NoSuchThing):
        fixed_dates.find_date((past(COMING),), "zzz")


def test_of_several_on_a_day_none_is_guessed() -> None:
    other = 'k7q2m 2022-05-03 termin = [{ datum = 2022-05-24, titel = "Ausschuss" }]'
    with pytest.raises(fixed_dates.SeveralDates) as refused:
        fixed_dates.find_date((past(other),), "24.05.")
    assert "Ausschuss (kreis-beispiel, k7q2m/1)" in refused.value.told()


def test_a_move_is_an_entry_that_names_the_day_of_the_rhythm() -> None:
    found = moved("24.05.", "2022-05-26", at=time(14))
    assert found.title == "Jour fixe vom 24.05.2022 verlegt auf 26.05.2022, 14:00 Uhr"
    [change] = found.date_changes
    assert (change.appointment, change.new_day, change.new_time, change.reason) == (
        date(2022, 5, 24),
        date(2022, 5, 26),
        time(14),
        "Grund",
    )
    assert (found.day, change.revokes) == (date(2022, 5, 20), ())


def test_only_the_time_can_change() -> None:
    assert moved("k7q2m", "2022-06-14", COMING, at=time(18)).title == "Ausschuss am 14.06.2022, 18:00 Uhr"


def test_a_second_word_of_one_day_revokes_the_first() -> None:
    first = "aaaaa 2022-05-20 terminaenderung = [{ termin = 2022-05-24, neuer_termin = 2022-05-26 }]"
    [change] = cancelled("26.05.", first).date_changes
    assert (change.appointment, change.revokes) == (date(2022, 5, 24), ("aaaaa",))
    earlier = first.replace("2022-05-20", "2022-05-19")
    assert cancelled("26.05.", earlier).date_changes[0].revokes == ()
    assert moved("07.06.", "2022-06-08", first).date_changes[0].revokes == ()


def test_a_cancelled_one_can_take_place_after_all() -> None:
    line = "2022-05-10 terminaenderung = [{ termin = 2022-05-24 }]"
    assert moved("24.05.", "2022-05-24", line).date_changes[0].new_day == date(2022, 5, 24)


@pytest.mark.parametrize(
    ("words", "new", "line", "on", "refusal"),
    [
        ("10.05.", "2022-05-26", '2022-05-10 art = "jour-fixe"', TODAY, appointments.AlreadyHeld),
        ("24.05.", "2022-05-24", "2022-05-01", TODAY, appointments.SameDate),
        ("24.05.", "2022-05-19", "2022-05-01", TODAY, appointments.AppointmentOver),
        ("24.05.", "2022-05-26", "2022-05-01", "2022-05-21", appointments.KnownLater),
        ("24.05.", "2022-05-26", "2022-05-01", "2022-06", appointments.KnownLater),
    ],
)
def test_a_move_that_makes_no_sense_is_refused(
    words: str, new: str, line: str, on: str, refusal: type[Refusal]
) -> None:
    with pytest.raises(refusal):
        moved(words, new, line, on=on)


def test_what_is_held_or_cancelled_is_not_cancelled_again() -> None:
    with pytest.raises(appointments.AlreadyHeld):
        cancelled("10.05.", '2022-05-10 art = "jour-fixe"')
    with pytest.raises(appointments.AlreadyCancelled) as refused:
        cancelled("k7q2m", COMING, '2022-05-10 terminaenderung = [{ termin = "k7q2m/1" }]')
    assert refused.value.told() == "„Ausschuss“ am 14.06.2022 fällt schon aus."
    assert "fh termin verschiebe k7q2m/1 --auf" in refused.value.advised()


def test_a_new_appointment_is_an_entry_of_the_day_it_became_known() -> None:
    appointment = Appointment(day=day("2022-06-14"), title="Ausschuss")
    found = appointments.new_appointment(past(), appointment, day("2022-05-18"))
    assert (found.day, found.title) == (date(2022, 5, 18), "Termin: Ausschuss am 14.06.2022")
    assert found.appointments == (appointment,)
    for of, on in (("2022-05-17", "2022-05-18"), ("2022-06-14", "2022-05-21")):
        with pytest.raises(Refusal):
            appointments.new_appointment(past(), Appointment(day=day(of), title="Ausschuss"), day(on))
