from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import DAYS, ONE_BLOCK, TWO_BLOCKS, day, project, random_entries, with_entries

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.parts import Deviation, Move
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.roadmap.light import Colour
from fruehe_hilfen_cli.views.roadmap.turns import Turns, turned
from fruehe_hilfen_cli.views.steering.status import status, status_in_full

BEFORE_ALL = date(2022, 1, 1)
"""Earlier than everything in the random projects."""
SUBJECTS = ["phase 1", "phase 2", "phase 4", "meilenstein 1.1", "meilenstein 2.1", "meilenstein 4.1"]
WHENS = st.none() | DAYS | DAYS.map(Month.of)
MOVES = st.tuples(st.sampled_from(SUBJECTS), WHENS, WHENS).map(
    lambda told: Move(subject=told[0], new_begin=told[1], new_end=told[2])
)
DEVIATIONS = st.tuples(MOVES, WHENS, st.lists(MOVES, max_size=2)).map(
    lambda told: Deviation(
        subject=told[0].subject,
        new_begin=told[0].new_begin,
        new_end=told[0].new_end,
        reason="Grund",
        cleared_on=told[1],
        moves=tuple(told[2]),
    )
)


@st.composite
def histories(draw: st.DrawFn) -> list[Logged]:
    """Random logbooks, some of whose entries move begins, and others along with them."""
    moved = []
    for logged in draw(random_entries()):
        more = draw(st.lists(DEVIATIONS, max_size=1))
        content = logged.entry.model_copy(update={"deviations": (*logged.entry.deviations, *more)})
        moved.append(Logged(logged.id, logged.file, content))
    return moved


def since(plan: str, words: str, *lines: str) -> list[str]:
    """The days of the overall light and of each block; "–" for none."""
    found = turned(project(plan, *lines), day(words))
    return [str(turn or "–") for turn in (found.light, *found.blocks)]


def naive(where: Project, on: date) -> Turns:
    """The same, day by day, by what the status shows."""

    def colours(words: date) -> list[Colour]:
        found = status(where, words)
        return [found.light, *(block.light.colour for block in found.blocks)]

    now, turns = colours(on), dict[int, date]()
    before = on
    while len(turns) < len(now) and before > BEFORE_ALL:
        before -= timedelta(days=1)
        for place, colour in enumerate(colours(before)):
            if colour is not now[place]:
                turns.setdefault(place, before + timedelta(days=1))
    light, *blocks = (
        None if colour is Colour.NOT_BEGUN else turns.get(place) for place, colour in enumerate(now)
    )
    return Turns(light, tuple(blocks))


@settings(max_examples=40)  # each walks back day by day
@given(histories(), DAYS)
def test_the_day_is_that_of_walking_back_day_by_day(entries: list[Logged], on: date) -> None:
    where = with_entries(project(TWO_BLOCKS), *entries)
    assert turned(where, on) == naive(where, on)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2022-03-01", "–"),  # nothing has begun
        ("2022-04-10", "2022-04-01"),  # green from the begin
        ("2022-06-20", "2022-06-16"),  # yellow from 14 days before 30.06.2022
        ("2022-07-20", "2022-07-01"),  # red from the day after
    ],
)
def test_a_block_left_alone_turns_by_its_dates(on: str, expected: str) -> None:
    assert since(ONE_BLOCK, on) == [expected, expected]


def test_settings_say_when_it_turns_yellow() -> None:
    assert since(f"ampel.vorwarnung_tage = 3\n{ONE_BLOCK}", "2022-06-30")[0] == "2022-06-27"


def test_entries_turn_it_on_their_day() -> None:
    moved = '2022-07-05 abweichung = [{ betrifft = "phase 1", neues_ende = 2022-09-30, grund = "Amt" }]'
    talk = '2022-07-12 klaerung = [{ abweichung = "aaaaa/1" }]'
    done = '2022-08-03 erreicht = ["1.1", "1.2"]'
    assert since(ONE_BLOCK, "2022-07-10", moved) == ["2022-07-01"] * 2  # red before, and red as too late
    assert since(ONE_BLOCK, "2022-07-20", moved, talk) == ["2022-07-12"] * 2
    assert since(ONE_BLOCK, "2022-09-01", moved, talk, done) == ["2022-08-03"] * 2


def test_an_old_plan_without_dates_has_no_turn() -> None:
    assert since("zeitraum = [{ phasen = [1], beginn = 0001-01-01 }]", "2022-07-04") == ["–", "–"]


def test_the_status_in_full_is_the_status_with_its_turns() -> None:
    where, on = project(ONE_BLOCK), day("2022-07-20")
    found = status_in_full(where, on)
    assert (found.light_since, found.blocks[0].light.since) == (date(2022, 7, 1), date(2022, 7, 1))
    assert status(where, on).light_since is None
    assert found.blocks[0].light.reasons == status(where, on).blocks[0].light.reasons
