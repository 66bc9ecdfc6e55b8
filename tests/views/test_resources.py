"""Money and posts, checked against examples worked out by hand."""

from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.conftest import TWO_BLOCKS, day, known, random_entries
from tests.resource_plans import (
    BREMEN,
    BREMEN_BLOCKS,
    BREMEN_SPENT,
    resources_known,
    with_resources,
)

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.views.governance.resources import (
    LineState,
    Resources,
    line_of,
    of_year,
    resource_state,
)
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.money import total

POST = 'stelle = [{{ titel = "Koordination", vze = 0.5, befristet_bis = {} }}]'


def resources(on: str, plan: str, *lines: str, blocks: str = BREMEN_BLOCKS) -> Resources:
    return resource_state(resources_known(on, plan, *lines, blocks=blocks))


def line(on: str, plan: str, *lines: str) -> LineState:
    """The first purpose of the first year."""
    return resources(on, plan, *lines).years[0].lines[0]


def test_bremen_spent_about_half_of_its_money_in_2022() -> None:
    found = resources("2023-02-28", BREMEN, BREMEN_SPENT)
    first, second = found.lines
    assert (first.year, first.purpose, first.planned, first.spent) == (2022, "Sachmittel", 250000, 130000)
    assert (first.share, first.open, first.over) == (0.52, 120000, False)
    assert (first.planned_approx, first.spent_approx, first.approx) == (False, True, True)
    assert (second.year, second.planned, second.spent, second.share) == (2023, 250000, None, None)
    assert (second.open, second.approx) == (250000, False)


def test_the_posts_of_bremen_last_as_long_as_its_course() -> None:
    [post] = resources("2023-02-28", BREMEN).posts
    assert (post.fte, post.heads, post.begin, post.filled_from) == (5.5, 7, Month(2022, 7), Month(2022, 11))
    assert (post.limited_until, post.days_left, post.ends_early) == (day("2023-12-31"), 306, False)


def test_before_the_report_nothing_was_known_to_be_spent() -> None:
    assert line("2023-02-13", BREMEN, BREMEN_SPENT).spent is None


def test_a_sum_is_about_as_soon_as_one_part_is() -> None:
    lines = (
        '2022-05-02 ausgabe = [{ betrag = 100.1, zweck = "sachmittel" }]',
        '2022-05-03 ausgabe = [{ betrag = 0.2, zweck = "Sachmittel" }]',
    )
    exact = line("2022-06-01", BREMEN, *lines)
    assert (exact.purpose, exact.spent, exact.approx) == ("Sachmittel", 100.3, False)
    more = '2022-05-04 ausgabe = [{ betrag = 10, circa = true, zweck = "Sachmittel" }]'
    assert line("2022-06-01", BREMEN, *lines, more).spent_approx
    planned = BREMEN.replace("250000 }", "250000, circa = true }", 1)
    assert line("2022-06-01", planned, *lines).approx


def test_more_than_planned_is_over_and_all_of_it_is_not() -> None:
    paid = '2022-05-02 ausgabe = [{{ betrag = {}, zweck = "Sachmittel" }}]'
    all_of_it, more = (line("2022-06-01", BREMEN, paid.format(amount)) for amount in (250000, 250000.01))
    assert (all_of_it.open, all_of_it.share, all_of_it.over) == (0, 1, False)
    assert (more.open, more.over) == (-0.01, True)


def test_what_comes_back_is_taken_off() -> None:
    paid = '2022-05-02 ausgabe = [{{ betrag = {}, zweck = "Sachmittel" }}]'
    assert line("2022-06-01", BREMEN, paid.format(50), paid.format(-20)).spent == 30


def test_what_nobody_planned_stands_behind_the_budget() -> None:
    paid = (
        '2022-05-02 ausgabe = [{ betrag = 5, zweck = "Porto" }, { betrag = 1, zweck = "Porto", jahr = 2021 }]'
    )
    found = resources("2022-06-01", BREMEN, paid)
    assert [(one.year, one.purpose, one.planned, one.spent) for one in found.lines] == [
        (2021, "Porto", None, 1),
        (2022, "Sachmittel", 250000, None),
        (2022, "Porto", None, 5),
        (2023, "Sachmittel", 250000, None),
    ]
    porto = line_of(found, 2022, "porto")
    assert porto
    assert (porto.share, porto.open, porto.over) == (None, None, False)
    year = found.years[1]
    assert (year.planned, year.spent, year.open, year.share) == (250000, 5, 249995, 0.00002)


def test_nothing_planned_is_not_nothing_said() -> None:
    zero = 'haushalt = [{ jahr = 2023, zweck = "Begleitung", betrag = 0 }]'
    found = line("2023-03-14", zero)
    assert (found.planned, found.spent, found.open, found.share, found.over) == (0, None, 0, None, False)


def test_lines_of_the_same_purpose_are_one() -> None:
    plan = """haushalt = [{ jahr = 2022, zweck = "Sachmittel", betrag = 1, produkt = "1" },
              { jahr = 2022, zweck = "SACHMITTEL", betrag = 2, produkt = "2" }]""".replace("\n", "")
    [found] = resources("2022-06-01", plan).lines
    assert (found.planned, [part.product for part in found.budget]) == (3, ["1", "2"])


def test_one_year_can_be_chosen() -> None:
    found = resources("2023-02-28", BREMEN)
    assert [year.year for year in of_year(found, 2023).years] == [2023]
    assert of_year(found, 2030).years == ()
    assert of_year(found, None) == found
    assert of_year(found, 2030).posts == found.posts


@pytest.mark.parametrize(
    ("until", "early"),
    [
        ("2023-12-31", False),
        ("2023-12-30", True),
        ('"2023-12"', False),
        ('"2023-11"', True),
        ("2024-01-01", False),
    ],
)
def test_a_post_can_end_before_the_project(until: str, early: bool) -> None:
    [post] = resources("2023-02-28", POST.format(until)).posts
    assert post.ends_early is early


def test_the_end_of_the_project_is_the_current_one() -> None:
    moved = '2023-02-01 abweichung = [{ betrifft = "phase 2", neues_ende = "2024-03", grund = "x" }]'
    before, after = (resources(on, BREMEN, moved) for on in ("2023-01-31", "2023-02-01"))
    assert (before.project_end, before.posts[0].ends_early) == (Month(2023, 12), False)
    assert (after.project_end, after.posts[0].ends_early) == (Month(2024, 3), True)


def test_without_an_end_nobody_knows_whether_a_post_ends_early() -> None:
    open_end = 'zeitraum = [{ phasen = [1], beginn = "2022-04", ende_ist = "unbekannt" }]'
    found = resources("2023-02-28", BREMEN, blocks=open_end)
    assert (found.project_end, found.posts[0].ends_early) == (None, False)


def test_the_days_of_a_post_run_out() -> None:
    days = [resources(on, BREMEN).posts[0].days_left for on in ("2023-12-30", "2023-12-31", "2024-01-01")]
    assert days == [1, 0, -1]


def test_without_a_plan_there_is_only_what_was_spent() -> None:
    found = resource_state(
        known("2022-06-01", BREMEN_BLOCKS, '2022-05-02 ausgabe = [{ betrag = 5, zweck = "X" }]')
    )
    assert [(one.planned, one.spent) for one in found.lines] == [(None, 5)]
    assert resource_state(known("2022-06-01", BREMEN_BLOCKS)).is_empty


@given(random_entries(), st.randoms())
def test_the_sums_of_the_years_are_those_of_their_purposes(entries: list[Logged], chance: Random) -> None:
    where = replace(with_resources(BREMEN, blocks=TWO_BLOCKS), entries=tuple(entries))
    found = resource_state(history(where, date.max))
    for year in found.years:
        assert year.spent == total(one.spent for one in year.lines)
        assert year.planned == total(one.planned for one in year.lines)
    every = [expense.amount for logged in entries for expense in logged.entry.expenses]
    assert total(one.spent for one in found.lines) == total(every)
    mixed = list(entries)
    chance.shuffle(mixed)
    other = resource_state(history(replace(where, entries=tuple(mixed)), date.max))
    assert {(one.year, one.purpose.casefold(), one.spent) for one in other.lines} == {
        (one.year, one.purpose.casefold(), one.spent) for one in found.lines
    }
