from datetime import date

import pytest

from fruehe_hilfen_cli.model.dates import Month, When
from fruehe_hilfen_cli.model.entry import Entry, Logged
from fruehe_hilfen_cli.model.kinds import EndKind, EntryKind
from fruehe_hilfen_cli.model.parts import Deviation, Waiver
from fruehe_hilfen_cli.model.plan import Block, Milestone, Municipality, Roadmap
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.model.scheme import Scheme, SchemePhase
from fruehe_hilfen_cli.views.roadmap.blocks import BlockStatus, Progress
from fruehe_hilfen_cli.views.roadmap.plan import MilestoneStatus
from fruehe_hilfen_cli.views.roadmap.timeline import Span, Timeline, timeline

SCHEME = Scheme(
    name="Ablauf",
    source="erfunden",
    derived_note="abgeleitet",
    stages=(
        SchemePhase(number=1, name="Vorbereitung", begin=Month(2022, 4), end=Month(2022, 6)),
        SchemePhase(number=2, name="Konstituierung", begin=Month(2022, 7), end=Month(2022, 9)),
    ),
)
BLOCKS = (
    Block(phases=(1,), begin=Month(2022, 5), end=date(2022, 9, 15)),
    Block(phases=(2,), name="Aufbau", begin=date(2022, 9, 16), end_kind=EndKind.UNKNOWN),
)
MILESTONES = (
    Milestone(id="1.1", phase=1, title="Informiert"),
    Milestone(id="1.2", phase=1, title="Vertrag", due=date(2022, 8, 31)),
    Milestone(id="2.1", phase=2, title="Wissensbasis"),
)
DAY = date(2022, 8, 20)


def project(
    *entries: Entry,
    blocks: tuple[Block, ...] = BLOCKS,
    ideal_begin: Month | None = None,
    incomplete: bool = False,
) -> Project:
    roadmap = Roadmap(
        municipality=Municipality(name="Kreis Beispiel", land="NW", ideal_begin=ideal_begin),
        blocks=blocks,
        milestones=MILESTONES,
    )
    logged = tuple(
        Logged(f"aaaa{number}", f"{number}.toml", entry) for number, entry in enumerate(entries, 2)
    )
    return Project("kreis-beispiel", roadmap, SCHEME, logged, incomplete)


def entry(
    day: When,
    *,
    reached: tuple[str, ...] = (),
    waived: tuple[Waiver, ...] = (),
    deviations: tuple[Deviation, ...] = (),
) -> Entry:
    return Entry(
        day=day, kind=EntryKind.NOTE, title="Notiz", reached=reached, waived=waived, deviations=deviations
    )


def test_windows_are_in_months_and_unknown_sides_stay_unknown() -> None:
    first, second = timeline(project(), DAY).blocks
    assert (first.ideal, first.agreed, first.current) == (
        Span(Month(2022, 4), Month(2022, 6)),
        Span(Month(2022, 5), Month(2022, 9)),
        Span(Month(2022, 5), Month(2022, 9)),
    )
    assert (second.agreed, second.current) == (Span(Month(2022, 9), None), Span(Month(2022, 9), None))
    assert (first.name, first.stages[0].name, second.name) == (None, "Vorbereitung", "Aufbau")


def test_a_deviation_moves_the_current_window_from_its_day_on() -> None:
    moved = project(
        entry(DAY, deviations=(Deviation(subject="phase 1", new_end=date(2022, 11, 3), reason="Urlaub"),))
    )
    for day, end in ((date(2022, 8, 19), Month(2022, 9)), (DAY, Month(2022, 11))):
        block = timeline(moved, day).blocks[0]
        assert (block.agreed.end, block.current.end) == (Month(2022, 9), end)


def test_an_open_milestone_stands_at_the_month_it_is_due_if_one_is_known() -> None:
    first, second = timeline(project(), date(2022, 9, 10)).blocks
    assert [(mark.id, mark.month, mark.overdue) for mark in (*first.milestones, *second.milestones)] == [
        ("1.1", Month(2022, 9), False),
        ("1.2", Month(2022, 8), True),
        ("2.1", None, False),
    ]


def test_a_reached_milestone_stands_at_the_month_it_was_reached() -> None:
    reached = project(entry(date(2022, 7, 31), reached=("1.1",)), entry(Month(2022, 6), reached=("2.1",)))
    first, second = timeline(reached, DAY).blocks
    assert (first.milestones[0].state, first.milestones[0].month) == (MilestoneStatus.REACHED, Month(2022, 7))
    assert second.milestones[0].month == Month(2022, 6)
    assert first.progress == Progress(1, 2)


def test_a_waived_milestone_stands_nowhere() -> None:
    waived = project(entry(date(2021, 1, 5), waived=(Waiver(milestone="1.2", reason="Vertrag gilt schon"),)))
    found = timeline(waived, DAY)
    mark = found.blocks[0].milestones[1]
    assert (mark.state, mark.month, mark.overdue) == (MilestoneStatus.WAIVED, None, False)
    assert found.first_month == Month(2022, 4)


def test_a_deviation_moves_a_milestone() -> None:
    moved = entry(
        DAY, deviations=(Deviation(subject="meilenstein 1.2", new_end=Month(2023, 2), reason="Urlaub"),)
    )
    found = timeline(project(moved), DAY)
    assert (found.blocks[0].milestones[1].month, found.last_month) == (Month(2023, 2), Month(2023, 2))


@pytest.mark.parametrize(
    ("found", "first", "last"),
    [
        (timeline(project(), DAY), Month(2022, 4), Month(2022, 9)),
        (timeline(project(), date(2021, 12, 31)), Month(2021, 12), Month(2022, 9)),
        (timeline(project(), date(2024, 1, 1)), Month(2022, 4), Month(2024, 1)),
        (timeline(project(ideal_begin=Month(2021, 10)), DAY), Month(2021, 10), Month(2022, 9)),
        (timeline(project(entry(date(2022, 2, 9), reached=("2.1",))), DAY), Month(2022, 2), Month(2022, 9)),
        (
            timeline(project(blocks=(Block(phases=(1,), begin=Month(2020, 5), end=Month(2026, 3)),)), DAY),
            Month(2020, 5),
            Month(2026, 3),
        ),
    ],
    ids=["windows", "day before", "day after", "ideal", "milestone", "agreed"],
)
def test_the_months_shown_hold_all_windows_milestones_and_the_day(
    found: Timeline, first: Month, last: Month
) -> None:
    assert (found.first_month, found.last_month) == (first, last)


def test_what_is_to_be_said_about_the_whole() -> None:
    plain, moved = (
        timeline(project(), DAY),
        timeline(project(ideal_begin=Month(2025, 7), incomplete=True), DAY),
    )
    assert (plain.derived, plain.incomplete) == (None, False)
    assert (moved.derived, moved.incomplete) == ("abgeleitet", True)
    assert (plain.place, plain.name, plain.as_of) == ("kreis-beispiel", "Kreis Beispiel", DAY)
    assert [block.state for block in plain.blocks] == [BlockStatus.RUNNING, BlockStatus.NOT_BEGUN]
