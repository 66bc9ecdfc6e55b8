from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fruehe_hilfen_cli.model.dates import Month, When
from fruehe_hilfen_cli.model.kinds import Theme
from fruehe_hilfen_cli.model.plan import Milestone
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.records.roadmap.plan import Start, new_roadmap
from fruehe_hilfen_cli.store.reading import packaged_scheme
from fruehe_hilfen_cli.views.roadmap.plan import ideal_window, months_moved
from fruehe_hilfen_cli.views.steering.status import status

NZFH = packaged_scheme("nzfh")
FIRST_COHORT = Start("Kreis Beispiel", "NW", Theme.ANCHORING, None, "nzfh", Month(2022, 4))
SECOND_COHORT = replace(FIRST_COHORT, cohort="2025-2027", begin=Month(2025, 7), first_call=date(2025, 7, 8))


def windows(start: Start) -> list[tuple[str, str]]:
    return [(str(block.begin), str(block.end)) for block in new_roadmap(NZFH, start).blocks]


def test_the_first_cohort_has_the_published_windows() -> None:
    assert windows(FIRST_COHORT) == [
        ("2022-04", "2022-06"),
        ("2022-07", "2022-09"),
        ("2022-10", "2023-04"),
        ("2023-05", "2023-11"),
        ("2023-12", "2024-11"),
        ("2024-12", "2025-06"),
    ]


def test_another_begin_moves_all_windows_by_whole_months_over_the_ends_of_years() -> None:
    assert windows(SECOND_COHORT) == [  # 39 months later
        ("2025-07", "2025-09"),
        ("2025-10", "2025-12"),
        ("2026-01", "2026-07"),
        ("2026-08", "2027-02"),
        ("2027-03", "2028-02"),
        ("2028-03", "2028-09"),
    ]
    assert windows(replace(FIRST_COHORT, begin=Month(2021, 12)))[0] == ("2021-12", "2022-02")


@given(st.builds(Month, st.integers(2000, 2090), st.integers(1, 12)))
def test_windows_stay_contiguous_and_39_months_long(begin: Month) -> None:
    blocks = new_roadmap(NZFH, replace(FIRST_COHORT, begin=begin)).blocks
    sides = [(block.begin, block.end) for block in blocks]
    months = [(first, last) for first, last in sides if isinstance(first, Month) and isinstance(last, Month)]
    assert [first.until(last) + 1 for first, last in months] == [3, 3, 7, 7, 12, 7]
    assert [first for first, _ in months] == [begin, *(last.plus(1) for _, last in months[:-1])]


def test_a_new_roadmap_has_all_of_the_scheme() -> None:
    made = new_roadmap(NZFH, SECOND_COHORT)
    assert len(made.milestones) == 5 + 5 + 4 + 5 + 4 + 5 == 28
    assert [sum(found.phase == phase for found in made.milestones) for phase in range(1, 7)] == [
        5,
        5,
        4,
        5,
        4,
        5,
    ]
    assert all(milestone.required for milestone in made.milestones)
    assert [(guide.kind, guide.times) for guide in made.guide_values] == [
        ("konferenz", 15),
        ("workshop", 3),
        ("austauschtreffen", 4),
        ("transferkonferenz", 1),
    ]
    assert made.regular_call
    assert (made.regular_call.first, made.regular_call.every_weeks) == (date(2025, 7, 8), 2)


@pytest.mark.parametrize(
    ("start", "ideal_begin", "cohort", "derived"),
    [
        (FIRST_COHORT, None, "2022-2025", None),
        (
            SECOND_COHORT,
            Month(2025, 7),
            "2025-2027",
            "abgeleitet, nicht vom NZFH veröffentlicht",
        ),
        (
            replace(SECOND_COHORT, cohort=None),
            Month(2025, 7),
            None,
            "abgeleitet, nicht vom NZFH veröffentlicht",
        ),
    ],
    ids=["first cohort", "second cohort", "no cohort"],
)
def test_only_a_moved_course_is_derived(
    start: Start, ideal_begin: Month | None, cohort: str | None, derived: str | None
) -> None:
    made = new_roadmap(NZFH, start)
    assert (made.municipality.ideal_begin, made.municipality.cohort) == (ideal_begin, cohort)
    assert status(Project("kreis-beispiel", made, NZFH), date(2025, 7, 1)).derived == derived


def test_the_ideal_windows_of_a_moved_roadmap_are_its_own() -> None:
    found = Project("kreis-beispiel", new_roadmap(NZFH, SECOND_COHORT), NZFH)
    assert months_moved(found) == 39
    for block in found.roadmap.blocks:
        ideal = ideal_window(found, block.phases)
        assert (ideal.begin, ideal.end) == (block.begin, block.end)


@pytest.mark.parametrize(
    ("due", "moved"),
    [
        (None, None),
        (Month(2022, 11), Month(2023, 2)),
        (date(2022, 11, 15), date(2023, 2, 15)),
        (date(2022, 11, 30), date(2023, 2, 28)),
    ],
)
def test_a_date_of_its_own_moves_with_the_milestone(due: When | None, moved: When | None) -> None:
    scheme = NZFH.model_copy(update={"milestones": (Milestone(id="1.1", phase=1, title="Tagung", due=due),)})
    made = new_roadmap(scheme, replace(FIRST_COHORT, begin=Month(2022, 7)))
    assert made.milestones[0].due == moved
    assert new_roadmap(scheme, FIRST_COHORT).milestones[0].due == due


def test_a_scheme_without_a_rhythm_gives_one_only_with_a_first_call() -> None:
    scheme = NZFH.model_copy(update={"regular_call": None})
    assert new_roadmap(scheme, FIRST_COHORT).regular_call is None
    call = new_roadmap(scheme, SECOND_COHORT).regular_call
    assert call
    assert call.first == date(2025, 7, 8)
