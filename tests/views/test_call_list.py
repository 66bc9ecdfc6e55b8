from datetime import date

from tests.conftest import project

from fruehe_hilfen_cli.views.dates.call_list import CallList, CallSpan, call_list
from fruehe_hilfen_cli.views.dates.calls import CallCount
from fruehe_hilfen_cli.views.dates.days_off import DayOff

PLAN = """
    kommune.land = "NI"
    jour_fixe.erster = 2026-11-10
    zeitraum = [{ phasen = [1] }]
"""
LINES = (
    '2026-11-10 art = "jour-fixe"',
    '2026-11-18 art = "jour-fixe"',
    '2026-11-12 art = "jour-fixe"',
    "2026-11-19 terminaenderung = [{ termin = 2026-12-08 }]",
)


def listed(day: str, span: CallSpan | None = None) -> CallList:
    return call_list(project(PLAN, *LINES), date.fromisoformat(day), span or CallSpan())


def test_the_counts_are_up_to_the_day_whatever_the_span() -> None:
    found = listed("2027-01-20", CallSpan(date(2026, 11, 1), date(2026, 11, 30)))
    assert [str(call.day) for call in found.calls] == ["2026-11-10", "2026-11-12", "2026-11-18"]
    assert found.call_count == CallCount(planned=6, cancelled=1, missed=3, unplanned=1)
    assert (found.call.held, found.call.next) == (3, date(2027, 2, 2))


def test_the_span_is_so_many_weeks_around_the_day_unless_a_side_is_given() -> None:
    days = [str(call.day) for call in listed("2026-12-01", CallSpan(weeks=2)).calls]
    assert days == ["2026-11-18", "2026-12-08"]
    days = [str(call.day) for call in listed("2026-12-01", CallSpan(until=date(2026, 12, 22), weeks=1)).calls]
    assert days == ["2026-12-08", "2026-12-22"]
    assert listed("2026-12-01", CallSpan(date(2027, 1, 1), date(2026, 1, 1))).calls == ()


def test_each_date_has_the_days_off_of_the_day_where_it_is_now() -> None:
    moved = "2026-11-19 terminaenderung = [{ termin = 2026-12-22, neuer_termin = 2026-12-25 }]"
    found = call_list(project(PLAN, moved), date(2026, 12, 1), CallSpan(weeks=4))
    assert found.calls[-1].days_off == (
        DayOff("Erster Weihnachtstag", school=False),
        DayOff("Weihnachtsferien", school=True),
    )


def test_where_the_data_end_is_said_when_the_span_ends_later() -> None:
    assert listed("2026-12-01").free_until is None
    until = listed("2026-12-01", CallSpan(until=date(2050, 1, 1))).free_until
    assert until
    assert until < date(2050, 1, 1)
