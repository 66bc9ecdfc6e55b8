from datetime import date, time, timedelta

import pytest
from dateutil.rrule import WEEKLY, rrule
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import known

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.views.dates.calls import (
    CallCount,
    CallDate,
    CallState,
    CallStatus,
    call_count,
    call_dates,
    call_state,
    last_call,
    next_calls,
)
from fruehe_hilfen_cli.views.history import History

BARE = "zeitraum = [{ phasen = [1] }]"
FIRST = "jour_fixe.erster = 2022-05-10"
"""Every two weeks: 10.05., 24.05., 07.06., 21.06., 05.07. …"""


def calls(day: str, rhythm: str, *days: str) -> CallState:
    lines = (f'{called} art = "jour-fixe"' for called in days)
    return call_state(past(day, rhythm, *lines, '2022-03-01 art = "konferenz"'))


def past(day: str, rhythm: str, *lines: str) -> History:
    return known(day, f"{rhythm}\n{BARE}", *lines)


def held(*days: str) -> list[str]:
    return [f'{day} art = "jour-fixe"' for day in days]


def changed(day: str, planned: str, new: str = "", more: str = "") -> str:
    """An entry of that day that moves or cancels a call."""
    moved = f", neuer_termin = {new}" if new else ""
    return f"{day} terminaenderung = [{{ termin = {planned}{moved}{more} }}]"


def dates(found: History, until: str = "2022-07-05") -> list[tuple[str, str]]:
    """Day and state of each date."""
    return [(f"{call.day:%d.%m.}", call.state.value) for call in call_dates(found, date.fromisoformat(until))]


def the(found: History, planned: str) -> CallDate:
    """The date that was planned then."""
    [call] = [call for call in call_dates(found, date(2022, 12, 31)) if str(call.planned) == planned]
    return call


def test_a_rhythm_that_begins_at_the_end_of_the_calendar_ends_there() -> None:
    found = calls("2022-06-01", "jour_fixe = { erster = 9999-12-31, alle_wochen = 26 }")
    assert found == CallState(0, None, date.max, 26)


def test_a_call_held_on_the_first_day_of_the_calendar_belongs_to_no_date() -> None:
    found = past("2022-05-11", FIRST, *held("0001-01-01"))
    assert dates(found)[:2] == [("01.01.", "gehalten"), ("10.05.", "nicht-gehalten")]


def test_without_a_rhythm_calls_are_only_counted() -> None:
    assert calls("2022-06-01", "", "2022-05-03") == CallState(1, date(2022, 5, 3), None, None, "aaaaa")
    assert calls("2022-06-01", "") == CallState(0, None, None, None)


@pytest.mark.parametrize(
    ("day", "following"),
    [
        ("2022-04-01", "2022-05-10"),
        ("2022-05-10", "2022-05-10"),
        ("2022-05-11", "2022-05-24"),
        ("2022-05-24", "2022-05-24"),
        ("2022-12-24", "2023-01-03"),
    ],
)
def test_the_next_call_by_the_rhythm_from_its_first_day_on(day: str, following: str) -> None:
    assert calls(day, "jour_fixe.erster = 2022-05-10") == CallState(
        0, None, date.fromisoformat(following), every_weeks=2
    )


def test_a_call_held_today_makes_the_next_one_the_next() -> None:
    assert calls("2022-05-24", "jour_fixe.erster = 2022-05-10", "2022-05-24").next == date(2022, 6, 7)


def test_a_call_held_on_another_day_does_not_move_the_rhythm_of_a_first_day() -> None:
    found = calls("2022-05-27", "jour_fixe.erster = 2022-05-10", "2022-05-10", "2022-05-26")
    assert (found.held, found.last, found.next) == (2, date(2022, 5, 26), date(2022, 6, 7))


def test_without_a_first_day_the_rhythm_counts_from_the_last_call_held() -> None:
    rhythm = "jour_fixe = { alle_wochen = 3 }"
    found = calls("2022-06-10", rhythm, "2022-05-10", "2022-05-26")
    assert (found.next, found.every_weeks) == (date(2022, 6, 16), 3)
    assert calls("2022-05-26", rhythm, "2022-05-10", "2022-05-26").next == date(2022, 6, 16)
    assert calls("2022-05-25", rhythm, "2022-05-10", "2022-05-26").next == date(2022, 5, 31)
    assert calls("2022-05-09", rhythm, "2022-05-10").next is None


def test_months_count_as_calls_but_give_no_rhythm() -> None:
    found = calls("2022-06-10", "jour_fixe.alle_wochen = 2", "2022-05")
    assert (found.held, found.last, found.next) == (1, Month(2022, 5), None)
    assert calls("2022-06-10", 'jour_fixe.erster = "2022-05"', "2022-05-26").next == date(2022, 6, 23)


def test_each_date_says_what_became_of_it() -> None:
    lines = [*held("2022-05-10"), changed("2022-05-01", "2022-06-07")]
    assert dates(past("2022-06-21", FIRST, *lines)) == [
        ("10.05.", "gehalten"),
        ("24.05.", "nicht-gehalten"),
        ("07.06.", "faellt-aus"),
        ("21.06.", "heute"),
        ("05.07.", "bevorstehend"),
    ]


@given(
    first=st.dates(date(2020, 1, 1), date(2024, 12, 31)),
    weeks=st.integers(1, 26),
    days=st.integers(-50, 2000),
)
def test_the_rhythm_is_that_of_rrule(first: date, weeks: int, days: int) -> None:
    until = first + timedelta(days=days)
    found = call_dates(
        past("2022-06-21", f"jour_fixe = {{ erster = {first}, alle_wochen = {weeks} }}"), until
    )
    expected = rrule(WEEKLY, interval=weeks, dtstart=first, until=until)
    assert [call.planned for call in found] == [moment.date() for moment in expected]


def test_a_call_belongs_to_the_nearest_date_within_half_the_rhythm() -> None:
    found = past("2022-06-30", FIRST, *held("2022-05-12", "2022-05-31", "2022-06-20"))
    assert dates(found, "2022-06-21") == [
        ("12.05.", "gehalten"),
        ("31.05.", "gehalten"),
        ("07.06.", "nicht-gehalten"),
        ("20.06.", "gehalten"),
    ]
    assert the(found, "2022-05-24").held_on == date(2022, 5, 31)
    assert the(found, "2022-05-24").moved


def test_the_same_day_goes_before_a_near_one() -> None:
    found = past(
        "2022-06-01", FIRST, 'aaaaa 2022-05-23 art = "jour-fixe"', 'bbbbb 2022-05-24 art = "jour-fixe"'
    )
    assert the(found, "2022-05-24").entry_id == "bbbbb"
    [extra] = [call for call in call_dates(found, date(2022, 6, 1)) if call.unplanned]
    assert (extra.entry_id, extra.day, extra.state) == ("aaaaa", date(2022, 5, 23), CallStatus.HELD)


def test_a_call_of_a_month_takes_the_first_date_left_of_that_month_that_is_not_ahead() -> None:
    lines = held("2022-05-10", "2022-05", "2022-05")
    assert the(past("2022-06-01", FIRST, *lines), "2022-05-24").held_on == Month(2022, 5)
    found = [
        call for call in call_dates(past("2022-06-01", FIRST, *lines), date(2022, 6, 1)) if call.unplanned
    ]
    assert [(call.day, call.held_on) for call in found] == [(date(2022, 5, 1), Month(2022, 5))]
    assert the(past("2022-05-20", FIRST, *lines), "2022-05-24").state is CallStatus.COMING


def test_a_cancelled_date_takes_only_a_call_on_its_very_day() -> None:
    lines = [changed("2022-05-01", "2022-05-24"), *held("2022-05-25")]
    assert the(past("2022-06-01", FIRST, *lines), "2022-05-24").state is CallStatus.CANCELLED
    lines = [changed("2022-05-01", "2022-05-24"), *held("2022-05-24")]
    assert the(past("2022-06-01", FIRST, *lines), "2022-05-24").state is CallStatus.HELD


def test_the_latest_word_counts_and_settings_are_the_oldest() -> None:
    setting = (
        'jour_fixe = { erster = 2022-05-10, uhrzeit = "10:00", '
        'terminaenderung = [{ termin = 2022-06-07, grund = "Pause" }] }'
    )
    found = the(past("2022-05-01", setting), "2022-06-07")
    assert (found.state, found.reason, found.entry_id, found.revision) == (
        CallStatus.CANCELLED,
        "Pause",
        None,
        1,
    )
    lines = [
        changed("2022-05-20", "2022-06-07", "2022-06-08", ', neue_uhrzeit = "14:00", grund = "Doch"'),
        changed("2022-05-22", "2022-06-08", "2022-06-09"),
    ]
    found = the(past("2022-05-21", setting, *lines), "2022-06-07")
    assert (found.day, found.time, found.reason) == (date(2022, 6, 8), time(14), "Doch")
    assert (found.state, found.entry_id, found.revision, found.moved) == (CallStatus.COMING, "aaaaa", 2, True)
    found = the(past("2022-05-22", setting, *lines), "2022-06-07")
    assert (found.day, found.time, found.reason, found.revision) == (date(2022, 6, 9), time(14), None, 3)


@pytest.mark.parametrize(("cancelling", "moving"), [("aaaaa", "bbbbb"), ("bbbbb", "aaaaa")])
def test_of_one_day_the_word_counts_that_revokes_the_other(cancelling: str, moving: str) -> None:
    revoking = f', hebt_auf = ["{moving}"]'
    lines = (
        f"{moving} {changed('2022-05-20', '2022-06-07', '2022-06-08')}",
        f"{cancelling} {changed('2022-05-20', '2022-06-07', more=revoking)}",
    )
    found = the(past("2022-05-21", FIRST, *lines), "2022-06-07")
    assert (found.state, found.day, found.entry_id) == (CallStatus.CANCELLED, date(2022, 6, 8), cancelling)


def test_a_change_of_a_day_without_a_call_does_nothing() -> None:
    lines = [changed("2022-05-01", "2022-05-25"), changed("2022-05-01", "9999-12-31")]
    assert dates(past("2022-05-01", FIRST, *lines)) == dates(past("2022-05-01", FIRST))


def test_dates_moved_over_the_end_are_there_wherever_they_come_from() -> None:
    into = changed("2022-05-01", "2022-07-05", "2022-06-30")
    out = changed("2022-05-01", "2022-06-21", "2022-07-08")
    assert dates(past("2022-05-01", FIRST, into, out), "2022-06-30")[3:] == [
        ("30.06.", "bevorstehend"),
        ("08.07.", "bevorstehend"),
    ]


def test_the_next_call_honours_moves_and_cancellations() -> None:
    lines = [changed("2022-05-01", "2022-05-24"), changed("2022-05-01", "2022-06-07", "2022-06-09")]
    assert call_state(past("2022-05-12", FIRST, *lines)).next == date(2022, 6, 9)
    everything = [
        changed("2022-05-01", str(date(2022, 5, 10) + timedelta(weeks=2 * step))) for step in range(20)
    ]
    assert call_state(past("2022-05-02", FIRST, *everything)).next == date(2023, 2, 14)


def test_the_next_calls_are_at_least_two() -> None:
    assert [call.day for call in next_calls(past("2022-05-24", FIRST))][:2] == [
        date(2022, 5, 24),
        date(2022, 6, 7),
    ]
    assert len(list(next_calls(past("2020-05-24", FIRST)))) >= 2
    assert list(next_calls(past("2022-05-24", ""))) == []


def test_a_call_brought_forward_makes_the_following_one_the_next() -> None:
    assert calls("2022-05-20", FIRST, "2022-05-20").next == date(2022, 6, 7)


def test_the_last_call_known_and_the_last_one_before_the_day() -> None:
    found = past("2022-05-24", FIRST, *held("2022-05-10", "2022-05-24"), "2022-05-24")
    assert [logged and logged.entry.day for logged in (last_call(found), last_call(found, before=True))] == [
        date(2022, 5, 24),
        date(2022, 5, 10),
    ]
    assert last_call(past("2022-05-24", FIRST)) is None


@given(
    held_on=st.lists(st.dates(date(2022, 4, 1), date(2022, 9, 30)) | st.just("2022-06"), max_size=8),
    moved=st.lists(
        st.tuples(
            st.dates(date(2022, 4, 1), date(2022, 9, 30)),
            st.integers(0, 10).map(lambda step: date(2022, 5, 10) + timedelta(weeks=2 * step)),
            st.none() | st.dates(date(2022, 5, 1), date(2022, 9, 30)),
        ),
        max_size=6,
    ),
    day=st.dates(date(2022, 4, 1), date(2022, 9, 30)),
)
def test_every_call_and_every_date_is_there_once_and_later_entries_do_not_exist(
    held_on: list[date | str], moved: list[tuple[date, date, date | None]], day: date
) -> None:
    lines = [*held(*map(str, held_on)), *(changed(str(on), str(of), str(to or "")) for on, of, to in moved)]
    found = past(str(day), FIRST, *lines)
    result = call_dates(found, date(2022, 12, 31))
    told = [call.entry_id for call in result if call.state is CallStatus.HELD]
    assert sorted(filter(None, told)) == sorted(
        logged.id for logged in found.entries if logged.entry.kind.value == "jour-fixe"
    )
    planned = [call.planned for call in result if not call.unplanned]
    assert len(set(planned)) == len(planned) == 17
    assert call_dates(past(str(day), FIRST, *lines, *held("2022-12-30")), date(2022, 12, 31)) == result


def test_the_dates_of_the_rhythm_up_to_the_day() -> None:
    # 10.05. held, 24.05. held on 26.05., 07.06. cancelled, 21.06. missed; on 21.06. itself it may still come
    rhythm = "jour_fixe = { erster = 2022-05-10, terminaenderung = [{ termin = 2022-06-07 }] }"
    lines = held("2022-05-10", "2022-05-26", "2022-06-30")
    so_far = CallCount(planned=3, cancelled=1, missed=0, unplanned=0)
    assert call_count(past("2022-06-20", rhythm, *lines)) == so_far
    assert call_count(past("2022-06-21", rhythm, *lines)) == so_far
    assert call_count(past("2022-06-22", rhythm, *lines)) == CallCount(4, 1, missed=1, unplanned=0)


def test_without_a_first_day_there_is_nothing_to_count_by() -> None:
    for rhythm in ("jour_fixe.alle_wochen = 2", ""):
        assert call_count(past("2022-06-22", rhythm, *held("2022-05-10"))) is None


@pytest.mark.parametrize("until", ["2022-05-10", "2022-05-22", "2022-05-24", "2022-07-05"])
def test_a_call_held_before_its_date_belongs_to_it_whichever_days_are_asked_for(until: str) -> None:
    found = past("2022-05-22", FIRST, *held("2022-05-10", "2022-05-22"))
    early = call_dates(found, date.fromisoformat(until))[1]
    assert (early.planned, early.day, early.unplanned) == (date(2022, 5, 24), date(2022, 5, 22), False)
    assert call_count(found) == CallCount(planned=2, cancelled=0, missed=0, unplanned=0)
