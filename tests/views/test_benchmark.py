"""Municipalities compared: the definitions, one by one, which a query over exported records follows, too."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.conftest import DAYS, ONE_BLOCK, TWO_BLOCKS, day, project, random_entries, with_entries
from tests.staircases import GOAL, staircase

from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import EntryKind, Trigger
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.steering.benchmark import benchmarks
from fruehe_hilfen_cli.views.steering.benchmark_rows import (
    Benchmark,
    DurationRow,
    FormatRow,
    PlaceHeld,
    ReasonRow,
    StepRow,
    TriggerRow,
)
from fruehe_hilfen_cli.views.steering.compared import Compared, compared
from fruehe_hilfen_cli.views.steering.standings import Grouping

GUIDES = """
    jour_fixe.alle_wochen = 2
    richtwert = [
      { art = "konferenz", name = "Konferenzen", anzahl = 2, zaehlt = ["konferenz", "vor-ort-beratung"] },
      { art = "workshop", name = "Workshops", anzahl = 3 },
    ]
"""
STAIRS = f"""{GOAL}
    [[indikator]]
    id = "I1"
    ziel = "Z1"
    titel = "Anteil"
    ausgangswert = 10
    zielwert = 50
    [[indikator]]
    id = "I2"
    ziel = "Z1"
    titel = "Zahl"
    zielwert = 5
"""


def at(on: str, *projects: Project) -> Benchmark:
    """Municipalities compared on a day; their folders are a, b, c, d."""
    (found,) = benchmarks([_named(place, on, found) for place, found in zip("abcd", projects, strict=False)])
    return found


def _named(place: str, on: str, found: Project) -> Compared:
    return compared(replace(found, place=place), day(on))


def climbing(*lines: str) -> Project:
    return replace(project(ONE_BLOCK, *lines), staircase=staircase(STAIRS))


def test_formats_beside_their_guide_values() -> None:
    plan = f"{GUIDES}\n{ONE_BLOCK}"
    held = [
        '2022-05-01 art = "konferenz"',
        '2022-05-02 art = "vor-ort-beratung"',
        '2022-05 art = "jour-fixe"',
    ]
    busy, calm = project(plan, *held), project(plan.replace("anzahl = 3", "anzahl = 5"))
    other = project(ONE_BLOCK, '2022-05-03 art = "workshop"')
    found = at("2022-05-31", busy, calm, other)
    assert found.formats == (
        FormatRow(EntryKind.REGULAR_CALL, 2, 1, 0.5, 0, 1, None, None, None),
        FormatRow(EntryKind.CONFERENCE, 2, 2, 1, 0, 2, 2, 2, 1),
        FormatRow(EntryKind.WORKSHOP, 2, 0, 0, 0, 0, 3, 5, 0),
    )
    assert found.places_held[:2] == (
        PlaceHeld("a", "Kreis Beispiel", EntryKind.REGULAR_CALL, 1, None),
        PlaceHeld("a", "Kreis Beispiel", EntryKind.CONFERENCE, 2, 2),
    )
    assert {held.place for held in found.places_held} == {"a", "b"}


def test_the_regular_call_comes_first_whoever_has_it() -> None:
    calls = project(f"jour_fixe.alle_wochen = 2\n{ONE_BLOCK}")
    conferences = project(f'richtwert = [{{ art = "konferenz", name = "K", anzahl = 2 }}]\n{ONE_BLOCK}')
    kinds = [row.kind for row in at("2022-05-31", conferences, calls).formats]
    assert kinds == [EntryKind.REGULAR_CALL, EntryKind.CONFERENCE]


def test_nothing_runs_on_where_a_municipality_has_left() -> None:
    gone = project(TWO_BLOCKS, '2022-05-10 ausgeschieden = { grund = "Umbau" }')
    rows = at("2023-12-31", gone).durations
    assert [(row.phases, row.median_days_running) for row in rows] == [((1,), 40)]


@pytest.mark.parametrize(
    ("on", "lines", "days", "completed"),
    [
        ("2022-04-01", (), 1, False),  # the first day counts
        ("2022-07-31", (), 122, False),  # though its end is over
        ("2022-07-31", ('2022-05-10 erreicht = ["1.1", "1.2"]',), 40, True),
        ("2022-07-31", ('2022-05-10 erreicht = ["1.1"]', '2022-06 erreicht = ["1.2"]'), 91, True),
        (
            "2022-07-31",
            (
                '2022-05-10 erreicht = ["1.1"]',
                '2022-05-31 entfallen = [{ meilenstein = "1.2", grund = "gilt hier nicht" }]',
            ),
            61,
            True,
        ),
        ("2022-07-31", ('2022-03-10 erreicht = ["1.1", "1.2"]',), 0, True),  # before it began
        (
            "2022-07-31",
            (
                '2022-05-10 erreicht = ["1.1", "1.2"]',
                '2022-06-10 wieder_offen = [{ meilenstein = "1.2", grund = "neu" }]',
            ),
            122,
            False,
        ),
        (
            "2022-07-31",
            ('2022-04-02 abweichung = [{ betrifft = "phase 1", neuer_beginn = 2022-07-30, grund = "x" }]',),
            2,
            False,
        ),
    ],
)
def test_how_long_a_block_takes(on: str, lines: tuple[str, ...], days: int, *, completed: bool) -> None:
    found = at(on, project(ONE_BLOCK, *lines)).durations
    expected = (1, days, days, days, 0, None) if completed else (0, None, None, None, 1, days)
    assert found == (DurationRow("nzfh", (1,), ("Vorbereitung",), 3, 1, *expected),)


def test_a_block_does_not_wait_for_what_is_voluntary() -> None:
    plan = ONE_BLOCK.replace('"Vertrag" }', '"Vertrag", pflicht = false }')
    lines = ('2022-04-10 erreicht = ["1.1"]', '2022-05-10 erreicht = ["1.2"]')
    assert at("2022-07-31", project(plan, *lines)).durations[0].median_days == 10  # from 01.04. to 10.04.


def test_a_block_that_has_not_begun_does_not_count() -> None:
    assert at("2022-03-31", project(ONE_BLOCK)).durations == ()
    assert at("2022-07-31", project(ONE_BLOCK.replace('beginn = "2022-04", ', ""))).durations == ()


def test_phases_worked_on_together_are_not_those_that_are_single() -> None:
    single = TWO_BLOCKS.replace("[2, 3]", "[2]")
    found = at("2022-12-31", project(TWO_BLOCKS), project(single), project(TWO_BLOCKS))
    assert [(row.phases, row.ideal_months, row.municipalities) for row in found.durations] == [
        ((1,), 3, 3),
        ((2,), 3, 1),
        ((2, 3), 10, 2),  # 07/2022 to 04/2023
    ]


def test_medians_of_durations() -> None:
    done = [project(ONE_BLOCK, f'2022-04-{last} erreicht = ["1.1", "1.2"]') for last in ("05", "10", "30")]
    found = at("2022-07-31", *done, project(ONE_BLOCK)).durations[0]
    assert (found.finished, found.median_days, found.shortest, found.longest) == (3, 10, 5, 30)
    assert (found.running, found.median_days_running) == (1, 122)


def deviation(on: str, values: str) -> str:
    return f"{on} abweichung = [{{ {values} }}]"


def test_deviations_by_trigger() -> None:
    lines = (
        deviation("k7q2m 2022-05-01", 'betrifft = "phase 1", neues_ende = 2022-07-10, grund = "Wahl"'),
        '2022-05-11 klaerung = [{ abweichung = "k7q2m/1" }]',
        deviation("2022-05-02", 'betrifft = "meilenstein 1.2", neues_ende = "2022-07", grund = "Wahl"'),
        deviation("2022-05-03", 'betrifft = "vereinbarung Zeit", neues_ende = 2022-07-01, grund = "knapp"'),
        deviation(
            "2022-05-04", 'betrifft = "phase 1", ausloeser = "ziel", grund = "x", geklaert_am = 2022-05-01'
        ),
    )
    assert at("2022-05-31", project(ONE_BLOCK, *lines)).triggers == (
        TriggerRow(Trigger.DATE, 3, 1, 10, 2, 20.5),  # 10 days and 31 days after 30.06.
        TriggerRow(Trigger.GOAL, 1, 1, 0, 0, None),  # the talk came before the entry
        TriggerRow(Trigger.CONTRACT, 0, 0, None, 0, None),
    )


def test_an_end_is_moved_from_the_agreed_one_not_from_the_last() -> None:
    lines = [
        deviation(f"2022-05-0{number}", f'betrifft = "phase 1", neues_ende = {end}, grund = "Wahl"')
        for number, end in enumerate(("2022-07-10", "2022-07-20", "2022-06-20"), 1)
    ]
    assert at("2022-05-31", project(ONE_BLOCK, *lines)).triggers[0].median_days_moved == 10  # 10, 20, -10


def test_reasons_that_differ_by_a_sign_are_two() -> None:
    lines = [
        deviation("2022-05-01", f'betrifft = "phase 1", grund = "{reason}"') for reason in ("b.", "b", "a")
    ]
    found = at("2022-05-31", project(ONE_BLOCK, *lines)).explanations
    assert [row.reason for row in found] == ["a", "b", "b."]


def test_reasons_count_together_word_by_word() -> None:
    same = deviation("2022-05-01", 'betrifft = "phase 1", grund = "Stelle frei"')
    cleared = deviation("2022-05-02", 'betrifft = "phase 1", grund = "Stelle frei", geklaert_am = 2022-05-02')
    other = deviation("2022-05-03", 'betrifft = "phase 1", grund = "Andere"')
    found = at("2022-05-31", project(ONE_BLOCK, same, cleared), project(ONE_BLOCK, same, other))
    assert found.explanations == (ReasonRow("Stelle frei", 3, 2, 1), ReasonRow("Andere", 1, 1, 0))


def test_attainment_by_step() -> None:
    measured = '2022-05-01 messung = [{ indikator = "I1", wert = 20 }, { indikator = "I2", wert = 9 }]'
    there = '2022-05-02 messung = [{ indikator = "I1", wert = 50 }]'
    found = at("2022-05-31", climbing(measured), climbing(measured, there), climbing(), project(ONE_BLOCK))
    assert [row.step for row in found.steps] == [1, 2, 3, 4, 5, 6, 7]
    assert found.steps[2] == StepRow(3, 3, 3, 6, 6, 2, 1, 0.625)  # 10 of 40, and all of it
    assert found.steps[0] == StepRow(1, 0, 0, 0, 0, 0, 0, None)


def test_what_was_dropped_does_not_count() -> None:
    indicator = '2022-05-01 zielaenderung = [{ betrifft = "indikator I1", entfaellt = true, grund = "x" }]'
    goal = indicator.replace("indikator I1", "ziel Z1")
    found = at("2022-05-31", climbing(indicator), climbing(goal), climbing(goal, indicator)).steps[2]
    assert (found.municipalities, found.goal_count, found.indicator_count) == (1, 1, 1)


def test_what_is_dated_later_does_not_count() -> None:
    lines = (deviation("2022-06-01", 'betrifft = "phase 1", grund = "x"'), '2022-06-02 art = "jour-fixe"')
    assert at("2022-05-31", project(ONE_BLOCK, *lines)) == at("2022-05-31", project(ONE_BLOCK))


def test_groups_are_compared_each_for_itself() -> None:
    plans = [f'kommune = {{ land = "{land}" }}\n{ONE_BLOCK}' for land in ("NW", "HE", "NW")]
    found = [_named(place, "2022-05-31", project(plan)) for place, plan in zip("abc", plans, strict=True)]
    groups = benchmarks(found, Grouping.LAND)
    assert [(group.grouping, group.group, group.municipalities) for group in groups] == [
        (Grouping.LAND, "HE", 1),
        (Grouping.LAND, "NW", 2),
    ]
    assert benchmarks((), Grouping.LAND) == ()
    assert benchmarks(())[0].municipalities == 0


@settings(max_examples=12)
@given(st.lists(random_entries(), min_size=1, max_size=4), DAYS.map(str))
def test_parts_add_up_to_all(logbooks: Sequence[list[Logged]], on: str) -> None:
    projects = [with_entries(project(f"{GUIDES}\n{TWO_BLOCKS}"), *entries) for entries in logbooks]
    whole, parts = at(on, *projects), [at(on, found) for found in projects]
    for row in whole.formats:
        held = [one.held for part in parts for one in part.formats if one.kind is row.kind]
        assert (row.held, row.least, row.greatest) == (sum(held), min(held), max(held))
    for told in whole.triggers:
        own = [one for part in parts for one in part.triggers if one.trigger is told.trigger]
        assert (told.count, told.cleared) == (sum(one.count for one in own), sum(one.cleared for one in own))
    assert sum(row.count for row in whole.triggers) == sum(row.count for row in whole.explanations)
    assert sum(row.municipalities for row in whole.durations) == sum(
        row.municipalities for part in parts for row in part.durations
    )
    assert [row.municipalities for row in whole.durations] == [
        row.finished + row.running for row in whole.durations
    ]
