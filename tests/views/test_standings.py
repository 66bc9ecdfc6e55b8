from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ONE_BLOCK, day, project

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.kinds import Theme
from fruehe_hilfen_cli.views.governance.dropout import Departure
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus, Progress
from fruehe_hilfen_cli.views.roadmap.light import Colour
from fruehe_hilfen_cli.views.steering.standing import Standing, StandingBlock, standing
from fruehe_hilfen_cli.views.steering.standing_groups import LightCount, StandingGroup, group_totals
from fruehe_hilfen_cli.views.steering.standings import (
    Grouping,
    StandingOrder,
    StandingSelection,
    by_group,
    chosen,
)

TODAY = date(2022, 7, 4)


def one(name: str, **more: object) -> Standing:
    """A municipality about which a test says only what it is about."""
    usual = {
        "place": name.lower(), "name": name, "land": "NW", "theme": None, "cohort": None, "as_of": TODAY,
        "light": Colour.GREEN, "blocks": (), "progress": Progress(1, 4), "overdue_count": 0, "days_late": 0,
        "next_due": None, "last_entry": None, "departure": None, "incomplete": False,
    }  # fmt: skip
    return Standing(**(usual | more))  # type: ignore[arg-type]  # as the fields say


def running(*phases: int) -> StandingBlock:
    return StandingBlock(phases, (), None, BlockStatus.RUNNING, Colour.GREEN)


A = one("Ahaus", land="HE", theme=Theme.OUTCOMES, cohort="2022-2025", light=Colour.RED, days_late=40)
B = one("Borken", cohort="2025-2027", light=Colour.YELLOW, days_late=7, last_entry=Month(2022, 6))
C = one("Coesfeld", land="BY", theme=Theme.ANCHORING, blocks=(running(2, 3),), last_entry=day("2022-06-29"))
D = one("Ärzen", theme=Theme.OUTCOMES, cohort="2022-2025", blocks=(running(4),), light=Colour.RED)
ALL = (C, B, A, D)


def names(found: tuple[Standing, ...]) -> str:
    return "".join(standing.name[0] for standing in found)


@pytest.mark.parametrize(
    ("selection", "expected"),
    [
        (StandingSelection(), "CBAÄ"),
        (StandingSelection(themes=(Theme.OUTCOMES,)), "AÄ"),
        (StandingSelection(lands=("HE", "BY")), "CA"),
        (StandingSelection(cohorts=("2022",)), "AÄ"),
        (StandingSelection(cohorts=("2025-2027", "2022-2025")), "BAÄ"),
        (StandingSelection(lights=(Colour.RED, Colour.YELLOW)), "BAÄ"),
        (StandingSelection(phase=3), "C"),
        (StandingSelection(phase=5), ""),
        (StandingSelection(days_late=7), "BA"),
        (StandingSelection(lights=(Colour.RED,), days_late=8), "A"),
    ],
)
def test_which_ones_are_shown(selection: StandingSelection, expected: str) -> None:
    assert names(chosen(ALL, selection)) == expected


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (None, "CBAÄ"),
        (StandingOrder.NAME, "ÄABC"),
        (StandingOrder.LIGHT, "AÄBC"),
        (StandingOrder.LATE, "ABCÄ"),
        (StandingOrder.PHASE, "CÄBA"),
        (StandingOrder.LAND, "CABÄ"),  # Bayern, Hessen, Nordrhein-Westfalen
        (StandingOrder.LAST, "AÄCB"),  # none, none, 29.06., end of June
    ],
)
def test_in_which_order(order: StandingOrder | None, expected: str) -> None:
    assert names(chosen(ALL, StandingSelection(), order)) == expected


@pytest.mark.parametrize("order", [order for order in StandingOrder if order is not StandingOrder.NAME])
def test_what_is_alike_keeps_its_order(order: StandingOrder) -> None:
    alike = (one("Coesfeld"), one("Ahaus"), one("Borken"))
    assert chosen(alike, StandingSelection(), order) == alike


def test_a_phase_that_has_not_begun_does_not_run() -> None:
    early = standing(project(ONE_BLOCK), day("2022-03-01"))
    begun = standing(project(ONE_BLOCK), day("2022-04-01"))
    assert [StandingSelection(phase=1).chooses(found) for found in (early, begun)] == [False, True]


def test_what_groups_come_to() -> None:
    gone = one("Emsdetten", departure=Departure(TODAY, "Umbau", "k7q2m"), light=Colour.LEFT, days_late=99)
    late = one("Füchtorf", land="HE", days_late=3, overdue_count=2)
    assert group_totals((A, B, gone, late), Grouping.LAND) == (
        StandingGroup(
            Grouping.LAND,
            "HE",
            2,
            (LightCount(Colour.RED, 1), LightCount(Colour.GREEN, 1)),
            Progress(2, 8),
            2,
            21.5,
        ),
        StandingGroup(
            Grouping.LAND,
            "NW",
            2,
            (LightCount(Colour.YELLOW, 1), LightCount(Colour.LEFT, 1)),
            Progress(1, 4),
            0,
            7,
        ),
        StandingGroup(
            None,
            None,
            4,
            tuple(LightCount(colour, 1) for colour in (Colour.RED, Colour.YELLOW, Colour.GREEN, Colour.LEFT)),
            Progress(3, 12),
            2,
            7,
        ),
    )


def test_who_says_nothing_of_it_is_the_last_group() -> None:
    assert [group for group, _ in by_group(ALL, Grouping.COHORT)] == ["2022-2025", "2025-2027", None]
    assert [group for group, _ in by_group(ALL, Grouping.THEME)] == [Theme.ANCHORING, Theme.OUTCOMES, None]


MANY = st.lists(
    st.builds(
        one,
        st.sampled_from(["Ahaus", "Borken", "Coesfeld"]),
        land=st.sampled_from(["NW", "HE", "BY"]),
        theme=st.none() | st.sampled_from(Theme),
        cohort=st.sampled_from([None, "2022-2025", "2025-2027"]),
        light=st.sampled_from(Colour),
        blocks=st.lists(st.builds(running, st.integers(1, 6)), max_size=2).map(tuple),
        progress=st.builds(Progress, st.integers(0, 5), st.integers(5, 9)),
        overdue_count=st.integers(0, 3),
        days_late=st.sampled_from([0, 7, 30, 60]),
        last_entry=st.none() | st.integers(0, 90).map(lambda days: TODAY - timedelta(days)),
        departure=st.none() | st.just(Departure(TODAY, "Umbau", "k7q2m")),
    ),
    max_size=12,
)
SELECTIONS = st.builds(
    StandingSelection,
    themes=st.lists(st.sampled_from(Theme), max_size=2).map(tuple),
    lights=st.lists(st.sampled_from(Colour), max_size=2).map(tuple),
    phase=st.none() | st.integers(1, 6),
    days_late=st.integers(0, 30),
)


@given(MANY, SELECTIONS, st.none() | st.sampled_from(StandingOrder))
def test_what_is_shown_is_a_part_in_a_stable_order(
    found: list[Standing], selection: StandingSelection, order: StandingOrder | None
) -> None:
    shown = chosen(found, selection, order)
    part = [standing for standing in found if selection.chooses(standing)]
    assert sorted(map(id, shown)) == sorted(map(id, part))
    assert chosen(shown, selection, order) == shown
    places = [next(place for place, one in enumerate(found) if one is standing) for standing in shown]
    if order is None:
        assert places == sorted(places)
    if order is StandingOrder.LATE:
        assert [(-one.days_late, place) for one, place in zip(shown, places, strict=True)] == sorted(
            (-one.days_late, place) for one, place in zip(shown, places, strict=True)
        )


@given(MANY, st.sampled_from(Grouping))
def test_groups_add_up_to_all(found: list[Standing], grouping: Grouping) -> None:
    *groups, whole = group_totals(found, grouping)
    assert whole.municipalities == len(found) == sum(group.municipalities for group in groups)
    assert whole.overdue_count == sum(group.overdue_count for group in groups)
    assert whole.progress.reached == sum(group.progress.reached or 0 for group in groups)
    assert whole.progress.total == sum(group.progress.total or 0 for group in groups)
    for colour in Colour:
        counts = [light.count for group in groups for light in group.lights if light.colour is colour]
        assert sum(counts) == sum(light.count for light in whole.lights if light.colour is colour)
    for group in (*groups, whole):
        assert group.municipalities == sum(light.count for light in group.lights)
