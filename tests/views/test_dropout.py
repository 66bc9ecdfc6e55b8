"""A municipality that has left: nothing of it is due, and earlier days are as they were."""

from collections.abc import Callable
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
    ordered,
    project,
    random_entries,
    with_entries,
)
from tests.staircases import one_indicator, staircase

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.governance import Dropout
from fruehe_hilfen_cli.model.kinds import EntryKind
from fruehe_hilfen_cli.model.measures import Measure, MeasurePlan
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.dates.appointments import appointment_states
from fruehe_hilfen_cli.views.dates.calendar import CalendarSelection, calendar
from fruehe_hilfen_cli.views.dates.calls import CallStatus, call_dates, call_state
from fruehe_hilfen_cli.views.governance.dropout import Departure, departure, has_left
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.measures import measure_states
from fruehe_hilfen_cli.views.results.readings import indicator_results
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus
from fruehe_hilfen_cli.views.roadmap.light import Colour
from fruehe_hilfen_cli.views.roadmap.plan import milestone_states
from fruehe_hilfen_cli.views.roadmap.timeline import timeline
from fruehe_hilfen_cli.views.steering.duties import duty_states, open_duties
from fruehe_hilfen_cli.views.steering.format_overview import format_overview
from fruehe_hilfen_cli.views.steering.participation import participation
from fruehe_hilfen_cli.views.steering.sheet import sheet
from fruehe_hilfen_cli.views.steering.status import status, status_in_full
from fruehe_hilfen_cli.views.steering.tasks import task_states
from fruehe_hilfen_cli.views.steering.trend import trend

LEFT = 'k7q2m 2022-06-15 ausgeschieden = { grund = "Stelle frei" }'
MEASURES = MeasurePlan(
    measures=(
        Measure(id="M1", title="Café", begin=date(2022, 5, 1), end=Month(2022, 8)),
        Measure(id="M2", title="Brief", begin=date(2022, 9, 1)),
    )
)


def test_since_when_and_why() -> None:
    assert departure(known("2022-06-14", ONE_BLOCK, LEFT)) is None
    assert departure(known("2022-06-15", ONE_BLOCK, LEFT)) == Departure(
        day("2022-06-15"), "Stelle frei", "k7q2m"
    )
    left = project(ONE_BLOCK, LEFT)
    assert [has_left(left, day(on)) for on in ("2022-06-14", "2022-06-15")] == [False, True]


def test_the_first_word_counts() -> None:
    again = 'm4xwe 2022-06-20 ausgeschieden = { grund = "Doch nicht" }'
    found = departure(known("2022-07-01", ONE_BLOCK, LEFT, again))
    assert found
    assert found.entry_id == "k7q2m"


def test_its_light_is_one_of_its_own_and_what_was_completed_stays_so() -> None:
    reached = '2022-05-01 erreicht = ["1.1", "1.2"]'
    found = status_in_full(project(TWO_BLOCKS, reached, LEFT), day("2023-09-01"))
    assert (found.light, found.light_since) == (Colour.LEFT, day("2022-06-15"))
    assert [block.state for block in found.blocks] == [
        BlockStatus.COMPLETED,
        BlockStatus.LEFT,
        BlockStatus.LEFT,
    ]
    assert [block.light.colour for block in found.blocks] == [Colour.COMPLETED, Colour.LEFT, Colour.LEFT]
    assert [block.light.since for block in found.blocks][1:] == [day("2022-06-15")] * 2


def test_the_day_before_it_is_red_as_it_was() -> None:
    before = project(TWO_BLOCKS)
    after = project(TWO_BLOCKS, LEFT)
    on = day("2022-06-14")
    assert replace(status_in_full(after, on), entries=0) == replace(status_in_full(before, on), entries=0)
    assert status(after, on).light is Colour.RED


def test_calls_end_with_the_day() -> None:
    rhythm = f"jour_fixe = {{ erster = 2022-06-01 }}\n{ONE_BLOCK}"
    past = known("2022-07-20", rhythm, "2022-06-01 art = 'jour-fixe'", LEFT)
    assert [(found.day.isoformat(), found.state) for found in call_dates(past, day("2022-12-31"))] == [
        ("2022-06-01", CallStatus.HELD),
        ("2022-06-15", CallStatus.MISSED),
    ]
    assert (call_state(past).held, call_state(past).next) == (1, None)


def test_appointments_to_come_are_cancelled_and_those_held_are_not() -> None:
    told = """2022-05-01 termin = [{ datum = 2022-06-01, titel = "Vorher", art = "workshop" },
        { datum = 2022-06-20, titel = "Danach", art = "workshop" }]"""
    held = "2022-06-01 art = 'workshop'"
    found = appointment_states(known("2022-06-16", ONE_BLOCK, told, held, LEFT))
    assert [(item.title, item.cancelled, item.held_by is not None) for item in found] == [
        ("Vorher", False, True),
        ("Danach", True, False),
    ]
    assert found[1].reason == "Stelle frei"


@given(random_entries(), DAYS, DAYS)
def test_nothing_is_due_any_more(entries: list[Logged], left: date, now: date) -> None:
    gone = Entry(day=left, kind=EntryKind.DECISION, title="x", dropout=Dropout(reason="x"))
    bare = with_entries(
        project(f"jour_fixe = {{ erster = 2022-04-05 }}\n{TWO_BLOCKS}"),
        *ordered([*entries, Logged("zzzzz", "z.toml", gone)]),
    )
    whole = replace(
        bare, staircase=staircase(one_indicator("ausgangswert = 10, alle_monate = 2")), measures=MEASURES
    )
    now = max(now, left)
    past = history(whole, now)
    assert not any(
        found.overdue or found.late or found.days_left is not None for found in milestone_states(past)
    )
    assert not any(found.overdue for found in task_states(past))
    assert not any(found.overdue for found in duty_states(past))
    assert not any(found.overdue for found in indicator_results(past))
    assert not any(
        found.overdue or found.begin_overdue or found.review_overdue for found in measure_states(past)
    )
    assert open_duties(past) == ()
    assert calendar([whole], now, CalendarSelection(date(2024, 12, 31))).items == ()
    assert calendar([whole], now, CalendarSelection(date(2024, 12, 31))).overdue == ()
    found = status(whole, now)
    assert (found.light, found.overdue, found.upcoming, found.running) == (Colour.LEFT, (), (), ())
    assert (found.deviations, found.duties, found.call.next) == ((), (), None)
    assert participation(whole, now).running_phases == ()
    assert sheet(whole, now).due.appointments == sheet(whole, now).overdue.appointments == ()


VIEWS: dict[str, Callable[[Project, date], object]] = {
    "status": status_in_full,
    "sheet": sheet,
    "calendar": lambda found, on: calendar([found], on, CalendarSelection(date(2024, 12, 31))),
    "trend": trend,
    "formats": format_overview,
    "participation": participation,
    "timeline": timeline,
}


@pytest.mark.parametrize("name", VIEWS)
@given(random_entries(), DAYS)
def test_earlier_days_are_as_they_were(name: str, entries: list[Logged], left: date) -> None:
    stays = [logged for logged in entries if logged.entry.dropout is None]
    gone = Entry(day=left, kind=EntryKind.DECISION, title="x", dropout=Dropout(reason="x"))
    before = with_entries(project(TWO_BLOCKS), *stays)
    after = with_entries(project(TWO_BLOCKS), *ordered([*stays, Logged("zzzzz", "z.toml", gone)]))
    on = date.fromordinal(left.toordinal() - 1)
    assert VIEWS[name](after, on) == VIEWS[name](before, on)
