from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.conftest import DAYS, ONE_BLOCK, TWO_BLOCKS, day, project, random_entries, with_entries

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Theme
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.store.reading import read_project
from fruehe_hilfen_cli.store.workspace import Workspace
from fruehe_hilfen_cli.views.governance.dropout import Departure
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus, Progress
from fruehe_hilfen_cli.views.roadmap.light import Colour
from fruehe_hilfen_cli.views.steering.standing import Standing, StandingBlock, standing
from fruehe_hilfen_cli.views.steering.status import status

BUNDLED = Workspace(Path(__file__).parents[2])


def at(words: str, plan: str, *lines: str) -> Standing:
    return standing(project(plan, *lines), day(words))


def test_a_row_as_a_whole() -> None:
    plan = f'kommune = {{ thema = "wirkungsorientierung", kohorte = "2022-2025" }}\n{TWO_BLOCKS}'
    assert at("2022-07-04", plan, '2022-05-20 erreicht = ["1.1"]', '2022-08 titel = "Später"') == Standing(
        place="kreis-beispiel",
        name="Kreis Beispiel",
        land="NW",
        theme=Theme.OUTCOMES,
        cohort="2022-2025",
        as_of=day("2022-07-04"),
        light=Colour.RED,
        blocks=(
            StandingBlock((1,), ("Vorbereitung",), None, BlockStatus.OVERDUE, Colour.RED),
            StandingBlock(
                (2, 3), ("Konstituierung", "Zielbestimmung"), None, BlockStatus.RUNNING, Colour.UNKNOWN
            ),
            StandingBlock((4,), ("Maßnahmen",), None, BlockStatus.UNKNOWN, Colour.UNKNOWN),
        ),
        progress=Progress(1, 4),
        overdue_count=1,
        days_late=34,  # 1.2 was due on 31.05.
        next_due=Month(2022, 10),
        last_entry=day("2022-05-20"),
        departure=None,
        incomplete=False,
    )


@pytest.mark.parametrize(
    ("plan", "lines", "days"),
    [
        (ONE_BLOCK, (), 4),  # both milestones, and the block, are due on 30.06.
        (ONE_BLOCK.replace('"Vertrag" }', '"Vertrag", faellig = 2022-05-31 }'), (), 34),
        (ONE_BLOCK.replace('"Vertrag" }', '"Vertrag", faellig = 2022-05-31, pflicht = false }'), (), 4),
        (ONE_BLOCK, ('2022-06-01 erreicht = ["1.1", "1.2"]',), 0),
        (
            ONE_BLOCK,
            ('2022-06-01 abweichung = [{ betrifft = "phase 1", grund = "Wahl", neues_ende = "2022-08" }]',),
            0,
        ),
        (ONE_BLOCK, ('2022-07-01 ausgeschieden = { grund = "Umbau" }',), 0),
    ],
)
def test_how_many_days_late(plan: str, lines: tuple[str, ...], days: int) -> None:
    assert at("2022-07-04", plan, *lines).days_late == days


def test_a_block_that_is_over_is_late_though_its_milestones_have_days_of_their_own() -> None:
    plan = ONE_BLOCK.replace("titel", "faellig = 2023-01-31, titel")
    assert at("2022-07-04", plan).days_late == len(["1.7.", "2.7.", "3.7.", "4.7."])


def test_of_one_that_left_nothing_is_due() -> None:
    found = at("2022-07-04", ONE_BLOCK, 'k7q2m 2022-06-01 ausgeschieden = { grund = "Umbau" }')
    assert found.departure == Departure(day("2022-06-01"), "Umbau", "k7q2m")
    assert (found.light, found.overdue_count, found.next_due) == (Colour.LEFT, 0, None)


def agree(found: Project, on: date) -> None:
    """Whether the row says what the whole status says."""
    row, whole = standing(found, on), status(found, on)
    assert (row.light, row.last_entry, row.departure) == (whole.light, whole.last_entry, whole.departure)
    assert row.overdue_count == len(whole.overdue)
    assert row.next_due == (whole.upcoming[0].due_current if whole.upcoming else None)
    assert [block.phases for block in row.active] == [block.phases for block in whole.blocks if block.active]
    assert [block.light for block in row.blocks] == [block.light.colour for block in whole.blocks]
    assert row.progress.reached == sum(block.progress.reached or 0 for block in whole.blocks)
    assert row.progress.total == sum(block.progress.total or 0 for block in whole.blocks)
    late = [found.days_left for found in whole.overdue if found.required]
    late += [block.days_left for block in whole.blocks if block.state is BlockStatus.OVERDUE]
    assert row.days_late == -min((left or 0 for left in late), default=0)


@settings(max_examples=30)
@given(random_entries(), DAYS)
def test_the_row_agrees_with_the_whole_status(entries: list[Logged], on: date) -> None:
    agree(with_entries(project(TWO_BLOCKS), *entries), on)


@pytest.mark.parametrize("place", ["bremen", "kreis-soest", "musterkreis"])
@pytest.mark.parametrize("on", [date(2023, 3, 14), date(2026, 11, 24)])
def test_the_row_of_a_bundled_municipality_agrees(place: str, on: date) -> None:
    found = read_project(BUNDLED, place).project
    assert found
    agree(found, on)
