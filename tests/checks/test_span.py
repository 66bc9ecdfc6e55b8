from datetime import date

from tests.checks.building import project

from fruehe_hilfen_cli.checks.span import in_order, project_window
from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.views.roadmap.plan import Window

SWAPPED = """
[[zeitraum]]
phasen = [4, 5, 6]
ende = "2025-06"
[[zeitraum]]
phasen = [2, 3]
beginn = "2022-07"
ende = "2023-04"
[[zeitraum]]
phasen = [1]
beginn = "2022-04"
ende = "2022-06"
"""


def test_blocks_that_contradict_the_order_of_the_file_are_ordered_by_their_dates() -> None:
    assert [item.position for item in in_order(project(SWAPPED).roadmap)] == [2, 1, 0]


def test_blocks_that_do_not_contradict_it_stay() -> None:
    plan = '[[zeitraum]]\nphasen = [1]\nende = "2022-09"\n[[zeitraum]]\nphasen = [2]\nbeginn = "2022-08"\n'
    assert [item.position for item in in_order(project(plan).roadmap)] == [0, 1]


def test_the_project_lasts_from_its_first_begin_to_its_last_end() -> None:
    assert project_window(project(SWAPPED)) == Window(Month(2022, 4), Month(2025, 6))


def test_the_project_has_no_end_while_its_last_block_has_none() -> None:
    plan = "[[zeitraum]]\nphasen = [1]\nbeginn = 2022-05-10\nende = 2022-09-30\n[[zeitraum]]\nphasen = [2]\n"
    assert project_window(project(plan)) == Window(date(2022, 5, 10), None)
