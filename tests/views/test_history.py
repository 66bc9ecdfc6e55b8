from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import (
    DAYS,
    IDS,
    ONE_BLOCK,
    TWO_BLOCKS,
    known,
    project,
    random_entries,
    when,
    with_entries,
)

from fruehe_hilfen_cli.model.dates import Month
from fruehe_hilfen_cli.model.entry import Logged
from fruehe_hilfen_cli.model.kinds import Trigger
from fruehe_hilfen_cli.model.project import Project
from fruehe_hilfen_cli.views.history import (
    Mark,
    history,
    milestone_subject,
    phase_subjects,
)
from fruehe_hilfen_cli.views.steering.deviations import DeviationState

REACHED = '2022-05-03 erreicht = ["1.1"]'
REOPENED = '2022-05-10 wieder_offen = [{ meilenstein = "1.1", grund = "Formfehler" }]'
AGAIN = '2022-05-12 erreicht = ["1.1"]'


@pytest.mark.parametrize(
    ("line", "day", "exists"),
    [
        ("2022-05-03", "2022-05-02", False),
        ("2022-05-03", "2022-05-03", True),
        ("2022-05", "2022-04-30", False),
        ("2022-05", "2022-05-01", True),
        ('2022-05-03 datum_ist = "spaetestens"', "2022-05-02", False),
        ('2022-05-03 datum_ist = "spaetestens"', "2022-05-03", True),
    ],
)
def test_an_entry_exists_from_the_first_day_of_its_date(line: str, day: str, exists: bool) -> None:
    assert len(known(day, ONE_BLOCK, line).entries) == exists


def test_a_milestone_is_reached_on_the_first_day_an_entry_says_so() -> None:
    past = known("2022-06-30", ONE_BLOCK, REACHED, AGAIN)
    assert past.reached == {"1.1": Mark("1.1", date(2022, 5, 3), "aaaaa")}
    assert past.waived == {}


def test_a_milestone_is_reached_at_the_latest_on_the_day_of_an_entry_that_says_no_more() -> None:
    line = '2022-05-03 datum_ist = "spaetestens", erreicht = ["1.1"]'
    past = known("2022-06-30", ONE_BLOCK, line)
    assert past.reached == {"1.1": Mark("1.1", date(2022, 5, 3), "aaaaa", at_latest=True)}


def test_a_milestone_is_waived_with_its_reason() -> None:
    past = known(
        "2022-06-30", ONE_BLOCK, '2022-05 entfallen = [{ meilenstein = "1.2", grund = "gilt noch" }]'
    )
    assert past.waived == {"1.2": Mark("1.2", Month(2022, 5), "aaaaa", "gilt noch")}


@pytest.mark.parametrize(
    ("day", "reached_in"),
    [("2022-05-02", None), ("2022-05-09", "aaaaa"), ("2022-05-11", None), ("2022-05-12", "ccccc")],
)
def test_reached_reopened_and_reached_again(day: str, reached_in: str | None) -> None:
    mark = known(day, ONE_BLOCK, REACHED, REOPENED, AGAIN).reached.get("1.1")
    assert (mark.entry_id if mark else None) == reached_in


def test_a_waived_milestone_can_be_reopened_too() -> None:
    waived = '2022-05-03 entfallen = [{ meilenstein = "1.1", grund = "gilt noch" }]'
    assert known("2022-05-11", ONE_BLOCK, waived, REOPENED).waived == {}


@pytest.mark.parametrize(
    ("reached_on", "revoked"),
    [("2022-05-10", True), ("2022-05-11", False), ("2022-04", True), ("2022-05", False)],
)
def test_a_reopening_that_names_no_entry_revokes_what_was_said_up_to_its_day(
    reached_on: str, revoked: bool
) -> None:
    past = known("2022-06-30", ONE_BLOCK, f'{reached_on} erreicht = ["1.1"]', REOPENED)
    assert ("1.1" not in past.reached) == revoked


def test_a_reopening_that_names_entries_revokes_only_these_whatever_their_day() -> None:
    past = known(
        "2022-06-30",
        ONE_BLOCK,
        '2022-05-20 erreicht = ["1.1", "1.2"]',
        '2022-05-03 erreicht = ["1.2"]',
        """2022-05-10 wieder_offen = [
            { meilenstein = "1.1", grund = "Irrtum", hebt_auf = ["aaaaa"] },
            { meilenstein = "1.2", grund = "Irrtum", hebt_auf = ["aaaaa"] },
        ]""",
    )
    assert {mark.milestone: mark.entry_id for mark in past.reached.values()} == {"1.2": "bbbbb"}


def test_an_entry_does_not_revoke_its_own_word() -> None:
    corrected = (
        '2022-05-10 erreicht = ["1.1"], wieder_offen = [{ meilenstein = "1.1", grund = "neuer Vertrag" }]'
    )
    assert known("2022-05-10", ONE_BLOCK, REACHED, corrected).reached["1.1"].entry_id == "bbbbb"


def test_a_deviation_as_it_is_recorded() -> None:
    deviation = """k7q2m 2022-05-03 abweichung = [
        { betrifft = "vereinbarung Ressourcen", ausloeser = "vertrag", grund = "Stelle unbesetzt" },
        { betrifft = "meilenstein 1.2", neues_ende = "2022-08", grund = "Urlaub", auswirkung = "keine" },
    ]"""
    assert known("2022-06-30", ONE_BLOCK, deviation).deviations == (
        DeviationState(
            place="kreis-beispiel",
            id="k7q2m/1",
            subject="vereinbarung Ressourcen",
            trigger=Trigger.CONTRACT,
            found_on=date(2022, 5, 3),
            days=58,
            new_begin=None,
            new_end=None,
            reason="Stelle unbesetzt",
            effect=None,
            moves=(),
            cleared_on=None,
            cleared_by=None,
            outcome=None,
        ),
        DeviationState(
            place="kreis-beispiel",
            id="k7q2m/2",
            subject="meilenstein 1.2",
            trigger=Trigger.DATE,
            found_on=date(2022, 5, 3),
            days=58,
            new_begin=None,
            new_end=Month(2022, 8),
            reason="Urlaub",
            effect="keine",
            moves=(),
            cleared_on=None,
            cleared_by=None,
            outcome=None,
        ),
    )


@pytest.mark.parametrize(("day", "cleared"), [("2022-05-16", None), ("2022-05-17", "2022-05-17")])
def test_a_talk_noted_beside_the_deviation_clears_it_from_its_day_on(day: str, cleared: str | None) -> None:
    deviation = (
        '2022-05-03 abweichung = [{ betrifft = "phase 1", grund = "Urlaub", geklaert_am = 2022-05-17 }]'
    )
    (found,) = known(day, ONE_BLOCK, deviation).deviations
    assert found.cleared_on == (when(cleared) if cleared else None)


@pytest.mark.parametrize(("day", "cleared"), [("2022-05-19", None), ("2022-05-20", "2022-05-20")])
def test_a_talk_in_a_later_entry_clears_a_deviation_on_the_day_of_the_first_one(
    day: str, cleared: str | None
) -> None:
    past = known(
        day,
        ONE_BLOCK,
        """2022-05-03 abweichung = [
            { betrifft = "phase 1", grund = "a" },
            { betrifft = "phase 1", grund = "b" },
        ]""",
        '2022-05-20 klaerung = [{ abweichung = "aaaaa/2" }]',
        '2022-05-24 klaerung = [{ abweichung = "aaaaa/2", ergebnis = "noch einmal" }]',
    )
    first, second = past.deviations
    assert (first.cleared_on, second.cleared_on) == (None, when(cleared) if cleared else None)


def test_the_latest_deviation_that_gives_a_date_gives_the_new_end() -> None:
    past = known(
        "2022-06-30",
        ONE_BLOCK,
        '2022-06-03 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-08", grund = "a" }]',
        '2022-05-03 abweichung = [{ betrifft = "phase 1", neues_ende = "2022-12", grund = "b" }]',
        '2022-06-10 abweichung = [{ betrifft = "phase 1", ausloeser = "ziel", grund = "c" }]',
        '2022-06-20 abweichung = [{ betrifft = "phase 11", neues_ende = "2023-01", grund = "d" }]',
    )
    assert [found.deviation.reason for found in past.about("phase 1")] == ["b", "a", "c"]
    assert past.new_end(*phase_subjects((1,))) == Month(2022, 8)
    assert past.new_end(*phase_subjects((1, 11))) == Month(2023, 1)
    assert past.new_end(milestone_subject("1.1")) is None


@pytest.mark.parametrize(
    ("new_end", "day", "covers"),
    [
        ('neues_ende = "2022-08", ', "2022-08-31", True),
        ('neues_ende = "2022-08", ', "2022-09-01", False),
        ("neues_ende = 2022-08-15, ", "2022-08-15", True),
        ("neues_ende = 2022-08-15, ", "2022-08-16", False),
        ("", "2030-01-01", True),
    ],
)
def test_a_deviation_explains_a_delay_until_its_new_date(new_end: str, day: str, covers: bool) -> None:
    line = f'2022-05-03 abweichung = [{{ betrifft = "phase 1", {new_end}grund = "Urlaub" }}]'
    (found,) = known(day, ONE_BLOCK, line).deviations
    assert found.shifts[0].covers(date.fromisoformat(day)) == covers


@given(random_entries(), st.randoms(use_true_random=False), DAYS)
def test_the_fold_does_not_depend_on_the_order_of_the_files(
    entries: list[Logged], chance: Random, day: date
) -> None:
    shuffled = list(entries)
    chance.shuffle(shuffled)
    bare = project(TWO_BLOCKS)
    assert history(with_entries(bare, *shuffled), day) == history(with_entries(bare, *entries), day)


@given(random_entries(), st.randoms(use_true_random=False), DAYS)
def test_whether_a_milestone_is_marked_depends_on_no_order_at_all(
    entries: list[Logged], chance: Random, day: date
) -> None:
    unsorted = list(entries)
    chance.shuffle(unsorted)
    bare = project(TWO_BLOCKS)
    found, other = (
        history(Project(bare.place, bare.roadmap, bare.scheme, tuple(order)), day)
        for order in (entries, unsorted)
    )
    assert found.reached.keys() == other.reached.keys()
    assert found.waived.keys() == other.waived.keys()


@given(random_entries(reopening=False), st.integers(0, 12), DAYS)
def test_merging_two_logbooks_loses_no_mark(entries: list[Logged], cut: int, day: date) -> None:
    bare = project(TWO_BLOCKS)
    one, other = (history(with_entries(bare, *part), day) for part in (entries[:cut], entries[cut:]))
    both = history(with_entries(bare, *entries), day)
    assert both.reached.keys() == one.reached.keys() | other.reached.keys()
    assert both.waived.keys() == one.waived.keys() | other.waived.keys()
    assert {found.id for found in both.deviations} == {
        found.id for found in (*one.deviations, *other.deviations)
    }


@given(random_entries(), random_entries(reopening=False, ids=IDS[12:]), DAYS)
def test_a_reopening_that_names_its_entries_never_takes_a_mark_of_another_writer(
    entries: list[Logged], others: list[Logged], day: date
) -> None:
    naming = [found for found in entries if all(reopening.revokes for reopening in found.entry.reopened)]
    bare = project(TWO_BLOCKS)
    theirs = history(with_entries(bare, *others), day)
    merged = history(with_entries(bare, *naming, *others), day)
    assert theirs.reached.keys() <= merged.reached.keys()
    assert theirs.waived.keys() <= merged.waived.keys()
