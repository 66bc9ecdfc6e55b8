import pytest
from tests.conftest import day, when
from tests.using import used

from fruehe_hilfen_cli.errors import Refusal
from fruehe_hilfen_cli.model.dates import When
from fruehe_hilfen_cli.model.kinds import EntryKind, ReviewResult
from fruehe_hilfen_cli.model.results import Uptake
from fruehe_hilfen_cli.records.naming import NoSuchName
from fruehe_hilfen_cli.records.results.reviews import NoReviewReason, new_review
from fruehe_hilfen_cli.records.results.uptake import (
    NoMeasures,
    NotCountedYet,
    NoUnit,
    SpanBackwards,
    new_uptake,
)

TODAY = "2022-06-15"
PAST = used(TODAY)


def uptake(
    measure: str = "M1", unit: str | None = None, start: When | None = None, until: When | None = None
) -> Uptake:
    """What was counted: twelve."""
    return Uptake(measure=measure, count=12, unit=unit, start=start, until=until)


def test_a_count_is_an_entry_with_the_unit_of_the_plan() -> None:
    entry = new_uptake(PAST, uptake("m1", until=when("2022-05")), day("2022-06-02"))
    (told,) = entry.uptakes
    assert (entry.kind, entry.title) == (EntryKind.NOTE, "Inanspruchnahme: M1 Lotsendienst")
    assert (told.measure, told.count, told.unit, told.start, told.until) == (
        "M1", 12, "Gespräche", None, when("2022-05"),
    )  # fmt: skip


def test_the_title_does_not_tell_the_number() -> None:
    assert "12" not in new_uptake(PAST, uptake(), day(TODAY)).title


@pytest.mark.parametrize(
    ("typed", "written"), [("gespräche", "Gespräche"), ("Anrufe", "Anrufe"), (None, "Gespräche")]
)
def test_a_unit_is_spelt_as_in_the_plan(typed: str | None, written: str) -> None:
    assert new_uptake(PAST, uptake(unit=typed), day(TODAY)).uptakes[0].unit == written


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        (uptake("M9"), NoSuchName),
        (uptake("M2"), NoUnit),
        (uptake(start=when("2022-06-10"), until=when("2022-06-09")), SpanBackwards),
        (uptake(start=when("2022-07")), SpanBackwards),
        (uptake(until=when("2022-07")), NotCountedYet),
    ],
)
def test_what_makes_no_sense_is_refused(typed: Uptake, why: type[Refusal]) -> None:
    with pytest.raises(why):
        new_uptake(PAST, typed, day(TODAY))


def test_the_month_that_runs_is_no_contradiction() -> None:
    month = uptake(start=when("2022-06"), until=when("2022-06"))
    assert new_uptake(PAST, month, day(TODAY)).uptakes[0].until == when("2022-06")


@pytest.mark.parametrize("plan", [None, "massnahme = []"])
def test_without_measures_the_way_to_them_is_named(plan: str | None) -> None:
    with pytest.raises(NoMeasures) as refused:
        new_uptake(used(TODAY, plan=plan), uptake(), day(TODAY))
    assert "fh massnahme neu" in refused.value.advised()


def test_a_review_is_an_entry() -> None:
    entry = new_review(PAST, "m2", ReviewResult.ADAPTED, "Neuer Ort.", day(TODAY))
    (told,) = entry.reviews
    assert entry.title == "Überprüfung: M2 Elterncafé"
    assert (told.measure, told.result, told.reason) == ("M2", ReviewResult.ADAPTED, "Neuer Ort.")


def test_a_review_says_why() -> None:
    with pytest.raises(NoReviewReason):
        new_review(PAST, "M2", ReviewResult.GO_ON, "  ", day(TODAY))
    with pytest.raises(NoSuchName):
        new_review(PAST, "M9", ReviewResult.GO_ON, "x", day(TODAY))
