"""Attainment, due readings and tendency, worked out by hand."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.conftest import day, when
from tests.staircases import GOAL, climbed, indicator, indicator_result, one_indicator, with_staircase

from fruehe_hilfen_cli.model.kinds import Direction
from fruehe_hilfen_cli.views.history import history
from fruehe_hilfen_cli.views.results.effective import IndicatorState
from fruehe_hilfen_cli.views.results.readings import (
    Attainment,
    IndicatorResult,
    Missing,
    ReadingState,
    Tendency,
    attainment,
    indicator_results,
    reading_states,
    tendency,
)

MORE = "ausgangswert = 60, zielwert = 75"
LESS = 'richtung = "weniger", ausgangswert = 11, zielwert = 8'
TENTHS = "ausgangswert = 0.1, zielwert = 0.4"
BOTH_SIDES = "ausgangswert = -4, zielwert = 6"
I1 = indicator(MORE)
NUMBERS = st.integers(-(10**6), 10**6) | st.decimals(-1000, 1000, places=2).map(float)


def reading(value: float, *, approx: bool = False) -> ReadingState:
    return ReadingState(day("2022-05-10"), value, approx, "k7q2m", None, None)


def measured(value: float, on: str, more: str = "") -> str:
    return f'{on} messung = [{{ indikator = "I1", wert = {value}{more} }}]'


def result(on: str, values: str, *lines: str) -> IndicatorResult:
    found = indicator_result(climbed(on, one_indicator(values), *lines), "I1")
    assert found
    return found


@pytest.mark.parametrize(
    ("values", "value", "share"),
    [
        (MORE, 66, 0.4),  # (66 - 60) / (75 - 60) = 6 / 15
        (MORE, 60, 0),  # the baseline itself
        (MORE, 75, 1),  # the target itself
        (MORE, 78, 1.2),  # (78 - 60) / 15 = 18 / 15, beyond the target
        (MORE, 57, -0.2),  # (57 - 60) / 15 = -3 / 15, worse than at the beginning
        (LESS, 9, 2 / 3),  # (9 - 11) / (8 - 11) = -2 / -3
        (LESS, 12.5, -0.5),  # (12.5 - 11) / -3 = 1.5 / -3
        (TENTHS, 0.3, 2 / 3),  # 0.2 / 0.3 exactly, although 0.3 - 0.1 is not 0.2 in binary
        (TENTHS, 0.25, 0.5),  # 0.15 / 0.3
        (BOTH_SIDES, 1, 0.5),  # (1 + 4) / (6 + 4) = 5 / 10
    ],
)
def test_attainment(values: str, value: float, share: float) -> None:
    assert attainment(indicator(values), reading(value)) == Attainment(share, None)


def test_a_rough_value_gives_a_rough_attainment() -> None:
    assert attainment(I1, reading(66, approx=True)) == Attainment(0.4, None, approx=True)


@pytest.mark.parametrize(
    ("values", "value", "missing"),
    [
        ("zielwert = 75", 66, [Missing.BASELINE]),
        ("ausgangswert = 60", 66, [Missing.TARGET]),
        ("ausgangswert = 60, zielwert = 60", 66, [Missing.DISTANCE]),
        (MORE, None, [Missing.READING]),
        ('einheit = "Prozent"', None, [Missing.BASELINE, Missing.TARGET, Missing.READING]),
        ("ausgangswert = 60, zielwert = 60.0", None, [Missing.DISTANCE, Missing.READING]),
    ],
)
def test_what_is_missing_to_compute_it(values: str, value: float | None, missing: list[Missing]) -> None:
    lines = [] if value is None else [measured(value, "2022-05-10")]
    found = result("2022-06-01", values, *lines)
    assert found.attainment == Attainment(None, missing[0])
    assert list(found.missing) == missing


def test_only_from_the_target_on_it_is_reached() -> None:
    assert not attainment(I1, reading(74.99)).reached
    assert attainment(I1, reading(75)).reached
    assert not attainment(I1, None).reached


@given(NUMBERS, NUMBERS, NUMBERS, st.sampled_from(Direction))
def test_attainment_is_linear_whichever_way_is_better(
    baseline: float, target: float, value: float, direction: Direction
) -> None:
    assume(baseline != target)
    found = replace(I1, baseline=baseline, target=target, direction=direction)
    share = attainment(found, reading(value)).share
    assert attainment(found, reading(baseline)).share == 0
    assert attainment(found, reading(target)).share == 1
    assert share == pytest.approx((value - baseline) / (target - baseline))
    backwards = replace(I1, baseline=target, target=baseline)
    assert attainment(backwards, reading(value)).share == pytest.approx(1 - (share or 0), abs=1e-9)


@given(st.floats(allow_nan=False, allow_infinity=False), st.floats(allow_nan=False, allow_infinity=False))
def test_attainment_of_any_numbers_is_a_number(target: float, value: float) -> None:
    found = attainment(replace(I1, baseline=0, target=target), reading(value))
    assert (found.share is None) is (target == 0)


@pytest.mark.parametrize(
    ("direction", "before", "after", "found"),
    [
        (Direction.MORE, 40, 41, Tendency.BETTER),
        (Direction.MORE, 41, 40, Tendency.WORSE),
        (Direction.LESS, 41, 40, Tendency.BETTER),
        (Direction.LESS, 40, 41, Tendency.WORSE),
        (Direction.LESS, 40, 40.0, Tendency.SAME),
    ],
)
def test_tendency(direction: Direction, before: float, after: float, found: Tendency) -> None:
    assert tendency(direction, before, after) is found


def test_the_first_reading_is_compared_with_the_baseline_a_later_one_with_the_reading_before() -> None:
    first, second = measured(66, "2022-05-10"), measured(64, "2022-06-10")
    assert result("2022-06-20", MORE).tendency is None
    assert result("2022-06-20", MORE, first).tendency is Tendency.BETTER
    assert result("2022-06-20", MORE, first, second).tendency is Tendency.WORSE
    assert result("2022-06-20", "zielwert = 75", first).tendency is None


@pytest.mark.parametrize(
    ("values", "lines", "due"),
    [
        ("alle_monate = 3", (), "2022-07-15"),  # agreed on 15.04.2022
        ("alle_monate = 3, ausgangswert_am = 2022-05-31", (), "2022-08-31"),  # from the baseline
        ('alle_monate = 3, ausgangswert_am = "2022-03"', (), "2022-06"),  # a month gives a month
        ("alle_monate = 1, ausgangswert_am = 2021-12-31", (), "2022-04-15"),  # never before it was agreed
        ("alle_monate = 1, ausgangswert_am = 2021-12-31", (measured(1, "2022-05-31"),), "2022-06-30"),
        ("alle_monate = 1", (measured(1, "2022-01-31"),), "2022-04-15"),  # nor does a reading before it
        ("alle_monate = 6", (measured(1, "2022-05-31"), measured(2, "2022-06-02")), "2022-12-02"),
        ("zielwert = 3", (measured(1, "2022-05-31"),), None),  # no rhythm
    ],
)
def test_when_the_next_reading_is_due(values: str, lines: tuple[str, ...], due: str | None) -> None:
    assert result("2022-06-03", values, *lines).due == (when(due) if due else None)


def test_a_reading_is_overdue_from_the_day_after_it_is_due() -> None:
    values, line = "alle_monate = 1", measured(1, "2022-05-10")
    on_time, late = result("2022-06-10", values, line), result("2022-06-15", values, line)
    assert (on_time.days_left, on_time.overdue) == (0, False)
    assert (late.days_left, late.overdue) == (-5, True)  # 10.06. to 15.06.
    by_month = result("2022-07-01", values, 'k7q2m 2022-05 messung = [{ indikator = "I1", wert = 1 }]')
    assert (by_month.due, by_month.days_left) == (when("2022-06"), -1)  # June ends on the 30th


def test_what_is_dropped_is_measured_no_more() -> None:
    dropped = '2022-06-01 zielaenderung = [{ betrifft = "indikator I1", entfaellt = true, grund = "so" }]'
    found = result("2022-09-01", "alle_monate = 1", measured(1, "2022-05-10"), dropped)
    assert (found.due, found.days_left, found.overdue) == (None, None, False)


def test_a_target_agreed_anew_counts_from_its_day_on() -> None:
    lines = (
        measured(66, "2022-05-10"),
        '2022-06-01 zielaenderung = [{ betrifft = "indikator I1", zielwert = 72, grund = "so" }]',
    )
    assert result("2022-05-31", MORE, *lines).attainment.share == 0.4  # 6 / 15
    assert result("2022-06-01", MORE, *lines).attainment.share == 0.5  # 6 / 12


@pytest.mark.parametrize(
    ("on", "elapsed"),
    [("2022-01-01", 0), ("2022-05-06", 0.25), ("2022-06-30", 0.8), ("2022-07-20", 1), ("2023-01-01", 1)],
)
def test_how_much_of_the_time_is_over(on: str, elapsed: float) -> None:
    # from 11.04. to 20.07.2022 there are 100 days: 06.05. is the 25th, 30.06. the 80th
    values = "ausgangswert_am = 2022-04-11, zielwert_bis = 2022-07-20"
    assert result(on, values).elapsed == elapsed
    assert result(on, "zielwert_bis = 2022-07-20").elapsed is None
    assert result(on, "ausgangswert_am = 2022-07-20, zielwert_bis = 2022-07-20").elapsed is None


def test_readings_in_the_order_of_their_days_with_what_was_said() -> None:
    lines = (
        measured(3, "k7q2m 2022-06-01", ', circa = true, quelle = "Klinik", notiz = "geschätzt"'),
        'abcde 2022-05-01 messung = [{ indikator = "I1", wert = 2 }, { indikator = "I2", wert = 9 }]',
        measured(4, "zzzzz 2022-07-01"),
    )
    past = climbed("2022-06-30", one_indicator(MORE), *lines)
    assert reading_states(past, "I1") == (
        ReadingState(day("2022-05-01"), 2, approx=False, entry_id="abcde", source=None, note=None),
        ReadingState(day("2022-06-01"), 3, approx=True, entry_id="k7q2m", source="Klinik", note="geschätzt"),
    )
    assert reading_states(past, "I3") == ()
    assert indicator_result(past, "I2") is None
    found = indicator_result(past, "I1")
    assert found
    assert found.latest == found.readings[-1] == reading_states(past, "I1")[-1]


def test_without_a_staircase_there_are_no_results() -> None:
    bare = replace(with_staircase(GOAL, measured(3, "2022-05-01")), staircase=None)
    assert indicator_results(history(bare, day("2022-06-01"))) == ()


def test_the_indicator_is_the_one_that_holds() -> None:
    found = result("2022-06-01", MORE).indicator
    assert isinstance(found, IndicatorState)
    assert (found.id, found.agreed) == ("I1", True)
