from datetime import date

import pytest
from hypothesis import given
from tests.conftest import DAYS, TWO_BLOCKS, blocks, project, random_entries, with_entries

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import EndKind
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus, Progress, block_states
from fruehe_hilfen_cli.views.roadmap.plan import Window, milestone_states

PLAN = """
    zeitraum = [
      { phasen = [1], beginn = "2022-04", ende = "2022-06" },
      { phasen = [2, 3], name = "Bau", beginn = 2022-07-01, ende = "2023-02", ende_ist = "voraussichtlich" },
    ]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "1.2", phase = 1, titel = "Vertrag" },
      { id = "2.1", phase = 2, titel = "Struktur" },
      { id = "3.1", phase = 3, titel = "Bestand" },
      { id = "3.2", phase = 3, titel = "Flyer", pflicht = false },
    ]
"""


def states(day: str, plan: str, *lines: str) -> list[BlockStatus]:
    return [block.state for block in blocks(day, plan, *lines)]


def test_a_block_has_its_phases_with_their_names_and_ideal_windows_from_the_scheme() -> None:
    _, found = blocks("2022-07-20", PLAN)
    assert (found.name, found.phases, found.end_kind) == ("Bau", (2, 3), EndKind.EXPECTED)
    assert [stage.name for stage in found.stages] == ["Konstituierung", "Zielbestimmung"]
    assert [stage.ideal for stage in found.stages] == [
        Window(Month(2022, 7), Month(2022, 9)),
        Window(Month(2022, 10), Month(2023, 4)),
    ]
    assert found.ideal == Window(Month(2022, 7), Month(2023, 4))
    assert found.agreed == found.current == Window(date(2022, 7, 1), Month(2023, 2))


def test_a_phase_that_the_scheme_does_not_have_stays_without_a_name() -> None:
    (found,) = blocks("2022-07-20", "zeitraum = [{ phasen = [9] }]")
    assert (found.stages[0].name, found.ideal) == (None, Window(None, None))


def test_progress_counts_required_milestones_by_block_and_phase() -> None:
    lines = (
        '2022-05-03 erreicht = ["1.1", "3.2"]',
        '2022-05-04 erreicht = ["3.1"], entfallen = [{ meilenstein = "2.1", grund = "gibt es schon" }]',
    )
    first, second = blocks("2022-06-01", PLAN, *lines)
    assert (first.progress, second.progress) == (Progress(1, 2), Progress(1, 1))
    assert [stage.progress for stage in second.stages] == [Progress(0, 0), Progress(1, 1)]


@pytest.mark.parametrize(
    ("day", "expected", "days_left"),
    [
        ("2022-03-31", BlockStatus.NOT_BEGUN, 91),
        ("2022-04-01", BlockStatus.RUNNING, 90),
        ("2022-06-30", BlockStatus.RUNNING, 0),
        ("2022-07-01", BlockStatus.OVERDUE, -1),
    ],
)
def test_where_a_block_stands_by_its_dates(day: str, expected: BlockStatus, days_left: int) -> None:
    found = blocks(day, PLAN)[0]
    assert (found.state, found.days_left) == (expected, days_left)
    assert found.active == (expected in (BlockStatus.RUNNING, BlockStatus.OVERDUE))


def test_a_block_is_completed_when_its_required_milestones_are_done_whatever_the_day() -> None:
    done = """2022-05-03 erreicht = ["1.1"], entfallen = [{ meilenstein = "1.2", grund = "gilt noch" }]"""
    for day in ("2022-05-03", "2023-01-01"):
        found = blocks(day, PLAN, done)[0]
        assert (found.state, found.days_left, found.active) == (BlockStatus.COMPLETED, None, False)


def test_a_block_whose_milestones_are_all_waived_is_completed() -> None:
    waived = """2022-05-03 entfallen = [
        { meilenstein = "1.1", grund = "bekannt" }, { meilenstein = "1.2", grund = "gilt noch" }
    ]"""
    assert states("2022-05-03", PLAN, waived)[0] is BlockStatus.COMPLETED


@pytest.mark.parametrize(
    "milestones", ["", 'meilenstein = [{ id = "1.1", phase = 1, titel = "Flyer", pflicht = false }]']
)
def test_a_block_without_required_milestones_is_completed_when_it_is_over(milestones: str) -> None:
    plan = f'zeitraum = [{{ phasen = [1], beginn = "2022-04", ende = "2022-06" }}]\n{milestones}'
    expected = {
        "2022-03-31": BlockStatus.NOT_BEGUN,
        "2022-06-30": BlockStatus.RUNNING,
        "2022-07-01": BlockStatus.COMPLETED,
    }
    assert {day: states(day, plan)[0] for day in expected} == expected


def test_a_reopened_milestone_makes_a_completed_block_run_again() -> None:
    done = '2022-05-03 erreicht = ["1.1", "1.2"]'
    reopened = '2022-05-10 wieder_offen = [{ meilenstein = "1.2", grund = "Formfehler" }]'
    assert states("2022-05-09", PLAN, done, reopened)[0] is BlockStatus.COMPLETED
    assert states("2022-05-10", PLAN, done, reopened)[0] is BlockStatus.RUNNING


def test_a_deviation_about_one_of_its_phases_moves_the_current_end_of_a_block() -> None:
    moved = '2022-05-03 abweichung = [{ betrifft = "phase 3", neues_ende = 2023-04-15, grund = "Urlaub" }]'
    _, found = blocks("2023-04-01", PLAN, moved)
    assert (found.agreed.end, found.current.end) == (Month(2023, 2), date(2023, 4, 15))
    assert (found.state, found.days_left) == (BlockStatus.RUNNING, 14)


def test_a_block_without_an_end_has_no_days_left_and_is_never_over() -> None:
    plan = """
        zeitraum = [{ phasen = [1], beginn = "2022-04", ende_ist = "unbekannt" }]
        meilenstein = [{ id = "1.1", phase = 1, titel = "Informiert" }]
    """
    (found,) = blocks("2030-01-01", plan)
    assert (found.state, found.days_left, found.end_kind) == (BlockStatus.RUNNING, None, EndKind.UNKNOWN)


NO_BEGIN = """
    zeitraum = [{ phasen = [1], beginn = "2022-04", ende = "2022-06" }, { phasen = [2], ende = "2022-12" }]
    meilenstein = [
      { id = "1.1", phase = 1, titel = "Informiert" },
      { id = "2.1", phase = 2, titel = "Struktur" },
      { id = "2.2", phase = 2, titel = "Ziele" },
    ]
"""


@pytest.mark.parametrize(
    ("day", "line", "expected"),
    [
        ("2022-03-31", "2022-03-01", BlockStatus.NOT_BEGUN),
        ("2022-05-01", "2022-03-01", BlockStatus.UNKNOWN),
        ("2022-05-01", '2022-05-01 erreicht = ["1.1"]', BlockStatus.RUNNING),
        ("2022-05-01", '2022-05-01 erreicht = ["2.1"]', BlockStatus.RUNNING),
        ("2022-12-31", "2022-03-01", BlockStatus.UNKNOWN),
        ("2023-01-01", "2022-03-01", BlockStatus.OVERDUE),
    ],
    ids=[
        "block before: not begun",
        "block before: running",
        "block before: completed",
        "its milestone",
        "its last day",
        "its end is over",
    ],
)
def test_whether_a_block_without_a_begin_has_begun(day: str, line: str, expected: BlockStatus) -> None:
    assert states(day, NO_BEGIN, line)[1] is expected


def test_a_first_block_without_a_begin_has_not_begun() -> None:
    plan = """
        zeitraum = [{ phasen = [1], ende = "2022-06" }]
        meilenstein = [{ id = "1.1", phase = 1, titel = "Informiert" }]
    """
    assert states("2022-05-01", plan) == [BlockStatus.NOT_BEGUN]


@given(random_entries(), DAYS)
def test_progress_never_exceeds_what_is_required(entries: list[Logged], day: date) -> None:
    past = history(with_entries(project(TWO_BLOCKS), *entries), day)
    for block in block_states(past, milestone_states(past)):
        reached, total = _counted(block.progress)
        assert 0 <= reached <= total
        stages = [_counted(stage.progress) for stage in block.stages]
        assert (reached, total) == (sum(one for one, _ in stages), sum(all_ for _, all_ in stages))
        assert (block.state is BlockStatus.COMPLETED) <= (reached == total)


def _counted(progress: Progress) -> tuple[int, int]:
    """What is counted inside the house, where nothing is withheld."""
    assert progress.reached is not None
    assert progress.total is not None
    return progress.reached, progress.total
